"""One file sent as a form, staged before any transaction begins and gone when the request is over."""

import hashlib
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final

from anyio import to_thread
from fastapi import Depends, Header, Request
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from backend.kernel.context import current_language
from backend.kernel.errors import FieldError, InvalidInput, text
from backend.kernel.files.durable import CHUNK
from backend.kernel.files.errors import FileTooLarge, disk_problems_named
from backend.kernel.files.limits import DEFAULT_LIMITS
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

    name: str
    path: Path
    size: int
    idempotency: Idempotency


def _stage(source: UploadFile, target: Path, digest: Any) -> int:
    size = 0
    target.parent.mkdir(parents=True, exist_ok=True)
    with disk_problems_named(), target.open("wb") as sink:
        while chunk := source.file.read(CHUNK):
            digest.update(chunk)
            size += sink.write(chunk)
    return size


async def read_file(
    request: Request,
    principal: Annotated[Principal, Depends(signed_in)],
    resources: ResourcesDep,
    idempotency_key: Annotated[str | None, Header(max_length=200, description="Makes a retried upload have one effect")] = None,
) -> AsyncIterator[Incoming]:
    """Read the form's `file`; raises InvalidInput, FileTooLarge."""
    target = resources.settings.data_dir / "staging" / f"{secrets.token_hex(16)}.form"
    # The fingerprint is taken from the parts, since a form's boundary differs at every try.
    digest = hashlib.sha256(f"{request.method} {request.url.path}\n".encode())
    try:
        try:
            async with request.form(max_files=1, max_fields=2) as form:
                sent = form.get("file")
                if not isinstance(sent, UploadFile):
                    raise InvalidInput(errors=[FieldError("file", "missing", text("field.missing", current_language()))])
                if sent.size is not None and sent.size > DEFAULT_LIMITS.max_bytes:
                    raise FileTooLarge(limit_mb=DEFAULT_LIMITS.limit_mb)
                size = await to_thread.run_sync(_stage, sent, target, digest)
                name = sent.filename or ""
        except HTTPException as error:
            raise InvalidInput from error
        yield Incoming(name, target, size, Idempotency(str(principal.id), idempotency_key, digest.digest()))
    finally:
        target.unlink(missing_ok=True)


IncomingDep = Annotated[Incoming, Depends(read_file, scope="function")]
