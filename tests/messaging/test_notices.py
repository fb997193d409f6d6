"""From a notice to the inbox and out of the house: once, in time, and not at night."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from backend.kernel import clock
from backend.kernel.ids import new_id
from backend.kernel.jobs import run_job
from backend.messaging.deliveries.quiet import end_of_quiet, end_of_window
from backend.messaging.demo import demo_outbox
from backend.messaging.provider import MessengerProvider
from tests.messaging.conftest import DAY, MORNING, NIGHT, configure
from tests.messaging.servers import MailServer

ZONE = ZoneInfo("Asia/Shanghai")


def local(hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2026, 3, 10, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "start", "end", "expected"),
    [
        (local(21, 59), dt.time(22), dt.time(8), None),
        (local(22), dt.time(22), dt.time(8), local(8) + dt.timedelta(days=1)),
        (local(3), dt.time(22), dt.time(8), local(8)),
        (local(8), dt.time(22), dt.time(8), None),
        (local(13), dt.time(12), dt.time(14), local(14)),
        (local(14), dt.time(12), dt.time(14), None),
        (local(3), dt.time(0), dt.time(0), None),
    ],
)
def test_quiet_hours(moment: dt.datetime, start: dt.time, end: dt.time, expected: dt.datetime | None) -> None:
    assert end_of_quiet(moment, start, end, ZONE) == expected


def test_a_flood_waits_for_one_moment() -> None:
    ends = {end_of_window(DAY + dt.timedelta(minutes=minutes), 15) for minutes in range(15)}
    assert ends == {DAY + dt.timedelta(minutes=15)}


def by_mail(resources: Any, mail: MailServer, **more: Any) -> None:
    configure(resources, smtp_host="127.0.0.1", smtp_port=mail.port, smtp_starttls=False, **more)


async def test_the_same_job_twice_tells_once(people: Any, tell: Any, as_: Any, deliveries: Any) -> None:
    who = people.add(email="li@example.com")
    with clock.at(DAY):
        for _ in range(3):
            await tell(who, event_id="ticket-1-accepted")
    assert (await as_(who, "GET", "messages/unread-count")).json() == {"unread": 1}
    assert len(await deliveries()) == 1


async def test_one_event_tells_several_people(people: Any, tell: Any, as_: Any) -> None:
    both = [people.add(email="a@example.com"), people.add(email="b@example.com")]
    with clock.at(DAY):
        for who in both:
            await tell(who, event_id="one")
    assert [(await as_(who, "GET", "messages/unread-count")).json()["unread"] for who in both] == [1, 1]


async def test_nobody_is_told_who_does_not_exist(tell: Any, deliveries: Any) -> None:
    await tell(new_id())
    assert await deliveries() == []


async def test_night_holds_and_morning_brings_one_digest(
    resources: Any, people: Any, mail: MailServer, tell: Any, run_jobs: Any, deliveries: Any, as_: Any
) -> None:
    by_mail(resources, mail)
    who = people.add(email="li@example.com")
    with clock.at(NIGHT):
        for number in range(3):
            await tell(who, params={"number": f"B{number}", "item": "公司注册登记", "due": "2026-03-20"}, link=f"/tickets/{number}")
        assert await run_jobs() == []
        assert (await as_(who, "GET", "messages/unread-count")).json() == {"unread": 3}
    assert {(row["state"], row["next_try_at"]) for row in await deliveries()} == {("held", MORNING)}
    with clock.at(MORNING - dt.timedelta(minutes=1)):
        assert await run_jobs() == []
    with clock.at(MORNING):
        assert await run_jobs() == ["messaging.digest", "messaging.deliver"]
        assert await run_jobs() == []
    [message] = mail.received
    assert message["Subject"] == "3 条办件消息"
    text = message.get_content()
    for number in range(3):
        assert f"B{number} 开始办理" in text
        assert f"http://127.0.0.1:8000/tickets/{number}" in text
    rows = await deliveries()
    digest = next(row for row in rows if row["template"] == "digest")
    assert {row["state"] for row in rows} == {"sent"}
    assert {row["digest_id"] for row in rows if row is not digest} == {digest["id"]}


async def test_a_single_held_message_goes_out_as_itself(resources: Any, people: Any, mail: MailServer, tell: Any, run_jobs: Any) -> None:
    by_mail(resources, mail)
    with clock.at(NIGHT):
        await tell(people.add(email="li@example.com"))
    with clock.at(MORNING):
        await run_jobs()
    assert [message["Subject"] for message in mail.received] == ["B20260310001 开始办理"]


async def test_a_failed_digest_shows_on_what_it_carried(
    resources: Any, people: Any, mail: MailServer, tell: Any, run_jobs: Any, deliveries: Any
) -> None:
    by_mail(resources, mail)
    mail.replies = ["550 no such user"]
    who = people.add(email="li@example.com")
    with clock.at(NIGHT):
        for _ in range(2):
            await tell(who)
    with clock.at(MORNING):
        await run_jobs()
    assert [(row["state"], row["last_error"]) for row in await deliveries()] == [("failed", "smtp-refused")] * 3


async def test_urgent_passes_the_night(resources: Any, people: Any, mail: MailServer, tell: Any, run_jobs: Any) -> None:
    by_mail(resources, mail)
    with clock.at(NIGHT):
        await tell(people.add(email="li@example.com"), urgent=True)
        await run_jobs()
    assert len(mail.received) == 1


async def test_a_flood_becomes_a_digest(resources: Any, people: Any, mail: MailServer, tell: Any, run_jobs: Any) -> None:
    by_mail(resources, mail, flood_count=2, flood_minutes=15)
    who = people.add(email="li@example.com")
    with clock.at(DAY):
        for _ in range(5):
            await tell(who)
        await run_jobs()
        assert len(mail.received) == 2
    with clock.at(DAY + dt.timedelta(minutes=15)):
        await run_jobs()
    assert [message["Subject"] for message in mail.received[2:]] == ["3 条办件消息"]


async def test_preferences_decide_the_channels(people: Any, tell: Any, as_: Any, deliveries: Any) -> None:
    who = people.add(email="li@example.com", phone="13800001234")
    with clock.at(DAY):
        await tell(who)
        assert sorted(row["channel"] for row in await deliveries()) == ["email", "sms"]
        assert (await as_(who, "PATCH", "preferences", json={"sms": False}, headers={"if-match": "0"})).status_code == 200
        await tell(who)
    assert sorted(row["channel"] for row in await deliveries()) == ["email", "email", "sms"]


async def test_own_quiet_hours_and_daily_digest(people: Any, tell: Any, as_: Any, deliveries: Any) -> None:
    owl, daily = people.add(email="owl@example.com"), people.add(email="daily@example.com")
    with clock.at(NIGHT):
        await as_(owl, "PATCH", "preferences", json={"quiet_from": "00:00", "quiet_until": "00:00"}, headers={"if-match": "0"})
        await as_(daily, "PATCH", "preferences", json={"digest": True, "quiet_until": "09:30"}, headers={"if-match": "0"})
        await tell(owl)
    with clock.at(DAY):
        await tell(daily)
    states = {row["address"]: (row["state"], row["next_try_at"]) for row in await deliveries()}
    assert states["owl@example.com"] == ("demo", None)
    assert states["daily@example.com"] == ("held", dt.datetime(2026, 3, 11, 1, 30, tzinfo=dt.UTC))


async def test_in_demo_mode_the_outbox_shows_what_cannot_leave(resources: Any, people: Any, tell: Any, run_jobs: Any) -> None:
    with clock.at(NIGHT):
        await MessengerProvider(resources).send_code("sms", "13800001234", "482913", "zh")
    with clock.at(DAY):
        await tell(people.add(email="Li@example.com"))
    assert await run_jobs() == []
    assert [row["state"] for row in await demo_outbox(resources.database, resources.vault, 10)] == ["demo", "demo"]
    [code] = await demo_outbox(resources.database, resources.vault, 10, address="13800001234")
    assert "482913" in code["body"]
    assert code["channel"] == "sms"
    [mail] = await demo_outbox(resources.database, resources.vault, 10, address=" li@example.com")
    assert mail["subject"] == "B20260310001 开始办理"
    assert len(await demo_outbox(resources.database, resources.vault, 1)) == 1


async def test_outside_demo_mode_a_missing_channel_is_a_visible_failure(
    resources: Any, people: Any, tell: Any, run_jobs: Any, deliveries: Any
) -> None:
    resources.settings.demo = False
    with clock.at(DAY):
        await tell(people.add(email="li@example.com"))
        await run_jobs()
    [row] = await deliveries()
    assert (row["state"], row["last_error"]) == ("failed", "channel-not-configured")


async def test_nothing_personal_in_job_arguments_or_plain_columns(
    resources: Any, people: Any, mail: MailServer, tell: Any, waiting_jobs: Any, database: Any
) -> None:
    by_mail(resources, mail)
    who = people.add(email="li@example.com", phone="13800001234")
    for moment in (DAY, NIGHT):
        with clock.at(moment):
            await tell(who)
            await MessengerProvider(resources).send_code("email", "li@example.com", "482913", "zh")
    jobs = "".join(str(dict(row)) for row in await waiting_jobs())
    stored = "".join(str(dict(row)) for row in await database.connection.fetch("SELECT * FROM messaging.delivery"))
    for secret in ("li@example.com", "13800001234", "482913"):
        assert secret not in jobs
        assert secret not in stored


async def test_old_texts_are_erased_and_the_record_stays(resources: Any, people: Any, tell: Any, deliveries: Any) -> None:
    with clock.at(DAY):
        await tell(people.add(email="li@example.com"))
    with clock.at(DAY + dt.timedelta(days=100)):
        await run_job(resources, "messaging.erase", {})
        assert (await deliveries())[0]["body"] != ""
    with clock.at(DAY + dt.timedelta(days=200)):
        await run_job(resources, "messaging.erase", {})
    [row] = await deliveries()
    assert (row["subject"], row["body"], row["state"]) == ("", "", "demo")


async def test_a_delivery_that_is_gone_or_done_is_left_alone(
    resources: Any, people: Any, mail: MailServer, tell: Any, run_jobs: Any, deliveries: Any
) -> None:
    by_mail(resources, mail)
    with clock.at(DAY):
        await tell(people.add(email="li@example.com"))
        await run_jobs()
        [row] = await deliveries()
        await run_job(resources, "messaging.deliver", {"delivery_id": str(row["id"])})
        await run_job(resources, "messaging.deliver", {"delivery_id": str(new_id())})
    assert len(mail.received) == 1
