"""What the endpoints of bulletins take and answer."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints, field_validator
from typing_extensions import TypedDict

from backend.insight.bulletins.content import BulletinFigure, Kind, Section, SectionKey, State
from backend.insight.indicators.definition import Measure
from backend.insight.indicators.schemas import Links, Names
from backend.insight.plans.schemas import Body, Line, UnitCode

Paragraph = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)]
Heading = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=500)]
TemplateNumber = Annotated[int, Field(ge=0, le=1_000_000)]


class SectionBody(Body):
    """A part of the document. Without paragraphs they are made of the figures; `{key}` or `{key.part}` places a figure."""

    key: SectionKey
    title: Heading | None = None
    paragraphs: Annotated[list[Paragraph], Field(max_length=20)] | None = None


def _different(sections: list[SectionBody] | None) -> list[SectionBody] | None:
    if sections is not None and len({one.key for one in sections}) < len(sections):
        message = "a section stands once"
        raise ValueError(message)
    return sections


class NewBulletin(Body):
    """A draft: of which days, of whom, with which parts (all of them when none is named)."""

    title: Line
    kind: Kind
    since: Annotated[date, Field(alias="from")]
    until: Annotated[date, Field(alias="to")]
    unit: UnitCode | None = None
    as_of: date | None = None
    template: TemplateNumber | None = None
    sections: Annotated[list[SectionBody], Field(min_length=1, max_length=8)] | None = None
    _different = field_validator("sections")(_different)


class BulletinPatch(Body):
    """What is to be changed of a draft; days, unit or parts have the figures read anew."""

    title: Line | None = None
    kind: Kind | None = None
    since: Annotated[date | None, Field(alias="from")] = None
    until: Annotated[date | None, Field(alias="to")] = None
    unit: UnitCode | None = None
    as_of: date | None = None
    template: TemplateNumber | None = None
    sections: Annotated[list[SectionBody], Field(min_length=1, max_length=8)] | None = None
    _different = field_validator("sections")(_different)


class Withdrawal(Body):
    """Why a published bulletin is taken back."""

    reason: Reason


class PersonName(TypedDict):
    """A colleague."""

    id: UUID
    name: str


class PrintedFile(TypedDict):
    """A printed file, the same for ever."""

    sha256: str
    size: int


class TemplateName(TypedDict):
    """Which template prints it; number 0 is the program's own."""

    number: int
    name: str


BulletinItem = TypedDict(
    "BulletinItem",
    {
        "id": UUID,
        "kind": Kind,
        "title": str,
        "from": date,
        "to": date,
        "unit": str | None,
        "unit_names": Names | None,
        "as_of": date | None,
        "read_at": datetime,
        "state": State,
        "issue_year": int | None,
        "issue": int | None,
        "created_by": PersonName | None,
        "created_at": datetime,
        "updated_at": datetime,
        "published_by": PersonName | None,
        "published_at": datetime | None,
        "withdrawn_at": datetime | None,
        "demo": bool,
        "version": int,
    },
)


class Printed(TypedDict):
    """The files of a published bulletin."""

    docx: PrintedFile
    xlsx: PrintedFile


class BulletinDetail(BulletinItem):
    """A bulletin with all that is printed."""

    office: str
    sections: list[Section]
    figures: dict[str, BulletinFigure]
    template: TemplateName
    withdrawn_by: PersonName | None
    withdrawal_reason: str | None
    files: Printed | None
    can_edit: bool
    can_publish: bool
    can_withdraw: bool
    can_download: bool


class BulletinList(TypedDict):
    """A page of bulletins."""

    items: list[BulletinItem]
    next: str | None
    total: int | None


class LaterEntry(TypedDict):
    """A record that counts now and did not then, or otherwise: `value` is by how much it changed the figure.

    `recorded_at` is when the last entry since then that says something of it was recorded; none says so where only time went by.
    """

    kind: str
    label: str | None
    number: str | None
    unit: str | None
    unit_names: Names | None
    date: date | None
    recorded_at: datetime | None
    value: str
    change: Literal["new", "changed", "gone"]
    confidential: bool
    links: Links


class FigureChange(TypedDict):
    """A figure as it was printed, and as it is now."""

    key: str
    titles: Names
    measure: Measure
    version: int
    version_now: int
    frozen: str | None
    now: str | None
    difference: str | None


class BulletinChanges(TypedDict):
    """What changed since the figures were read."""

    since: datetime
    read_at: datetime
    items: list[FigureChange]
    unchanged: int


class LaterEntries(TypedDict):
    """The records that made a figure another, the heaviest first; all `total` of them sum to `sum`, and with the rest to the difference.

    The rest is what no entry alone accounts for: a percentage's whole, another definition, what has no history.
    """

    since: datetime
    read_at: datetime
    figure: FigureChange
    items: list[LaterEntry]
    next: str | None
    total: int
    sum: str
    rest: str | None
