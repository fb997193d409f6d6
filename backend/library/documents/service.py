"""Documents of a project: kept with it, read as it is read, removed with their bytes."""

from dataclasses import asdict
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.identity import Directory
from backend.contracts.names import Namer, namer
from backend.kernel import clock
from backend.kernel.db import Reader, insert_into, sql
from backend.kernel.errors import NotFound
from backend.kernel.files.limits import MEGABYTE
from backend.kernel.ids import new_id
from backend.kernel.jobs import defer, job
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources
from backend.library import policy
from backend.library.caller import Caller
from backend.library.documents.incoming import Prepared
from backend.library.documents.schemas import Documents, DocumentView
from backend.library.errors import TooManyDocuments
from backend.library.models import document, project
from backend.library.projects.events import add_event
from backend.library.projects.store import find_project, lock_for_edit, lock_for_report

DOCUMENTS_A_PROJECT: Final = 300
PROJECT_BYTES: Final = 1024 * MEGABYTE
FORGET: Final = "library.delete_files"
_d = document.c
_PROJECT = _d.project_id == sa.bindparam("project_id", type_=sa.Uuid)
ADD: Final = sql(insert_into(document))
OF_PROJECT: Final = sql(sa.select(*_d).where(_PROJECT).order_by(_d.created_at.desc(), _d.id.desc()))
SIZE: Final = sql(
    sa.select(sa.func.count().label("count"), sa.func.coalesce(sa.func.sum(_d.size), sa.text("0")).label("bytes")).where(_PROJECT)
)
FIND: Final = sql(
    sa.select(*_d).join(project, project.c.id == _d.project_id).where(_d.id == sa.bindparam("document_id", type_=sa.Uuid), policy.READABLE)
)
# Several documents may share their bytes, as those of a demo do.
STILL_KEPT: Final = sql(sa.select(_d.id).where(_d.store_key == sa.bindparam("store_key", type_=sa.Text)).limit(sa.literal_column("1")))
DROP: Final = sql(sa.delete(document).where(_d.id == sa.bindparam("document_id", type_=sa.Uuid)))


def view(row: Any, names: Namer) -> DocumentView:
    """Return a document as lists show it."""
    plain = [name for name in DocumentView.model_fields if name not in ("uploaded_by", "url")]
    url = f"/api/library/documents/{row['id']}"
    return DocumentView(**{name: row[name] for name in plain}, uploaded_by=names.person(row["uploaded_by"]), url=url)


async def add_documents(caller: Caller, project_id: UUID, prepared: Prepared) -> Documents:
    """Keep what was made ready; raises its problem, NotFound, OutsideYourUnits, TooManyDocuments."""
    if prepared.problem is not None:
        raise prepared.problem
    row = await lock_for_report(caller, project_id)
    there = await caller.tx.row(SIZE, project_id=row.id)
    if (
        there["count"] + len(prepared.files) > DOCUMENTS_A_PROJECT
        or there["bytes"] + sum(one.size for one in prepared.files) > PROJECT_BYTES
    ):
        raise TooManyDocuments(limit=DOCUMENTS_A_PROJECT, limit_mb=PROJECT_BYTES // MEGABYTE)
    shared = {
        "project_id": row.id,
        "kind": prepared.kind,
        "uploaded_by": caller.principal.id,
        "created_at": clock.now(),
        "demo": row.demo,
    }
    rows = [{**asdict(one), "id": new_id(), **shared} for one in prepared.files]
    await caller.tx.many(ADD, rows)
    await add_event(caller, row.id, "document_added", document_kind=prepared.kind, names=[one.name for one in prepared.files])
    caller.audit("document.add", "project", row.id, kind=prepared.kind, documents=[one["id"] for one in rows])
    prepared.kept = True
    names = await namer(caller.directory, (caller.principal.id,))
    return Documents(items=[view(one, names) for one in rows])


async def list_documents(reader: Reader, directory: Directory, principal: Principal, project_id: UUID) -> Documents:
    """Return a project's documents, the newest first; raises NotFound."""
    row = await find_project(reader, principal, project_id)
    rows = await reader.rows(OF_PROJECT, project_id=row.id)
    names = await namer(directory, {one["uploaded_by"] for one in rows})
    return Documents(items=[view(one, names) for one in rows])


async def find_document(reader: Reader, principal: Principal, document_id: UUID) -> Any:
    """Return the record of a document whose project the caller may see; raises NotFound."""
    row = await reader.row(FIND, document_id=document_id, **policy.caller_of(principal))
    if row is None:
        raise NotFound
    return row


async def remove_document(caller: Caller, document_id: UUID) -> None:
    """Remove a document; its bytes go once this is committed. Raises NotFound, OutsideYourUnits."""
    found = await find_document(caller.tx, caller.principal, document_id)
    row = await lock_for_edit(caller, found["project_id"])
    if not await caller.tx.run(DROP, document_id=document_id):
        raise NotFound
    if await caller.tx.value(STILL_KEPT, store_key=found["store_key"]) is None:
        defer(caller.tx, FORGET, {"keys": [key for key in (found["store_key"], found["preview_key"]) if key]})
    await add_event(caller, row.id, "document_removed", document_kind=found["kind"], names=[found["name"]])
    caller.audit("document.remove", "document", document_id, project=row.id, kind=found["kind"])


@job(FORGET)
async def delete_files(resources: Resources, args: dict[str, Any]) -> None:
    """Delete stored files; one that is gone already is no error."""
    for key in args["keys"]:
        await resources.files.delete(key)
