"""Paths of saved filters: small enough to need no layers of their own."""

from datetime import datetime
from typing import Annotated, Literal
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
from backend.library.models import saved_filter

router = APIRouter(tags=["saved filters"])
Anyone = Annotated[Principal, Depends(signed_in)]
_MINE = saved_filter.c.account_id == sa.bindparam("account", type_=sa.Uuid)
LIST = sql(sa.select(*saved_filter.c).where(_MINE).order_by(saved_filter.c.created_at, saved_filter.c.id))
ADD = sql(insert_into(saved_filter))
DROP = sql(sa.delete(saved_filter).where(saved_filter.c.id == sa.bindparam("filter_id", type_=sa.Uuid), _MINE))
REPLACE = sql(
    sa.delete(saved_filter).where(_MINE, saved_filter.c.list == sa.bindparam("list"), saved_filter.c.name == sa.bindparam("name"))
)
Value = Annotated[str, StringConstraints(max_length=200)]


class SavedFilterInput(BaseModel):
    """A filter to keep: the list it belongs to, its name, and the query of the address."""

    model_config = ConfigDict(extra="forbid")

    list: Literal["projects", "agreements", "claims", "waivers", "duplicates"]
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


@router.get("/saved-filters", response_model=SavedFilters, responses=problem_responses(NotSignedIn))
async def list_saved_filters(principal: Anyone, reader: ReaderDep) -> Response:
    """List one's own filters."""
    items = [SavedFilter(**{name: row[name] for name in SavedFilter.model_fields}) for row in await reader.rows(LIST, account=principal.id)]
    return reply(SavedFilters, SavedFilters(items=items, next=None, total=len(items)))


@router.post("/saved-filters", response_model=SavedFilter, status_code=201, responses=problem_responses(NotSignedIn, InvalidInput))
async def save_filter(
    body: SavedFilterInput, principal: Anyone, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep
) -> Response:
    """Keep a filter; one of the same name is replaced."""

    async def make() -> Response:
        kept = SavedFilter(id=new_id(), created_at=clock.now(), **body.model_dump())
        await tx.run(REPLACE, account=principal.id, list=body.list, name=body.name)
        await tx.run(ADD, account_id=principal.id, **kept.model_dump())
        audit(tx, resources.vault, principal, "saved_filter.create", "saved_filter", kept.id)
        return reply(SavedFilter, kept, 201)

    return await idempotency.once(tx, make)


@router.delete("/saved-filters/{filter_id}", status_code=204, responses=problem_responses(NotSignedIn, NotFound))
async def drop_filter(filter_id: UUID, principal: Anyone, tx: TxDep, resources: ResourcesDep) -> Response:
    """Throw one of one's own filters away."""
    if not await tx.run(DROP, filter_id=filter_id, account=principal.id):
        raise NotFound
    audit(tx, resources.vault, principal, "saved_filter.delete", "saved_filter", filter_id)
    return Response(status_code=204)
