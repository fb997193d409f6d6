"""One notice becomes an inbox message, and deliveries as the person prefers."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from backend.contracts.identity import Addresses, Directory, Person
from backend.contracts.messaging import Notice, NoticeTemplate
from backend.kernel import clock, live
from backend.kernel.db import Tx
from backend.kernel.ids import new_id
from backend.kernel.jobs import first_time
from backend.kernel.resources import Resources
from backend.messaging.deliveries import quiet
from backend.messaging.deliveries import repository as deliveries
from backend.messaging.deliveries.outgoing import Outgoing, put_out
from backend.messaging.inbox import repository as inbox
from backend.messaging.inbox.service import topic
from backend.messaging.preferences import service as preferences
from backend.messaging.preferences.schemas import Preferences
from backend.messaging.rendering import email_body, plain_markdown, render
from backend.messaging.robots import repository as robots
from backend.messaging.settings import settings_of

_CONSUMER = "messaging.notice"
_ROBOT_CONSUMER = "messaging.robot"

# What a whole unit's group should see. A post holds the title and a link, never what somebody wrote.
ROBOT_TEMPLATES = frozenset(
    {
        NoticeTemplate.TICKET_ASSIGNED,
        NoticeTemplate.TASK_ASSIGNED,
        NoticeTemplate.RESUBMITTED,
        NoticeTemplate.URGED,
        NoticeTemplate.SUPERVISED,
        NoticeTemplate.DUE_SOON,
        NoticeTemplate.OVERDUE,
        NoticeTemplate.TASK_OVERDUE,
        NoticeTemplate.EXTENSION_REQUESTED,
    }
)


@dataclass(frozen=True, slots=True)
class _Telling:
    """What one run of the job works with."""

    resources: Resources
    notice: Notice
    person: Person
    addresses: Addresses | None

    @property
    def url(self) -> str:
        return self.resources.settings.public_url.rstrip("/") + self.notice.link


async def tell(resources: Resources, notice: Notice) -> None:
    """Tell one person one thing, once, however often the job runs."""
    directory = resources.port(Directory)
    person = (await directory.people([notice.account_id])).get(notice.account_id)
    if person is None or not person.active:
        return
    telling = _Telling(resources, notice, person, await directory.addresses(person.id))
    async with resources.database.transaction() as tx:
        if not await first_time(tx, _CONSUMER, f"{notice.event_id}:{person.id}"):
            return
        message_id = await _keep(tx, notice)
        await _send(tx, telling, message_id)
        if person.unit_code is not None and notice.template in ROBOT_TEMPLATES:
            await _post(tx, telling, person.unit_code)


async def keep_silently(tx: Tx, notice: Notice) -> None:
    """Put a notice into the inbox and send nothing, once: for what is told after the fact."""
    if await first_time(tx, _CONSUMER, f"{notice.event_id}:{notice.account_id}"):
        await _keep(tx, notice)


async def _keep(tx: Tx, notice: Notice) -> UUID:
    message_id = new_id()
    await inbox.keep(
        tx,
        id=message_id,
        account_id=notice.account_id,
        template=notice.template,
        params=notice.params,
        link=notice.link,
        urgent=notice.urgent,
    )
    tx.outbox.notices.append(live.notice(topic(notice.account_id), "message"))
    return message_id


async def _send(tx: Tx, telling: _Telling, message_id: UUID) -> None:
    resources, notice, addresses = telling.resources, telling.notice, telling.addresses
    if addresses is None:
        return
    settings = settings_of(resources)
    wanted = await preferences.of(tx, notice.account_id, settings)
    words = render(notice.template, notice.params, addresses.language, settings.zone)
    texts = {"email": email_body(words, telling.url, addresses.language, settings.zone), "sms": words.sms}
    for channel, address in (("email", addresses.email), ("sms", addresses.phone)):
        if address and getattr(wanted, channel):
            outgoing = Outgoing(
                channel,
                address,
                addresses.language,
                notice.template,
                words.title,
                texts[channel],
                recipient_id=notice.account_id,
                message_id=message_id,
            )
            hold = await _hold_until(tx, telling, wanted, notice.account_id, channel)
            await put_out(resources, tx, outgoing, hold_until=hold, urgent=notice.urgent)


async def _hold_until(tx: Tx, telling: _Telling, wanted: Preferences, recipient_id: UUID, channel: str) -> datetime | None:
    """Return until when to wait: quiet hours, a wish for one message a day, or a flood; urgent ones never wait."""
    if telling.notice.urgent:
        return None
    settings, now = settings_of(telling.resources), clock.now()
    if wanted.digest:
        return quiet.next_moment(now, wanted.quiet_until, settings.zone)
    morning = quiet.end_of_quiet(now, wanted.quiet_from, wanted.quiet_until, settings.zone)
    if morning is not None:
        return morning
    since = now - timedelta(minutes=settings.flood_minutes)
    if await deliveries.recent(tx, recipient_id, channel, since) >= settings.flood_count:
        return quiet.end_of_window(now, settings.flood_minutes)
    return None


async def _post(tx: Tx, telling: _Telling, unit_code: str) -> None:
    """Post to the unit's groups: once for an event that several of its people are told of."""
    resources, notice = telling.resources, telling.notice
    settings = settings_of(resources)
    day = clock.now().astimezone(settings.zone).date()
    everybody = Preferences(email=True, sms=True, digest=False, quiet_from=settings.quiet_from, quiet_until=settings.quiet_until, version=0)
    for row in await robots.of_unit(tx, unit_code):
        if not await first_time(tx, _ROBOT_CONSUMER, f"{row['id']}:{notice.template}:{notice.link}:{day}"):
            continue
        hold = await _hold_until(tx, telling, everybody, row["id"], row["kind"])
        await put_out(resources, tx, _robot_post(telling, row), hold_until=hold, urgent=notice.urgent)


def _robot_post(telling: _Telling, row: Any) -> Outgoing:
    title = render(telling.notice.template, telling.notice.params, row["language"], settings_of(telling.resources).zone).title
    body = f"[{plain_markdown(title)}]({telling.url})"
    name = f"{row['kind']}:{row['unit_code']}"
    return Outgoing(row["kind"], name, row["language"], telling.notice.template, title, body, recipient_id=row["id"])
