"""Group robots of WeCom and DingTalk: a Markdown post to the group's webhook."""

import base64
import hmac
from typing import Any
from urllib.parse import quote_plus

from backend.kernel import clock
from backend.messaging.channels.outcome import Envelope, Outcome, later, never, sent
from backend.messaging.channels.web import call
from backend.messaging.rendering import plain_markdown
from backend.messaging.settings import MessagingSettings

# Busy, or posting too often: the services' own numbers for "try again".
_TRY_AGAIN = frozenset({-1, 45009, 130101, 660026})


def sign(url: str, secret: str) -> str:
    """Return DingTalk's address with the time and its keyed hash, as the robot's "sign" setting asks."""
    stamp = round(clock.now().timestamp() * 1000)
    digest = hmac.digest(secret.encode(), f"{stamp}\n{secret}".encode(), "sha256")
    return f"{url}{'&' if '?' in url else '?'}timestamp={stamp}&sign={quote_plus(base64.b64encode(digest))}"


async def send_wecom(settings: MessagingSettings, envelope: Envelope) -> Outcome:
    """Post to a WeCom group."""
    return await _post(settings, envelope.address, {"msgtype": "markdown", "markdown": {"content": envelope.body}}, "wecom")


async def send_dingtalk(settings: MessagingSettings, envelope: Envelope) -> Outcome:
    """Post to a DingTalk group."""
    url = sign(envelope.address, envelope.secret) if envelope.secret else envelope.address
    title = plain_markdown(envelope.subject)
    return await _post(settings, url, {"msgtype": "markdown", "markdown": {"title": title, "text": envelope.body}}, "dingtalk")


async def _post(settings: MessagingSettings, url: str, document: Any, name: str) -> Outcome:
    answer, outcome = await call("POST", url, document, name=name, patience=settings.timeout_seconds)
    if outcome is not None:
        return outcome
    code = answer.get("errcode") if isinstance(answer, dict) else None
    if code == 0:
        return sent()
    number = code if isinstance(code, int) else None
    return later(f"{name}-try-later", number) if number in _TRY_AGAIN else never(f"{name}-said-no", number)
