"""What the contact endpoints take and answer."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from backend.crm.activities.schemas import Body, Name, View

Reach = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=254)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=500)]


class NewContact(Body):
    """A person in an enterprise."""

    name: Name
    position: Name | None = None
    phone: Reach | None = None
    email: Reach | None = None
    wechat: Reach | None = None


class ContactPatch(Body):
    """What is to be changed; what is left out stays, and null empties what may be empty."""

    name: Name | None = None
    position: Name | None = None
    phone: Reach | None = None
    email: Reach | None = None
    wechat: Reach | None = None


class Contact(View):
    """A contact; phone, e-mail and WeChat with their middle hidden. A forgotten one has no name left."""

    id: UUID
    enterprise_id: UUID
    name: str | None
    position: str | None
    phone: str | None
    email: str | None
    wechat: str | None
    forgotten_at: datetime | None
    created_at: datetime
    updated_at: datetime
    demo: bool
    version: int


class Contacts(View):
    """All contacts of an enterprise that are not forgotten."""

    items: list[Contact]
    next: None
    total: int


class Reveal(Body):
    """Why a contact is to be shown in clear; kept on record."""

    reason: Reason


class Revealed(View):
    """What reaches a contact, in clear."""

    phone: str | None
    email: str | None
    wechat: str | None


class ContactLookup(Body):
    """A whole phone number, e-mail address or WeChat name to look for."""

    reach: Reach


class FoundContact(View):
    """A contact found by what reaches them, with their enterprise."""

    contact: Contact
    enterprise_name: str


class FoundContacts(View):
    """Whoever is reached by it, at most 50."""

    items: list[FoundContact]
