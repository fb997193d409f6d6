"""What other services may ask messaging: tell a person something, or send a secret to an address."""

from enum import StrEnum
from typing import Literal, Protocol
from uuid import UUID

from pydantic import BaseModel, ConfigDict

NOTICE_JOB = "messaging.notice"
"""Job name; its args are `Notice.model_dump(mode="json")`. Defer it in the transaction of the change."""


class NoticeTemplate(StrEnum):
    """What a person can be told. Each name has its words in `backend/messaging/templates/<language>.json`."""

    TICKET_RECEIVED = "ticket_received"
    """Parameters: number, item."""
    TICKET_ASSIGNED = "ticket_assigned"
    """Parameters: number, item, company."""
    TASK_ASSIGNED = "task_assigned"
    """Parameters: number, task, due."""
    CORRECTION_REQUESTED = "correction_requested"
    """Parameters: number, item, count, due."""
    CORRECTION_REMINDER = "correction_reminder"
    """Parameters: number, due."""
    RESUBMITTED = "resubmitted"
    """Parameters: number, item."""
    ACCEPTED = "accepted"
    """Parameters: number, item, due."""
    REFUSED = "refused"
    """Parameters: number, item, reason."""
    SPECIAL_STARTED = "special_started"
    """Parameters: number, reason."""
    SPECIAL_ENDED = "special_ended"
    """Parameters: number, due."""
    EXTENDED = "extended"
    """Parameters: number, due, reason."""
    EXTENSION_REQUESTED = "extension_requested"
    """Parameters: number, days."""
    URGED = "urged"
    """Parameters: number, text."""
    SUPERVISED = "supervised"
    """Parameters: number, text."""
    REPLY = "reply"
    """Parameters: number, who."""
    FINISHED = "finished"
    """Parameters: number, item, result."""
    RATE_INVITATION = "rate_invitation"
    """Parameters: number, item."""
    CASE_OPENED = "case_opened"
    """Parameters: number, grade."""
    CASE_PROPOSED = "case_proposed"
    """Parameters: number."""
    CASE_CLOSED = "case_closed"
    """Parameters: number."""
    REOPENED = "reopened"
    """Parameters: number."""
    WITHDRAWN = "withdrawn"
    """Parameters: number, item."""
    DUE_SOON = "due_soon"
    """Parameters: number, due."""
    OVERDUE = "overdue"
    """Parameters: number, days."""
    TASK_OVERDUE = "task_overdue"
    """Parameters: number, task, unit."""
    HANDED_OVER = "handed_over"
    """Parameters: number, from."""
    COMMON_PROBLEM_DRAFTED = "common_problem_drafted"
    """Parameters: title, count."""
    FOLLOW_UP_DUE = "follow_up_due"
    """Parameters: subject, company, due."""
    REPORT_READY = "report_ready"
    """Parameters: item, unit, period."""
    WAIVER_REQUESTED = "waiver_requested"
    """Parameters: project, item, reason."""
    WAIVER_EXPIRING = "waiver_expiring"
    """Parameters: project, item, due."""
    CLAIM_CONTESTED = "claim_contested"
    """Parameters: project, unit, reason."""
    CLAIM_EXPIRING = "claim_expiring"
    """Parameters: project, due."""
    PROMISE_OVERDUE = "promise_overdue"
    """Parameters: project, item, due."""


class Notice(BaseModel):
    """One thing one person should know. Arrives in the inbox, and by e-mail or SMS as they prefer.

    `event_id` makes a repeated job harmless. `template` names an entry of messaging's templates;
    `params` fill it and hold no personal data beyond what the reader may see; `item_en` or `item_ru` beside
    `item` is used for readers of that language, and a `due` in ISO format is written as they write dates.
    `link` is a path of the SPA.
    """

    model_config = ConfigDict(frozen=True)

    event_id: str
    account_id: UUID
    template: NoticeTemplate
    params: dict[str, str | int]
    link: str
    urgent: bool = False


class Messenger(Protocol):
    """Port of messaging for messages that have no account yet."""

    async def send_code(self, channel: Literal["email", "sms"], address: str, code: str, language: str) -> None:
        """Send a one-time code now; it is never put off by quiet hours."""
        ...
