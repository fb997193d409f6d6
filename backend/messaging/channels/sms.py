"""SMS by any HTTP gateway: address, method, headers, body and success rule are settings, not code."""

from typing import Any

from backend.messaging.channels.outcome import Envelope, Outcome, never, sent
from backend.messaging.channels.web import call
from backend.messaging.json_template import filled
from backend.messaging.settings import MessagingSettings


def at_path(document: Any, path: str) -> Any:
    """Return the member at a dotted path, or None."""
    for part in path.split("."):
        if not isinstance(document, dict):
            return None
        document = document.get(part)
    return document


async def send(settings: MessagingSettings, envelope: Envelope) -> Outcome:
    """Hand one SMS to the gateway."""
    values = {"id": str(envelope.id), "address": envelope.address, "text": envelope.body}
    answer, outcome = await call(
        settings.sms_method,
        settings.sms_url,
        filled(settings.sms_body, values),
        name="sms-gateway",
        patience=settings.timeout_seconds,
        headers=settings.gateway_headers,
    )
    if outcome is not None:
        return outcome
    if settings.sms_success_field:
        told = at_path(answer, settings.sms_success_field)
        if _said(told) != settings.sms_success_value:
            return never("sms-gateway-said-no", told if isinstance(told, int) and abs(told) < 2**31 else None)
    found = at_path(answer, settings.sms_id_field) if settings.sms_id_field else None
    return sent(str(found)[:100] if found is not None else None)


def _said(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
