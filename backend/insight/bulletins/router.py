"""Paths of bulletins."""

from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query, Response

from backend.contracts.identity import Directory
from backend.contracts.permissions import InsightPermission
from backend.insight.asking import Asked
from backend.insight.bulletins import publishing, service
from backend.insight.bulletins.changes import changes_since, entries_since, frozen_at
from backend.insight.bulletins.content import Kind, State
from backend.insight.bulletins.errors import (
    BulletinNotPublished,
    BulletinPublished,
    TemplateNotAllowed,
    TemplateTooLarge,
    TemplateUnknownNames,
    TemplateUnreadable,
)
from backend.insight.bulletins.presenting import detail, find, page
from backend.insight.bulletins.schemas import (
    BulletinChanges,
    BulletinDetail,
    BulletinList,
    BulletinPatch,
    LaterEntries,
    NewBulletin,
    Withdrawal,
)
from backend.insight.reading_room import room
from backend.kernel.audit import audit
from backend.kernel.errors import InvalidInput, KeyReused, NotAllowed, NotFound, NotSignedIn, RequestInFlight, StaleVersion, VersionRequired
from backend.kernel.exports import MEDIA
from backend.kernel.files import errors as files
from backend.kernel.files.kinds import Kind as FileKind
from backend.kernel.files.names import content_disposition, safe_name
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, VersionDep, allow, problem_responses, reply_json
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

router = APIRouter(tags=["bulletins"])
Reads = Annotated[Principal, Depends(allow(InsightPermission.READ))]
Drafts = Annotated[Principal, Depends(allow(InsightPermission.EXPORT))]
Publishes = Annotated[Principal, Depends(allow(InsightPermission.PUBLISH))]
READING: Final = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)
CHANGING: Final = problem_responses(
    NotSignedIn, NotAllowed, NotFound, InvalidInput, BulletinPublished, BulletinNotPublished, StaleVersion, VersionRequired
)
PRINTING: Final = problem_responses(TemplateUnreadable, TemplateUnknownNames, TemplateNotAllowed, TemplateTooLarge)
_ONE: Final = "/bulletins/{bulletin_id}"


async def _shown(resources: Resources, principal: Principal, bulletin_id: UUID) -> BulletinDetail:
    async with resources.database.reader() as reader:
        return await detail(reader, resources.port(Directory), principal, bulletin_id)  # type: ignore[type-abstract]


@router.get("/bulletins", response_model=BulletinList, responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput))
async def list_bulletins(
    *,
    principal: Reads,
    reader: ReaderDep,
    resources: ResourcesDep,
    state: State | None = None,
    kind: Kind | None = None,
    unit: Annotated[str | None, Query(max_length=50)] = None,
    year: Annotated[int | None, Query(ge=1990, le=2100)] = None,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    total: bool = False,
) -> Response:
    """Bulletins, the newest period first; drafts are their authors' and the publishers'."""
    filters: dict[str, Any] = {"state": state, "kind": kind, "unit": unit, "year": year}
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    return reply_json(await page(reader, directory, principal, filters, cursor=cursor, limit=limit, total=total))


@router.post(
    "/bulletins", status_code=201, response_model=BulletinDetail, responses={**READING, **problem_responses(RequestInFlight, KeyReused)}
)
async def create_bulletin(body: NewBulletin, principal: Drafts, resources: ResourcesDep, idempotency: IdempotencyDep) -> Response:
    """Draft a bulletin: its figures are read from one snapshot, its sentences made of them."""
    made = await service.read_new(resources, principal, body)
    async with resources.database.transaction() as tx:

        async def make() -> Response:
            bulletin_id = await service.create(tx, resources, principal, body, made)
            shown = await detail(tx, resources.port(Directory), principal, bulletin_id)  # type: ignore[type-abstract]
            return reply_json(shown, 201, {"location": f"/api/insight/bulletins/{bulletin_id}"})

        return await idempotency.once(tx, make)


@router.get(_ONE, response_model=BulletinDetail, responses=READING)
async def get_bulletin(bulletin_id: UUID, principal: Reads, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """A bulletin with its texts, tables and figures; a published one answers the same for ever."""
    return reply_json(await detail(reader, resources.port(Directory), principal, bulletin_id))  # type: ignore[type-abstract]


@router.patch(_ONE, response_model=BulletinDetail, responses=CHANGING)
async def change_bulletin(
    bulletin_id: UUID, body: BulletinPatch, version: VersionDep, principal: Drafts, resources: ResourcesDep
) -> Response:
    """Change a draft; other days, another unit or other parts have its figures read anew."""
    row = await service.find_draft(resources, principal, bulletin_id, version)
    anew = body.model_fields_set & {"since", "until", "unit", "as_of", "sections"}
    made = await service.read_changed(resources, principal, row, body) if anew else None
    async with resources.database.transaction() as tx:
        await service.change(tx, resources, principal, bulletin_id, version, body, made)
    return reply_json(await _shown(resources, principal, bulletin_id))


@router.post(f"{_ONE}/refresh", response_model=BulletinDetail, responses=CHANGING)
async def refresh_bulletin(bulletin_id: UUID, version: VersionDep, principal: Drafts, resources: ResourcesDep) -> Response:
    """Read a draft's figures anew; texts somebody wrote stay, with the new figures in their places."""
    row = await service.find_draft(resources, principal, bulletin_id, version)
    made = await service.read_changed(resources, principal, row, BulletinPatch())
    async with resources.database.transaction() as tx:
        await service.change(tx, resources, principal, bulletin_id, version, BulletinPatch(), made)
    return reply_json(await _shown(resources, principal, bulletin_id))


@router.delete(_ONE, status_code=204, responses=CHANGING)
async def drop_bulletin(bulletin_id: UUID, version: VersionDep, principal: Drafts, tx: TxDep, resources: ResourcesDep) -> Response:
    """Drop a draft."""
    await service.drop(tx, resources, principal, bulletin_id, version)
    return Response(status_code=204)


@router.post(f"{_ONE}/publish", response_model=BulletinDetail, responses={**CHANGING, **PRINTING})
async def publish_bulletin(bulletin_id: UUID, version: VersionDep, principal: Publishes, resources: ResourcesDep) -> Response:
    """Number and print a draft as it stands: from now on its figures, texts and files are the same for ever."""
    await publishing.publish(resources, principal, bulletin_id, version)
    return reply_json(await _shown(resources, principal, bulletin_id))


@router.post(f"{_ONE}/withdraw", response_model=BulletinDetail, responses=CHANGING)
async def withdraw_bulletin(
    bulletin_id: UUID, body: Withdrawal, version: VersionDep, principal: Publishes, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Take a published bulletin back, with the reason; nothing of it is lost."""
    await service.withdraw(tx, resources, principal, bulletin_id, version, body)
    return reply_json(await detail(tx, resources.port(Directory), principal, bulletin_id))  # type: ignore[type-abstract]


async def _published(resources: Resources, principal: Principal, bulletin_id: UUID) -> Any:
    async with resources.database.reader() as reader:
        row = await find(reader, principal, bulletin_id)
    if row["state"] == "draft":
        raise BulletinNotPublished
    return row


COMPARING: Final = {**READING, **problem_responses(BulletinNotPublished)}


@router.get(f"{_ONE}/changes", response_model=BulletinChanges, responses=COMPARING)
async def list_bulletin_changes(bulletin_id: UUID, principal: Reads, resources: ResourcesDep) -> Response:
    """What changed since: each figure as it was printed and as it is now."""
    row = await _published(resources, principal, bulletin_id)
    async with room(resources, principal, Asked(row["since"], row["until"], row["unit"])) as opened:
        return reply_json(await changes_since(opened, row["content"]["figures"], frozen_at(row["read_at"], row["as_of"])))


@router.get(f"{_ONE}/changes/{{key}}", response_model=LaterEntries, responses=COMPARING)
async def list_bulletin_later_entries(
    *,
    bulletin_id: UUID,
    key: Annotated[str, Path(max_length=50)],
    principal: Reads,
    resources: ResourcesDep,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Response:
    """The entries since that made a printed figure another, the heaviest first, each with when it was recorded."""
    row = await _published(resources, principal, bulletin_id)
    async with room(resources, principal, Asked(row["since"], row["until"], row["unit"])) as opened:
        figures, at = row["content"]["figures"], frozen_at(row["read_at"], row["as_of"])
        return reply_json(await entries_since(opened, figures, key, at, principal, cursor=cursor, limit=limit))


def _file_answers(media: str) -> dict[int | str, dict[str, Any]]:
    answer = {"content": {media: {"schema": {"type": "string", "format": "binary"}}}, "description": "The file"}
    return {200: answer, **READING, **PRINTING, **problem_responses(files.StoredFileMissing, files.StorageUnavailable)}


async def _file(resources: Resources, principal: Principal, bulletin_id: UUID, kind: FileKind) -> Response:
    """Answer the file as it was printed; a draft's is printed for the occasion."""
    async with resources.database.transaction() as tx:
        row = await find(tx, principal, bulletin_id)
        audit(tx, resources.vault, principal, f"bulletin.{kind.value}", "bulletin", bulletin_id, state=row["state"])
    if row["state"] != "draft":
        content = await resources.files.read(row[f"{kind.value}_key"])
    elif kind is FileKind.DOCX:
        content = await publishing.print_docx(resources.files, row, publishing.heading_of(row))
    else:
        content = await publishing.print_xlsx(row, publishing.heading_of(row))
    name = safe_name(f"{row['title']}.{kind.value}", kind)
    return Response(content, 200, {"Content-Disposition": content_disposition(name)}, kind.media_type)


@router.get(f"{_ONE}/docx", response_class=Response, responses=_file_answers(FileKind.DOCX.media_type))
async def download_bulletin_docx(bulletin_id: UUID, principal: Drafts, resources: ResourcesDep) -> Response:
    """The Word file."""
    return await _file(resources, principal, bulletin_id, FileKind.DOCX)


@router.get(f"{_ONE}/xlsx", response_class=Response, responses=_file_answers(MEDIA))
async def download_bulletin_xlsx(bulletin_id: UUID, principal: Drafts, resources: ResourcesDep) -> Response:
    """The workbook."""
    return await _file(resources, principal, bulletin_id, FileKind.XLSX)
