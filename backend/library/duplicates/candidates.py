"""Possible duplicates kept with a project: found on every save, resolved by a person, never forgotten once resolved."""

from typing import Any, Final

import sqlalchemy as sa

from backend.kernel import clock
from backend.kernel.db import insert_into, sql
from backend.kernel.ids import new_id
from backend.library.caller import Caller
from backend.library.duplicates.check import Match, find_duplicates
from backend.library.duplicates.schemas import DuplicateQuestion
from backend.library.models import duplicate_candidate

_d = duplicate_candidate.c
_PROJECT = _d.project_id == sa.bindparam("project_id", type_=sa.Uuid)
_PAIR: Final = sa.func.coalesce(_d.other_id, _d.enterprise_id)
KNOWN: Final = sql(
    sa.select(_PAIR.label("other"), _d.verdict)
    .where(_PROJECT)
    .union_all(sa.select(_d.project_id, _d.verdict).where(_d.other_id == sa.bindparam("project_id", type_=sa.Uuid)))
)
GONE: Final = sql(
    sa.delete(duplicate_candidate).where(
        _PROJECT,
        _d.verdict.is_(None),
        sa.not_(sa.any_(sa.bindparam("found", type_=sa.ARRAY(sa.Uuid))) == _PAIR),
        sa.or_(_d.enterprise_id.is_(None), sa.bindparam("crm_answered", type_=sa.Boolean)),
    )
)
ADD: Final = sql(insert_into(duplicate_candidate, "id", "project_id", "other_id", "enterprise_id", "name", "level", "score", "found_at"))


async def remember_duplicates(caller: Caller, values: dict[str, Any]) -> None:
    """Find and keep what may be the same as a project with these values; open ones that no longer match go."""
    asked = DuplicateQuestion.model_construct(
        name=values["name"],
        investor=values["investor"],
        enterprise_id=values["enterprise_id"],
        credit_code=values["credit_code"],
        industry=values["industry"],
        total_investment=values["total_investment"],
        project_id=values["id"],
    )
    found = await find_duplicates(caller.tx, caller.neighbours, caller.principal, asked)
    answered = "crm" not in caller.neighbours.missing
    await caller.tx.run(GONE, project_id=values["id"], found=[one.other for one in found], crm_answered=answered)
    known = {row["other"] for row in await caller.tx.rows(KNOWN, project_id=values["id"])}
    now = clock.now()
    await caller.tx.many(ADD, [_candidate(values["id"], one, now) for one in found if one.other not in known])


def _candidate(project_id: Any, one: Match, now: Any) -> dict[str, Any]:
    thing = one.project["name"] if one.project is not None else one.enterprise.name
    return {
        "id": new_id(),
        "project_id": project_id,
        "other_id": one.other if one.project is not None else None,
        "enterprise_id": one.other if one.project is None else None,
        "name": thing,
        "level": one.level,
        "score": one.score,
        "found_at": now,
    }
