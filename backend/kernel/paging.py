"""Keyset lists: one description of base query, filters and sorts; every variant compiled once."""

import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Generic, TypeVar
from uuid import UUID

import orjson
import sqlalchemy as sa
from pydantic import BaseModel, ConfigDict

from backend.kernel.context import current_language
from backend.kernel.db import Reader, Statement, sql
from backend.kernel.errors import FieldError, InvalidInput, text

MAX_LIMIT = 100
COUNT_CAP = 10_000
Item = TypeVar("Item")


class Page(BaseModel, Generic[Item]):
    """A list's answer: items, the cursor of the next page, and a total when it was asked for."""

    model_config = ConfigDict(frozen=True)

    items: list[Item]
    next: str | None
    total: int | None


@dataclass(frozen=True, slots=True)
class Sort:
    """A named order: the column, whether it descends, and the type its cursor value has."""

    column: Any
    descending: bool
    decode: Any = str


def _encode(values: Sequence[Any]) -> str:
    raw = orjson.dumps([str(value) if isinstance(value, Decimal) else value for value in values], default=str)
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def bad_cursor() -> InvalidInput:
    """Return the error for a cursor that is not ours."""
    return InvalidInput(errors=[FieldError("cursor", "invalid", text("field.invalid", current_language()))])


def _decode(cursor: str, kind: Any) -> tuple[Any, UUID]:
    try:
        value, ident = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if kind in (datetime, date):
            return kind.fromisoformat(value), UUID(ident)
        return kind(value), UUID(ident)
    except (ValueError, TypeError, binascii.Error, ArithmeticError, AttributeError) as error:
        raise bad_cursor() from error


@dataclass(slots=True)
class KeysetList:
    """A list that can be filtered, sorted, paged, counted and exported by the same conditions.

    `base` selects the columns of an item, `ident` is its id column. `filters` maps a filter's name to
    a condition with a bindparam of the same name; a filter is applied when its value is not None.
    Conditions always applied (the caller's scope) are filters too, chosen by the service.
    """

    base: Any
    ident: Any
    filters: Mapping[str, Any]
    sorts: Mapping[str, Sort]
    _compiled: dict[Any, Statement] = field(default_factory=dict[Any, Statement])

    def _conditions(self, names: Sequence[str]) -> list[Any]:
        return [self.filters[name] for name in names]

    def _page_statement(self, names: tuple[str, ...], sort: str, limit: int, *, after: bool) -> Statement:
        key = (names, sort, limit, after)
        if key not in self._compiled:
            order = self.sorts[sort]
            query = self.base.where(*self._conditions(names))
            if after:
                here = sa.tuple_(order.column, self.ident)
                there = sa.tuple_(sa.bindparam("after_value", type_=order.column.type), sa.bindparam("after_id", type_=self.ident.type))
                query = query.where(here < there if order.descending else here > there)
            ends = [order.column.desc(), self.ident.desc()] if order.descending else [order.column.asc(), self.ident.asc()]
            # A literal LIMIT: a bound one makes Postgres plan anew each time.
            self._compiled[key] = sql(query.order_by(*ends).limit(sa.literal_column(str(limit))))
        return self._compiled[key]

    def _count_statement(self, names: tuple[str, ...]) -> Statement:
        key = ("count", names)
        if key not in self._compiled:
            capped = (
                self.base.with_only_columns(self.ident).where(*self._conditions(names)).limit(sa.literal_column(str(COUNT_CAP))).subquery()
            )
            self._compiled[key] = sql(sa.select(sa.func.count()).select_from(capped))
        return self._compiled[key]

    async def page(
        self,
        reader: Reader,
        filters: Mapping[str, Any],
        *,
        sort: str,
        cursor: str | None,
        limit: int,
        params: Mapping[str, Any] | None = None,
    ) -> tuple[list[Any], str | None]:
        """Return rows and the next cursor; `filters` values of None are left out.

        `params` are values that conditions use beside those named like the filter.
        """
        active = {name: value for name, value in filters.items() if value is not None}
        limit = max(1, min(limit, MAX_LIMIT))
        values: dict[str, Any] = {**active, **(params or {})}
        if cursor:
            values["after_value"], values["after_id"] = _decode(cursor, self.sorts[sort].decode)
        statement = self._page_statement(tuple(active), sort, limit + 1, after=bool(cursor))
        rows = await reader.rows(statement, **values)
        if len(rows) <= limit:
            return rows, None
        last = rows[limit - 1]
        return rows[:limit], _encode([last[self.sorts[sort].column.key], last[self.ident.key]])

    async def count(self, reader: Reader, filters: Mapping[str, Any], *, params: Mapping[str, Any] | None = None) -> int:
        """Return the number of matching rows, capped at COUNT_CAP."""
        active = {name: value for name, value in filters.items() if value is not None}
        return int(await reader.value(self._count_statement(tuple(active)), **{**active, **(params or {})}))

    def export_statement(self, names: Sequence[str], sort: str, limit: int) -> Statement:
        """Return the statement that streams all matching rows, up to `limit`."""
        return self._page_statement(tuple(names), sort, limit, after=False)
