"""What other services may ask messaging: tell a person something, or send a secret to an address."""

from typing import Literal, Protocol
from uuid import UUID

from pydantic import BaseModel, ConfigDict

NOTICE_JOB = "messaging.notice"
"""Job name; its args are `Notice.model_dump(mode="json")`. Defer it in the transaction of the change."""


class Notice(BaseModel):
    """One thing one person should know. Arrives in the inbox, and by e-mail or SMS as they prefer.

    `event_id` makes a repeated job harmless. `template` names an entry of messaging's templates;
    `params` fill it and hold no personal data beyond what the reader may see. `link` is a path of the SPA.
    """

    model_config = ConfigDict(frozen=True)

    event_id: str
    account_id: UUID
    template: str
    params: dict[str, str | int]
    link: str
    urgent: bool = False


class Messenger(Protocol):
    """Port of messaging for messages that have no account yet."""

    async def send_code(self, channel: Literal["email", "sms"], address: str, code: str, language: str) -> None:
        """Send a one-time code now; it is never put off by quiet hours."""
        ...
