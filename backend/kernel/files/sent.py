"""One file sent as a form's `file`, on disk while the request lasts."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Final

from fastapi import Request
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from backend.kernel.context import current_language
from backend.kernel.errors import FieldError, InvalidInput, text
from backend.kernel.files.staging import staging
from backend.kernel.http import ResourcesDep

FORM_BODY: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {"type": "object", "required": ["file"], "properties": {"file": {"type": "string", "format": "binary"}}}
            }
        },
    }
}


async def sent_file(request: Request, resources: ResourcesDep) -> AsyncIterator[Path]:
    """Write the form's `file` to disk while the request lasts; InvalidInput names the field where there is none."""
    with staging(resources.settings.data_dir / "staging", request.url.path) as staged:
        try:
            async with request.form(max_files=1, max_fields=2) as form:
                sent = form.get("file")
                if not isinstance(sent, UploadFile):
                    raise InvalidInput(errors=[FieldError("file", "missing", text("field.missing", current_language()))])
                path = (await staged.add(sent)).path
        except HTTPException as error:
            raise InvalidInput from error
        yield path
