"""From rows to what callers are shown: names of people, units and items, lights, whose turn it is."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from backend.concierge.clocks.rules import Light as ClockLight
from backend.concierge.clocks.rules import light
from backend.concierge.items.definition import ServiceItemDefinition
from backend.concierge.items.localized import LocalizedText
from backend.concierge.tickets.transitions import OPEN
from backend.concierge.tickets.views import Flags, ItemName, Light, Names, NextStep, PersonName, TicketItem, UnitName
from backend.contracts.identity import Directory, Person, Unit
from backend.contracts.permissions import ConciergePermission
from backend.kernel import clock
from backend.kernel.principal import Principal


def names_of(text: LocalizedText) -> Names:
    """Return a definition's text as answers carry it."""
    return Names(zh=text.zh, en=text.en, ru=text.ru)


@dataclass(frozen=True, slots=True)
class Namer:
    """Names for the people and units of one answer."""

    people: dict[UUID, Person]
    units: dict[str, Unit]
    # The rows of a list are of few people and units: each is made once.
    _made: dict[UUID | str, Any] = field(default_factory=dict[UUID | str, Any])

    def person(self, ident: UUID | None) -> PersonName | None:
        """Return a person by name, None when unknown."""
        known = None if ident is None else self.people.get(ident)
        if known is None:
            return None
        return self._made.get(known.id) or self._made.setdefault(known.id, PersonName(id=known.id, name=known.name))

    def unit(self, code: str | None) -> UnitName | None:
        """Return a unit by name; its code stands in for a unit that no longer exists."""
        if code is None:
            return None
        return self._made.get(code) or self._made.setdefault(code, self._unit_name(code))

    def _unit_name(self, code: str) -> UnitName:
        known = self.units.get(code)
        return UnitName(code=code, names=known.names if known else {"zh": code, "en": code, "ru": code})


async def namer(directory: Directory, people: Iterable[UUID | None]) -> Namer:
    """Return the names of these people, and of all units."""
    wanted = {one for one in people if one is not None}
    return Namer(await directory.people(wanted) if wanted else {}, await directory.units())


def light_of(due_at: datetime | None, amber_at: datetime | None, *, running: bool) -> Light | None:
    """Return the light as answers carry it; None when no clock runs."""
    shown = light(clock.now(), due_at, amber_at) if running else ClockLight.NONE
    return None if shown is ClockLight.NONE else shown.value


def _mine(principal: Principal, row: Any) -> bool:
    if principal.account_id == row["applicant_id"]:
        return row["next_actor"] == "investor"
    if row["next_actor"] == "department":
        return False
    if row["owner_id"] is None:
        return row["next_actor"] == "office" and principal.may(ConciergePermission.HANDLE)
    return row["next_actor"] == "office" and row["owner_id"] == principal.account_id


def _flags(*values: Any) -> Flags:
    shown: Any = dict(zip(FLAGS, values, strict=True))
    return shown


# Lists repeat these few values, which nobody changes, so that rows can share them.
@lru_cache(maxsize=256)
def _next_step(action: str, actor: Any, *, mine: bool) -> NextStep:
    return NextStep(action=action, actor=actor, mine=mine)


_item_names: dict[UUID, ItemName] = {}


def _item_name(row: Any, definition: ServiceItemDefinition) -> ItemName:
    version_id = row["item_version_id"]
    known = _item_names.get(version_id)
    if known is None:
        known = ItemName(code=row["item_code"], names=names_of(definition.names), version_id=version_id)
        _item_names[version_id] = known
    return known


def list_item(row: Any, definition: ServiceItemDefinition, names: Namer, principal: Principal) -> TicketItem:
    """Return a row that has a ticket's columns as lists show it."""
    running = row["state"] in OPEN
    next_step = None
    if row["next_action"] is not None:
        next_step = _next_step(row["next_action"], row["next_actor"], mine=_mine(principal, row))
    shown: Any = {name: row[name] for name in PLAIN}
    shown |= {
        "item": _item_name(row, definition),
        "owner": names.person(row["owner_id"]),
        "owner_unit": names.unit(row["owner_unit"]),
        "next": next_step,
        "light": light_of(row["due_at"], row["amber_at"], running=running),
        "flags": _flags(*(row[name] for name in FLAGS)),
    }
    return shown


PLAIN = (
    "id",
    "number",
    "kind",
    "state",
    "result",
    "subject",
    "company",
    "applicant_name",
    "due_at",
    "amber_at",
    "created_at",
    "updated_at",
    "submitted_at",
    "accepted_at",
    "finished_at",
    "version",
)
FLAGS = ("supervised", "extended", "staged", "urged", "late_notices", "reopened", "reply_due_at")
LISTED = (*PLAIN, *FLAGS, "item_code", "item_version_id", "owner_id", "owner_unit", "next_action", "next_actor", "applicant_id")
