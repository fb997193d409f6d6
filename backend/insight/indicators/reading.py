"""Figures and the records behind them, all of one snapshot."""

import base64
import binascii
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

import orjson

from backend.contracts.permissions import ConciergePermission, CrmPermission, LibraryPermission
from backend.insight.asking import Question
from backend.insight.indicators import questions
from backend.insight.indicators.definition import By, Definition
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.plans.in_force import InForce
from backend.kernel.db import Reader
from backend.kernel.errors import NotFound
from backend.kernel.paging import bad_cursor
from backend.kernel.principal import Principal

# Who may know a record by its name; everybody else sees its value alone.
NAMES_SEEN: Final = {"library": LibraryPermission.READ, "crm": CrmPermission.READ, "concierge": ConciergePermission.READ_ALL}
_NO_DAY: Final = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Figure:
    """A headline: None when there is nothing to divide, or no history of it."""

    value: Decimal | None
    records: int


def definition_of(key: str) -> Definition:
    """Return an indicator; raises NotFound."""
    if key not in INDICATORS:
        raise NotFound
    return INDICATORS[key]


class Figures:
    """Reads figures of one question on one snapshot; what several ask first is asked once."""

    def __init__(self, reader: Reader, question: Question, targets: InForce) -> None:
        """Take the snapshot, what is asked, and the targets in force."""
        self._reader = reader
        self.question = question
        self.targets = targets

    def of(self, question: Question) -> "Figures":
        """Return the reader of the same days, of another scope."""
        return Figures(self._reader, question, self.targets)

    async def params(self, definition: Definition) -> dict[str, Any]:
        """Return what the indicator's statement is asked with: the question, what other schemas say first, the target."""
        params = self.question.params()
        for pick in definition.picks:
            params[pick.name] = await self._reader.value(pick.ask(), **params)
        if definition.target_of is not None:
            found = self.targets.find(definition.target_of, target_unit(self.question))
            params["target"] = None if found is None else found.amount
        return params

    @property
    def _now(self) -> bool:
        return self.question.is_of_now

    def _silent(self, definition: Definition) -> bool:
        if self.question.campaign is not None and not definition.of_campaigns:
            return True
        return definition.only_now and self.question.is_past

    async def headline(self, definition: Definition) -> Figure:
        """Return the sum of the records, and how many there are."""
        if self._silent(definition):
            return Figure(None, 0)
        row = await self._reader.row(questions.headline(definition, self.question.scoped, now=self._now), **await self.params(definition))
        return Figure(row["value"] if definition.measure == "percent" else row["value"] or Decimal(0), row["records"])

    async def breakdown(self, definition: Definition, by: By) -> list[Any]:
        """Return the parts of the headline by code."""
        if self._silent(definition):
            return []
        return await self._reader.rows(
            questions.breakdown(definition, self.question.scoped, by, now=self._now), **await self.params(definition)
        )

    async def page(self, definition: Definition, cursor: str | None, limit: int) -> tuple[list[Any], str | None]:
        """Return records, the newest first, and the cursor of the next page."""
        if self._silent(definition):
            return [], None
        params = await self.params(definition)
        if cursor is not None:
            params["after_day"], params["after_id"] = cursor_after(cursor)
        statement = questions.page(definition, self.question.scoped, limit, after=cursor is not None, now=self._now)
        rows = await self._reader.rows(statement, **params)
        return (rows, None) if len(rows) <= limit else (rows[:limit], cursor_of(rows[limit - 1]["on_day"], rows[limit - 1]["id"]))


def target_unit(question: Question) -> str | None:
    """Return by which unit the scope's target goes: the whole's stands apart."""
    return None if question.scope.units is None else question.scope.unit


def sees_names(principal: Principal, definition: Definition) -> bool:
    """Tell whether the caller may know the records of this indicator by name."""
    return principal.kind == "system" or principal.may(NAMES_SEEN[definition.schema])


def cursor_of(day: date | None, ident: str) -> str:
    """Return the cursor that goes on after a row."""
    return base64.urlsafe_b64encode(orjson.dumps([(day or _NO_DAY).isoformat(), ident])).decode().rstrip("=")


def cursor_after(cursor: str) -> tuple[date, str]:
    """Return after which day and id to go on; raises InvalidInput for what is no cursor of ours."""
    try:
        day, ident = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        return date.fromisoformat(day), str(ident)
    except (ValueError, TypeError, binascii.Error) as error:
        raise bad_cursor() from error
