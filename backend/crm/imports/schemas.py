"""What the endpoints of imports take and answer."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.crm.activities.schemas import Body, PersonName, UnitName, View

ImportState = Literal["mapping", "queued", "running", "done", "cancelled", "failed", "undoing", "undone"]
Rule = Literal["skip", "update", "new"]
Action = Literal["created", "updated", "skipped", "failed"]
Undone = Literal["removed", "restored", "kept"]
FieldKey = Literal[
    "name",
    "credit_code",
    "short_name",
    "industry",
    "region",
    "address",
    "registered_capital",
    "staff_count",
    "tags",
    "notes",
    "contact_name",
    "contact_position",
    "contact_phone",
    "met_on",
    "met_summary",
]
MoneyField = Literal["registered_capital"]
Unit = Literal["元", "千元", "万元", "百万元", "千万元", "亿元"]
Column = Annotated[int, Field(ge=0, le=199)]
RowNumber = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,6}$")]


class ImportField(View):
    """A field a column can be mapped to, with its name in the caller's language."""

    key: FieldKey
    title: str
    money: bool
    required: bool


class ImportFields(View):
    """All fields a column can be mapped to."""

    items: list[ImportField]


class SheetColumn(View):
    """A column of the sheet with its heading and some of what stands below it."""

    index: int
    title: str
    samples: list[str]


class Checked(View):
    """What a look at all rows has found. `rows` counts those with anything in them; `codes` what is wrong, by kind."""

    version: int
    rows: int
    create: int
    update: int
    skip: int
    fail: int
    codes: dict[str, int]


class ImportItem(View):
    """A batch. `processed` of `total` rows are through; the counts beside say what became of them."""

    id: UUID
    unit: UnitName
    created_by: PersonName | None
    file_name: str
    file_size: int
    sheet: str
    state: ImportState
    rule: Rule
    total: int
    processed: int
    created: int
    updated: int
    skipped: int
    failed: int
    removed: int
    restored: int
    kept: int
    created_at: datetime
    updated_at: datetime
    finished_at: datetime | None
    undone_at: datetime | None
    version: int


class ImportBatch(ImportItem):
    """A batch with how its sheet is read. `checked` is null until all rows were looked at with this mapping."""

    sheets: list[str]
    header_row: int
    last_row: int
    columns: list[SheetColumn]
    mapping: dict[FieldKey, int]
    units: dict[MoneyField, Unit]
    overrides: dict[str, Rule]
    checked: Checked | None


class ImportPatch(Body):
    """How the sheet is to be read. `mapping` names a column for each field; `overrides` a rule for single rows by number."""

    sheet: Annotated[str, StringConstraints(max_length=100)] | None = None
    header_row: Annotated[int, Field(ge=1, le=1000)] | None = None
    mapping: dict[FieldKey, Column] | None = None
    units: dict[MoneyField, Unit] | None = None
    rule: Rule | None = None
    overrides: Annotated[dict[RowNumber, Rule], Field(max_length=1000)] | None = None


class RowProblem(View):
    """One thing wrong with a row; what is not `serious` is left out, and the row comes in."""

    field: FieldKey
    code: str
    value: str
    serious: bool
    text: str


class Duplicate(View):
    """Whom the row may be: an enterprise we have, or an earlier row of the same sheet."""

    by: Literal["credit_code", "name"]
    enterprise_id: UUID | None
    name: str
    row: int | None


class PreviewRow(View):
    """A row as it would come in; `outcome` says what would become of it now."""

    number: int
    values: dict[FieldKey, Any]
    problems: list[RowProblem]
    duplicate: Duplicate | None
    rule: Rule
    outcome: Literal["create", "update", "skip", "fail"]


class Preview(View):
    """Some rows as they would come in; `next` is the row to go on from."""

    items: list[PreviewRow]
    next: int | None


class ImportedRow(View):
    """What became of a row, and of it again by an undo."""

    number: int
    action: Action
    enterprise_id: UUID | None
    enterprise_name: str | None
    problems: list[RowProblem]
    undo: Undone | None
