"""Files of the wizard: the logo, and the unit tree as a sheet."""

from pathlib import Path
from typing import Annotated, Final, Literal

from anyio import to_thread
from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask

from backend.apps.setup.router import RowDep, locked_row, opened_only
from backend.apps.setup.schemas import SheetProblem, UnitsRead
from backend.identity.office.logo import read_logo
from backend.identity.setup import repository, unit_sheet
from backend.identity.setup.draft import save_step
from backend.identity.setup.schemas import UnitsStep
from backend.kernel.audit import audit
from backend.kernel.errors import NotFound
from backend.kernel.files.intake import take_in
from backend.kernel.files.kinds import Kind
from backend.kernel.files.limits import MEGABYTE, Limits
from backend.kernel.files.sent import sent_file
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep
from backend.kernel.principal import SYSTEM

router = APIRouter()
_SHEET: Final = Limits(max_bytes=5 * MEGABYTE, max_unpacked_bytes=60 * MEGABYTE)
_MEDIA: Final = Kind.XLSX.media_type


# Nothing is read from somebody who has not shown the code.
FileDep = Annotated[Path, Depends(sent_file, scope="function")]


@router.put("/logo", status_code=204, dependencies=[opened_only], summary="Set the logo")
async def put_logo(path: FileDep, tx: TxDep, resources: ResourcesDep, request: Request) -> Response:
    """Keep a picture: drawn anew, without anything that came with it."""
    logo = await read_logo(path)
    await locked_row(request, tx)
    await tx.run(repository.SAVE_LOGO, logo=logo.content, logo_type=logo.media_type)
    audit(tx, resources.vault, SYSTEM, "setup.save", "setup", None, step="logo")
    return Response(status_code=204)


@router.delete("/logo", status_code=204, summary="Go without a logo")
async def delete_logo(_row: RowDep, tx: TxDep) -> Response:
    """Forget the picture."""
    await tx.run(repository.SAVE_LOGO, logo=None, logo_type=None)
    return Response(status_code=204)


@router.get("/logo", dependencies=[opened_only], summary="The logo so far")
async def get_logo(reader: ReaderDep) -> Response:
    """Return the picture as it is kept."""
    row = await reader.row(repository.LOGO)
    if row is None:
        raise NotFound
    return Response(row["logo"], media_type=row["logo_type"])


def _workbook(path: Path, name: str) -> FileResponse:
    return FileResponse(path, media_type=_MEDIA, filename=name, background=BackgroundTask(path.unlink, missing_ok=True))


@router.get("/units/template", dependencies=[opened_only], response_class=FileResponse, summary="The sheet to fill in")
async def get_template() -> FileResponse:
    """Return a workbook with the headings and an example."""
    return _workbook(await unit_sheet.template(), "units.xlsx")


@router.post("/units/sheets", dependencies=[opened_only], response_model=UnitsRead, summary="Read a sheet")
async def read_sheet(
    path: FileDep,
    request: Request,
    tx: TxDep,
    resources: ResourcesDep,
    answer: Annotated[Literal["json", "xlsx"], Query(description="xlsx: the sheet again, with what is wrong before each row")] = "json",
) -> Response:
    """Keep the sheet's units when they are a tree; else say which row and column is wrong, and what to do."""
    taken = await take_in(path, limits=_SHEET, accepted=(Kind.XLSX,))
    try:
        read = await to_thread.run_sync(unit_sheet.read_units, taken.content)
    finally:
        taken.discard()
    if answer == "xlsx":
        return _workbook(await unit_sheet.with_problems(read), "units-errors.xlsx")
    if not read.problems:
        await save_step(tx, resources.vault, await locked_row(request, tx), "units", UnitsStep(items=read.rows))
    problems = [SheetProblem(row=read.numbers[one.row], column=one.column, message=one.message) for one in read.problems]
    return Response(UnitsRead(items=read.rows, problems=problems).model_dump_json(), media_type="application/json")
