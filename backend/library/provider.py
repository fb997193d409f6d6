"""What the library offers in this process: `contracts.library.Projects`."""

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.library import AgreementBrief, ProjectBrief
from backend.contracts.permissions import LibraryPermission
from backend.kernel.db import Database, Statement, sql
from backend.kernel.principal import Principal
from backend.library import policy
from backend.library.models import agreement, project

_p, _a = project.c, agreement.c
_MOST: Final = sa.literal_column("100")
_BRIEF: Any = sa.select(*(_p[name] for name in ProjectBrief.model_fields)).where(policy.READABLE)
BY_IDS: Final = sql(_BRIEF.where(_p.id == sa.any_(sa.bindparam("ids", type_=sa.ARRAY(sa.Uuid)))))
OF_ENTERPRISE: Final = sql(
    _BRIEF.where(_p.enterprise_id == sa.bindparam("enterprise_id", type_=sa.Uuid)).order_by(_p.created_at.desc(), _p.id.desc()).limit(_MOST)
)
FROM_ACTIVITY: Final = sql(
    _BRIEF.where(_p.activity_id == sa.bindparam("activity_id", type_=sa.Uuid)).order_by(_p.created_at.desc(), _p.id.desc()).limit(_MOST)
)
AGREEMENTS_OF: Final = sql(
    sa.select(*(_a[name] for name in AgreementBrief.model_fields))
    .select_from(agreement.outerjoin(project, _p.id == _a.project_id))
    .where(
        _a.activity_id == sa.bindparam("activity_id", type_=sa.Uuid),
        _a.voided_at.is_(None),
        sa.or_(_a.project_id.is_(None), policy.READABLE),
    )
    .order_by(_a.signed_on.desc(), _a.id.desc())
    .limit(_MOST)
)
IN_USE: Final = sql(
    sa.select(_p.enterprise_id).where(_p.enterprise_id == sa.any_(sa.bindparam("enterprise_ids", type_=sa.ARRAY(sa.Uuid)))).distinct()
)
WITH_PROJECTS: Final = sql(
    sa.select(_p.enterprise_id)
    .where(policy.READABLE, _p.enterprise_id.is_not(None), _p.status != sa.literal_column("'withdrawn'"))
    .distinct()
)


class ProjectsProvider:
    """The port on a database of this process. Who may not read the library sees nothing of it here either."""

    def __init__(self, database: Database) -> None:
        """Take the database that holds the library."""
        self._database = database

    async def _rows(self, principal: Principal, statement: Statement, **params: Any) -> list[Any]:
        if principal.kind != "system" and not principal.may(LibraryPermission.READ):
            return []
        async with self._database.reader() as reader:
            return await reader.rows(statement, **params, **policy.caller_of(principal))

    async def projects(self, principal: Principal, ids: Collection[UUID]) -> dict[UUID, ProjectBrief]:
        """Return those among `ids` that the caller may read."""
        rows = await self._rows(principal, BY_IDS, ids=list(ids)) if ids else []
        return {row["id"]: ProjectBrief(**dict(row)) for row in rows}

    async def of_enterprise(self, principal: Principal, enterprise_id: UUID) -> list[ProjectBrief]:
        """Return the enterprise's projects that the caller may read, newest first, at most 100."""
        return [ProjectBrief(**dict(row)) for row in await self._rows(principal, OF_ENTERPRISE, enterprise_id=enterprise_id)]

    async def agreements_of(self, principal: Principal, activity_id: UUID) -> list[AgreementBrief]:
        """Return what was signed at or because of an activity, as far as the caller may read it, at most 100."""
        return [AgreementBrief(**dict(row)) for row in await self._rows(principal, AGREEMENTS_OF, activity_id=activity_id)]

    async def from_activity(self, principal: Principal, activity_id: UUID) -> list[ProjectBrief]:
        """Return the projects that began with an activity, as far as the caller may read them, at most 100."""
        return [ProjectBrief(**dict(row)) for row in await self._rows(principal, FROM_ACTIVITY, activity_id=activity_id)]

    async def in_use(self, enterprise_ids: Collection[UUID]) -> set[UUID]:
        """Return the enterprises that any project names."""
        async with self._database.reader() as reader:
            return {row["enterprise_id"] for row in await reader.rows(IN_USE, enterprise_ids=list(enterprise_ids))}

    async def with_projects(self, principal: Principal) -> set[UUID]:
        """Return the enterprises that have a project the caller may read and that is not withdrawn."""
        return {row["enterprise_id"] for row in await self._rows(principal, WITH_PROJECTS)}
