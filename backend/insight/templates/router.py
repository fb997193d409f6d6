"""Paths of templates: which there are, what they may name, one more, one to look at."""

from typing import Annotated, Final

from fastapi import APIRouter, Depends, Path, Query, Response

from backend.contracts.identity import Directory
from backend.contracts.permissions import InsightPermission
from backend.insight.bulletins.errors import TemplateNotAllowed, TemplateTooLarge, TemplateUnknownNames, TemplateUnreadable
from backend.insight.templates import service
from backend.insight.templates.incoming import PreparedDep
from backend.insight.templates.schemas import TemplateItem, TemplateList, VariableList
from backend.insight.templates.variables import variable_list
from backend.kernel.errors import InvalidInput, KeyReused, NotAllowed, NotFound, NotSignedIn, RequestInFlight
from backend.kernel.files import errors as files
from backend.kernel.files.kinds import Kind
from backend.kernel.files.names import content_disposition
from backend.kernel.files.staging import INTAKE_PROBLEMS
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, allow, problem_responses, reply_json
from backend.kernel.principal import Principal

router = APIRouter(tags=["bulletin templates"])
Reads = Annotated[Principal, Depends(allow(InsightPermission.EXPORT))]
Edits = Annotated[Principal, Depends(allow(InsightPermission.EDIT_TEMPLATES))]
DOCX: Final = Kind.DOCX.media_type
_READING: Final = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)
_FORM: Final = {
    "type": "object",
    "required": ["file"],
    "properties": {"file": {"type": "string", "format": "binary"}, "note": {"type": "string", "maxLength": 200}},
}


@router.get("/bulletin-templates", response_model=TemplateList, responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput))
async def list_bulletin_templates(
    _principal: Reads,
    reader: ReaderDep,
    resources: ResourcesDep,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Response:
    """Versions of the Word template, the newest first."""
    return reply_json(await service.page(reader, resources.port(Directory), cursor=cursor, limit=limit))  # type: ignore[type-abstract]


@router.get("/bulletin-templates/variables", response_model=VariableList, responses=problem_responses(NotSignedIn, NotAllowed))
async def list_template_variables(_principal: Reads) -> Response:
    """Every name a template may use."""
    return reply_json(variable_list())


@router.post(
    "/bulletin-templates",
    status_code=201,
    response_model=TemplateItem,
    openapi_extra={"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": _FORM}}}},
    responses={
        **_READING,
        **problem_responses(
            RequestInFlight,
            KeyReused,
            TemplateUnreadable,
            TemplateUnknownNames,
            TemplateNotAllowed,
            TemplateTooLarge,
            *INTAKE_PROBLEMS,
        ),
    },
)
async def add_bulletin_template(prepared: PreparedDep, principal: Edits, tx: TxDep, resources: ResourcesDep) -> Response:
    """Take a new version of the template: it is tried on an invented bulletin first, and used from now on."""

    async def make() -> Response:
        return reply_json(await service.add(tx, resources, principal, prepared), 201)

    return await prepared.idempotency.once(tx, make)


@router.get(
    "/bulletin-templates/{number}/file",
    response_class=Response,
    responses={
        200: {"content": {DOCX: {"schema": {"type": "string", "format": "binary"}}}, "description": "The template"},
        **_READING,
        **problem_responses(files.StoredFileMissing, files.StorageUnavailable),
    },
)
async def download_bulletin_template(
    number: Annotated[int, Path(ge=0, le=1_000_000)], _principal: Reads, reader: ReaderDep, resources: ResourcesDep
) -> Response:
    """A version of the template as a Word file."""
    name, content = await service.file_of(reader, resources, number)
    return Response(content, 200, {"Content-Disposition": content_disposition(name)}, DOCX)
