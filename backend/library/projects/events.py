"""A project's story: append-only, one entry for everything that happened to it."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.identity import Directory
from backend.contracts.names import namer
from backend.kernel import clock
from backend.kernel.db import Reader, insert_into, sql
from backend.kernel.ids import new_id
from backend.kernel.paging import KeysetList, Page, Sort
from backend.kernel.principal import Principal
from backend.library.caller import Caller
from backend.library.models import project_event
from backend.library.projects.store import find_project
from backend.library.projects.views import EventView

ADD: Final = sql(insert_into(project_event))
EVENTS: Final = KeysetList(
    base=sa.select(*project_event.c),
    ident=project_event.c.id,
    filters={
        "project_id": project_event.c.project_id == sa.bindparam("project_id", type_=sa.Uuid),
        "kind": project_event.c.kind == sa.any_(sa.bindparam("kind", type_=sa.ARRAY(sa.Text))),
    },
    sorts={"-at": Sort(project_event.c.at, descending=True, decode=datetime)},
)


async def add_event(caller: Caller, project_id: UUID, kind: str, **data: Any) -> None:
    """Append an entry; `data` is JSON: ids, codes, amounts as strings, words a person wrote for colleagues."""
    await caller.tx.run(
        ADD,
        id=new_id(),
        project_id=project_id,
        at=clock.now(),
        kind=kind,
        actor_id=caller.principal.account_id,
        actor_name=caller.principal.name,
        data={name: value if isinstance(value, (bool, int, list, type(None))) else str(value) for name, value in data.items()},
    )


async def events_of(
    reader: Reader,
    directory: Directory,
    principal: Principal,
    project_id: UUID,
    *,
    kinds: list[str] | None,
    cursor: str | None,
    limit: int,
) -> Page[EventView]:
    """Return the story, the newest first."""
    row = await find_project(reader, principal, project_id)
    filters = {"project_id": row.id, "kind": kinds}
    rows, following = await EVENTS.page(reader, filters, sort="-at", cursor=cursor, limit=limit)
    names = await namer(directory, (one["actor_id"] for one in rows))
    plain = ("id", "at", "kind", "actor_name", "data")
    items = [EventView(**{name: one[name] for name in plain}, actor=names.person(one["actor_id"])) for one in rows]
    return Page[EventView](items=items, next=following, total=None)
