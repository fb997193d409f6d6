"""What comes in with `POST materials`: uploads named in JSON, or the files themselves in a form."""

import hashlib
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Final
from uuid import UUID

from anyio import to_thread
from fastapi import Depends, Header, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException

from backend.concierge.materials.errors import LengthRequired, TooManyFiles
from backend.concierge.materials.limits import FILES_A_MATERIAL
from backend.kernel.errors import InvalidInput
from backend.kernel.files.durable import CHUNK
from backend.kernel.files.errors import FileEmpty, FileTooLarge, disk_problems_named
from backend.kernel.files.limits import DEFAULT_LIMITS
from backend.kernel.http import ResourcesDep, signed_in
from backend.kernel.idempotency import Idempotency
from backend.kernel.principal import Principal
from backend.kernel.service_app import field_errors

_FORM_FIELDS: Final = 5


class NewMaterial(BaseModel):
    """Uploads that together are one paper, in the order of its pages; `as_pdf` joins photos into one PDF."""

    model_config = ConfigDict(extra="forbid")

    code: str = Field(min_length=1, max_length=50)
    uploads: list[UUID] = Field(default_factory=list[UUID], max_length=FILES_A_MATERIAL)
    as_pdf: bool = False


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that came within a form, staged."""

    name: str
    path: Path
    size: int


@dataclass(frozen=True, slots=True)
class Incoming:
    """The request in one shape, whichever way it came."""

    code: str
    as_pdf: bool
    uploads: list[UUID]
    files: list[SentFile]
    idempotency: Idempotency


@dataclass(slots=True)
class _Form:
    files: list[SentFile] = field(default_factory=list[SentFile])
    # hashlib names no public type for what it returns.
    digest: Any = field(default_factory=hashlib.sha256)


def _stage(source: UploadFile, target: Path, form: _Form) -> None:
    size = 0
    target.parent.mkdir(parents=True, exist_ok=True)
    with disk_problems_named(), target.open("wb") as sink:
        form.files.append(SentFile(source.filename or "", target, 0))
        while chunk := source.file.read(CHUNK):
            form.digest.update(chunk)
            size += sink.write(chunk)
    form.files[-1] = SentFile(source.filename or "", target, size)


async def _stage_all(data: FormData, folder: Path, form: _Form) -> None:
    sent = [part for _, part in data.multi_items() if isinstance(part, UploadFile)]
    if not sent:
        raise FileEmpty
    for part in sent:
        if part.size is not None and part.size > DEFAULT_LIMITS.max_bytes:
            raise FileTooLarge(limit_mb=DEFAULT_LIMITS.limit_mb)
        form.digest.update(f"\n{part.filename}\n".encode())
        await to_thread.run_sync(_stage, part, folder / f"{secrets.token_hex(16)}.form", form)


async def _parse_form(request: Request, folder: Path, form: _Form) -> NewMaterial:
    if "content-length" not in request.headers:
        # The outer layer's cap goes by this header; without it a form could fill the disk.
        raise LengthRequired
    try:
        async with request.form(max_files=FILES_A_MATERIAL, max_fields=_FORM_FIELDS) as data:
            fields = {name: value for name, value in data.multi_items() if isinstance(value, str)}
            body = NewMaterial.model_validate(fields)
            form.digest.update(body.model_dump_json().encode())
            await _stage_all(data, folder, form)
    except HTTPException as error:
        if "files" in str(error.detail):
            raise TooManyFiles(limit=FILES_A_MATERIAL) from error
        raise InvalidInput from error
    return body


async def _parse(request: Request, folder: Path, form: _Form) -> NewMaterial:
    try:
        if request.headers.get("content-type", "").startswith("multipart/form-data"):
            return await _parse_form(request, folder, form)
        raw = await request.body()
        form.digest.update(raw)
        body = NewMaterial.model_validate_json(raw)
    except ValidationError as error:
        raise RequestValidationError(error.errors()) from error
    if not body.uploads:
        raise InvalidInput(errors=field_errors([{"loc": ("uploads",), "type": "missing"}]))
    return body


async def read_incoming(
    request: Request,
    ticket_id: UUID,
    principal: Annotated[Principal, Depends(signed_in)],
    resources: ResourcesDep,
    idempotency_key: Annotated[str | None, Header(max_length=200, description="Makes a retried upload have one effect")] = None,
) -> AsyncIterator[Incoming]:
    """Read the whole request before any transaction begins; staged files are gone when the request is over.

    The fingerprint for the idempotency key is taken from the parts, since a form's boundary differs at every try.
    """
    form = _Form(digest=hashlib.sha256(f"POST materials {ticket_id}\n".encode()))
    try:
        body = await _parse(request, resources.settings.data_dir / "staging", form)
        once = Idempotency(str(principal.id), idempotency_key, form.digest.digest())
        yield Incoming(body.code, body.as_pdf, body.uploads, form.files, once)
    finally:
        for sent in form.files:
            sent.path.unlink(missing_ok=True)
