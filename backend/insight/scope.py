"""Whose figures somebody may see: the tree of units as identity publishes it, and the caller's place in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from backend.contracts.permissions import InsightPermission
from backend.kernel.db import Reader, sql
from backend.kernel.errors import NotAllowed, NotFound
from backend.kernel.principal import Principal

UNITS: Final = sql("SELECT code, parent_code, kind, names FROM identity.report_unit ORDER BY position, code")
Tree = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Scope:
    """What the figures are of: `units` None is the whole office, with what belongs to no unit."""

    unit: str | None
    units: tuple[str, ...] | None
    tree: Tree

    def names(self, code: str | None) -> dict[str, str] | None:
        """Return a unit's names by language; a unit nobody knows is called by its code."""
        if code is None:
            return None
        return self.tree[code]["names"] if code in self.tree else {"zh": code, "en": code, "ru": code}

    def children(self) -> list[str]:
        """Return the units right below the scope's, in their order."""
        top = self.unit or _top(self.tree)
        return [code for code, unit in self.tree.items() if unit["parent_code"] == top]

    def of(self, unit: str) -> "Scope":
        """Return the scope of a unit and those below it."""
        return Scope(unit, tuple(below(self.tree, unit)), self.tree)


def _top(tree: Tree) -> str | None:
    roots = [code for code, unit in tree.items() if unit["parent_code"] is None]
    return roots[0] if len(roots) == 1 else None


def below(tree: Tree, top: str) -> list[str]:
    """Return a unit and all below it."""
    found = [top]
    for code in found:
        found += [one for one, unit in tree.items() if unit["parent_code"] == code and one not in found]
    return found


def reach_of(principal: Principal) -> str | None:
    """Return what tells callers apart by what they may see: all of it (None), or what lies below their unit."""
    reads_all = principal.kind == "system" or principal.may(InsightPermission.READ_ALL)
    return None if reads_all else principal.unit_code or ""


async def scope_of(reader: Reader, principal: Principal, asked: str | None) -> Scope:
    """Return what the caller's figures are of; raises NotFound for an unknown unit, NotAllowed for one out of reach."""
    tree = {row["code"]: row for row in await reader.rows(UNITS)}
    reads_all = principal.kind == "system" or principal.may(InsightPermission.READ_ALL)
    if asked is None and reads_all:
        return Scope(None, None, tree)
    unit = asked or principal.unit_code
    if unit is None:
        raise NotAllowed
    if not reads_all and (principal.unit_code is None or unit not in below(tree, principal.unit_code)):
        raise NotAllowed if unit in tree or asked is None else NotFound
    if unit not in tree:
        raise NotFound
    return Scope(unit, None if unit == _top(tree) else tuple(below(tree, unit)), tree)
