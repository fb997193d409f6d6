"""What an administrator sees of deliveries: that they were made and how they went, never what they said."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel


class Channel(StrEnum):
    """Ways out of the house."""

    EMAIL = "email"
    SMS = "sms"
    WECOM = "wecom"
    DINGTALK = "dingtalk"


class DeliveryState(StrEnum):
    """How far a delivery has come."""

    PENDING = "pending"
    HELD = "held"
    SENT = "sent"
    FAILED = "failed"
    GIVEN_UP = "given_up"
    DEMO = "demo"


class Delivery(BaseModel):
    """One delivery; the address is masked. `last_error` is a slug, `last_code` the other side's number."""

    id: UUID
    channel: Channel
    template: str
    language: str
    address: str
    state: DeliveryState
    attempts: int
    last_error: str | None
    last_code: int | None
    next_try_at: datetime | None
    provider_id: str | None
    digest_id: UUID | None
    created_at: datetime
    updated_at: datetime
    version: int
