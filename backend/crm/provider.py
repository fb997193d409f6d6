"""crm as other services see it, in process."""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.crm import ActivityBrief, Alike, EnterpriseBrief
from backend.crm.enterprises import repository
from backend.crm.models import activity
from backend.crm.names import service as names
from backend.kernel.db import Database, sql

_a = activity.c
ACTIVITIES = sql(
    sa.select(_a.id, _a.kind, _a.title, _a.starts_on, _a.ends_on, _a.places).where(
        _a.id == sa.any_(sa.bindparam("activity_ids", type_=sa.ARRAY(sa.Uuid)))
    )
)


class EnterprisesProvider:
    """The port `Enterprises` on crm's own tables, each question with a reader of its own."""

    def __init__(self, database: Database) -> None:
        """Take the database to read."""
        self._database = database

    async def enterprises(self, ids: Collection[UUID]) -> dict[UUID, EnterpriseBrief]:
        """Return those that exist among `ids`; a merged one answers with the one it became part of."""
        if not ids:
            return {}
        async with self._database.reader() as reader:
            rows = await reader.rows(repository.FIND_MANY, enterprise_ids=list(ids))
        return {row["asked_id"]: names.brief(row) for row in rows}

    async def alike(self, name: str, credit_code: str | None) -> list[Alike]:
        """Return at most ten enterprises that may be meant, the most likely first."""
        async with self._database.reader() as reader:
            return await names.alike(reader, name, credit_code)

    async def activities(self, ids: Collection[UUID]) -> dict[UUID, ActivityBrief]:
        """Return those that exist among `ids`."""
        if not ids:
            return {}
        async with self._database.reader() as reader:
            rows = await reader.rows(ACTIVITIES, activity_ids=list(ids))
        return {row["id"]: ActivityBrief.model_validate({**dict(row), "place": "、".join(row["places"])}) for row in rows}
