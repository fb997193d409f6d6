"""Paths of service items: public guides, and the editor."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from backend.concierge.items import service
from backend.concierge.items.errors import CodeIsFixed, ItemExists, NoDraft
from backend.concierge.items.schemas import DraftInput, EditedItem, EditedItemList, ItemList, ItemPatch, PublishedItem
from backend.contracts.permissions import ConciergePermission
from backend.kernel.audit import audit
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.http import (
    IdempotencyDep,
    ReaderDep,
    ResourcesDep,
    TxDep,
    VersionDep,
    allow,
    problem_responses,
    public,
    reply,
    reply_public,
)
from backend.kernel.principal import Principal

router = APIRouter(tags=["service items"])
Editor = Annotated[Principal, Depends(allow(ConciergePermission.EDIT_ITEMS))]
_EDITING = problem_responses(NotSignedIn, NotAllowed, NotFound, StaleVersion, VersionRequired, InvalidInput)


@router.get("/service-items", response_model=ItemList, dependencies=[Depends(public)])
async def list_service_items(request: Request, reader: ReaderDep) -> Response:
    """List what the office offers."""
    return reply_public(request, ItemList, await service.list_items(reader))


@router.get("/service-items/editor", response_model=EditedItemList, responses=problem_responses(NotSignedIn, NotAllowed))
async def list_edited_items(_principal: Editor, reader: ReaderDep) -> Response:
    """List all items with versions and drafts."""
    return reply(EditedItemList, await service.list_for_editor(reader))


@router.get("/service-items/{code}", response_model=PublishedItem, responses=problem_responses(NotFound), dependencies=[Depends(public)])
async def get_service_item(code: str, request: Request, reader: ReaderDep) -> Response:
    """Return the guide, the form and the materials of an item."""
    return reply_public(request, PublishedItem, await service.get_item(reader, code))


@router.post("/service-items", response_model=EditedItem, status_code=201, responses={**_EDITING, **problem_responses(ItemExists)})
async def create_service_item(
    body: DraftInput, principal: Editor, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep
) -> Response:
    """Add an item; it is offered once its draft is published."""

    async def make() -> Response:
        item = await service.create_item(tx, body.definition, principal.id)
        audit(tx, resources.vault, principal, "service_item.create", "service_item", item.code)
        return reply(EditedItem, item, 201)

    return await idempotency.once(tx, make)


@router.put("/service-items/{code}/draft", response_model=EditedItem, responses={**_EDITING, **problem_responses(CodeIsFixed)})
async def save_service_item_draft(
    code: str, body: DraftInput, version: VersionDep, principal: Editor, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Keep a definition as the item's draft."""
    item = await service.save_draft(tx, code, version, body.definition, principal.id)
    audit(tx, resources.vault, principal, "service_item.save_draft", "service_item", code)
    return reply(EditedItem, item)


@router.delete("/service-items/{code}/draft", status_code=204, responses={**_EDITING, **problem_responses(NoDraft)})
async def discard_service_item_draft(code: str, version: VersionDep, principal: Editor, tx: TxDep, resources: ResourcesDep) -> Response:
    """Throw the draft away."""
    await service.discard_draft(tx, code, version)
    audit(tx, resources.vault, principal, "service_item.discard_draft", "service_item", code)
    return Response(status_code=204)


@router.post("/service-items/{code}/publish", response_model=EditedItem, responses={**_EDITING, **problem_responses(NoDraft)})
async def publish_service_item(code: str, version: VersionDep, principal: Editor, tx: TxDep, resources: ResourcesDep) -> Response:
    """Offer the draft from now on; running tickets keep the version they began with."""
    item = await service.publish_draft(tx, code, version)
    audit(tx, resources.vault, principal, "service_item.publish", "service_item", code, version=item.versions[0].number)
    return reply(EditedItem, item)


@router.patch("/service-items/{code}", response_model=EditedItem, responses=_EDITING)
async def patch_service_item(
    code: str, body: ItemPatch, version: VersionDep, principal: Editor, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Move an item in the list, or retire it."""
    item = await service.patch_item(tx, code, version, body)
    audit(tx, resources.vault, principal, "service_item.change", "service_item", code, **body.model_dump(exclude_none=True))
    return reply(EditedItem, item)
