"""A test message to the operator who sets an office up: a real conversation with the mail server or gateway, nothing kept of it."""

from typing import Final, Literal

from backend.kernel.context import current_language
from backend.kernel.errors import fill, text
from backend.kernel.ids import new_id
from backend.messaging.channels import sms, smtp
from backend.messaging.channels.outcome import Envelope, Outcome
from backend.messaging.settings import MessagingSettings

_SENDERS: Final = {"email": smtp.send, "sms": sms.send}
_SAID: Final = frozenset(
    {
        "address-not-valid",
        "smtp-sign-in-refused",
        "smtp-unreachable",
        "smtp-refused",
        "smtp-try-later",
        "smtp-protocol",
        "sms-gateway-said-no",
    }
)


async def send_trial(settings: MessagingSettings, channel: Literal["email", "sms"], address: str) -> Outcome | None:
    """Send a short text; None when the channel is not configured."""
    if not settings.configured(channel):
        return None
    subject, body = (text(f"trial.{part}", current_language()) for part in ("subject", "body"))
    return await _SENDERS[channel](settings, Envelope(new_id(), address, subject, body))


def in_words(settings: MessagingSettings, channel: Literal["email", "sms"], outcome: Outcome | None) -> str:
    """Return how a trial ended and what to do about it, naming the setting."""
    language = current_language()
    if outcome is None:
        return text(f"trial.{channel}.off", language)
    if outcome.kind == "sent":
        return text(f"trial.{channel}.sent", language)
    reason = outcome.reason if outcome.reason in _SAID else f"{channel}-failed"
    code = "" if outcome.code is None else str(outcome.code)
    return fill(text(f"trial.{reason}", language), {"host": settings.smtp_host, "port": settings.smtp_port, "code": code})
