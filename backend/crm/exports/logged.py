"""What the workbooks of activities, encounters, follow-ups, chains and imports show."""

from pathlib import Path
from typing import Any, Final

from backend.contracts.enterprise_tags import ENTERPRISE_TAGS
from backend.kernel.classifications import industries
from backend.kernel.context import current_language
from backend.kernel.exports import Shown, Workbooks

BOOKS: Final = Workbooks(Path(__file__).parent / "logged_words.json")


def _unit(one: Any) -> str:
    return one.names[current_language()]


def _name(one: Any) -> str:
    return "" if one is None else one.name


def _joined(parts: Any) -> str:
    return "、".join(parts)


def _industries(one: Any) -> str:
    return _joined(industries()[code].names[current_language()] for code in one.industries if code in industries())


def _tags(one: Any) -> str:
    return _joined(ENTERPRISE_TAGS[code][current_language()] for code in one.tags if code in ENTERPRISE_TAGS)


ACTIVITIES: Final = (
    Shown("kind", 14, BOOKS.value("kind")),
    Shown("title", 36, lambda one: one.title),
    Shown("state", 10, BOOKS.value("state")),
    Shown("starts_on", 12, lambda one: one.starts_on),
    Shown("ends_on", 12, lambda one: one.ends_on),
    Shown("places", 20, lambda one: _joined(one.places)),
    Shown("leaders", 24, lambda one: _joined(leader.name for leader in one.leaders)),
    Shown("city_leader", 12, lambda one: one.city_leader),
    Shown("owner_unit", 18, lambda one: _unit(one.owner_unit)),
    Shown("organisers", 24, lambda one: _joined(_unit(unit) for unit in one.organisers)),
    Shown("campaign", 16, lambda one: one.campaign or ""),
    Shown("met", 12, lambda one: one.met),
    Shown("intents", 10, lambda one: one.intents),
    Shown("signed", 10, lambda one: one.signed),
    Shown("guests", 10, lambda one: one.guests),
    Shown("booths", 10, lambda one: one.booths),
    Shown("special_booth_area", 16, lambda one: one.special_booth_area),
    Shown("online", 8, lambda one: one.online),
)
ENCOUNTERS: Final = (
    Shown("met_on", 12, lambda one: one.met_on),
    Shown("enterprise", 32, lambda one: one.enterprise_name),
    Shown("activity", 32, lambda one: one.activity.title),
    Shown("contact", 14, lambda one: one.contact_name or ""),
    Shown("outcome", 12, BOOKS.value("outcome")),
    Shown("notes", 40, lambda one: one.notes or ""),
    Shown("next_step", 28, lambda one: one.next_step or ""),
    Shown("next_by", 12, lambda one: one.next_by),
    Shown("next_who", 12, lambda one: _name(one.next_who)),
    Shown("author", 12, lambda one: _name(one.author)),
)
FOLLOW_UPS: Final = (
    Shown("due_on", 12, lambda one: one.due_on),
    Shown("subject", 36, lambda one: one.subject),
    Shown("enterprise", 28, lambda one: _name(one.enterprise)),
    Shown("project", 28, lambda one: _name(one.project)),
    Shown("assignee", 12, lambda one: _name(one.assignee)),
    Shown("unit", 18, lambda one: _unit(one.unit)),
    Shown("state", 10, BOOKS.value("state")),
    Shown("late", 8, lambda one: one.late),
    Shown("postponed", 10, lambda one: one.postponed),
    Shown("note", 36, lambda one: one.note or ""),
    Shown("closed_at", 18, lambda one: one.closed_at),
)
CHAIN_NODES: Final = (
    Shown("tier", 10, BOOKS.value("tier")),
    Shown("node", 28, lambda one: one.names.model_dump()[current_language()]),
    Shown("status", 12, BOOKS.value("status")),
    Shown("members", 40, lambda one: _joined(member.name for member in one.members)),
    Shown("candidates", 40, lambda one: _joined(who.name for who in one.candidates)),
    Shown("reasons", 50, lambda one: _joined(who.reason for who in one.candidates)),
    Shown("industries", 36, _industries),
    Shown("tags", 24, _tags),
)
IMPORTS: Final = (
    Shown("created_at", 18, lambda one: one.created_at),
    Shown("file", 32, lambda one: one.file_name),
    Shown("unit", 18, lambda one: _unit(one.unit)),
    Shown("author", 12, lambda one: _name(one.created_by)),
    Shown("state", 12, BOOKS.value("state")),
    Shown("created", 10, lambda one: one.created),
    Shown("updated", 10, lambda one: one.updated),
    Shown("skipped", 10, lambda one: one.skipped),
    Shown("failed", 10, lambda one: one.failed),
    Shown("removed", 10, lambda one: one.removed),
    Shown("restored", 10, lambda one: one.restored),
    Shown("kept", 10, lambda one: one.kept),
)
