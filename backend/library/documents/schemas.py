"""What the document endpoints answer."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from backend.contracts.names import PersonName

DocumentKind = Literal[
    "lead",
    "proposal",
    "feasibility",
    "agreement",
    "licence",
    "filing",
    "land",
    "permit",
    "acceptance",
    "statistics",
    "photo",
    "other",
]


class DocumentView(BaseModel):
    """A document of a project, to be saved from `url`."""

    id: UUID
    project_id: UUID
    kind: DocumentKind
    name: str
    media_type: str
    size: int
    pages: int | None
    uploaded_by: PersonName | None
    created_at: datetime
    url: str


class FiledDocument(DocumentView):
    """A document in the list of all projects' documents."""

    project_number: str
    project_name: str


class Documents(BaseModel):
    """All documents of a project, the newest first."""

    items: list[DocumentView]
