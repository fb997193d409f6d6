"""The papers of a ticket as a client sees them, and the verdicts it gives."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from backend.concierge.items.localized import LocalizedText
from backend.concierge.materials.limits import FILES_A_MATERIAL

Verdict = Literal["unchecked", "passed", "rejected", "promised"]
Status = Literal["missing", "ready", "handed_in", "passed", "rejected", "promised"]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000)]


class MaterialFile(BaseModel):
    """One file. `url` is the whole of it; `preview_url` a small JPEG of a photo, or the PDF to be shown in a frame.

    `removed`: it was kept as long as the office keeps papers, and only its record is left.
    """

    id: UUID
    name: str
    kind: Literal["photo", "pdf", "office"]
    media_type: str
    size: int
    pages: int | None
    position: int
    url: str
    preview_url: str | None
    removed: bool


class MaterialVersion(BaseModel):
    """One hand-in of a material, with its verdict."""

    number: int
    handed_in_at: datetime | None
    verdict: Verdict
    reason: str | None
    checked_at: datetime | None
    files: list[MaterialFile]


class TicketMaterial(BaseModel):
    """A paper the service asks for, and what is there of it.

    `status` is `ready` when uploaded but not handed in, `handed_in` when it waits for its check; `wanted` when the
    open notice asks for it and nothing new has been uploaded; `id` is null until something was uploaded.
    """

    id: UUID | None
    code: str
    names: LocalizedText
    necessity: Literal["required", "conditional", "optional"]
    requirement: Literal["required", "optional", "not_needed"]
    tolerable: bool
    forms_accepted: list[Literal["photo", "pdf", "office"]]
    status: Status
    wanted: bool
    may_upload: bool
    version: int | None
    verdict: Verdict | None
    reason: str | None
    handed_in_at: datetime | None
    checked_at: datetime | None
    files: list[MaterialFile]
    history: list[MaterialVersion]


class MaterialList(BaseModel):
    """All papers of a ticket, in the guide's order."""

    items: list[TicketMaterial]


class FileOrder(BaseModel):
    """All files of the version that is being collected, in their new order."""

    model_config = ConfigDict(extra="forbid")

    files: list[UUID] = Field(min_length=1, max_length=FILES_A_MATERIAL)


class Check(BaseModel):
    """A verdict; the reason is needed unless the paper passed, and is what the applicant reads."""

    model_config = ConfigDict(extra="forbid")

    verdict: Literal["passed", "rejected", "promised"]
    reason: Reason | None = None


class CheckOfMaterial(Check):
    """A verdict on one of several papers."""

    material: UUID


class Checks(BaseModel):
    """Verdicts given with one save: all of them, or none."""

    model_config = ConfigDict(extra="forbid")

    checks: list[CheckOfMaterial] = Field(min_length=1, max_length=100)
