"""Service items: what the office offers, and how it changes an offer without touching running tickets."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

import asyncpg

from backend.concierge.items import repository
from backend.concierge.items.definition import ServiceItemDefinition, load_catalogue
from backend.concierge.items.errors import CodeIsFixed, ItemExists, NoDraft
from backend.concierge.items.schemas import EditedItem, EditedItemList, ItemList, ItemPatch, ItemSummary, ItemVersion, PublishedItem
from backend.kernel import clock
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import NotFound, StaleVersion
from backend.kernel.ids import new_id

ORDER: Final = {"company-registration": 1, "enterprise-migration": 2, "project-filing": 3, "problem-report": 4, "policy-claim": 5}


def as_document(definition: ServiceItemDefinition) -> dict[str, Any]:
    """Return the definition as it is stored."""
    return definition.model_dump(mode="json", by_alias=True)


async def list_items(reader: Reader) -> ItemList:
    """Return everything on offer."""
    rows = [ItemSummary(**row) for row in await repository.list_published(reader)]
    return ItemList(items=rows, next=None, total=len(rows))


async def get_item(reader: Reader, code: str) -> PublishedItem:
    """Return an offered item; raises NotFound."""
    row = await repository.find_published(reader, code)
    if row is None:
        raise NotFound
    return PublishedItem(**row)


async def list_for_editor(reader: Reader) -> EditedItemList:
    """Return all items with their versions and drafts."""
    items, versions = await repository.list_edited(reader)
    edited = [_edited(item, [version for version in versions if version["item_id"] == item["id"]]) for item in items]
    return EditedItemList(items=edited, next=None, total=len(edited))


def _edited(item: Any, versions: list[Any]) -> EditedItem:
    draft = next((version["definition"] for version in versions if version["published_at"] is None), None)
    listed = [ItemVersion(**{name: version[name] for name in ItemVersion.model_fields}) for version in versions]
    plain = {name: item[name] for name in ("code", "kind", "position", "retired", "version")}
    return EditedItem(**plain, versions=listed, draft=draft)


async def edited_item(tx: Tx, code: str) -> EditedItem:
    """Return one item as the editor shows it; raises NotFound."""
    found = [item for item in (await list_for_editor(tx)).items if item.code == code]
    if not found:
        raise NotFound
    return found[0]


async def _locked(tx: Tx, code: str, version: int | None) -> Any:
    item = await repository.lock_item(tx, code)
    if item is None:
        raise NotFound
    if version is not None and item["version"] != version:
        raise StaleVersion
    return item


async def create_item(tx: Tx, definition: ServiceItemDefinition, by: UUID | None) -> EditedItem:
    """Add an item whose first version is a draft; raises ItemExists."""
    item_id = new_id()
    position = await tx.value(repository.LAST_POSITION) + 10
    try:
        async with tx.savepoint():
            await tx.run(repository.ADD_ITEM, id=item_id, code=definition.code, kind=definition.kind.value, position=position)
    except asyncpg.UniqueViolationError as error:
        raise ItemExists(code=definition.code) from error
    await repository.add_version(tx, new_id(), item_id, as_document(definition), by, clock.now())
    return await edited_item(tx, definition.code)


async def save_draft(tx: Tx, code: str, version: int, definition: ServiceItemDefinition, by: UUID) -> EditedItem:
    """Keep a definition as the item's draft; raises CodeIsFixed, StaleVersion, NotFound."""
    item = await _locked(tx, code, version)
    if (definition.code, definition.kind.value) != (item["code"], item["kind"]):
        raise CodeIsFixed(code=item["code"], kind=item["kind"])
    draft = await repository.find_draft(tx, item["id"])
    if draft is None:
        await repository.add_version(tx, new_id(), item["id"], as_document(definition), by, clock.now())
    else:
        await tx.run(repository.SAVE_DRAFT, draft_id=draft["id"], definition=as_document(definition))
    await tx.run(repository.PATCH, item_id=item["id"], position=item["position"], retired=item["retired"])
    return await edited_item(tx, code)


async def publish_draft(tx: Tx, code: str, version: int) -> EditedItem:
    """Offer the draft from now on; tickets begun earlier keep their version. Raises NoDraft."""
    item = await _locked(tx, code, version)
    draft = await repository.find_draft(tx, item["id"])
    if draft is None:
        raise NoDraft
    await repository.publish(tx, item["id"], draft["id"], clock.now())
    return await edited_item(tx, code)


async def discard_draft(tx: Tx, code: str, version: int) -> None:
    """Throw the draft away; raises NoDraft."""
    item = await _locked(tx, code, version)
    draft = await repository.find_draft(tx, item["id"])
    if draft is None:
        raise NoDraft
    await tx.run(repository.DISCARD, draft_id=draft["id"])


async def patch_item(tx: Tx, code: str, version: int, patch: ItemPatch) -> EditedItem:
    """Move an item in the list, or retire it."""
    item = await _locked(tx, code, version)
    position = item["position"] if patch.position is None else patch.position
    retired = item["retired"] if patch.retired is None else patch.retired
    await tx.run(repository.PATCH, item_id=item["id"], position=position, retired=retired)
    return await edited_item(tx, code)


async def seed_items(tx: Tx, catalogue: Mapping[str, ServiceItemDefinition] | None = None) -> int:
    """Offer these items (the invented office's when none are named), where there is none of that code; return how many."""
    known = {row["code"] for row in await tx.rows(repository.ITEMS)}
    missing = [definition for code, definition in (load_catalogue() if catalogue is None else catalogue).items() if code not in known]
    for definition in sorted(missing, key=lambda one: (ORDER.get(one.code, len(ORDER) + 1), one.code)):
        created = await create_item(tx, definition, None)
        await publish_draft(tx, created.code, created.version)
    return len(missing)
