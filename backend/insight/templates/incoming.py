"""A template on its way in: checked as every office file is, tried on an invented bulletin, stored before the transaction."""

from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import Depends, Header, Request
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from backend.contracts.permissions import InsightPermission
from backend.insight.errors import wrong
from backend.insight.templates.rendering import print_document
from backend.insight.templates.sample import sample_context
from backend.kernel.errors import Problem
from backend.kernel.files.intake import take_in
from backend.kernel.files.kinds import Kind
from backend.kernel.files.limits import MEGABYTE, Limits
from backend.kernel.files.names import safe_name
from backend.kernel.files.staging import StagedFile, Staging, staging
from backend.kernel.http import ResourcesDep, allow
from backend.kernel.idempotency import Idempotency
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

LIMITS: Final = Limits(max_bytes=2 * MEGABYTE, max_unpacked_bytes=20 * MEGABYTE, max_zip_entries=500)
NOTE_LENGTH: Final = 200
_FIELDS: Final = 2


@dataclass(frozen=True, slots=True)
class StoredTemplate:
    """A harmless copy in the file store that no record holds yet."""

    name: str
    store_key: str
    sha256: bytes
    size: int


@dataclass(slots=True)
class Prepared:
    """What was made ready, or why it could not be: a repeated request must still get its first answer."""

    idempotency: Idempotency
    note: str | None
    template: StoredTemplate | None = None
    problem: Problem | None = None
    kept: bool = False

    def taken(self) -> StoredTemplate:
        """Return the template, which a record is about to hold; raises what stood in the way."""
        if self.template is None:
            raise self.problem or Problem()
        self.kept = True
        return self.template


async def _read(request: Request, staged: Staging) -> tuple[str | None, StagedFile]:
    try:
        async with request.form(max_files=1, max_fields=_FIELDS) as form:
            sent, note = form.get("file"), form.get("note")
            if not isinstance(sent, UploadFile):
                raise wrong("file", "file_missing")
            words = note.strip() if isinstance(note, str) else ""
            if len(words) > NOTE_LENGTH:
                raise wrong("note", "note_too_long")
            staged.note(words.encode())
            return words or None, await staged.add(sent)
    except HTTPException as error:
        raise wrong("file", "file_missing") from error


async def take_template(resources: Resources, name: str, staged: StagedFile) -> StoredTemplate:
    """Store a template that a bulletin can be printed with; raises the refusals of files and those of templates."""
    taken = await take_in(staged.path, limits=LIMITS, accepted=(Kind.DOCX,))
    try:
        content = taken.content.read_bytes()
        await print_document(content, sample_context())
        stored = await resources.files.put_bytes(content)
    finally:
        taken.discard()
    return StoredTemplate(safe_name(name, taken.kind), stored.key, bytes.fromhex(stored.sha256), stored.size)


async def prepare(
    request: Request,
    principal: Annotated[Principal, Depends(allow(InsightPermission.EDIT_TEMPLATES))],
    resources: ResourcesDep,
    idempotency_key: Annotated[str | None, Header(max_length=200, description="Makes a retried upload have one effect")] = None,
) -> AsyncIterator[Prepared]:
    """Make the template ready; what the transaction did not keep is removed again after it."""
    prepared: Prepared | None = None
    committed = False
    with staging(resources.settings.data_dir / "staging", "POST bulletin-templates") as staged:
        try:
            note, file = await _read(request, staged)
            prepared = Prepared(Idempotency(str(principal.id), idempotency_key, staged.fingerprint()), note)
            try:
                prepared.template = await take_template(resources, file.name, file)
            except Problem as problem:
                prepared.problem = problem
            yield prepared
            committed = prepared.kept
        finally:
            if prepared is not None and prepared.template is not None and not committed:
                with suppress(Problem):
                    await resources.files.delete(prepared.template.store_key)


PreparedDep = Annotated[Prepared, Depends(prepare, scope="function")]
