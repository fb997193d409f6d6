"""Entries deleted in the minute before they are sealed are missed."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest

from backend.apps.all import bind
from backend.identity.audit_trail.service import verify_trail
from backend.identity.jobs import SEAL_AUDIT
from backend.kernel.audit_journal import JOURNAL_FILE, AuditJournal
from backend.kernel.db import PooledDatabase
from backend.kernel.jobs import run_job
from backend.kernel.live import LiveHub
from tests.identity.test_audit_trail import make_entries, tamper


@pytest.fixture
async def house(settings: Any, fresh_dsn: str) -> AsyncIterator[Any]:
    """A process with real commits, its notes in its own folder."""
    journal = AuditJournal(settings.data_dir)
    database = await PooledDatabase(fresh_dsn, size=2, journal=journal.note).open()
    yield bind(settings, database, LiveHub(fresh_dsn))
    await database.close()


async def _entries(house: Any) -> list[UUID]:
    async with house.database.reader() as reader:
        return [row["id"] for row in await reader.connection.fetch("SELECT id FROM kernel.audit_entry ORDER BY seq")]


async def _missing(house: Any) -> list[tuple[str, UUID | None]]:
    async with house.database.reader() as reader:
        found = await verify_trail(reader, house.vault, house.settings.data_dir)
    assert found.intact == (not found.findings)
    return [(finding.kind, finding.entry_id) for finding in found.findings]


async def _delete(house: Any, *idents: UUID) -> None:
    for ident in idents:
        await tamper(house.database, f"DELETE FROM kernel.audit_entry WHERE id = '{ident}'")


async def test_before_the_first_seal(house: Any) -> None:
    await make_entries(house.database, house.vault, 3)
    assert await _missing(house) == []
    newest = (await _entries(house))[-1]
    await _delete(house, newest)
    assert await _missing(house) == [("deleted", newest)]


async def test_it_stays_on_record_however_many_seals_follow(house: Any) -> None:
    await make_entries(house.database, house.vault, 3)
    first = (await _entries(house))[0]
    await _delete(house, first)
    for _ in range(4):
        await run_job(house, SEAL_AUDIT, {})
        await make_entries(house.database, house.vault, 1)
        assert await _missing(house) == [("deleted", first)]


async def test_an_untouched_minute_is_intact_and_its_notes_go(house: Any) -> None:
    await make_entries(house.database, house.vault, 3)
    for _ in range(2):
        await run_job(house, SEAL_AUDIT, {})
    assert AuditJournal(house.settings.data_dir).noted() == {}
    assert await _missing(house) == []


async def test_what_is_deleted_after_the_seal_is_said_once(house: Any) -> None:
    await make_entries(house.database, house.vault, 2)
    await run_job(house, SEAL_AUDIT, {})
    first = (await _entries(house))[0]
    await _delete(house, first)
    assert await _missing(house) == [("deleted", first)]


async def test_a_transaction_that_fails_is_not_noted(house: Any) -> None:
    with pytest.raises(ZeroDivisionError):
        async with house.database.transaction() as tx:
            raise ZeroDivisionError
    async with house.database.transaction() as tx:
        await tx.connection.execute("SELECT 1")
    assert not (house.settings.data_dir / JOURNAL_FILE).exists()


async def test_half_a_line_says_nothing(house: Any) -> None:
    await make_entries(house.database, house.vault, 1)
    with (house.settings.data_dir / JOURNAL_FILE).open("a") as file:
        file.write("0190")
    assert await _missing(house) == []


async def test_a_note_that_cannot_be_written_fails_no_request(house: Any) -> None:
    (house.settings.data_dir / JOURNAL_FILE).mkdir()
    await make_entries(house.database, house.vault, 1)
    assert len(await _entries(house)) == 1
