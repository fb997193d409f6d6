"""Encounters: one enterprise met on an activity, logged where it happened, perhaps long before it can be sent."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from backend.contracts.identity import Directory
from backend.contracts.names import Namer, namer
from backend.crm.activities import encounter_repository as repository
from backend.crm.activities import policy, service
from backend.crm.activities.errors import ActivityCancelled, ClientIdUsed, OtherUnitsActivity
from backend.crm.activities.naming import known_colleague, refused
from backend.crm.activities.schemas import ActivityName, Encounter, EncounterPatch, NewEncounter, Outcome
from backend.crm.activities.service import Caller
from backend.crm.enterprises.meetings import refresh_met
from backend.crm.follow_ups.from_encounter import follow_encounter, unfollow_encounter
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import NotAllowed, NotFound, StaleVersion
from backend.kernel.ids import new_id
from backend.kernel.paging import Page

_NEVER_EMPTY: Final = ("met_on", "outcome", "project_ids", "enterprise_name")
_PLAIN: Final = frozenset(Encounter.model_fields) - {"activity", "author", "next_who", "has_card"}
_LONGEST_MERGE: Final = 10


@dataclass(frozen=True, slots=True)
class EncounterQuery:
    """What a caller asks the list for."""

    activity: UUID | None = None
    enterprise: UUID | None = None
    unmatched: bool | None = None
    outcome: tuple[Outcome, ...] = ()
    author: UUID | None = None
    since: date | None = None
    until: date | None = None
    q: str | None = None
    sort: str = "-met_on"

    @property
    def filters(self) -> dict[str, Any]:
        """Return the list's filters with their values."""
        plain = ("activity", "enterprise", "unmatched", "author", "since", "until")
        return {**{name: getattr(self, name) for name in plain}, "outcomes": list(self.outcome) or None, "q": self.q or None}


def shown(row: Any, names: Namer) -> Encounter:
    """Return a row as the answer shows it."""
    return Encounter(
        **{name: row[name] for name in _PLAIN},
        activity=ActivityName(
            id=row["activity_id"], kind=row["activity_kind"], title=row["activity_title"], starts_on=row["activity_starts_on"]
        ),
        author=names.person(row["author_id"]),
        next_who=names.person(row["next_who"]),
        has_card=row["card_key"] is not None,
    )


async def list_encounters(
    reader: Reader, directory: Directory, query: EncounterQuery, *, cursor: str | None, limit: int, total: bool
) -> Page[Encounter]:
    """Return one page."""
    listed = repository.ENCOUNTERS
    rows, following = await listed.page(reader, query.filters, sort=query.sort, cursor=cursor, limit=limit)
    names = await namer(directory, [row[column] for row in rows for column in ("author_id", "next_who")])
    count = await listed.count(reader, query.filters) if total else None
    return Page[Encounter](items=[shown(row, names) for row in rows], next=following, total=count)


async def find(reader: Reader, encounter_id: UUID) -> Any:
    """Return an encounter's row; raises NotFound."""
    row = await reader.row(repository.FIND, encounter_id=encounter_id)
    if row is None:
        raise NotFound
    return row


async def detail(reader: Reader, directory: Directory, encounter_id: UUID) -> Encounter:
    """Return one encounter; raises NotFound."""
    row = await find(reader, encounter_id)
    return shown(row, await namer(directory, [row["author_id"], row["next_who"]]))


async def _living(tx: Tx, enterprise_id: UUID) -> Any:
    """Return the enterprise, or the one it has become part of; None when there is none."""
    row = None
    for _ in range(_LONGEST_MERGE):
        row = await tx.row(repository.ENTERPRISE, enterprise=enterprise_id)
        if row is None or row["merged_into"] is None:
            break
        enterprise_id = row["merged_into"]
    return row


async def _checked(caller: Caller, values: dict[str, Any], author: UUID) -> dict[str, Any]:
    """Return the values to write, with names and people filled in; raises InvalidInput."""
    if values["enterprise_id"] is not None:
        found = await _living(caller.tx, values["enterprise_id"])
        if found is None:
            raise refused("enterprise_id", "unknown", "crm.unknown_enterprise")
        values |= {"enterprise_id": found["id"], "enterprise_name": values["enterprise_name"] or found["name"]}
    if not values["enterprise_name"]:
        raise refused("enterprise_name", "missing", "crm.enterprise_or_name")
    if values["met_on"] > local_date(clock.now()):
        raise refused("met_on", "future", "crm.met_in_future")
    await _check_contact(caller.tx, values)
    if (values["next_by"] is None) != (values["next_step"] is None):
        raise refused("next_by" if values["next_by"] is None else "next_step", "missing", "crm.next_step_and_day")
    if values["next_step"] is None:
        return values | {"next_who": None}
    who = values["next_who"] or author
    await known_colleague(caller.directory, "next_who", who)
    return values | {"next_who": who}


async def _check_contact(tx: Tx, values: dict[str, Any]) -> None:
    if values["contact_id"] is None:
        return
    of = await tx.value(repository.CONTACT, contact=values["contact_id"])
    if of is None or of != values["enterprise_id"]:
        raise refused("contact_id", "unknown", "crm.contact_elsewhere")


async def _note(caller: Caller, encounter_id: UUID, activity_id: UUID, number: int, values: dict[str, Any], *, void: bool = False) -> None:
    """Say anew what figures count of an encounter; what was said before stays."""
    what = {name: values[name] for name in repository.COUNTED}
    when = {"effective_on": values["met_on"], "recorded_at": clock.now(), "recorded_by": caller.principal.id}
    idents = {"id": new_id(), "encounter_id": encounter_id, "activity_id": activity_id, "number": number}
    await caller.tx.run(repository.NOTE, **idents, **when, **what, void=void)


async def _written(caller: Caller, encounter_id: UUID, values: dict[str, Any], before: UUID | None = None) -> None:
    """Write what follows from an encounter: the enterprise's last day (and that of the one it was taken for), the follow-up."""
    await refresh_met(caller.tx, [values["enterprise_id"], before])
    await follow_encounter(caller, encounter_id, values)


async def log_encounter(caller: Caller, activity_id: UUID, body: NewEncounter, *, demo: bool = False) -> UUID:
    """Log an encounter once, however often it is sent.

    Raises NotFound, OtherUnitsActivity, ActivityCancelled, ClientIdUsed, InvalidInput.
    """
    author = caller.principal.id
    row = await service.find(caller.tx, activity_id)
    before = await caller.tx.row(repository.SENT_BEFORE, author=author, client_id=body.client_id)
    if before is not None:
        return _same(before, activity_id)
    if not policy.can_log(caller.principal, row):
        raise OtherUnitsActivity
    if row["state"] == "cancelled":
        raise ActivityCancelled
    values = await _checked(caller, body.model_dump(exclude={"client_id"}), author)
    new = {f"new_{name}": values[name] for name in repository.KEPT}
    ident = {"encounter_id": new_id(), "activity": activity_id, "client_id": body.client_id, "author": author, "demo": demo}
    made = await caller.tx.value(repository.ADD, **ident, **new, new_updated_at=clock.now())
    if made is None:
        # The same encounter was being sent twice at once, and the other request was faster.
        return _same(await caller.tx.row(repository.SENT_BEFORE, author=author, client_id=body.client_id), activity_id)
    await _note(caller, made, activity_id, 1, values)
    await _written(caller, made, values)
    caller.audit("encounter.create", "encounter", made, activity=activity_id, enterprise=values["enterprise_id"], outcome=body.outcome)
    return made


def _same(row: Any, activity_id: UUID) -> UUID:
    if row["activity_id"] != activity_id:
        raise ClientIdUsed
    return row["id"]


async def _lock(caller: Caller, encounter_id: UUID, version: int) -> Any:
    row = await caller.tx.row(repository.LOCK, encounter_id=encounter_id)
    if row is None:
        raise NotFound
    await may_change(caller, row)
    if row["version"] != version:
        raise StaleVersion
    return row


async def may_change(caller: Caller, row: Any) -> None:
    """Raise NotAllowed unless the caller wrote the encounter or may edit its activity."""
    if row["author_id"] == caller.principal.id:
        return
    of = await service.find(caller.tx, row["activity_id"])
    if not policy.can_edit(caller.principal, of["owner_unit"]):
        raise NotAllowed


async def change(caller: Caller, encounter_id: UUID, version: int, patch: EncounterPatch) -> None:
    """Change an encounter; raises NotFound, NotAllowed, StaleVersion, InvalidInput."""
    row = await _lock(caller, encounter_id, version)
    values = service.changed(row, patch, repository.KEPT, _NEVER_EMPTY)
    if patch.enterprise_id is not None and "contact_id" not in patch.model_fields_set and patch.enterprise_id != row["enterprise_id"]:
        # Whoever was met belongs to the enterprise that was taken for this one.
        values["contact_id"] = None
    values = await _checked(caller, values, row["author_id"])
    new = {f"new_{name}": values[name] for name in repository.KEPT}
    await caller.tx.run(repository.SAVE, encounter_id=encounter_id, **new, new_updated_at=clock.now())
    if any(row[name] != values[name] for name in (*repository.COUNTED, "met_on")):
        await _note(caller, encounter_id, row["activity_id"], row["version"] + 1, values)
    await _written(caller, encounter_id, values, row["enterprise_id"])
    caller.audit("encounter.change", "encounter", encounter_id, fields=sorted(patch.model_fields_set), version=version + 1)


async def withdraw(caller: Caller, encounter_id: UUID, version: int) -> None:
    """Take back an encounter logged by mistake; the entries that counted it stay. Raises NotFound, NotAllowed, StaleVersion."""
    row = await _lock(caller, encounter_id, version)
    await caller.tx.run(repository.VOID, encounter_id=encounter_id, now=clock.now())
    await _note(caller, encounter_id, row["activity_id"], row["version"] + 1, dict(row), void=True)
    await refresh_met(caller.tx, [row["enterprise_id"]])
    await unfollow_encounter(caller, encounter_id)
    caller.audit("encounter.withdraw", "encounter", encounter_id, activity=row["activity_id"])
