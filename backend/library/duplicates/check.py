"""What else may be the same: four levels, from the same credit code down to alike in industry and size."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.crm import Alike, Enterprises
from backend.kernel.db import Reader, Statement, sql
from backend.kernel.principal import Principal
from backend.library import policy
from backend.library.duplicates.alike_names import by_name, narrowed
from backend.library.duplicates.schemas import DuplicateQuestion, Level
from backend.library.models import project
from backend.library.ports import Neighbours
from backend.library.projects.indexing import grams_of, investor_key

INVESTOR_SCORE: Final = Decimal("0.9")
# Two amounts are alike when they differ by at most a fifth of the larger, whichever was known first.
_AROUND: Final = Decimal("0.2")
_MOST: Final = sa.literal_column("10")
_FEW: Final = sa.literal_column("5")
LEVELS: Final[tuple[Level, ...]] = ("credit_code", "name", "investor", "scale")

_p = project.c
_SHOWN: Final = tuple(_p[name] for name in ("id", "number", "name", "investor", "stage", "total_investment", "owner_unit", "confidential"))
_OTHERS: Final = sa.and_(_p.id != sa.bindparam("itself", type_=sa.Uuid), policy.READABLE)
_SIZE: Final = sa.bindparam("size", type_=_p.total_investment.type)

BY_CREDIT_CODE: Final = sql(
    sa.select(*_SHOWN).where(_p.credit_code == sa.bindparam("credit_code", type_=sa.Text), _OTHERS).order_by(_p.id.desc()).limit(_MOST)
)
BY_NAME: Final = sql(by_name(*_SHOWN))
BY_INVESTOR: Final = sql(
    sa.select(*_SHOWN)
    .where(
        sa.or_(
            _p.enterprise_id == sa.bindparam("enterprise_id", type_=sa.Uuid),
            _p.investor_key == sa.bindparam("investor_key", type_=sa.Text),
        ),
        _OTHERS,
    )
    .order_by(_p.id.desc())
    .limit(_MOST)
)
BY_SCALE: Final = sql(
    sa.select(*_SHOWN)
    .where(
        _p.industry == sa.bindparam("industry", type_=sa.Text),
        _p.size.between(sa.bindparam("low", type_=_p.size.type), sa.bindparam("high", type_=_p.size.type)),
        _p.status != sa.literal_column("'withdrawn'"),
        _OTHERS,
    )
    .order_by(sa.func.abs(_p.size - _SIZE), _p.id.desc())
    .limit(_FEW)
)
NOBODY: Final = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Match:
    """Another project's row, or an enterprise, with what speaks for it."""

    level: Level
    score: Decimal
    project: Any = None
    enterprise: Any = None

    @property
    def other(self) -> UUID:
        """Return the id of what was found."""
        return self.project["id"] if self.project is not None else self.enterprise.id

    @property
    def blocks(self) -> bool:
        """Tell whether gates wait for its resolution: alike in size alone, or an enterprise to be linked, is a hint."""
        return blocks(self.level, of_project=self.project is not None)


def blocks(level: str, *, of_project: bool) -> bool:
    """Tell whether gates wait for the resolution of such a match."""
    return of_project and level != "scale"


async def find_duplicates(reader: Reader, neighbours: Neighbours, principal: Principal, asked: DuplicateQuestion) -> list[Match]:
    """Return what may be the same, each thing once at its strongest level; only what the caller may see."""
    shared = {"itself": asked.project_id or NOBODY, **policy.caller_of(principal)}
    found = await _by_credit_code(reader, asked, shared)
    found += await _by_name(reader, asked, shared)
    found += await _by_investor(reader, asked, shared)
    found += await _enterprises(neighbours, asked)
    found += await _by_scale(reader, asked, shared)
    return _strongest(found)


def _strongest(found: Iterable[Match]) -> list[Match]:
    kept: dict[UUID, Match] = {}
    for one in found:
        known = kept.get(one.other)
        if known is None or LEVELS.index(one.level) < LEVELS.index(known.level):
            kept[one.other] = one
    return sorted(kept.values(), key=lambda one: (LEVELS.index(one.level), -one.score, str(one.other)))


async def _rows(reader: Reader, statement: Statement, level: Level, score: Decimal, **params: Any) -> list[Match]:
    return [Match(level, score, project=row) for row in await reader.rows(statement, **params)]


async def _by_credit_code(reader: Reader, asked: DuplicateQuestion, shared: dict[str, Any]) -> list[Match]:
    if not asked.credit_code:
        return []
    return await _rows(reader, BY_CREDIT_CODE, "credit_code", Decimal(1), credit_code=asked.credit_code, **shared)


async def _by_name(reader: Reader, asked: DuplicateQuestion, shared: dict[str, Any]) -> list[Match]:
    rows = await reader.rows(BY_NAME, **await narrowed(reader, grams_of(asked.name)), **shared)
    return [Match("name", min(row["score"], Decimal(1)), project=row) for row in rows]


async def _by_investor(reader: Reader, asked: DuplicateQuestion, shared: dict[str, Any]) -> list[Match]:
    key = investor_key(asked.investor) if asked.investor else None
    if key is None and asked.enterprise_id is None:
        return []
    params = {"enterprise_id": asked.enterprise_id, "investor_key": key, **shared}
    return await _rows(reader, BY_INVESTOR, "investor", INVESTOR_SCORE, **params)


async def _by_scale(reader: Reader, asked: DuplicateQuestion, shared: dict[str, Any]) -> list[Match]:
    size = asked.total_investment
    if asked.industry is None or size is None:
        return []
    band = {"size": size, "low": size * (1 - _AROUND), "high": size / (1 - _AROUND)}
    rows = await reader.rows(BY_SCALE, industry=asked.industry, **band, **shared)
    return [Match("scale", _nearness(row["total_investment"], size), project=row) for row in rows]


def _nearness(other: Decimal, size: Decimal) -> Decimal:
    return round(Decimal("0.5") * (1 - abs(other - size) / (max(size, other) * _AROUND)), 3)


async def _enterprises(neighbours: Neighbours, asked: DuplicateQuestion) -> list[Match]:
    if asked.enterprise_id is not None or not (asked.investor or asked.credit_code):
        return []
    name = asked.investor or asked.name
    found = await neighbours.ask(Enterprises, lambda crm: crm.alike(name, asked.credit_code))
    return [_enterprise(one) for one in found or ()]


def _enterprise(one: Alike) -> Match:
    level: Level = "credit_code" if one.level == "credit_code" else "name"
    return Match(level, round(Decimal(str(min(max(one.score, 0), 1))), 3), enterprise=one.enterprise)
