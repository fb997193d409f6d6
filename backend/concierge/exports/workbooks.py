"""What each list's workbook shows: columns as data, rows from the list's own pages, so that scope and filters are the list's."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from backend.kernel.context import current_language
from backend.kernel.exports import Shown, Workbooks

BOOKS = Workbooks(Path(__file__).parent / "words.json")


def _name(thing: Any) -> str:
    if thing is None:
        return ""
    return thing["name"] if isinstance(thing, dict) else thing.name


def _in_language(names: Any) -> str:
    texts = names if isinstance(names, dict) else names.model_dump()
    return texts[current_language()]


TICKETS: tuple[Shown, ...] = (
    Shown("number", 16, lambda one: one["number"] or ""),
    Shown("item", 20, lambda one: _in_language(one["item"]["names"])),
    Shown("subject", 32, lambda one: one["subject"]),
    Shown("company", 28, lambda one: one["company"] or ""),
    Shown("applicant", 14, lambda one: one["applicant_name"]),
    Shown("state", 12, BOOKS.value("state")),
    Shown("result", 12, BOOKS.value("result")),
    Shown("light", 10, BOOKS.value("light")),
    Shown("owner", 12, lambda one: _name(one["owner"])),
    Shown("due", 18, lambda one: one["due_at"]),
    Shown("submitted", 18, lambda one: one["submitted_at"]),
    Shown("finished", 18, lambda one: one["finished_at"]),
)
TASKS: tuple[Shown, ...] = (
    Shown("number", 16, lambda one: one["ticket"]["number"]),
    Shown("task", 24, lambda one: _in_language(one["names"])),
    Shown("unit", 20, lambda one: _in_language(one["unit"]["names"])),
    Shown("subject", 32, lambda one: one["ticket"]["subject"]),
    Shown("state", 12, BOOKS.value("state")),
    Shown("light", 10, BOOKS.value("light")),
    Shown("handler", 12, lambda one: _name(one["handler"])),
    Shown("days", 10, lambda one: one["days"]),
    Shown("due", 18, lambda one: one["due_at"]),
    Shown("finished", 18, lambda one: one["finished_at"]),
)
PROBLEMS: tuple[Shown, ...] = (
    Shown("number", 16, lambda one: one.ticket_number),
    Shown("title", 40, lambda one: one.title),
    Shown("class", 10, BOOKS.value("problem_class")),
    Shown("topic", 16, lambda one: one.topic or ""),
    Shown("company", 28, lambda one: one.company or ""),
    Shown("project", 28, lambda one: one.project or ""),
    Shown("investment", 18, lambda one: one.investment),
    Shown("jobs", 12, lambda one: one.jobs),
    Shown("state", 12, BOOKS.value("ticket_state")),
    Shown("result", 12, BOOKS.value("ticket_result")),
    Shown("reported", 18, lambda one: one.reported_at),
)
RATINGS: tuple[Shown, ...] = (
    Shown("number", 16, lambda one: one.ticket_number),
    Shown("subject", 32, lambda one: one.subject),
    Shown("grade", 8, lambda one: one.grade),
    Shown("tags", 24, lambda one: ", ".join(one.tags)),
    Shown("comment", 40, lambda one: one.comment or ""),
    Shown("handler", 12, lambda one: _name(one.handler)),
    Shown("rated", 18, lambda one: one.rated_at),
)
CASES: tuple[Shown, ...] = (
    Shown("number", 16, lambda one: one.ticket_number),
    Shown("subject", 32, lambda one: one.subject),
    Shown("grade", 8, lambda one: one.grade),
    Shown("comment", 40, lambda one: one.comment or ""),
    Shown("state", 12, BOOKS.value("state")),
    Shown("handler", 12, lambda one: _name(one.handler)),
    Shown("worker", 12, lambda one: _name(one.worker)),
    Shown("measure", 40, lambda one: one.measure or ""),
    Shown("opened", 18, lambda one: one.opened_at),
    Shown("due", 18, lambda one: one.due_at),
    Shown("closed", 18, lambda one: one.closed_at),
)
POLICIES: tuple[Shown, ...] = (
    Shown("policy_number", 24, lambda one: one.number or ""),
    Shown("policy_title", 48, lambda one: _in_language(one.titles)),
    Shown("unit", 24, lambda one: _in_language(one.issuing_unit.names)),
    Shown("issued", 14, lambda one: one.issued_on),
    Shown("valid_from", 14, lambda one: one.valid_from),
    Shown("valid_until", 14, lambda one: one.valid_until or ""),
    Shown("state", 12, lambda one: BOOKS.word("policy_states", one.state)),
    Shown("edition", 10, lambda one: one.edition),
    Shown("clauses", 10, lambda one: one.clauses),
    Shown("unreviewed", 12, lambda one: one.unreviewed),
)
ITEMS: tuple[Shown, ...] = (
    Shown("code", 24, lambda one: one.code),
    Shown("kind", 14, BOOKS.value("kind")),
    Shown("name", 28, lambda one: _in_language(one.names)),
    Shown("summary", 48, lambda one: _in_language(one.summary)),
    Shown("statutory", 16, lambda one: one.statutory_days),
    Shown("promised", 16, lambda one: one.promised_days),
    Shown("visits", 10, lambda one: one.visits),
    Shown("fee", 12, lambda one: Decimal(one.fee)),
)
EDITED_ITEMS: tuple[Shown, ...] = (
    Shown("code", 24, lambda one: one.code),
    Shown("kind", 14, BOOKS.value("kind")),
    Shown("position", 10, lambda one: one.position),
    Shown("retired", 10, lambda one: one.retired),
    Shown("published", 18, lambda one: next((version.published_at for version in one.versions if version.published_at), "")),
    Shown("versions", 10, lambda one: len(one.versions)),
    Shown("draft", 10, lambda one: one.draft is not None),
)
COMMON: tuple[Shown, ...] = (
    Shown("title", 40, lambda one: one.title),
    Shown("class", 10, BOOKS.value("problem_class")),
    Shown("topic", 16, lambda one: one.topic),
    Shown("state", 12, lambda one: BOOKS.word("common_states", one.state)),
    Shown("problems", 10, lambda one: one.problems),
    Shown("investment", 18, lambda one: one.investment),
    Shown("jobs", 12, lambda one: one.jobs),
    Shown("unit", 20, lambda one: one.owner_unit or ""),
    Shown("measure", 40, lambda one: one.measure or ""),
    Shown("effect", 40, lambda one: one.effect or ""),
    Shown("reported", 18, lambda one: one.created_at),
    Shown("resolved", 18, lambda one: one.resolved_at),
)
CALENDAR: tuple[Shown, ...] = (
    Shown("date", 14, lambda one: one.date),
    Shown("kind", 14, BOOKS.value("kind")),
    Shown("day_name", 20, lambda one: one.name or ""),
    Shown("provisional", 12, lambda one: one.provisional),
    Shown("reason", 40, lambda one: one.reason or ""),
    Shown("edited", 18, lambda one: one.edited_at),
)
