"""What the item endpoints take and answer."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from backend.concierge.items.definition import ItemKind, ServiceItemDefinition


class ItemSummary(BaseModel):
    """A row of the public list. Days are working days, `fee` is yuan."""

    model_config = ConfigDict(frozen=True)

    code: str
    kind: ItemKind
    names: dict[str, str]
    summary: dict[str, str]
    statutory_days: int | None
    promised_days: int
    visits: int
    fee: str


class ItemList(BaseModel):
    """All items on offer."""

    items: list[ItemSummary]
    next: None
    total: int


class PublishedItem(BaseModel):
    """An item's published definition and which version it is."""

    code: str
    version_id: UUID
    number: int
    published_at: datetime
    definition: ServiceItemDefinition


class ItemVersion(BaseModel):
    """A version in the editor; a draft has no `published_at`."""

    id: UUID
    number: int
    published_at: datetime | None
    created_at: datetime
    version: int


class EditedItem(BaseModel):
    """An item in the editor: its versions, and the draft if one is being written."""

    code: str
    kind: ItemKind
    position: int
    retired: bool
    version: int
    versions: list[ItemVersion]
    draft: dict[str, Any] | None


class EditedItemList(BaseModel):
    """All items in the editor, retired ones included."""

    items: list[EditedItem]
    next: None
    total: int


class DraftInput(BaseModel):
    """A whole definition to keep as the item's draft."""

    model_config = ConfigDict(extra="forbid")

    definition: ServiceItemDefinition


class ItemPatch(BaseModel):
    """What may be changed of an item besides its definition."""

    model_config = ConfigDict(extra="forbid")

    position: int | None = None
    retired: bool | None = None
