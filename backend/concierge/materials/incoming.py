"""What comes in with `POST materials`: uploads named in JSON, or the files themselves in a form."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated, Final
from uuid import UUID

from fastapi import Depends, Header, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from backend.concierge.materials.errors import LengthRequired, TooManyFiles
from backend.concierge.materials.limits import FILES_A_MATERIAL
from backend.kernel.errors import InvalidInput
from backend.kernel.files.staging import StagedFile, Staging, staging
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
class Incoming:
    """The request in one shape, whichever way it came."""

    code: str
    as_pdf: bool
    uploads: list[UUID]
    files: list[StagedFile]
    idempotency: Idempotency


async def _parse_form(request: Request, staged: Staging) -> tuple[NewMaterial, list[StagedFile]]:
    if "content-length" not in request.headers:
        # The outer layer's cap goes by this header; without it a form could fill the disk.
        raise LengthRequired
    try:
        async with request.form(max_files=FILES_A_MATERIAL, max_fields=_FORM_FIELDS) as data:
            body = NewMaterial.model_validate({name: value for name, value in data.multi_items() if isinstance(value, str)})
            staged.note(body.model_dump_json().encode())
            return body, await staged.add_all([part for _, part in data.multi_items() if isinstance(part, UploadFile)])
    except HTTPException as error:
        if "files" in str(error.detail):
            raise TooManyFiles(limit=FILES_A_MATERIAL) from error
        raise InvalidInput from error


async def _parse(request: Request, staged: Staging) -> tuple[NewMaterial, list[StagedFile]]:
    try:
        if request.headers.get("content-type", "").startswith("multipart/form-data"):
            return await _parse_form(request, staged)
        raw = await request.body()
        staged.note(raw)
        body = NewMaterial.model_validate_json(raw)
    except ValidationError as error:
        raise RequestValidationError(error.errors()) from error
    if not body.uploads:
        raise InvalidInput(errors=field_errors([{"loc": ("uploads",), "type": "missing"}]))
    return body, []


async def read_incoming(
    request: Request,
    ticket_id: UUID,
    principal: Annotated[Principal, Depends(signed_in)],
    resources: ResourcesDep,
    idempotency_key: Annotated[str | None, Header(max_length=200, description="Makes a retried upload have one effect")] = None,
) -> AsyncIterator[Incoming]:
    """Read the whole request before any transaction begins; staged files are gone when the request is over."""
    with staging(resources.settings.data_dir / "staging", f"POST materials {ticket_id}") as staged:
        body, files = await _parse(request, staged)
        yield Incoming(body.code, body.as_pdf, body.uploads, files, Idempotency(str(principal.id), idempotency_key, staged.fingerprint()))
