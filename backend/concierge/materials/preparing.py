"""From staged files to stored ones, before the transaction: decoding a photo must not hold a connection."""

import os
import secrets
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final
from uuid import UUID

from fastapi import Depends

from backend.concierge.items.definition import Material, ServiceItemDefinition
from backend.concierge.items.pinned import pinned_definition
from backend.concierge.materials import repository
from backend.concierge.materials.hand_in import wanted_materials
from backend.concierge.materials.incoming import Incoming, read_incoming
from backend.concierge.materials.names import safe_name
from backend.concierge.materials.policy import check_upload
from backend.concierge.materials.uploads import repository as uploads
from backend.concierge.materials.uploads.service import check_quota, upload_area
from backend.concierge.tickets.store import TicketRow, find_ticket
from backend.kernel.context import current_language
from backend.kernel.db import Reader
from backend.kernel.errors import FieldError, InvalidInput, Problem, text
from backend.kernel.files.errors import UploadNotFound
from backend.kernel.files.intake import Intake, take_in, take_in_photos
from backend.kernel.files.kinds import ALL_KINDS, IMAGE_KINDS, Family, Kind
from backend.kernel.files.staging import StagedFile
from backend.kernel.files.store import FileStore
from backend.kernel.http import ResourcesDep, signed_in
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

_FORM_OF: Final = {Family.IMAGE: "photo", Family.PDF: "pdf", Family.OFFICE: "office"}


@dataclass(frozen=True, slots=True)
class StoredMaterialFile:
    """A harmless copy in the file store that no record holds yet. `pages` is 0 where nobody can tell."""

    kind: str
    media_type: str
    name: str
    size: int
    sha256: bytes
    store_key: str
    preview_key: str | None
    pages: int


@dataclass(slots=True)
class Prepared:
    """What was made ready, or why it could not be: a repeated request must still get its first answer."""

    incoming: Incoming
    files: list[StoredMaterialFile] = field(default_factory=list[StoredMaterialFile])
    problem: Problem | None = None
    kept: bool = False


def material_of(definition: ServiceItemDefinition, code: str) -> Material:
    """Return the item's material with this code; raises InvalidInput."""
    found = next((one for one in definition.materials if one.code == code), None)
    if found is None:
        raise InvalidInput(errors=[FieldError("code", "invalid", text("field.invalid", current_language()))])
    return found


async def check_material(reader: Reader, row: TicketRow, principal: Principal, code: str) -> Material:
    """Return the material if the caller may upload it now; raises what `check_upload` does."""
    found = material_of(await pinned_definition(reader, row.item_version_id), code)
    verdict = await repository.current_verdict(reader, row.id, code)
    check_upload(row, principal, code, await wanted_materials(reader, row.id), verdict)
    return found


def _accepted(wanted: Material) -> frozenset[Kind]:
    return frozenset(kind for kind in ALL_KINDS if _FORM_OF[kind.family] in wanted.forms_accepted)


async def _staged(resources: Resources, reader: Reader, principal: Principal, incoming: Incoming) -> list[StagedFile]:
    if incoming.files:
        await check_quota(reader, principal, sum(one.size for one in incoming.files))
        return incoming.files
    found = await uploads.find(reader, principal.id, incoming.uploads)
    if len(found) != len(set(incoming.uploads)):
        raise UploadNotFound
    area = upload_area(resources)
    return [StagedFile(one.name, await area.complete(one.id.hex), one.size) for one in found]


async def store_intake(files: FileStore, taken: Intake, name: str) -> StoredMaterialFile:
    """Keep what was taken in, and its preview."""
    try:
        stored = await files.put_file(taken.content)
        preview = await files.put_bytes(taken.preview) if taken.preview else None
    finally:
        taken.discard()
    family = taken.kind.family
    return StoredMaterialFile(
        kind=_FORM_OF[family],
        media_type=taken.media_type,
        name=safe_name(name, taken.kind.value),
        size=stored.size,
        sha256=bytes.fromhex(stored.sha256),
        store_key=stored.key,
        preview_key=preview.key if preview else None,
        pages=1 if family is Family.IMAGE else taken.pages or 0,
    )


def _own_link(staged: Path) -> Path:
    """Another name for the same bytes: two requests for one upload must not write the same copy."""
    link = staged.with_name(f"{staged.name.partition('.')[0]}.{secrets.token_hex(4)}")
    try:
        os.link(staged, link)
    except FileNotFoundError as error:
        raise UploadNotFound from error
    return link


async def _take_in_each(files: FileStore, staged: Sequence[StagedFile], accepted: Collection[Kind], prepared: Prepared) -> None:
    for one in staged:
        link = _own_link(one.path)
        try:
            prepared.files.append(await store_intake(files, await take_in(link, accepted=accepted), one.name))
        except Problem as problem:
            problem.extra["file"] = one.name
            raise
        finally:
            link.unlink(missing_ok=True)


async def _take_in_joined(files: FileStore, staged: Sequence[StagedFile], prepared: Prepared) -> None:
    links = [_own_link(one.path) for one in staged]
    target = links[0].with_name(f"{links[0].name}.joined")
    try:
        prepared.files.append(await store_intake(files, await take_in_photos(links, target), staged[0].name))
    finally:
        for path in (*links, target):
            path.unlink(missing_ok=True)


async def _prepare(resources: Resources, principal: Principal, ticket_id: UUID, prepared: Prepared) -> None:
    incoming = prepared.incoming
    async with resources.database.reader() as reader:
        row = await find_ticket(reader, ticket_id, principal)
        wanted = await check_material(reader, row, principal, incoming.code)
        staged = await _staged(resources, reader, principal, incoming)
    accepted = _accepted(wanted)
    if incoming.as_pdf and (accepted & IMAGE_KINDS or Kind.PDF in accepted):
        await _take_in_joined(resources.files, staged, prepared)
    else:
        await _take_in_each(resources.files, staged, accepted, prepared)


async def discard_stored(files: FileStore, stored: Sequence[StoredMaterialFile]) -> None:
    """Remove copies that no record came to hold."""
    for one in stored:
        for key in filter(None, (one.store_key, one.preview_key)):
            with suppress(Problem):
                await files.delete(key)


async def prepare(
    ticket_id: UUID,
    principal: Annotated[Principal, Depends(signed_in)],
    resources: ResourcesDep,
    incoming: Annotated[Incoming, Depends(read_incoming, scope="function")],
) -> AsyncIterator[Prepared]:
    """Make the files ready; what the transaction did not keep is removed again after it."""
    prepared = Prepared(incoming)
    committed = False
    try:
        try:
            await _prepare(resources, principal, ticket_id, prepared)
        except Problem as problem:
            prepared.problem = problem
        yield prepared
        committed = prepared.kept
    finally:
        if not committed:
            await discard_stored(resources.files, prepared.files)
    if committed:
        area = upload_area(resources)
        for upload_id in incoming.uploads:
            await area.discard(upload_id.hex)


PreparedDep = Annotated[Prepared, Depends(prepare, scope="function")]
