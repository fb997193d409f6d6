"""Paths of exports: the list's path + `/export`, with the list's own filters."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from fastapi.responses import FileResponse

from backend.contracts.identity import Directory
from backend.contracts.library import AgreementKind
from backend.contracts.permissions import LibraryPermission
from backend.kernel.exports import ANSWERS, Format
from backend.kernel.http import ResourcesDep, TxDep, allow
from backend.kernel.principal import Principal
from backend.library.agreements.service import list_agreements
from backend.library.claims.schemas import ClaimState
from backend.library.claims.service import list_claims
from backend.library.documents.listing import list_all
from backend.library.documents.schemas import DocumentKind
from backend.library.duplicates.service import list_candidates
from backend.library.exports import workbooks
from backend.library.exports.workbooks import BOOKS
from backend.library.fields import Day
from backend.library.gates.schemas import WaiverState
from backend.library.gates.waivers import list_waivers
from backend.library.progress.schemas import ProgressKind
from backend.library.progress.service import list_entries
from backend.library.projects.listing import list_projects
from backend.library.projects.schemas import ProjectQuery
from backend.library.searching import Words

router = APIRouter(tags=["exports"])
Exporter = Annotated[Principal, Depends(allow(LibraryPermission.EXPORT))]


class ExportQuery(ProjectQuery):
    """The list to be exported."""

    format: Format = "xlsx"


def _directory(resources: Any) -> Directory:
    return resources.port(Directory)


@router.get("/projects/export", response_class=FileResponse, responses=ANSWERS)
async def export_projects(principal: Exporter, tx: TxDep, resources: ResourcesDep, query: Annotated[ExportQuery, Query()]) -> FileResponse:
    """The list of projects as a workbook."""

    async def fetch(cursor: str | None, limit: int) -> Any:
        page = query.model_copy(update={"cursor": cursor, "limit": limit, "total": False})
        return await list_projects(tx, _directory(resources), page, principal)

    return await BOOKS.send("projects", workbooks.PROJECTS, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/agreements/export", response_class=FileResponse, responses=ANSWERS)
async def export_agreements(
    *,
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    project: UUID | None = None,
    activity: UUID | None = None,
    kind: Annotated[list[AgreementKind] | None, Query(max_length=3)] = None,
    since: Annotated[Day | None, Query(alias="from")] = None,
    until: Annotated[Day | None, Query(alias="to")] = None,
    void: bool | None = None,
    q: Words = None,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of agreements as a workbook."""
    filters = {"project": project, "activity": activity, "kind": kind, "first": since, "last": until, "void": void, "q": q}

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await list_agreements(tx, principal, filters, cursor=cursor, limit=limit, total=False)

    return await BOOKS.send("agreements", workbooks.AGREEMENTS, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/projects/{project_id}/progress-entries/export", response_class=FileResponse, responses=ANSWERS)
async def export_progress_entries(
    *,
    project_id: UUID,
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    kind: ProgressKind | None = None,
    since: Annotated[Day | None, Query(alias="from")] = None,
    until: Annotated[Day | None, Query(alias="to")] = None,
    as_known_on: Day | None = None,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """A project's ledger as a workbook."""
    filters = {"kind": kind, "first": since, "last": until}
    shared: dict[str, Any] = {"as_known_on": as_known_on, "sort": "-effective_on", "total": False}

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await list_entries(tx, _directory(resources), principal, project_id, filters, cursor=cursor, limit=limit, **shared)

    return await BOOKS.send("progress-entries", workbooks.ENTRIES, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/claims/export", response_class=FileResponse, responses=ANSWERS)
async def export_claims(
    *,
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    project: UUID | None = None,
    state: Annotated[list[ClaimState] | None, Query(max_length=6)] = None,
    unit: Annotated[str | None, Query(max_length=50)] = None,
    mine: bool = False,
    q: Words = None,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of claims as a workbook."""
    filters = {"project": project, "state": state, "unit": unit, "person": principal.account_id if mine else None, "q": q}

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await list_claims(tx, _directory(resources), principal, filters, cursor=cursor, limit=limit, total=False)

    return await BOOKS.send("claims", workbooks.CLAIMS, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/waivers/export", response_class=FileResponse, responses=ANSWERS)
async def export_waivers(
    *,
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    project: UUID | None = None,
    state: WaiverState | None = None,
    q: Words = None,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of waivers as a workbook."""

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await list_waivers(
            tx, _directory(resources), principal, project_id=project, state=state, q=q, cursor=cursor, limit=limit, total=False
        )

    return await BOOKS.send("waivers", workbooks.WAIVERS, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/duplicates/export", response_class=FileResponse, responses=ANSWERS)
async def export_duplicates(
    *,
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    project: UUID | None = None,
    open_only: Annotated[bool | None, Query(alias="open")] = None,
    q: Words = None,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of possible duplicates as a workbook."""
    filters = {"project": project, "open": open_only, "q": q}

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await list_candidates(tx, _directory(resources), principal, filters, cursor=cursor, limit=limit, total=False)

    return await BOOKS.send("duplicates", workbooks.DUPLICATES, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/documents/export", response_class=FileResponse, responses=ANSWERS)
async def export_documents(
    *,
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    project: UUID | None = None,
    kind: Annotated[list[DocumentKind] | None, Query(max_length=12)] = None,
    q: Words = None,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of documents as a workbook."""
    filters = {"project": project, "kind": kind, "q": q}

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await list_all(tx, _directory(resources), principal, filters, cursor=cursor, limit=limit, total=False)

    return await BOOKS.send("documents", workbooks.DOCUMENTS, fetch, principal=principal, tx=tx, resources=resources)
