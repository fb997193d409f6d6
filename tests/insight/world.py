"""Random records of all services, told by hypothesis: what figures must never be wrong about."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from backend.kernel.ids import new_id
from tests.insight.ledger import TREE, Ledger, on

FIRST = date(2022, 6, 1)
LAST_DAY = 560
days = st.integers(0, LAST_DAY).map(lambda n: FIRST + timedelta(days=n))
lags = st.sampled_from([0, 0, 0, 1, 20, 90, 250])
units = st.sampled_from(sorted(TREE))
money = st.integers(1, 9_999_999_999).map(lambda cents: Decimal(cents) / 100)
maybe = st.sampled_from([False, False, True])
STAGES = ("intent", "negotiating", "signed", "landed")

projects = st.fixed_dictionaries(
    {
        "unit": units,
        "confidential": maybe,
        "industry": st.sampled_from(["44", "15", None]),
        "region": st.sampled_from(["110000", "440000", None]),
        "tags": st.lists(st.sampled_from(["srdi", "global500"]), unique=True),
        "campaign": st.sampled_from(["招商之冬", None]),
        "reported": days,
        "stages": st.lists(st.tuples(st.sampled_from(STAGES), days, lags, st.sampled_from(["active", "active", "stalled"])), max_size=3),
        "started": st.none() | st.tuples(days, lags),
        "costs": st.lists(st.tuples(money, days, lags), max_size=2),
        "progress": st.lists(
            st.tuples(st.sampled_from(["physical", "physical", "fixed_assets", "funds_in_place"]), money, days, lags, maybe), max_size=4
        ),
        "contracts": st.lists(
            st.tuples(st.sampled_from(["contract", "contract", "framework"]), money, days, lags, maybe, st.integers(0, 3)), max_size=2
        ),
        "promises": st.lists(
            st.tuples(st.sampled_from(["investment", "start", "output"]), money, days, maybe, st.none() | st.tuples(money, days, lags)),
            max_size=2,
        ),
    }
)
activities = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["trip", "trip", "expo", "conference", "cloud_negotiation", "signing_ceremony"]),
        "unit": units,
        "day": days,
        "lag": lags,
        "city_leader": st.booleans(),
        "campaign": st.sampled_from(["招商之冬", None]),
        "guests": st.sampled_from([None, 66]),
        "later": st.none()
        | st.tuples(st.sampled_from([{"state": "cancelled"}, {"city_leader": True}, {"owner_unit": "zone"}, {"guests": 70}]), lags),
        "met": st.lists(
            st.tuples(st.integers(0, 4), st.integers(0, 5), lags, st.sampled_from(["intent", "none", "signed"]), maybe), max_size=5
        ),
    }
)
tickets = st.fixed_dictionaries(
    {
        "unit": units,
        "day": days,
        "turns": st.lists(
            st.tuples(st.sampled_from(["solved", "explained", "reopened", "rated", "withdrawn"]), st.sampled_from([1, 5, 40, 200])),
            max_size=4,
        ),
        "grade": st.integers(1, 5),
        "late": st.booleans(),
        "stake": st.none() | money,
    }
)
worlds = st.fixed_dictionaries(
    {
        "projects": st.lists(projects, min_size=1, max_size=4),
        "activities": st.lists(activities, max_size=4),
        "tickets": st.lists(tickets, max_size=4),
        "target": st.none() | money,
    }
)


def later(day: date, lag: int) -> datetime:
    """When something of a day was recorded."""
    return on(day + timedelta(days=lag))


class World:
    """Writes what hypothesis tells; nothing is recorded before `after`."""

    def __init__(self, ledger: Ledger, after: date | None = None) -> None:
        self.ledger, self._after = ledger, after
        self.readers = [new_id()]

    def at(self, day: date, lag: int) -> datetime:
        moment = later(day, lag)
        return moment if self._after is None else max(moment, on(self._after + timedelta(days=1 + lag)))

    async def write(self, told: dict[str, Any]) -> None:
        firms = [await self.ledger.enterprise(f"企业{n}", industry="15", tags=["srdi"]) for n in range(5)]
        held = [await self._activity(one, firms) for one in told["activities"]]
        for one in told["projects"]:
            await self._project(one, held)
        for one in told["tickets"]:
            await self._ticket(one)
        if told["target"] is not None and self._after is None:
            await self._plan(told["target"])

    async def _project(self, told: dict[str, Any], held: list[Any]) -> None:
        named = {name: told[name] for name in ("confidential", "industry", "region", "tags", "campaign")}
        project = await self.ledger.project(told["unit"], **named)
        add, at = self.ledger, self.at
        await add.stage(project, "intent", told["reported"], action="create", recorded_at=at(told["reported"], 0))
        for stage, day, lag, status in told["stages"]:
            await add.stage(project, stage, day, recorded_at=at(day, lag), status=status)
        if told["started"] is not None:
            day, lag = told["started"]
            await add.stage(project, "landed", day, action="reach", node="started", recorded_at=at(day, lag))
        for total, day, lag in told["costs"]:
            await add.cost(project, total, day, recorded_at=at(day, lag))
        for kind, amount, day, lag, corrected in told["progress"]:
            entry = await add.built(project, amount, day, kind=kind, recorded_at=at(day, lag))
            if corrected:
                less = -(amount / 3).quantize(Decimal("0.01")) or Decimal("-0.01")
                await add.built(project, less, day, kind=kind, recorded_at=at(day, lag + 30), corrects_id=entry)
        for kind, amount, day, lag, voided, activity in told["contracts"]:
            where = held[activity] if activity < len(held) else None
            agreement = await add.signed(project, amount, day, kind=kind, recorded_at=at(day, lag), activity_id=where)
            if voided:
                values = {"agreement_id": agreement, "project_id": project, "activity_id": where, "kind": kind, "pieces": -1}
                day_after = day + timedelta(days=lag + 10)
                await add.add("library.agreement_entry", **values, amount=-amount, effective_on=day_after, recorded_at=at(day_after, 0))
        for kind, amount, due, taken_back, actual in told["promises"]:
            void = {"voided_at": at(due, 20), "void_reason": "x"} if taken_back else {}
            recorded = at(due - timedelta(days=100), 0)
            promise = await add.promised(project, kind, None if kind == "start" else amount, due, recorded_at=recorded, **void)
            if actual is not None and kind == "output":
                await add.delivered(promise, actual[0], actual[1], recorded_at=at(actual[1], actual[2]))

    async def _activity(self, told: dict[str, Any], firms: list[Any]) -> Any:
        more = {name: told[name] for name in ("city_leader", "campaign", "guests")}
        recorded = self.at(told["day"], told["lag"])
        activity = await self.ledger.activity(told["kind"], told["day"], told["unit"], recorded_at=recorded, **more)
        for firm, gap, lag, outcome, void in told["met"]:
            day = told["day"] + timedelta(days=gap)
            encounter = await self.ledger.met(activity, firms[firm], day, outcome=outcome, recorded_at=self.at(day, lag))
            if void:
                await self.ledger.voided(encounter, self.at(day, lag + 15))
        if told["later"] is not None:
            changes, lag = told["later"]
            await self.ledger.said_anew(activity, self.at(told["day"], lag + 5), **changes)
        return activity

    async def _ticket(self, told: dict[str, Any]) -> None:
        day = told["day"] if self._after is None else max(told["day"], self._after + timedelta(days=1))
        ticket = await self.ledger.ticket(day, told["unit"])
        due = on(day) + timedelta(days=2)
        end = due + timedelta(days=3 if told["late"] else -1)
        await self.ledger.clocked(ticket, "response", on(day), end, due)
        moment = on(day)
        for turn, gap in told["turns"]:
            moment += timedelta(days=gap)
            if turn in ("solved", "explained"):
                await self.ledger.turned(ticket, "finished", moment, result=turn)
            else:
                await self.ledger.turned(ticket, turn, moment, **({"grade": told["grade"]} if turn == "rated" else {}))
        if told["stake"] is not None:
            await self.ledger.troubled(ticket, day, investment=told["stake"], jobs=7)

    async def _plan(self, amount: Decimal) -> None:
        published = on(date(2022, 1, 1))
        stamps = {"created_at": published, "updated_at": published}
        plan = await self.ledger.add(
            "insight.plan", kind="annual", title="年度计划", since=date(2023, 1, 1), until=date(2023, 12, 31), **stamps
        )
        edition = await self.ledger.add("insight.plan_edition", plan_id=plan, number=1, state="draft", created_at=published)
        for unit in (None, "zone"):
            await self.ledger.add("insight.target", edition_id=edition, indicator="progress_value", unit=unit, amount=amount)
        await self.ledger.connection.execute("UPDATE insight.plan_edition SET state = 'in_force', published_at = $1", published)
