"""What each list's workbook shows: columns as data, rows from the list's own pages, so that scope and filters are the list's."""

from pathlib import Path
from typing import Any

from backend.kernel.classifications import industries, regions
from backend.kernel.context import current_language
from backend.kernel.exports import Shown, Workbooks

BOOKS = Workbooks(Path(__file__).parent / "words.json")


def _name(thing: Any) -> str:
    return "" if thing is None else thing.name


def _classified(table: Any, code: str | None) -> str:
    known = None if code is None else table().get(code)
    return code or "" if known is None else known.names[current_language()]


PROJECTS: tuple[Shown, ...] = (
    Shown("number", 14, lambda one: one.number),
    Shown("name", 36, lambda one: one.name),
    Shown("investor", 28, lambda one: one.investor or ""),
    Shown("industry", 20, lambda one: _classified(industries, one.industry)),
    Shown("region", 12, lambda one: _classified(regions, one.region)),
    Shown("stage", 12, BOOKS.value("stage")),
    Shown("node", 12, BOOKS.value("node")),
    Shown("status", 10, BOOKS.value("status")),
    Shown("since", 12, lambda one: one.stage_since),
    Shown("unit", 20, lambda one: one.owner_unit.names[current_language()]),
    Shown("owner", 12, lambda one: _name(one.owner)),
    Shown("total_investment", 18, lambda one: one.total_investment),
    Shown("fixed_investment", 18, lambda one: one.fixed_investment),
    Shown("signed_amount", 18, lambda one: one.signed_amount),
    Shown("funds_in_place", 18, lambda one: one.funds_in_place),
    Shown("physical", 18, lambda one: one.physical),
    Shown("fixed_assets", 18, lambda one: one.fixed_assets),
    Shown("planned_start", 12, lambda one: one.planned_start_on),
    Shown("planned_producing", 12, lambda one: one.planned_producing_on),
    Shown("tags", 24, lambda one: ", ".join(one.tags)),
    Shown("campaign", 16, lambda one: one.campaign or ""),
)
AGREEMENTS: tuple[Shown, ...] = (
    Shown("title", 36, lambda one: one.title),
    Shown("kind", 12, BOOKS.value("kind")),
    Shown("amount", 18, lambda one: one.amount),
    Shown("signed_on", 12, lambda one: one.signed_on),
    Shown("parties", 36, lambda one: ", ".join(one.parties)),
    Shown("number", 14, lambda one: one.project_number or ""),
    Shown("project", 36, lambda one: one.project_name or ""),
    Shown("counts", 10, lambda one: one.counts),
    Shown("void", 24, lambda one: one.void_reason or ""),
)
ENTRIES: tuple[Shown, ...] = (
    Shown("kind", 12, BOOKS.value("kind")),
    Shown("amount", 18, lambda one: one.amount),
    Shown("effective_on", 12, lambda one: one.effective_on),
    Shown("recorded_at", 18, lambda one: one.recorded_at),
    Shown("recorded_by", 12, lambda one: _name(one.recorded_by)),
    Shown("note", 36, lambda one: one.note or ""),
    Shown("correction", 10, lambda one: one.corrects_id is not None),
)
CLAIMS: tuple[Shown, ...] = (
    Shown("number", 14, lambda one: one.project_number),
    Shown("project", 36, lambda one: one.project_name),
    Shown("state", 12, BOOKS.value("state")),
    Shown("person", 12, lambda one: _name(one.person)),
    Shown("unit", 20, lambda one: one.unit.names[current_language()]),
    Shown("claimed_at", 18, lambda one: one.claimed_at),
    Shown("expires_at", 18, lambda one: one.expires_at),
    Shown("decision", 36, lambda one: one.decision or ""),
)
WAIVERS: tuple[Shown, ...] = (
    Shown("number", 14, lambda one: one.project_number),
    Shown("project", 36, lambda one: one.project_name),
    Shown("requirement", 24, lambda one: one.names[current_language()]),
    Shown("reason", 36, lambda one: one.reason),
    Shown("expires_on", 12, lambda one: one.expires_on),
    Shown("state", 12, BOOKS.value("state")),
    Shown("requested_by", 12, lambda one: _name(one.requested_by)),
    Shown("decided_by", 12, lambda one: _name(one.decided_by)),
)
DUPLICATES: tuple[Shown, ...] = (
    Shown("number", 14, lambda one: one.project_number),
    Shown("project", 36, lambda one: one.project_name),
    Shown("level", 16, BOOKS.value("level")),
    Shown("other", 36, lambda one: one.name),
    Shown("score", 10, lambda one: one.score),
    Shown("verdict", 12, BOOKS.value("verdict")),
    Shown("note", 36, lambda one: one.note or ""),
    Shown("resolved_by", 12, lambda one: _name(one.resolved_by)),
)
DOCUMENTS: tuple[Shown, ...] = (
    Shown("number", 14, lambda one: one.project_number),
    Shown("project", 36, lambda one: one.project_name),
    Shown("document", 36, lambda one: one.name),
    Shown("kind", 16, BOOKS.value("kind")),
    Shown("size", 14, lambda one: one.size),
    Shown("uploaded_by", 12, lambda one: _name(one.uploaded_by)),
    Shown("uploaded_at", 18, lambda one: one.created_at),
)
