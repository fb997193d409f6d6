"""Records written straight into the tables, as the services would have left them: what figures are made of."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from backend.kernel.ids import new_id

# city ── promo ── station
#      └─ zone
TREE = {"city": None, "promo": "city", "station": "promo", "zone": "city"}
OFFICE_HOURS = time(4)


def on(day: date) -> datetime:
    """Noon of a day at the office."""
    return datetime.combine(day, OFFICE_HOURS, UTC)


class Ledger:
    """Writes records; each method answers the id of what it wrote."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self._numbers = iter(range(1, 1_000_000))

    async def add(self, table: str, **values: Any) -> Any:
        values = {"id": new_id()} | values
        columns, places = ", ".join(f'"{name}"' for name in values), ", ".join(f"${n}" for n in range(1, len(values) + 1))
        await self.connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", *values.values())
        return values["id"]

    async def units(self) -> None:
        await self.connection.execute("DELETE FROM identity.unit")
        for position, (code, parent) in enumerate(TREE.items()):
            names = dict.fromkeys(("zh", "en", "ru"), code)
            kind = "city" if parent is None else "department"
            await self.add("identity.unit", code=code, parent_code=parent, kind=kind, names=names, position=position)

    async def project(self, unit: str = "zone", **values: Any) -> UUID:
        number = next(self._numbers)
        known = {
            "number": f"P2023-{number:06}",
            "name": f"项目{number}",
            "stage": "intent",
            "status": "active",
            "stage_since": date(2023, 1, 1),
            "owner_unit": unit,
            "owner_id": new_id(),
            "name_grams": [],
            "search_text": "",
            "search": "",
            "created_at": on(date(2022, 1, 1)),
            "updated_at": on(date(2022, 1, 1)),
        }
        values = known | values
        if values.get("confidential"):
            values.setdefault("readers", [values["owner_id"]])
        return await self.add("library.project", **values)

    async def stage(self, project: UUID, stage: str, day: date, **values: Any) -> UUID:
        known = {"action": "advance", "status": "active", "effective_on": day, "recorded_at": on(day)}
        return await self.add("library.stage_change", project_id=project, stage=stage, **(known | values))

    async def cost(self, project: UUID, total: Any, day: date, **values: Any) -> UUID:
        known = {"fixed": 0, "effective_on": day, "recorded_at": on(day)}
        return await self.add("library.investment_entry", project_id=project, total=total, **(known | values))

    async def built(self, project: UUID, amount: Any, day: date, **values: Any) -> UUID:
        known = {"kind": "physical", "effective_on": day, "recorded_at": on(day)}
        return await self.add("library.progress_entry", project_id=project, amount=amount, **(known | values))

    async def signed(self, project: UUID | None, amount: Any, day: date, **values: Any) -> UUID:
        kind, activity = values.pop("kind", "contract"), values.pop("activity_id", None)
        agreement = await self.add(
            "library.agreement",
            project_id=project,
            title="投资合同",
            kind=kind,
            amount=amount,
            signed_on=day,
            activity_id=activity,
            parties=[],
            created_at=on(day),
        )
        known = {"pieces": 1, "effective_on": day, "recorded_at": on(day)}
        await self.add(
            "library.agreement_entry",
            agreement_id=agreement,
            project_id=project,
            activity_id=activity,
            kind=kind,
            amount=amount,
            **(known | values),
        )
        return agreement

    async def promised(self, project: UUID, kind: str, amount: Any, due: date, **values: Any) -> UUID:
        known = {"recorded_at": on(date(2022, 6, 1))}
        return await self.add("library.promise", project_id=project, kind=kind, amount=amount, due_on=due, **(known | values))

    async def delivered(self, promise: UUID, amount: Any, day: date, **values: Any) -> UUID:
        known = {"effective_on": day, "recorded_at": on(day)}
        return await self.add("library.promise_actual", promise_id=promise, amount=amount, **(known | values))

    async def enterprise(self, name: str = "汇源果汁", **values: Any) -> UUID:
        known = {"sort_name": name, "name_core": name, "name_keys": [], "search": "", "search_text": name}
        known |= {"created_at": on(date(2022, 1, 1)), "updated_at": on(date(2022, 1, 1))}
        return await self.add("crm.enterprise", name=name, **(known | values))

    async def activity(self, kind: str, day: date, unit: str = "promo", **values: Any) -> UUID:
        recorded = values.pop("recorded_at", on(day))
        said = {"kind": kind, "state": "held", "ends_on": day, "city_leader": False, "campaign": None, "guests": None, "online": False}
        said |= {"owner_unit": unit} | values
        author = new_id()
        stamps = {"created_by": author, "created_at": recorded, "updated_at": recorded, "search": "", "search_text": ""}
        ident = await self.add("crm.activity", title=f"{kind} {day}", starts_on=day, **stamps, **said)
        await self.add(
            "crm.activity_entry", activity_id=ident, number=1, effective_on=day, recorded_at=recorded, recorded_by=author, **said
        )
        return ident

    async def said_anew(self, activity: UUID, recorded: datetime, **values: Any) -> None:
        """A further entry of an activity; the activity follows it."""
        last = dict(
            await self.connection.fetchrow("SELECT * FROM crm.activity_entry WHERE activity_id = $1 ORDER BY number DESC LIMIT 1", activity)
        )
        recorded = max(recorded, last["recorded_at"] + timedelta(seconds=1))
        last |= {"id": new_id(), "number": last["number"] + 1, "recorded_at": recorded, **values}
        await self.add("crm.activity_entry", **last)
        for name, value in values.items():
            await self.connection.execute(f"UPDATE crm.activity SET {name} = $1 WHERE id = $2", value, activity)

    async def met(self, activity: UUID, enterprise: UUID, day: date, **values: Any) -> UUID:
        recorded = values.pop("recorded_at", on(day))
        outcome = values.pop("outcome", "contact_kept")
        author, client = new_id(), str(new_id())
        ident = await self.add(
            "crm.encounter",
            activity_id=activity,
            client_id=client,
            author_id=author,
            enterprise_id=enterprise,
            enterprise_name="名",
            met_on=day,
            outcome=outcome,
            created_at=recorded,
            updated_at=recorded,
        )
        await self.add(
            "crm.encounter_entry",
            encounter_id=ident,
            activity_id=activity,
            number=1,
            effective_on=day,
            recorded_at=recorded,
            recorded_by=author,
            enterprise_id=enterprise,
            enterprise_name="名",
            outcome=outcome,
            void=False,
        )
        return ident

    async def voided(self, encounter: UUID, recorded: datetime) -> None:
        last = dict(
            await self.connection.fetchrow(
                "SELECT * FROM crm.encounter_entry WHERE encounter_id = $1 ORDER BY number DESC LIMIT 1", encounter
            )
        )
        recorded = max(recorded, last["recorded_at"] + timedelta(seconds=1))
        await self.add(
            "crm.encounter_entry", **(last | {"id": new_id(), "number": last["number"] + 1, "recorded_at": recorded, "void": True})
        )
        await self.connection.execute("UPDATE crm.encounter SET void = true WHERE id = $1", encounter)

    async def ticket(self, day: date, unit: str = "zone", **values: Any) -> UUID:
        item, version = await self._item()
        number = f"{day:%Y%m%d}-{next(self._numbers):04}"
        known = {
            "number": number,
            "query_code": b"x",
            "item_id": item,
            "item_version_id": version,
            "item_code": "problem-report",
            "kind": "problem",
            "state": "handling",
            "applicant_id": new_id(),
            "applicant_name": "王",
            "subject": "停水",
            "form": {},
            "owner_unit": unit,
            "owner_id": new_id(),
            "next_action": "finish",
            "next_actor": "office",
            "due_at": on(day) + timedelta(days=10),
            "amber_at": on(day) + timedelta(days=9),
            "created_at": on(day),
            "updated_at": on(day),
            "submitted_at": on(day),
            "search_text": "",
            "search": "",
        }
        return await self.add("concierge.ticket", **(known | values))

    async def _item(self) -> tuple[UUID, UUID]:
        found = await self.connection.fetchrow("SELECT id, current_version_id FROM concierge.service_item WHERE code = 'problem-report'")
        if found is not None:
            return found["id"], found["current_version_id"]
        item, version = new_id(), new_id()
        await self.add("concierge.service_item", id=item, code="problem-report", kind="problem", position=1, current_version_id=version)
        at = on(date(2022, 1, 1))
        await self.add("concierge.service_item_version", id=version, item_id=item, number=1, definition={}, created_at=at)
        return item, version

    async def turned(self, ticket: UUID, kind: str, at: datetime, **data: Any) -> UUID:
        return await self.add(
            "concierge.ticket_event",
            ticket_id=ticket,
            at=at,
            kind=kind,
            actor_name="",
            actor_kind="staff",
            visibility="public",
            data=data,
        )

    async def clocked(self, ticket: UUID, kind: str, start: datetime, end: datetime | None, due: datetime) -> UUID:
        values = {"charged_to": "office", "started_at": start, "ended_at": end, "due_at": due, "reason": "test"}
        return await self.add("concierge.clock_segment", ticket_id=ticket, kind=kind, **values)

    async def troubled(self, ticket: UUID, day: date, **values: Any) -> UUID:
        known = {"title": "停水", "reported_at": on(day)}
        return await self.add("concierge.problem", ticket_id=ticket, **(known | values))

    async def chain_gap(self) -> None:
        at = on(date(2022, 1, 1))
        names = {"zh": "果汁", "en": "Juice", "ru": "Сок"}
        chain = await self.add("crm.chain", code="agri-juice", names=names, created_at=at, updated_at=at)
        await self.add("crm.chain_node", chain_id=chain, key="press", names=names, tier="upstream")
