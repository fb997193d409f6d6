"""E-mail by a real SMTP conversation."""

import datetime as dt
import socket
from pathlib import Path
from typing import Any

import pytest

from backend.kernel import clock
from backend.messaging.channels.outcome import Envelope
from backend.messaging.channels.smtp import compose
from backend.messaging.provider import MessengerProvider
from backend.messaging.settings import MessagingSettings
from tests.messaging.conftest import DAY, configure
from tests.messaging.servers import MailServer, self_signed


def through(resources: Any, mail: MailServer, **more: Any) -> MessagingSettings:
    return configure(
        resources, **{"smtp_host": "127.0.0.1", "smtp_port": mail.port, "smtp_starttls": False, "smtp_from": "office@dx.test", **more}
    )


async def test_a_notice_arrives_by_mail(resources: Any, people: Any, mail: MailServer, tell: Any, run_jobs: Any, deliveries: Any) -> None:
    through(resources, mail)
    who = people.add(email="li@example.com")
    with clock.at(DAY):
        await tell(who)
        assert [row["state"] for row in await deliveries()] == ["pending"]
        assert await run_jobs() == ["messaging.deliver"]
    [row] = await deliveries()
    assert (row["state"], row["attempts"], row["last_error"]) == ("sent", 1, None)
    [message] = mail.received
    assert message["To"] == "li@example.com"
    assert message["From"] == "office@dx.test"
    assert message["Subject"] == "B20260310001 开始办理"
    assert message["Message-ID"] == row["provider_id"] == f"<{row['id']}@dx.test>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Date"].datetime == DAY
    text = message.get_content()
    assert "2026年3月20日" in text
    assert "http://127.0.0.1:8000/tickets/1" in text


async def test_each_reads_their_own_language(resources: Any, people: Any, mail: MailServer, tell: Any, run_jobs: Any) -> None:
    through(resources, mail)
    with clock.at(DAY):
        for language in ("en", "ru"):
            await tell(
                people.add(language=language, email=f"{language}@example.com"), params={"number": "B1", "item": "X", "due": "2026-03-20"}
            )
        await run_jobs()
    assert [message["Subject"] for message in mail.received] == ["B1 is being handled", "B1: работа начата"]


async def test_temporary_refusal_is_tried_again(
    resources: Any, people: Any, mail: MailServer, tell: Any, run_jobs: Any, deliveries: Any
) -> None:
    through(resources, mail, retry_seconds=60)
    mail.replies = ["451 greylisted", "452 too many"]
    who = people.add(email="li@example.com")
    with clock.at(DAY):
        await tell(who)
        await run_jobs()
        [row] = await deliveries()
        assert (row["state"], row["attempts"], row["last_error"], row["last_code"]) == ("pending", 1, "smtp-try-later", 451)
        assert row["next_try_at"] == DAY + dt.timedelta(seconds=60)
        assert await run_jobs() == []
    with clock.at(DAY + dt.timedelta(seconds=60)):
        await run_jobs()
        [row] = await deliveries()
        assert row["next_try_at"] == DAY + dt.timedelta(seconds=180)
    with clock.at(DAY + dt.timedelta(seconds=180)):
        await run_jobs()
    [row] = await deliveries()
    assert (row["state"], row["attempts"], row["last_error"], row["next_try_at"]) == ("sent", 3, None, None)
    assert len(mail.received) == 1


async def test_permanent_refusal_is_final(resources: Any, people: Any, mail: MailServer, tell: Any, run_jobs: Any, deliveries: Any) -> None:
    through(resources, mail)
    mail.replies = ["550 no such user"]
    with clock.at(DAY):
        await tell(people.add(email="gone@example.com"))
        assert await run_jobs() == ["messaging.deliver"]
    [row] = await deliveries()
    assert (row["state"], row["attempts"], row["last_error"], row["last_code"]) == ("failed", 1, "smtp-refused", 550)
    assert mail.received == []


async def test_an_absent_server_is_given_up_after_the_last_attempt(
    resources: Any, people: Any, tell: Any, run_jobs: Any, deliveries: Any
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    configure(resources, smtp_host="127.0.0.1", smtp_port=port, smtp_starttls=False, attempts=3, retry_seconds=1)
    with clock.at(DAY):
        await tell(people.add(email="li@example.com"))
    for seconds in (0, 1, 3):
        with clock.at(DAY + dt.timedelta(seconds=seconds)):
            assert await run_jobs() == ["messaging.deliver"]
    [row] = await deliveries()
    assert (row["state"], row["attempts"], row["last_error"]) == ("given_up", 3, "smtp-unreachable")
    with clock.at(DAY + dt.timedelta(days=1)):
        assert await run_jobs() == []


async def test_starttls_and_sign_in(resources: Any, people: Any, tell: Any, run_jobs: Any, deliveries: Any, tmp_path: Path) -> None:
    context, authority = self_signed(tmp_path)
    async with MailServer(context, password="right") as mail:
        through(resources, mail, smtp_starttls=True, smtp_ca_file=str(authority), smtp_user="office", smtp_password="right")
        with clock.at(DAY):
            await tell(people.add(email="li@example.com"))
            await run_jobs()
        assert mail.encrypted == [True]
    assert [row["state"] for row in await deliveries()] == ["sent"]


async def test_an_unknown_certificate_is_not_trusted(
    resources: Any, people: Any, tell: Any, run_jobs: Any, deliveries: Any, tmp_path: Path
) -> None:
    context, _ = self_signed(tmp_path)
    async with MailServer(context) as mail:
        through(resources, mail, smtp_starttls=True)
        with clock.at(DAY):
            await tell(people.add(email="li@example.com"))
            await run_jobs()
        assert mail.received == []
    assert [row["state"] for row in await deliveries()] == ["pending"]


async def test_a_server_without_tls_gets_nothing_when_tls_is_asked_for(
    resources: Any, people: Any, mail: MailServer, tell: Any, run_jobs: Any, deliveries: Any
) -> None:
    through(resources, mail, smtp_starttls=True)
    with clock.at(DAY):
        await tell(people.add(email="li@example.com"))
        await run_jobs()
    assert mail.received == []
    assert (await deliveries())[0]["state"] == "pending"


async def test_a_wrong_password_of_ours_waits_for_its_correction(
    resources: Any, people: Any, tell: Any, run_jobs: Any, deliveries: Any, tmp_path: Path
) -> None:
    context, authority = self_signed(tmp_path)
    async with MailServer(context, password="right") as mail:
        through(resources, mail, smtp_starttls=True, smtp_ca_file=str(authority), smtp_user="office", smtp_password="wrong")
        with clock.at(DAY):
            await tell(people.add(email="li@example.com"))
            await run_jobs()
    [row] = await deliveries()
    assert (row["state"], row["last_error"]) == ("pending", "smtp-sign-in-refused")


async def test_a_code_goes_out_at_night_and_is_not_kept(resources: Any, mail: MailServer, run_jobs: Any, deliveries: Any) -> None:
    from tests.messaging.conftest import NIGHT

    through(resources, mail)
    resources.settings.demo = False
    with clock.at(NIGHT):
        await MessengerProvider(resources).send_code("email", "li@example.com", "482913", "zh")
        [row] = await deliveries()
        assert row["state"] == "pending"
        assert "482913" in row["body"]
        await run_jobs()
    assert "482913" in mail.received[0].get_content()
    [row] = await deliveries()
    assert (row["state"], row["body"]) == ("sent", "")


async def test_an_expired_code_is_not_sent(resources: Any, mail: MailServer, run_jobs: Any, deliveries: Any) -> None:
    through(resources, mail)
    with clock.at(DAY):
        await MessengerProvider(resources).send_code("email", "li@example.com", "482913", "en")
    with clock.at(DAY + dt.timedelta(minutes=11)):
        await run_jobs()
    [row] = await deliveries()
    assert (row["state"], row["last_error"]) == ("failed", "expired")
    assert mail.received == []


async def test_no_retry_beyond_the_codes_life(resources: Any, mail: MailServer, run_jobs: Any, deliveries: Any) -> None:
    through(resources, mail, retry_seconds=900)
    mail.replies = ["451 later"]
    with clock.at(DAY):
        await MessengerProvider(resources).send_code("email", "li@example.com", "482913", "en")
        await run_jobs()
    assert (await deliveries())[0]["state"] == "given_up"


@pytest.mark.parametrize("address", ["li@example.com\r\nBcc: all@example.com", "li@example.com\nX: y"])
def test_no_header_can_be_smuggled_in(address: str) -> None:
    from backend.kernel.ids import new_id

    settings = MessagingSettings(_env_file=None, smtp_host="x")  # type: ignore[call-arg]
    mail = compose(settings, Envelope(new_id(), address, "Subject\r\nBcc: x@example.com", "body"))
    assert mail["Bcc"] is None
    assert mail["X"] is None
