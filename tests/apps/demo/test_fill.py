"""The demo office: filled once, by the rules, the same for the same day."""

import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from backend.apps.all import bind
from backend.apps.demo.fill import fill_once
from backend.concierge.models import OPEN, STATES
from backend.kernel import clock
from backend.kernel.calendar import OFFICE_ZONE, WorkingCalendar, published_days
from backend.kernel.db import PooledDatabase
from backend.kernel.live import LiveHub
from backend.kernel.resources import Resources
from backend.kernel.settings import Settings

AFTERNOON = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HOLIDAY_NIGHT = datetime(2026, 10, 4, 17, 0, tzinfo=UTC)
# Of this process, so that a busy machine does not matter; the database works half as long beside it.
PROCESSOR_SECONDS_ALLOWED = 30

Ask = Callable[..., Awaitable[list[Any]]]


@asynccontextmanager
async def office(dsn: str, folder: Path, tickets: int) -> AsyncIterator[Resources]:
    """Resources on a database of one's own."""
    settings = Settings(_env_file=None, data_dir=folder, demo=True, demo_tickets=tickets)  # type: ignore[call-arg]
    database = await PooledDatabase(dsn, size=3).open()
    try:
        yield bind(settings, database, LiveHub(dsn))
    finally:
        await database.close()


def asker(resources: Resources) -> Ask:
    async def ask(query: str, *args: Any) -> list[Any]:
        async with resources.database.reader() as reader:
            return await reader.connection.fetch(query, *args)

    return ask


async def counted(ask: Ask, query: str) -> dict[Any, int]:
    return {row[0]: row[1] for row in await ask(query)}


async def test_a_new_demo_is_a_living_office(fresh_dsn: str, tmp_path: Path) -> None:
    async with office(fresh_dsn, tmp_path, 300) as resources:
        begun = time.process_time()
        with clock.at(AFTERNOON):
            told = await fill_once(resources)
        assert time.process_time() - begun < PROCESSOR_SECONDS_ALLOWED
        assert told is not None
        assert told.broken == []
        ask = asker(resources)
        await _check_tickets(ask)
        await _check_ledger_and_ratings(ask)
        await _check_moments(ask)
        await _check_numbers(ask)
        await _check_nothing_leaves(ask)
        await _check_nobody_real(ask, resources)
        before = await ask("SELECT count(*) FROM kernel.audit_entry")
        with clock.at(AFTERNOON):
            assert await fill_once(resources) is None
        assert await ask("SELECT count(*) FROM kernel.audit_entry") == before


async def _check_tickets(ask: Ask) -> None:
    states = await counted(ask, "SELECT state, count(*) FROM concierge.ticket GROUP BY 1")
    assert set(states) == set(STATES)
    assert sum(states.values()) == 300
    results = await counted(ask, "SELECT result, count(*) FROM concierge.ticket WHERE result IS NOT NULL GROUP BY 1")
    assert set(results) == {"passed", "passed_with_promise", "not_passed", "solved", "partly", "explained", "not_ours"}
    [waiting] = await ask(
        "SELECT count(*) FILTER (WHERE owner_id IS NULL) AS unclaimed,"
        " count(*) FILTER (WHERE owner_id IS NOT NULL AND state = 'received') AS claimed,"
        " count(*) FILTER (WHERE due_at <= $1) AS red,"
        " count(*) FILTER (WHERE due_at > $1 AND amber_at <= $1) AS amber,"
        " count(*) FILTER (WHERE due_at > $1 AND amber_at > $1) AS green,"
        " count(*) FILTER (WHERE reopened > 0) AS reopened, count(*) FILTER (WHERE reply_due_at IS NOT NULL) AS owed,"
        " count(*) FILTER (WHERE supervised AND reply_due_at IS NULL) AS answered,"
        " count(*) FILTER (WHERE urged > 0) AS urged, count(*) FILTER (WHERE extended) AS extended"
        " FROM concierge.ticket WHERE state IN ('received', 'correcting', 'handling', 'special')",
        AFTERNOON,
    )
    assert min(waiting.values()) > 0
    assert waiting["green"] > waiting["red"] + waiting["amber"]
    [all_time] = await ask(
        "SELECT bool_and(demo) AS demo, sum(late_notices) AS late, (SELECT count(*) FROM concierge.extension WHERE approved) AS granted,"
        " (SELECT count(*) FROM concierge.extension WHERE NOT approved) AS declined,"
        " (SELECT count(*) FROM concierge.extension WHERE approved IS NULL) AS asked FROM concierge.ticket"
    )
    assert all(all_time.values())
    tasks = await counted(ask, "SELECT state, count(*) FROM concierge.department_task GROUP BY 1")
    assert set(tasks) == {"waiting", "pending", "working", "disputed", "done", "cancelled"}
    kinds = await counted(ask, "SELECT kind, count(*) FROM concierge.ticket_event GROUP BY 1")
    assert kinds.keys() >= {"transferred", "handed_over", "assigned", "supervised", "urged", "reopened", "extension_decided", "replied"}


async def _check_ledger_and_ratings(ask: Ask) -> None:
    grades = await counted(ask, "SELECT grade, count(*) FROM concierge.rating GROUP BY 1")
    assert set(grades) == {1, 2, 3, 4, 5}
    assert grades[5] + grades[4] > grades[1] + grades[2] + grades[3]
    cases = await counted(ask, "SELECT state, count(*) FROM concierge.rating_case GROUP BY 1")
    assert set(cases) == {"open", "proposed", "closed"}
    assert not await ask("SELECT FROM concierge.rating_case WHERE worker_id = handler_id")
    common = await counted(ask, "SELECT state, count(*) FROM concierge.common_problem GROUP BY 1")
    assert common["draft"] >= 2
    assert common["acting"] >= 1
    assert common["resolved"] >= 1
    assert not await ask(
        "SELECT FROM concierge.common_problem c WHERE (SELECT count(*) FROM concierge.problem p WHERE p.common_id = c.id) < 3"
    )


async def _check_moments(ask: Ask) -> None:
    calendar = WorkingCalendar(day for year in (2025, 2026) for day in published_days(year))
    for row in await ask("SELECT at, kind FROM concierge.ticket_event WHERE actor_kind = 'staff'"):
        local = row["at"].astimezone(OFFICE_ZONE)
        assert calendar.is_working(local.date()), row
        assert 10 <= local.hour < 20, row
        assert row["at"] <= AFTERNOON
    out_of_order = "SELECT FROM (SELECT at, lag(at) OVER (PARTITION BY ticket_id ORDER BY id) AS before FROM concierge.ticket_event) e WHERE at < before"
    assert not await ask(out_of_order)


async def _check_numbers(ask: Ask) -> None:
    rows = await ask("SELECT number FROM concierge.ticket WHERE number IS NOT NULL ORDER BY submitted_at, number")
    last: Counter[str] = Counter()
    for row in rows:
        day, _, tail = row["number"].partition("-")
        last[day] += 1
        assert int(tail) == last[day]


async def _check_nothing_leaves(ask: Ask) -> None:
    assert not await ask("SELECT FROM messaging.delivery")
    # Only the office's weekly report is still to be made, by the job that always makes it.
    assert [row["task_name"] for row in await ask("SELECT task_name FROM procrastinate_jobs")] == ["insight.due_reports"]
    [inbox] = await ask(
        "SELECT count(*) AS kept, count(*) FILTER (WHERE read_at IS NULL) AS unread, min(created_at) AS oldest FROM messaging.message"
    )
    assert inbox["kept"] > inbox["unread"] > 0
    assert (AFTERNOON - inbox["oldest"]).days < 7


async def _check_nobody_real(ask: Ask, resources: Resources) -> None:
    sealed = await ask("SELECT email, phone FROM identity.account")
    addresses = [resources.vault.decrypt(row["email"]) for row in sealed if row["email"]]
    assert addresses
    assert all(one.endswith(("@example.com", ".example.com")) for one in addresses)
    assert not await ask("SELECT FROM concierge.ticket WHERE form::text ~ '@' AND form::text !~ '@([a-z.]*)example.com|\\*'")


async def test_every_state_is_there_on_the_night_of_a_holiday(fresh_dsn: str, tmp_path: Path) -> None:
    async with office(fresh_dsn, tmp_path, 40) as resources:
        with clock.at(HOLIDAY_NIGHT):
            told = await fill_once(resources)
        assert told is not None
        assert told.broken == []
        ask = asker(resources)
        states = await counted(ask, "SELECT state, count(*) FROM concierge.ticket GROUP BY 1")
        assert set(states) == set(STATES)
        [lights] = await ask(
            "SELECT count(*) FILTER (WHERE due_at <= $1) AS red, count(*) AS all_of_them FROM concierge.ticket WHERE " + OPEN, HOLIDAY_NIGHT
        )
        assert lights["red"] * 3 < lights["all_of_them"]


async def test_the_same_moment_gives_the_same_office(demo_dsn: str, fresh_dsn: str, tmp_path: Path) -> None:
    """Filled in two steps or in one: an office with accounts and without tickets is filled like a new one."""
    async with office(fresh_dsn, tmp_path / "fresh", 40) as resources:
        with clock.at(AFTERNOON):
            await fill_once(resources)
        once = await _contents(asker(resources))
    async with office(demo_dsn, tmp_path / "demo", 40) as resources:
        assert await _contents(asker(resources)) == once


async def _contents(ask: Ask) -> list[Any]:
    tickets = await ask(
        "SELECT number, state, result, subject, applicant_name, due_at FROM concierge.ticket ORDER BY number NULLS FIRST, created_at, subject"
    )
    events = await ask("SELECT kind, actor_name, at FROM concierge.ticket_event ORDER BY at, kind, actor_name")
    ratings = await ask("SELECT grade, comment, rated_at FROM concierge.rating ORDER BY rated_at, grade")
    projects = await ask("SELECT number, name, stage, node, status, size, physical, funds_in_place FROM library.project ORDER BY number")
    met = await ask("SELECT enterprise_name, met_on, outcome, next_by FROM crm.encounter ORDER BY met_on, enterprise_name, outcome")
    assert tickets
    assert projects
    return [tuple(map(tuple, rows)) for rows in (tickets, events, ratings, projects, met)]
