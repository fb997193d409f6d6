"""Paths of contacts."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from backend.contracts.permissions import CrmPermission
from backend.crm import errors
from backend.crm.contacts import service
from backend.crm.contacts.schemas import Contact, ContactLookup, ContactPatch, Contacts, FoundContacts, NewContact, Reveal, Revealed
from backend.crm.enterprises.service import Caller
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, StepUpNeeded, VersionRequired
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, VersionDep, allow, problem_responses, reply
from backend.kernel.principal import Principal

router = APIRouter(tags=["contacts"])
Readers = Annotated[Principal, Depends(allow(CrmPermission.READ))]
Editors = Annotated[Principal, Depends(allow(CrmPermission.EDIT))]
Revealers = Annotated[Principal, Depends(allow(CrmPermission.REVEAL))]
_READING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)
_CHANGING = problem_responses(
    NotSignedIn, NotAllowed, errors.OtherUnitsEnterprise, NotFound, errors.EnterpriseMerged, StaleVersion, VersionRequired, InvalidInput
)


@router.get("/enterprises/{enterprise_id}/contacts", response_model=Contacts, responses=_READING)
async def list_contacts(enterprise_id: UUID, _principal: Readers, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """The people in an enterprise, what reaches them hidden."""
    return reply(Contacts, await service.list_contacts(reader, resources.vault, enterprise_id))


@router.post("/enterprises/{enterprise_id}/contacts", response_model=Contact, status_code=201, responses=_CHANGING)
async def add_contact(
    enterprise_id: UUID, body: NewContact, principal: Editors, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep
) -> Response:
    """Keep a new contact."""

    async def make() -> Response:
        return reply(Contact, await service.add_contact(Caller(tx, resources, principal), enterprise_id, body), 201)

    return await idempotency.once(tx, make)


@router.patch("/contacts/{contact_id}", response_model=Contact, responses=_CHANGING)
async def change_contact(
    contact_id: UUID, body: ContactPatch, principal: Editors, tx: TxDep, resources: ResourcesDep, version: VersionDep
) -> Response:
    """Change a contact."""
    return reply(Contact, await service.change_contact(Caller(tx, resources, principal), contact_id, version, body))


@router.delete("/contacts/{contact_id}", status_code=204, responses=_CHANGING)
async def forget_contact(contact_id: UUID, principal: Editors, tx: TxDep, resources: ResourcesDep, version: VersionDep) -> Response:
    """Forget a contact: nothing of the person is kept."""
    await service.forget_contact(Caller(tx, resources, principal), contact_id, version)
    return Response(status_code=204)


@router.post(
    "/contacts/{contact_id}/reveal", response_model=Revealed, responses={**_READING, **problem_responses(NotAllowed, StepUpNeeded)}
)
async def reveal_contact(contact_id: UUID, body: Reveal, principal: Revealers, tx: TxDep, resources: ResourcesDep) -> Response:
    """What reaches a contact, in clear; the reason is kept, and the caller proves again who they are."""
    return reply(Revealed, await service.reveal_contact(Caller(tx, resources, principal), contact_id, body.reason))


@router.post("/contact-lookups", response_model=FoundContacts, responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput))
async def look_up_contacts(body: ContactLookup, _principal: Readers, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """Whoever is reached by a whole number, address or WeChat name; asked in a body, since it must not stand in a URL."""
    return reply(FoundContacts, await service.look_up(reader, resources.vault, body.reach))
