"""One enterprise with everything known of it."""

import asyncio
from collections.abc import Awaitable
from typing import Any
from uuid import UUID

from backend.contracts.identity import Directory
from backend.contracts.names import namer
from backend.crm.contacts.service import contacts_of
from backend.crm.enterprises import parts, repository
from backend.crm.enterprises.listing import fields_of
from backend.crm.enterprises.schemas import Enterprise, EnterprisePage, EnterpriseRef
from backend.crm.interactions.service import interactions_of
from backend.kernel.db import Reader
from backend.kernel.errors import NotFound
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

_RECENT = 20


async def enterprise_of(reader: Reader, resources: Resources, principal: Principal, enterprise_id: UUID) -> tuple[Any, Enterprise]:
    """Return the row and what is shown of it; one that has become part of another answers with that one. Raises NotFound."""
    row = await reader.row(repository.FIND, enterprise_id=enterprise_id)
    if row is None:
        raise NotFound
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    names = await namer(directory, [row["owner_id"], row["created_by"]])
    parents = await reader.rows(repository.NAMES, enterprise_ids=[row["parent_id"]]) if row["parent_id"] else []
    group = await reader.rows(repository.GROUP, enterprise_id=row["id"])
    shown = Enterprise(
        **fields_of(row, names, principal),
        address=row["address"],
        notes=row["notes"],
        parent=EnterpriseRef(**parents[0]) if parents else None,
        group=[EnterpriseRef(**one) for one in group],
        created_by=names.person(row["created_by"]),
    )
    return row, shown


async def page_of(reader: Reader, resources: Resources, principal: Principal, enterprise_id: UUID) -> EnterprisePage:
    """Return the page; raises NotFound. Every part but the enterprise itself may be missing."""
    row, shown = await enterprise_of(reader, resources, principal, enterprise_id)
    ident: UUID = row["id"]
    ids = [one["id"] for one in await reader.rows(repository.IDS_OF, enterprise_id=ident)]
    directory = resources.port(Directory)  # type: ignore[type-abstract]

    async def recent() -> list[Any]:
        return (await interactions_of(reader, directory, ident, cursor=None, limit=_RECENT, history=False)).items

    asked: dict[str, Awaitable[list[Any]]] = {
        "contacts": contacts_of(reader, resources.vault, ident),
        "interactions": recent(),
        "activities": parts.activities_met(reader, ident),
        "projects": parts.projects_of(resources, principal, ids),
        "tickets": parts.tickets_of(resources, principal, ids),
        "policies": parts.policies_for(resources, row),
        "merges": parts.merges_into(reader, resources, ident),
    }
    answers = await asyncio.gather(*(parts.part(name, one) for name, one in asked.items()))
    redirected = enterprise_id if enterprise_id != ident else None
    return EnterprisePage(enterprise=shown, redirected_from=redirected, **dict(zip(asked, answers, strict=True)))
