"""One file sent as a form, staged before any transaction begins and gone when the request is over."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import Depends, Header, Request
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from backend.kernel.context import current_language
from backend.kernel.errors import FieldError, InvalidInput, text
from backend.kernel.files.staging import StagedFile, Staging, staging
from backend.kernel.http import ResourcesDep, signed_in
from backend.kernel.idempotency import Idempotency
from backend.kernel.principal import Principal

FORM_BODY: Final = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {"type": "object", "required": ["file"], "properties": {"file": {"type": "string", "format": "binary"}}}
            }
        },
    }
}


@dataclass(frozen=True, slots=True)
class Incoming:
    """The file as it was sent; the key that makes a retry harmless covers its content."""

    file: StagedFile
    idempotency: Idempotency


async def _stage(request: Request, staged: Staging) -> StagedFile:
    try:
        async with request.form(max_files=1, max_fields=2) as form:
            sent = form.get("file")
            if not isinstance(sent, UploadFile):
                raise InvalidInput(errors=[FieldError("file", "missing", text("field.missing", current_language()))])
            return await staged.add(sent)
    except HTTPException as error:
        raise InvalidInput from error


async def read_file(
    request: Request,
    principal: Annotated[Principal, Depends(signed_in)],
    resources: ResourcesDep,
    idempotency_key: Annotated[str | None, Header(max_length=200, description="Makes a retried upload have one effect")] = None,
) -> AsyncIterator[Incoming]:
    """Read the form's `file`; raises InvalidInput, FileTooLarge."""
    with staging(resources.settings.data_dir / "staging", f"{request.method} {request.url.path}") as staged:
        file = await _stage(request, staged)
        yield Incoming(file, Idempotency(str(principal.id), idempotency_key, staged.fingerprint()))


IncomingDep = Annotated[Incoming, Depends(read_file, scope="function")]
