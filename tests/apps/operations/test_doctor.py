"""The doctor names what is wrong, with a remedy, and says so by its exit status."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from backend.apps.database_roles import SERVICES
from backend.apps.operations.doctor import database, machine, neighbours
from backend.apps.operations.doctor.finding import Finding
from backend.apps.operations.doctor.run import examine
from backend.kernel import clock
from backend.kernel.settings import Settings
from backend.messaging.settings import MessagingSettings
from tests.apps.operations.conftest import Office, connected, settings_at


async def _all(found: AsyncIterator[Finding]) -> list[Finding]:
    return [finding async for finding in found]


@pytest.fixture
def at_office(office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Office:
    """Put the office's settings into the environment, as its operator has them."""
    monkeypatch.chdir(tmp_path)
    given = {
        "DATABASE_URL": office.dsn,
        "DATA_DIR": str(office.settings.data_dir),
        "SECRET_KEY": office.settings.secret_key.get_secret_value(),
        "DEMO": "0",
        "SECURE_COOKIES": "1",
        "PUBLIC_URL": "https://office.example",
    }
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    return office


async def test_a_well_office_has_nothing_wrong(at_office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    status = await examine()
    said = capsys.readouterr().out
    # The folder of the front end is the machine's, not the office's.
    wrong = [line for line in said.splitlines() if line.startswith("wrong") and " pages " not in line]
    assert wrong == []
    assert status == (1 if "wrong    pages" in said else 0)
    for what in (
        "settings",
        "secrets",
        "PUBLIC_URL",
        "DATA_DIR",
        "database",
        "revision",
        "clock",
        "calendar",
        "audit",
        "file store",
        "fonts",
    ):
        assert f"ok       {what} " in said, said


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PORT", "eighty", "PORT: "),
        ("MESSAGING_TIMEZONE", "Mars/Olympus", "MESSAGING_TIMEZONE: no such time zone"),
        ("SERVICE_URLS", "{", "SERVICE_URLS: not valid JSON"),
        ("SECRET_KEY", "short", "SECRET_KEY: set at least 32"),
        ("PUBLIC_URL", "http://localhost", "leads nowhere"),
        ("DATABASE_URL", "postgresql://u:hidden@127.0.0.1:1/x", "x at 127.0.0.1:1 does not answer"),
        ("FILE_STORE_URL", "file:///proc/nothing", "takes no file"),
        ("MESSAGING_SMTP_HOST", "127.0.0.1", "MESSAGING_SMTP_HOST, _PORT"),
        ("MESSAGING_SMS_URL", "http://127.0.0.1:1/send", "127.0.0.1 cannot be reached"),
        ("SERVICE_URLS", '{"crm": "http://127.0.0.1:1"}', "crm does not answer"),
    ],
)
async def test_what_is_wrong_is_named(
    at_office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    if name == "MESSAGING_SMTP_HOST":
        monkeypatch.setenv("MESSAGING_SMTP_PORT", "1")
    assert await examine() == 1
    out = capsys.readouterr().out
    assert said in out
    assert "hidden" not in out
    assert "->" in out


async def test_the_database_tells_of_jobs_calendar_and_trail(office: Office) -> None:
    async with connected(office.dsn) as connection:
        await connection.execute("UPDATE procrastinate_jobs SET status = 'failed'")
        assert [found.level for found in await _all(database.check_jobs(connection))] == ["warning"]
        await connection.execute("UPDATE procrastinate_jobs SET status = 'todo', scheduled_at = now() - interval '1 hour'")
        await connection.execute("UPDATE procrastinate_events SET at = now() - interval '1 hour'")
        assert [found.level for found in await _all(database.check_jobs(connection))] == ["wrong"]
        await connection.execute("DELETE FROM kernel.calendar_day WHERE date > now()")
        assert [found.level for found in await _all(database.check_calendar(connection))] == ["wrong", "wrong"]
        await connection.execute("ALTER TABLE kernel.audit_entry DISABLE TRIGGER USER")
        await connection.execute("UPDATE kernel.audit_entry SET action = 'something.else' WHERE seq = 1")
        found = await _all(database.check_audit(connection, office.settings))
        assert [(one.level, "edited" in one.words) for one in found] == [("wrong", True)]


async def test_an_older_a_newer_and_a_half_restored_database(office: Office) -> None:
    async with connected(office.dsn) as connection:
        for revision, level in (("0001_kernel", "warning"), ("9999_future", "wrong")):
            await connection.execute("UPDATE public.alembic_version SET version_num = $1", revision)
            assert [found.level for found in await _all(database.check_revision(connection))] == [level]
        await connection.execute("CREATE TABLE public.dianxiaoer_restore (began_at timestamptz)")
        assert "restore" in [found.what for found in await _all(database.check_revision(connection)) if found.level == "wrong"]


async def test_clock_and_connections(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    now = clock.now()
    async with connected(office.dsn) as connection:
        monkeypatch.setattr(clock, "now", lambda: now + timedelta(hours=1))
        assert [found.level for found in await _all(database.check_server(connection)) if found.what == "clock"] == ["wrong"]
        many = settings_at(office.settings.data_dir, database_pool=100, service_urls=dict.fromkeys(SERVICES, "http://x"))
        assert [found.level for found in await _all(database.check_connections(connection, many))] == ["warning"]


async def test_mail_that_is_refused_and_mail_that_is_taken() -> None:
    async def greet(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 here\r\n")
        while line := await _reader.readline():
            ends = line.startswith(b"QUIT")
            writer.write(b"221 bye\r\n" if ends else b"250 fine\r\n")
            if ends:
                break
        writer.close()

    async with await asyncio.start_server(greet, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        plain = MessagingSettings(_env_file=None, smtp_host="127.0.0.1", smtp_port=port, smtp_starttls=False)  # type: ignore[call-arg]
        assert [found.level for found in await _all(neighbours.check_mail(plain))] == ["ok"]
        needs_tls = plain.model_copy(update={"smtp_starttls": True})
        assert [found.level for found in await _all(neighbours.check_mail(needs_tls))] == ["wrong"]


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    settings: Settings = settings_at(tmp_path / "file" / "data")
    assert [found.level for found in machine.check_folder(settings)] == ["wrong"]
