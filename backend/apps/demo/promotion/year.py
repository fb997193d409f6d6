"""What was held in 2022 and 2023: trips, the expo, the conference, ceremonies, cloud negotiations, the campaign."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from backend.apps.demo.promotion.building import come_to, live, report
from backend.apps.demo.promotion.firms import Firm, provinces, region_of
from backend.apps.demo.promotion.meeting import Event, city_leader, hold, meet
from backend.apps.demo.promotion.office import Office
from backend.apps.demo.promotion.sharing import share_out, uneven
from backend.apps.demo.promotion.works import PLACES, life, plan_of, weekday
from backend.library.agreements import service as agreements
from backend.library.agreements.schemas import NewAgreement

_TRAVELLERS: Final = {
    "bj": 18,
    "sh": 18,
    "gd": 15,
    "etdz": 22,
    "sw": 18,
    "aid": 9,
    "t81": 5,
    "t83": 9,
    "t84": 6,
    "t86": 6,
    "t87": 3,
    "t88": 4,
    "t89": 6,
    "t90": 6,
    "t91": 4,
}
_NEAR: Final = {"bj": ["北京", "天津", "河北", "山东"], "sh": ["上海", "江苏", "浙江", "安徽"], "gd": ["广东", "福建", "湖南"]}
_TRIPS_OF_2022: Final = 108
_OUTCOMES: Final = ("none", "contact_kept", "contact_kept", "contact_kept", "visit_agreed", "intent")
_NAMES: Final = {"bj": "驻京招商组", "sh": "驻沪招商组", "gd": "驻粤招商组", "etdz": "经开区", "sw": "商务局", "aid": "援疆干部工作组"}


def unit_name(unit: str) -> str:
    """Return a unit as titles call it."""
    return _NAMES.get(unit) or PLACES[unit]


def day(text: str) -> date:
    """Return a date of the data file."""
    return date.fromisoformat(text)


class Year:
    """The story of 2022 and 2023."""

    def __init__(self, office: Office, figures: dict[str, Any]) -> None:
        """Take what it is to add up to."""
        self._office = office
        self._figures = figures
        self._met: list[Firm] = []
        self._by_leaders: list[Firm] = []
        self._printed = {one for trip in figures["leaders"]["trips"] for one in trip.get("printed", [])}

    def tell(self) -> None:
        """Plan everything."""
        self._leaders_trips()
        self._unit_trips()
        self._earlier_trips()
        self._expo()
        self._conference()
        self._cloud()
        self._campaign()

    def ceremonies(self) -> list[Event]:
        """Plan the ceremonies; returns the event of each contract that is signed at one."""
        found: list[Event] = []
        for one in self._figures["ceremonies"]["held"]:
            on, event = day(one["on"]), Event("sw", one["title"])
            self._office.known[f"day {one['title']}"] = on
            self.early(
                on,
                event,
                kind="signing_ceremony",
                places=["双河"],
                starts_on=on,
                ends_on=on,
                online=True,
                leaders=[city_leader(self._office)],
            )
            found += [event] * one["contracts"]
        return found

    def large_signings(self, events: list[Event], amount: int) -> None:
        """Plan the larger projects that sign at the later ceremonies; they have not begun to build."""
        for event, size in zip(events, share_out(amount, uneven(self._office.rng, len(events), 0.4)), strict=True):
            signed = self._office.known[f"day {event.title}"]
            first = weekday(signed - timedelta(days=self._office.rng.randrange(60, 85)))
            dates = {"reported": first, "negotiating": weekday(first + timedelta(days=25)), "signed": signed}
            plan = plan_of(self._office, self._office.firms.invent("江苏", size), size, dates, ceremony=event)
            live(self._office, plan)
            self._office.known.setdefault("large", []).append(plan)

    def early(self, on: date, event: Event, **fields: Any) -> None:
        """Put an activity on record in the morning of its first day, before anything happens on it."""
        office = self._office
        office.plan_at(office.on(on).replace(hour=9), lambda: hold(office, event, title=event.title, **fields))

    def meet(self, event: Event, firm: Firm, on: date, **fields: Any) -> None:
        """Plan an encounter."""
        self._office.plan(on, lambda: meet(self._office, event, firm, on, **fields))

    # Leaders' trips

    def _leaders_trips(self) -> None:
        whole, office = self._figures["leaders"], self._office
        sizes = share_out(whole["signed"], uneven(office.rng, whole["contracts"], 0.4), 12000)
        for trip in whole["trips"]:
            contracts, sizes = sizes[: trip["contracts"]], sizes[trip["contracts"] :]
            self._leaders_trip(trip, contracts)

    def _leaders_trip(self, trip: dict[str, Any], contracts: list[int]) -> None:
        office, first, last = self._office, day(trip["from"]), day(trip["to"])
        event = Event("sw", trip["title"])
        self.early(first, event, kind="trip", places=trip["places"], starts_on=first, ends_on=last, leaders=[city_leader(office)])
        firms = [office.firms.printed(name) for name in trip.get("printed", [])]
        firms += [office.firms.invent(trip["places"][place % len(trip["places"])]) for place in range(trip["met"] - len(firms))]
        # One met on the trip before is met again.
        again = self._by_leaders[-1:]
        self._by_leaders += firms
        days = self._days(first, last)
        signing = firms[-len(contracts) :]
        intents = firms[-len(contracts) - trip["intents"] : -len(contracts)]
        for firm in [*firms, *again]:
            if firm in intents:
                self._intent(event, firm, next(days))
            elif firm not in signing:
                self.meet(event, firm, next(days), outcome=office.rng.choice(("contact_kept", "visit_agreed")))
        for firm, size in zip(signing, contracts, strict=True):
            self._sign_on_trip(event, firm, size, last)

    def _days(self, first: date, last: date) -> Iterator[date]:
        length, place = (last - first).days, 0
        while True:
            yield first + timedelta(days=1 + place % max(1, length - 1) if length > 1 else 0)
            place += 1

    def _intent(self, event: Event, firm: Firm, on: date) -> None:
        office = self._office
        dates = {"reported": on, "negotiating": weekday(on + timedelta(days=30))}
        plan = plan_of(office, firm, office.rng.randrange(3000, 30000, 500), dates, unit="sw", origin=event)
        office.known.setdefault("intents", []).append(plan)

        async def agree() -> None:
            await report(office, plan)
            await meet(office, event, firm, on, outcome="intent", project_ids=[plan.project_id])

        office.plan(on, agree)
        if len(office.known["intents"]) % 2:
            office.plan(dates["negotiating"], lambda: come_to(office, plan, "negotiating"))

    def _sign_on_trip(self, event: Event, firm: Firm, size: int, on: date) -> None:
        office = self._office
        first = weekday(on - timedelta(days=office.rng.randrange(55, 85)))
        dates = {"reported": first, "negotiating": weekday(first + timedelta(days=22)), "signed": on}
        plan = plan_of(office, firm, size, dates, ceremony=event)
        live(office, plan)
        office.known.setdefault("large", []).append(plan)

    # Trips of the units

    def _unit_trips(self) -> None:
        office, whole = self._office, self._figures["trips"]
        last = day(self._figures["under_way"]["until"])
        by_leaders = [one for one in self._figures["leaders"]["trips"] if day(one["to"]) <= last]
        count = whole["count"] - len(by_leaders)
        firms = whole["enterprises"] - sum(one["met"] for one in by_leaders)
        sizes = share_out(firms, [office.rng.uniform(0.7, 1.3) for _ in range(count)], 2)
        starts = sorted(weekday(date(2023, 1, 4) + timedelta(days=office.rng.randrange(290))) for _ in range(count))
        again = set(office.rng.sample(range(40, count), whole["met_again"]))
        for place, (first, size) in enumerate(zip(starts, sizes, strict=True)):
            self.unit_trip(first, size, again=place in again)

    @property
    def met(self) -> list[Firm]:
        """Return whom the units have met on their trips."""
        return self._met

    def unit_trip(self, first: date, size: int, *, again: bool = False, unit: str | None = None, campaign: str | None = None) -> Event:
        """Plan a trip of a unit on which so many enterprises are met for the first time."""
        office, rng = self._office, self._office.rng
        unit = unit or rng.choices(list(_TRAVELLERS), list(_TRAVELLERS.values()))[0]
        province = rng.choice(_NEAR.get(unit) or provinces())
        event, last = Event(unit, f"{unit_name(unit)}赴{province}招商"), first + timedelta(days=rng.randrange(2, 6))
        self.early(first, event, kind="trip", places=[province], starts_on=first, ends_on=last, campaign=campaign)
        firms = [office.firms.printed(name) for name in self._to_visit(unit, province, size)]
        firms += [office.firms.invent(province) for _ in range(size - len(firms))]
        days = self._days(first, last)
        for firm in firms:
            self.meet(event, firm, next(days), outcome=rng.choice(_OUTCOMES))
        if again:
            self.meet(event, self._met[rng.randrange(30)], next(days), outcome="contact_kept")
        self._met += firms
        return event

    def _to_visit(self, unit: str, province: str, size: int) -> list[str]:
        if unit not in _NEAR:
            return []
        found = [name for name in self._office.firms.printed_of(region_of(province)) if name not in self._printed][:size]
        self._printed |= set(found)
        return found

    def _earlier_trips(self) -> None:
        """Plan the year before, and what was called off."""
        for place in range(_TRIPS_OF_2022):
            self.unit_trip(weekday(date(2022, 3, 1) + timedelta(days=place * 300 // _TRIPS_OF_2022)), 2 + place % 3)
        for on in (date(2023, 3, 20), date(2023, 7, 31)):
            event = Event("t86", "八十六团赴湖北招商")
            self.early(on, event, kind="trip", state="cancelled", places=["湖北"], starts_on=on, ends_on=on + timedelta(days=3))

    # Events

    def _expo(self) -> None:
        office, one = self._office, self._figures["expo"]
        first, last, event = day(one["from"]), day(one["to"]), Event("sw", one["title"])
        booth = {"booths": one["booths"], "special_booth_area": one["special_booth_area"]}
        notes = "招商企业奥德斯公司申请特装展位 100 平方米。"
        self.early(first, event, kind="expo", places=[one["place"]], starts_on=first, ends_on=last, notes=notes, **booth)
        self.meet(
            event, office.firms.named("奥德斯公司", "36", "650000"), first, outcome="contact_kept", notes="特装展位，展示沙滩车与农夫车。"
        )
        for contract in one["contracts"]:
            firm = office.firms.named(contract["firm"], contract["industry"], "650000")
            dates = {"reported": date(2023, 6, 26), "negotiating": date(2023, 7, 17), "signed": first + timedelta(days=1)}
            office.firms.remember(contract["title"])
            live(office, plan_of(office, firm, contract["amount"], dates, "sw", name=contract["title"], ceremony=event))
        for other in one["others"]:
            office.plan(last, lambda other=other: self._agree_abroad(event, other, last))

    async def _agree_abroad(self, event: Event, one: dict[str, Any], on: date) -> None:
        """Sign what does not count: a framework, a cooperation, an intention, of no project."""
        office = self._office
        firm = office.firms.abroad(one["firm"])
        await meet(office, event, firm, on, outcome="contact_kept")
        parties = ["第五师双河市", firm.name]
        body = NewAgreement(title=one["title"], kind=one["kind"], signed_on=on, activity_id=event.id, parties=parties)
        await agreements.sign(office.projects(office.head), body)

    def _conference(self) -> None:
        office, one = self._office, self._figures["conference"]
        first, last, event = day(one["from"]), day(one["to"]), Event("sw", one["title"])
        leaders = [city_leader(office)]
        self.early(first, event, kind="conference", places=["双河"], starts_on=first, ends_on=last, guests=one["guests"], leaders=leaders)
        for firm in office.rng.sample(self._met[:200], 18):
            self.meet(event, firm, first, outcome="contact_kept")

    def _cloud(self) -> None:
        campaign = day("2023-11-08")
        for text in self._figures["cloud_negotiations"]:
            on = day(text)
            self.cloud(on, self._figures["campaign"] if on >= campaign else None, self._met[:60])

    def cloud(self, on: date, campaign: str | None, known: list[Firm]) -> None:
        """Plan a negotiation by video with enterprises met before."""
        event = Event(self._office.rng.choice(("sw", "bj", "sh")), f"{on.month}月“云洽谈”")
        self.early(on, event, kind="cloud_negotiation", places=["线上"], starts_on=on, ends_on=on, online=True, campaign=campaign)
        for firm in self._office.rng.sample(known, 2):
            self.meet(event, firm, on, outcome=self._office.rng.choice(("contact_kept", "visit_agreed")))

    def _campaign(self) -> None:
        """Plan 招商之冬: trips of the units, negotiations, and what was signed on them."""
        office, name = self._office, self._figures["campaign"]
        for on, unit in (
            (date(2023, 11, 27), "bj"),
            (date(2023, 12, 4), "sh"),
            (date(2023, 12, 11), "etdz"),
            (date(2023, 12, 18), "gd"),
            (date(2024, 1, 8), "bj"),
        ):
            event = self.unit_trip(on, 4, unit=unit, campaign=name)
            plan = plan_of(
                office,
                office.firms.invent("河北"),
                office.rng.randrange(4000, 16000, 500),
                life(office, on - timedelta(days=80), "negotiating"),
            )
            plan.dates["signed"], plan.ceremony, plan.extra = on + timedelta(days=2), event, {"campaign": name}
            live(office, plan)
        for on in (date(2023, 12, 7), date(2024, 1, 16)):
            self.cloud(on, name, self._met[60:120])
