"""Who may see and do what in the library: pure functions of the caller, the project and the tree of units.

Everybody who may read reads every project of the office, except the confidential ones: those exist only
for the people named in them, whatever the role. The owner names them; whoever creates a confidential
project is named in it together with its owner. Changing reaches the caller's own unit and those below
it, and one's own projects; with MANAGE beside it every unit's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.identity import Unit
from backend.contracts.permissions import LibraryPermission
from backend.kernel.principal import Principal
from backend.library.models import project


def readable(table: Any = project) -> sa.ColumnElement[bool]:
    """Return the condition that a project exists for `:caller`; lists, search, counts, sums and exports all use it."""
    named = sa.bindparam("caller", type_=sa.Uuid) == sa.any_(table.c.readers)
    return sa.or_(sa.not_(table.c.confidential), named)


READABLE = readable()


def caller_of(principal: Principal) -> dict[str, Any]:
    """Return the parameter of `readable`."""
    return {"caller": principal.account_id}


@dataclass(frozen=True, slots=True)
class Reach:
    """What decides who may change a project."""

    owner_unit: str
    owner_id: UUID


def units_below(units: Mapping[str, Unit], top: str | None) -> frozenset[str]:
    """Return a unit and all below it, by code."""
    found: set[str] = set()
    waiting = [] if top is None else [top]
    while waiting:
        code = waiting.pop()
        if code not in found:
            found.add(code)
            waiting += [unit.code for unit in units.values() if unit.parent_code == code]
    return frozenset(found)


def _reaches(principal: Principal, project: Reach, units: Mapping[str, Unit]) -> bool:
    if principal.kind == "system" or principal.may(LibraryPermission.MANAGE):
        return True
    return project.owner_id == principal.account_id or project.owner_unit in units_below(units, principal.unit_code)


def may_edit(principal: Principal, project: Reach, units: Mapping[str, Unit]) -> bool:
    """Tell whether the caller may change this project, which they can see."""
    holds = principal.kind == "system" or principal.may(LibraryPermission.EDIT)
    return holds and _reaches(principal, project, units)


def may_report(principal: Principal, project: Reach, units: Mapping[str, Unit]) -> bool:
    """Tell whether the caller may report this project's progress."""
    holds = principal.kind == "system" or principal.may(LibraryPermission.REPORT)
    return holds and _reaches(principal, project, units)


def may_settle(principal: Principal, project: Reach, units: Mapping[str, Unit]) -> bool:
    """Tell whether the caller may say what a possible duplicate of this project is."""
    return principal.may(LibraryPermission.MANAGE) or may_edit(principal, project, units)


def may_name_readers(principal: Principal, project: Reach) -> bool:
    """Tell whether the caller may say who sees a confidential project: its owner alone."""
    return principal.kind == "system" or project.owner_id == principal.account_id


def may_own(principal: Principal, unit: str, units: Mapping[str, Unit]) -> bool:
    """Tell whether the caller may give a project to this unit."""
    if principal.kind == "system" or principal.may(LibraryPermission.MANAGE):
        return True
    return unit in units_below(units, principal.unit_code)
