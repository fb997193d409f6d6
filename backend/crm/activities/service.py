"""Activities: planned, held, cancelled, and what is said of them."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from backend.contracts.identity import Directory
from backend.crm.activities import policy, repository
from backend.crm.activities.errors import HasEncounters, OtherUnitsActivity
from backend.crm.activities.naming import known_colleague, known_units, refused
from backend.crm.activities.schemas import ActivityPatch, NewActivity
from backend.kernel import clock, search
from backend.kernel.audit import audit
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import NotFound, StaleVersion
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

# Null means "leave as it is" for those that cannot be empty.
_NEVER_EMPTY: Final = ("kind", "title", "state", "leaders", "organisers", "places", "starts_on", "ends_on", "online", "owner_unit")


@dataclass(frozen=True, slots=True)
class Caller:
    """Who changes something, and in which transaction."""

    tx: Tx
    resources: Resources
    principal: Principal

    @property
    def directory(self) -> Directory:
        """Return identity's port."""
        return self.resources.port(Directory)

    def audit(self, action: str, object_type: str, ident: UUID, **data: Any) -> None:
        """Note what was done."""
        audit(self.tx, self.resources.vault, self.principal, action, object_type, ident, **data)


def changed(row: Any, patch: Any, names: tuple[str, ...], never_empty: tuple[str, ...]) -> dict[str, Any]:
    """Return a record's values with those of a patch; null leaves what cannot be empty."""
    sent = patch.model_dump(mode="python", exclude_unset=True)
    sent = {name: value for name, value in sent.items() if value is not None or name not in never_empty}
    return {**{name: row[name] for name in names}, **sent}


async def find(reader: Reader, activity_id: UUID) -> Any:
    """Return an activity's row; raises NotFound."""
    row = await reader.row(repository.FIND, activity_id=activity_id)
    if row is None:
        raise NotFound
    return row


async def lock(tx: Tx, activity_id: UUID) -> Any:
    """Return an activity's row, kept from others until the commit; raises NotFound."""
    row = await tx.row(repository.LOCK, activity_id=activity_id)
    if row is None:
        raise NotFound
    return row


async def _check(caller: Caller, values: dict[str, Any]) -> None:
    if values["ends_on"] < values["starts_on"]:
        raise refused("ends_on", "before_start", "crm.ends_before_start")
    if not policy.can_edit(caller.principal, values["owner_unit"]):
        raise OtherUnitsActivity
    await known_units(caller.directory, "owner_unit", [values["owner_unit"]])
    await known_units(caller.directory, "organisers", values["organisers"])
    for number, leader in enumerate(values["leaders"]):
        if leader["account_id"] is not None:
            await known_colleague(caller.directory, f"leaders.{number}.account_id", UUID(str(leader["account_id"])))


def _written(values: dict[str, Any]) -> dict[str, Any]:
    leaders = [{**one, "account_id": one["account_id"] and str(one["account_id"])} for one in values["leaders"]]
    city_leader = any(one["city_leader"] for one in leaders)
    found = search.document(values["title"], values["campaign"], *values["places"], *(one["name"] for one in leaders))
    kept = {**values, "leaders": leaders, "city_leader": city_leader}
    new = {f"new_{name}": kept[name] for name in repository.KEPT}
    return {**new, "new_updated_at": clock.now(), "new_search_text": found.text, "tokens": found.tokens}


async def note(tx: Tx, activity_id: UUID, number: int, written: dict[str, Any], by: UUID) -> None:
    """Say anew what figures count of an activity; what was said before stays."""
    counted = {name: written[f"new_{name}"] for name in repository.COUNTED}
    when = {"effective_on": written["new_starts_on"], "recorded_at": written["new_updated_at"], "recorded_by": by}
    await tx.run(repository.NOTE, id=new_id(), activity_id=activity_id, number=number, **when, **counted)


async def create(caller: Caller, body: NewActivity, *, demo: bool = False) -> UUID:
    """Make an activity; raises OtherUnitsActivity, InvalidInput."""
    values = body.model_dump()
    values["owner_unit"] = body.owner_unit or caller.principal.unit_code or ""
    await _check(caller, values)
    activity_id, written = new_id(), _written(values)
    await caller.tx.run(repository.ADD, activity_id=activity_id, created_by=caller.principal.id, demo=demo, **written)
    await note(caller.tx, activity_id, 1, written, caller.principal.id)
    caller.audit("activity.create", "activity", activity_id, kind=body.kind, starts_on=body.starts_on, unit=values["owner_unit"])
    return activity_id


async def change(caller: Caller, activity_id: UUID, version: int, patch: ActivityPatch) -> None:
    """Change an activity; raises NotFound, OtherUnitsActivity, StaleVersion, HasEncounters, InvalidInput."""
    row = await lock(caller.tx, activity_id)
    if not policy.can_edit(caller.principal, row["owner_unit"]):
        raise OtherUnitsActivity
    if row["version"] != version:
        raise StaleVersion
    values = changed(row, patch, repository.KEPT, _NEVER_EMPTY)
    await _check(caller, values)
    if values["state"] == "cancelled" and await caller.tx.rows(repository.OUTCOMES, activity_id=activity_id):
        raise HasEncounters
    written = _written(values)
    await caller.tx.run(repository.SAVE, activity_id=activity_id, **written)
    if any(row[name] != written[f"new_{name}"] for name in (*repository.COUNTED, "starts_on")):
        await note(caller.tx, activity_id, row["version"] + 1, written, caller.principal.id)
    fields = sorted(patch.model_fields_set)
    caller.audit("activity.change", "activity", activity_id, fields=fields, state=[row["state"], values["state"]], version=version + 1)


@dataclass(frozen=True, slots=True)
class ActivityQuery:
    """What a caller asks the list for."""

    kind: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    unit: str | None = None
    campaign: str | None = None
    city_leader: bool | None = None
    online: bool | None = None
    place: str | None = None
    enterprise: UUID | None = None
    mine: bool = False
    since: date | None = None
    until: date | None = None
    q: str | None = None
    sort: str = "-starts_on"


async def filters_of(reader: Reader, query: ActivityQuery, principal: Principal) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """Return the filters of a query and further parameters; None when nothing can be found."""
    found: dict[str, Any] = {
        "kinds": list(query.kind) or None,
        "states": list(query.state) or None,
        "mine": principal.id if query.mine else None,
        **{name: getattr(query, name) for name in ("unit", "campaign", "city_leader", "online", "place", "enterprise", "since", "until")},
    }
    if not query.q:
        return found, {}
    asked = search.parse(query.q)
    if asked is None:
        return None
    hits = await reader.value(repository.PROBE, tsquery=asked.tsquery)
    return {**found, "rare" if hits <= search.COMMON else "common": True}, asked.params
