"""The list of all projects' documents: what a person may read of them, by kind, day and name."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from backend.contracts.identity import Directory
from backend.contracts.names import namer
from backend.kernel.db import Reader
from backend.kernel.paging import KeysetList, Page, Sort
from backend.kernel.principal import Principal
from backend.library import policy
from backend.library.documents.schemas import FiledDocument
from backend.library.documents.service import view
from backend.library.models import document, project
from backend.library.searching import asked_for, words_condition

_d, _p = document.c, project.c
DOCUMENTS: Final = KeysetList(
    base=sa.select(*_d, _p.number.label("project_number"), _p.name.label("project_name"))
    .join(project, _p.id == _d.project_id)
    .where(policy.READABLE),
    ident=_d.id,
    filters={
        "project": _d.project_id == sa.bindparam("project", type_=sa.Uuid),
        "kind": _d.kind == sa.any_(sa.bindparam("kind", type_=sa.ARRAY(sa.Text))),
        "q": words_condition(_d.name, _d.project_id),
    },
    sorts={"-created_at": Sort(_d.created_at, descending=True, decode=datetime)},
)


async def list_all(
    reader: Reader, directory: Directory, principal: Principal, filters: dict[str, Any], *, cursor: str | None, limit: int, total: bool
) -> Page[FiledDocument]:
    """Return documents of every project the caller may read, the newest first; `q` is words of its name or of the project."""
    asked = asked_for(filters)
    if asked is None:
        return Page[FiledDocument](items=[], next=None, total=0 if total else None)
    filters, found = asked
    params = policy.caller_of(principal) | found
    rows, following = await DOCUMENTS.page(reader, filters, sort="-created_at", cursor=cursor, limit=limit, params=params)
    count = await DOCUMENTS.count(reader, filters, params=params) if total else None
    names = await namer(directory, {row["uploaded_by"] for row in rows})
    items = [
        FiledDocument(**view(row, names).model_dump(), project_number=row["project_number"], project_name=row["project_name"])
        for row in rows
    ]
    return Page[FiledDocument](items=items, next=following, total=count)
