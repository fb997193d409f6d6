"""Paths of exports: the list's path + `/export`, with the list's own filters and readers."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from fastapi.responses import FileResponse

from backend.identity.accounts.router import AccountQueryDep
from backend.identity.accounts.service import list_accounts
from backend.identity.audit_trail.router import Audits, EntryFilters
from backend.identity.audit_trail.service import list_entries
from backend.identity.exports import workbooks
from backend.identity.exports.workbooks import BOOKS
from backend.identity.job_list.router import Administrator, failed_jobs
from backend.identity.policy import require_account_reader
from backend.identity.roles.service import list_roles
from backend.identity.units.service import list_units
from backend.kernel.exports import ANSWERS, Format, whole
from backend.kernel.http import ResourcesDep, TxDep, signed_in
from backend.kernel.principal import Principal

router = APIRouter(tags=["exports"])
SignedIn = Annotated[Principal, Depends(signed_in)]


@router.get("/accounts/export", response_class=FileResponse, responses=ANSWERS, summary="Export accounts")
async def export_accounts(
    principal: SignedIn,
    tx: TxDep,
    resources: ResourcesDep,
    query: AccountQueryDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of accounts as a workbook, addresses masked as in the list."""
    require_account_reader(principal)
    units = {unit.code: unit for unit in (await list_units(tx)).items}
    roles = {role.code: role.names for role in (await list_roles(tx, principal)).items}

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await list_accounts(tx, resources.vault, principal, query, cursor=cursor, limit=limit, total=False)

    return await BOOKS.send("accounts", workbooks.accounts(units, roles), fetch, principal=principal, tx=tx, resources=resources)


@router.get("/units/export", response_class=FileResponse, responses=ANSWERS, summary="Export units")
async def export_units(
    principal: SignedIn,
    tx: TxDep,
    resources: ResourcesDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The unit tree as a workbook."""
    units = whole(await list_units(tx))
    return await BOOKS.send("units", workbooks.UNITS, units, principal=principal, tx=tx, resources=resources, personal=False)


@router.get("/roles/export", response_class=FileResponse, responses=ANSWERS, summary="Export roles")
async def export_roles(
    principal: SignedIn,
    tx: TxDep,
    resources: ResourcesDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The roles and their permissions as a workbook."""
    roles = whole(await list_roles(tx, principal))
    return await BOOKS.send("roles", workbooks.ROLES, roles, principal=principal, tx=tx, resources=resources, personal=False)


@router.get("/audit-entries/export", response_class=FileResponse, responses=ANSWERS, summary="Export audit entries")
async def export_audit_entries(
    principal: Audits,
    tx: TxDep,
    resources: ResourcesDep,
    filters: EntryFilters,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The audit trail as a workbook."""

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await list_entries(tx, filters, cursor=cursor, limit=limit, total=False)

    return await BOOKS.send("audit-entries", workbooks.AUDIT_ENTRIES, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/jobs/export", response_class=FileResponse, responses=ANSWERS, summary="Export failed jobs")
async def export_failed_jobs(
    principal: Administrator,
    tx: TxDep,
    resources: ResourcesDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The jobs that gave up, as a workbook."""
    jobs = whole(await failed_jobs(tx))
    return await BOOKS.send("jobs", workbooks.JOBS, jobs, principal=principal, tx=tx, resources=resources, personal=False)
