"""What the endpoints of templates answer."""

from datetime import datetime

from typing_extensions import TypedDict

from backend.insight.bulletins.schemas import PersonName
from backend.insight.indicators.schemas import Names


class TemplateItem(TypedDict):
    """A version of the template; number 0 is the program's own. `current` prints what names no other."""

    number: int
    name: str
    note: str | None
    sha256: str
    size: int
    current: bool
    created_by: PersonName | None
    created_at: datetime | None


class TemplateList(TypedDict):
    """Versions, the newest first; the program's own ends the last page."""

    items: list[TemplateItem]
    next: str | None
    total: int | None


class Variable(TypedDict):
    """A name a template may use, as it is written there, what it means, and what it would print."""

    name: str
    written: str
    meaning: Names
    sample: str


class VariableList(TypedDict):
    """All names."""

    items: list[Variable]
    next: str | None
    total: int
