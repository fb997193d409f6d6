"""What each list's workbook shows: columns as data, rows from the list's own pages, so that filters are the list's."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson

from backend.identity.units.schemas import UnitView
from backend.kernel.context import current_language
from backend.kernel.exports import Shown, Workbooks

BOOKS = Workbooks(Path(__file__).parent / "words.json")


def _name(names: Mapping[str, str]) -> str:
    return names[current_language()]


def _period(one: Any) -> str:
    return "" if one.absent_from is None else f"{one.absent_from} – {one.absent_until}"


def accounts(units: Mapping[str, UnitView], roles: Mapping[str, Mapping[str, str]]) -> tuple[Shown, ...]:
    """Return the columns of accounts, which name units and roles instead of their codes."""
    return (
        Shown("name", 16, lambda one: one.name),
        Shown("username", 16, lambda one: one.username or ""),
        Shown("kind", 10, BOOKS.value("kind")),
        Shown("unit", 24, lambda one: _name(units[one.unit_code].names) if one.unit_code else ""),
        Shown("roles", 28, lambda one: ", ".join(_name(roles[code]) for code in one.roles)),
        Shown("email", 24, lambda one: one.email or ""),
        Shown("phone", 16, lambda one: one.phone or ""),
        Shown("office_phone", 16, lambda one: one.office_phone or ""),
        Shown("absent", 24, _period),
        Shown("active", 10, lambda one: one.active),
        Shown("created", 18, lambda one: one.created_at),
        Shown("closed", 18, lambda one: one.closed_at),
    )


UNITS: tuple[Shown, ...] = (
    Shown("code", 20, lambda one: one.code),
    Shown("name", 28, lambda one: _name(one.names)),
    Shown("parent", 20, lambda one: one.parent_code or ""),
    Shown("kind", 14, BOOKS.value("kind")),
    Shown("phone", 16, lambda one: one.phone or ""),
    Shown("active", 10, lambda one: one.active),
    Shown("position", 10, lambda one: one.position),
)
ROLES: tuple[Shown, ...] = (
    Shown("code", 20, lambda one: one.code),
    Shown("name", 24, lambda one: _name(one.names)),
    Shown("family", 16, BOOKS.value("family")),
    Shown("holders", 10, lambda one: one.holders),
    Shown("permissions", 80, lambda one: ", ".join(one.permissions)),
)
AUDIT_ENTRIES: tuple[Shown, ...] = (
    Shown("at", 18, lambda one: one.at),
    Shown("actor", 16, lambda one: one.actor_name or ""),
    Shown("kind", 10, BOOKS.value("actor_kind")),
    Shown("address", 18, lambda one: one.address or ""),
    Shown("action", 24, lambda one: one.action),
    Shown("object_type", 16, lambda one: one.object_type),
    Shown("object_id", 38, lambda one: one.object_id or ""),
    Shown("result", 10, BOOKS.value("result")),
    Shown("data", 60, lambda one: orjson.dumps(one.data).decode()),
    Shown("trace", 36, lambda one: one.trace_id or ""),
)
JOBS: tuple[Shown, ...] = (
    Shown("number", 12, lambda one: one.id),
    Shown("name", 32, lambda one: one.name),
    Shown("attempts", 10, lambda one: one.attempts),
    Shown("failed", 18, lambda one: one.failed_at),
)
