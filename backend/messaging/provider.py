"""What messaging offers to other services in this process."""

from datetime import timedelta
from typing import Literal

from backend.kernel import clock
from backend.kernel.resources import Resources
from backend.messaging.deliveries.outgoing import Outgoing, put_out
from backend.messaging.rendering import OwnTemplate, render
from backend.messaging.settings import settings_of


class MessengerProvider:
    """`contracts.messaging.Messenger`, in a transaction of its own."""

    def __init__(self, resources: Resources) -> None:
        """Take what the process shares."""
        self._resources = resources

    async def send_code(self, channel: Literal["email", "sms"], address: str, code: str, language: str) -> None:
        """Send a one-time code now; it is never put off by quiet hours, and dropped once it has expired."""
        settings = settings_of(self._resources)
        words = render(OwnTemplate.SIGN_IN_CODE, {"code": code, "minutes": settings.code_minutes}, language, settings.zone)
        outgoing = Outgoing(
            channel,
            address,
            language,
            OwnTemplate.SIGN_IN_CODE,
            words.title,
            words.sms if channel == "sms" else words.body,
            expires_at=clock.now() + timedelta(minutes=settings.code_minutes),
        )
        async with self._resources.database.transaction() as tx:
            await put_out(self._resources, tx, outgoing, urgent=True)
