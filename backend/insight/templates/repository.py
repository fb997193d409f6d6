"""Statements of templates: each upload is a version, none is ever changed."""

from typing import Final
from uuid import UUID

import sqlalchemy as sa

from backend.insight.errors import wrong
from backend.insight.models import bulletin_template
from backend.insight.templates.default import NUMBER
from backend.kernel.db import Reader, insert_into, sql
from backend.kernel.paging import KeysetList, Sort

_t = bulletin_template.c
LIST: Final = KeysetList(
    base=sa.select(_t.id, _t.number, _t.name, _t.note, _t.sha256, _t.size, _t.created_by, _t.created_at, _t.demo),
    ident=_t.id,
    filters={},
    sorts={"-number": Sort(_t.number, descending=True, decode=int)},
)
_NUMBER: Final = _t.number == sa.bindparam("number", type_=sa.Integer)
FIND: Final = sql(sa.select(*_t).where(_NUMBER))
NEWEST: Final = sql(sa.select(*_t).order_by(_t.number.desc()).limit(sa.literal_column("1")))
# Whoever numbers a version is alone with the numbers until the commit.
TAKE_TURN: Final = sql("SELECT pg_advisory_xact_lock(hashtextextended('insight.bulletin_template.number', 0))")
NEXT: Final = sql(sa.select(sa.func.coalesce(sa.func.max(_t.number), sa.literal_column("0")) + sa.literal_column("1")))
ADD: Final = sql(insert_into(bulletin_template))


async def template_id_of(reader: Reader, number: int | None) -> UUID | None:
    """Return which template a number means, the newest when none is named; None is the program's own. Raises InvalidInput."""
    if number == NUMBER:
        return None
    row = await reader.row(NEWEST) if number is None else await reader.row(FIND, number=number)
    if row is None and number is not None:
        raise wrong("template", "no_such_template")
    return None if row is None else row["id"]
