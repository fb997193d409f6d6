"""Filters people keep as tabs of a service's lists: the three paths a service offers."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import sqlalchemy as sa
from fastapi import APIRouter, Depends, Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.db import insert_into, sql
from backend.kernel.errors import InvalidInput, NotFound, NotSignedIn
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, problem_responses, reply, signed_in
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal

Anyone = Annotated[Principal, Depends(signed_in)]
Value = Annotated[str, StringConstraints(max_length=200)]


class NamedQuery(BaseModel):
    """What a service's input says besides the list: the filter's name, and the query of the address."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
    query: Annotated[dict[Annotated[str, StringConstraints(max_length=40)], Value], Field(max_length=20)]


class SavedFilter(BaseModel):
    """A kept filter."""

    id: UUID
    list: str
    name: str
    query: dict[str, str]
    created_at: datetime


class SavedFilters(BaseModel):
    """All filters a person keeps."""

    items: list[SavedFilter]
    next: None
    total: int


def saved_filters_router(table: sa.Table, input_model: type[NamedQuery]) -> APIRouter:
    """Return the paths of a service's saved filters; `input_model` adds `list`, the names of the service's lists."""
    router = APIRouter(tags=["saved filters"])
    mine = table.c.account_id == sa.bindparam("account", type_=sa.Uuid)
    listed = sql(sa.select(*table.c).where(mine).order_by(table.c.created_at, table.c.id))
    add = sql(insert_into(table))
    drop = sql(sa.delete(table).where(table.c.id == sa.bindparam("filter_id", type_=sa.Uuid), mine))
    replace = sql(sa.delete(table).where(mine, table.c.list == sa.bindparam("list"), table.c.name == sa.bindparam("name")))

    @router.get("/saved-filters", response_model=SavedFilters, responses=problem_responses(NotSignedIn))
    async def list_saved_filters(principal: Anyone, reader: ReaderDep) -> Response:
        """List one's own filters."""
        rows = await reader.rows(listed, account=principal.id)
        items = [SavedFilter(**{name: row[name] for name in SavedFilter.model_fields}) for row in rows]
        return reply(SavedFilters, SavedFilters(items=items, next=None, total=len(items)))

    @router.post("/saved-filters", response_model=SavedFilter, status_code=201, responses=problem_responses(NotSignedIn, InvalidInput))
    async def save_filter(
        body: input_model,  # type: ignore[valid-type]
        principal: Anyone,
        tx: TxDep,
        resources: ResourcesDep,
        idempotency: IdempotencyDep,
    ) -> Response:
        """Keep a filter; one of the same name is replaced."""

        async def make() -> Response:
            given: dict[str, Any] = body.model_dump()
            kept = SavedFilter(id=new_id(), created_at=clock.now(), **given)
            await tx.run(replace, account=principal.id, list=kept.list, name=kept.name)
            await tx.run(add, account_id=principal.id, **kept.model_dump())
            audit(tx, resources.vault, principal, "saved_filter.create", "saved_filter", kept.id)
            return reply(SavedFilter, kept, 201)

        return await idempotency.once(tx, make)

    @router.delete("/saved-filters/{filter_id}", status_code=204, responses=problem_responses(NotSignedIn, NotFound))
    async def drop_filter(filter_id: UUID, principal: Anyone, tx: TxDep, resources: ResourcesDep) -> Response:
        """Throw one of one's own filters away."""
        if not await tx.run(drop, filter_id=filter_id, account=principal.id):
            raise NotFound
        audit(tx, resources.vault, principal, "saved_filter.delete", "saved_filter", filter_id)
        return Response(status_code=204)

    return router
