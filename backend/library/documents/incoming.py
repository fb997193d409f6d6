"""Files on their way to a project: checked and stored before the transaction, removed again when it does not keep them."""

from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final, get_args
from uuid import UUID

from fastapi import Depends, Header, Request
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from backend.contracts.identity import Directory
from backend.contracts.permissions import LibraryPermission
from backend.kernel.context import current_language
from backend.kernel.errors import FieldError, InvalidInput, Problem, text
from backend.kernel.files.intake import take_in
from backend.kernel.files.names import safe_name
from backend.kernel.files.staging import StagedFile, Staging, staging
from backend.kernel.files.store import FileStore
from backend.kernel.http import ResourcesDep, allow
from backend.kernel.idempotency import Idempotency
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources
from backend.library import policy
from backend.library.documents.schemas import DocumentKind
from backend.library.errors import OutsideYourUnits
from backend.library.projects.store import find_project

FILES_AT_ONCE: Final = 10
_FIELDS: Final = 3


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A harmless copy in the file store that no record holds yet."""

    name: str
    media_type: str
    size: int
    sha256: bytes
    store_key: str
    preview_key: str | None
    pages: int | None


@dataclass(slots=True)
class Prepared:
    """What was made ready, or why it could not be: a repeated request must still get its first answer."""

    kind: str
    idempotency: Idempotency
    files: list[StoredDocument] = field(default_factory=list[StoredDocument])
    problem: Problem | None = None
    kept: bool = False


def _wrong(path: str) -> InvalidInput:
    return InvalidInput(errors=[FieldError(path, "invalid", text("field.invalid", current_language()))])


async def _read(request: Request, staged: Staging) -> tuple[str, list[StagedFile]]:
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise _wrong("body")
    try:
        async with request.form(max_files=FILES_AT_ONCE, max_fields=_FIELDS) as data:
            kind = data.get("kind")
            if not isinstance(kind, str) or kind not in get_args(DocumentKind):
                raise _wrong("kind")
            staged.note(kind.encode())
            return kind, await staged.add_all([part for _, part in data.multi_items() if isinstance(part, UploadFile)])
    except HTTPException as error:
        raise _wrong("files") from error


async def _store(files: FileStore, name: str, path: Path) -> StoredDocument:
    taken = await take_in(path)
    try:
        stored = await files.put_file(taken.content)
        preview = await files.put_bytes(taken.preview) if taken.preview else None
    finally:
        taken.discard()
    return StoredDocument(
        name=safe_name(name, taken.kind),
        media_type=taken.media_type,
        size=stored.size,
        sha256=bytes.fromhex(stored.sha256),
        store_key=stored.key,
        preview_key=preview.key if preview else None,
        pages=taken.pages,
    )


async def _check(resources: Resources, principal: Principal, project_id: UUID) -> None:
    async with resources.database.reader() as reader:
        row = await find_project(reader, principal, project_id)
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    if not policy.may_report(principal, row.reach, await directory.units()):
        raise OutsideYourUnits


async def _prepare(resources: Resources, files: list[StagedFile], prepared: Prepared) -> None:
    for file in files:
        try:
            prepared.files.append(await _store(resources.files, file.name, file.path))
        except Problem as problem:
            problem.extra["file"] = file.name
            prepared.problem = problem
            return


async def prepare(
    request: Request,
    project_id: UUID,
    principal: Annotated[Principal, Depends(allow(LibraryPermission.REPORT))],
    resources: ResourcesDep,
    idempotency_key: Annotated[str | None, Header(max_length=200, description="Makes a retried upload have one effect")] = None,
) -> AsyncIterator[Prepared]:
    """Make the files ready; what the transaction did not keep is removed again after it."""
    await _check(resources, principal, project_id)
    prepared: Prepared | None = None
    committed = False
    with staging(resources.settings.data_dir / "staging", f"POST documents {project_id}") as staged:
        try:
            kind, files = await _read(request, staged)
            prepared = Prepared(kind, Idempotency(str(principal.id), idempotency_key, staged.fingerprint()))
            await _prepare(resources, files, prepared)
            yield prepared
            committed = prepared.kept
        finally:
            if prepared is not None and not committed:
                await _discard(resources.files, prepared.files)


async def _discard(files: FileStore, stored: list[StoredDocument]) -> None:
    for one in stored:
        for key in filter(None, (one.store_key, one.preview_key)):
            with suppress(Problem):
                await files.delete(key)


PreparedDep = Annotated[Prepared, Depends(prepare, scope="function")]
