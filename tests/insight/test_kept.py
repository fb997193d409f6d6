"""What the library keeps beside its ledgers says what the ledgers say; and those who enter at the same time never block each other."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import asyncpg
import pytest
from hypothesis import given, settings

from backend.insight.asking import Asked
from backend.insight.cockpit import cohorts, projects
from backend.insight.cockpit.cockpit import cockpit_of
from backend.insight.indicators.definition import compiled
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.indicators.kept import headline_of_now, of_now
from backend.insight.indicators.reading import Figure
from backend.insight.reading_room import Room, room
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.calendar_store import working_calendar
from backend.kernel.principal import SYSTEM
from tests.insight.ledger import Ledger
from tests.insight.test_sums import FEW, NOW, undone
from tests.insight.world import World, worlds

# Years cut at both ends, whole years, and days in which little happens.
ASKED = (
    (date(2023, 1, 1), date(2023, 10, 31), None),
    (date(2022, 8, 10), date(2023, 12, 31), "promo"),
    (date(2023, 3, 1), date(2023, 4, 20), None),
)
FAR = date(2023, 6, 15)


async def _said(resources: Any, asked: Asked) -> dict[Any, Any]:
    """All that is answered of a question, without the word of what day it is known."""
    found: dict[Any, Any] = {}
    async with room(resources, SYSTEM, asked) as opened:
        figures = opened.figures
        for key, one in INDICATORS.items():
            rows, _ = await figures.page(one, None, 100)
            found[key] = (await figures.headline(one), [dict(row) for row in rows])
            for by in one.breakdowns:
                found[key, by] = sorted((str(part["code"]), part["value"], part["records"]) for part in await figures.breakdown(one, by))
        found["cohorts"] = await cohorts.cohorts(opened.reader, opened.question, "quarter")
        found["cockpit"] = await cockpit_of(opened, await working_calendar(resources.database, opened.reader))
    return found


@settings(max_examples=2, **FEW)
@given(told=worlds)
async def test_what_is_kept_answers_as_the_ledgers_do(resources: Any, ledger: Ledger, told: Any) -> None:
    """Asked as known at the end of today, the ledgers themselves are read; nothing was recorded later than that."""
    async with undone(ledger.connection):
        with clock.at(NOW + timedelta(days=900)):
            await World(ledger).write(told)
            for asked in ASKED:
                now = await _said(resources, Asked(*asked))
                assert now == await _said(resources, Asked(*asked, local_date(clock.now())))


async def _by_definition(opened: Room, key: str) -> tuple[Figure, dict[tuple[str, str], Any], dict[Any, Decimal]]:
    """A percentage as its definition's own statement has it: the headline, each record, and the parts by industry."""
    definition = INDICATORS[key]
    statement = compiled(f"SELECT kind, id, value, note, industry FROM ({definition.statement}) AS r", opened.question.scoped)
    rows = await opened.reader.rows(statement, **await opened.figures.params(definition))
    parts: dict[Any, Decimal] = {}
    for row in rows:
        parts[row["industry"]] = parts.get(row["industry"], Decimal()) + row["value"]
    value = sum((row["value"] for row in rows), Decimal()) if rows else None
    return Figure(value, len(rows)), {(row["kind"], row["id"]): (row["value"], row["note"]) for row in rows}, parts


@settings(max_examples=2, **FEW)
@given(told=worlds)
async def test_percentages_of_progress_are_what_their_definitions_say(resources: Any, ledger: Ledger, told: Any) -> None:
    """Known now or on a day, of a unit, of a campaign: each record; parts differ by no more than rounding once instead of often."""
    async with undone(ledger.connection):
        with clock.at(NOW):
            await World(ledger).write(told)
            project = await ledger.project("promo", campaign="招商之冬", industry="15")
            for amount, day in (("700.01", date(2021, 11, 3)), ("901.07", date(2022, 11, 3)), ("12.34", date(2023, 7, 20))):
                await ledger.built(project, Decimal(amount), day)
            days = (date(2022, 9, 1), date(2023, 12, 31))
            for asked in (Asked(*days), Asked(*days, as_of=date(2023, 7, 15)), Asked(*days, "promo"), Asked(*days, campaign="招商之冬")):
                async with room(resources, SYSTEM, asked) as opened:
                    for key in ("progress_growth", "progress_attainment"):
                        figure, rows, parts = await _by_definition(opened, key)
                        page, _ = await opened.figures.page(INDICATORS[key], None, 5000)
                        assert {(row["kind"], row["id"]): (row["value"], row["note"]) for row in page} == rows, (key, asked)
                        assert await opened.figures.headline(INDICATORS[key]) == figure, (key, asked)
                        shown = {part["code"]: part["value"] for part in await opened.figures.breakdown(INDICATORS[key], "industry")}
                        assert shown.keys() == parts.keys()
                        assert all(abs(shown[code] - parts[code]) < Decimal("0.001") for code in parts), (key, asked)
                        assert rows or key != "progress_growth", "there was something to divide"


async def _stood(resources: Any, day: date) -> tuple[Any, Any]:
    async with room(resources, SYSTEM, Asked(date(2023, 1, 1), day)) as opened:
        return await projects.under_way(opened.reader, opened.question), await projects.funnel(opened.reader, opened.question)


async def test_what_was_taken_back_counts_where_a_period_cuts_a_year(resources: Any, ledger: Ledger) -> None:
    """Years of which a period takes a part, with something taken back in it, are summed from their entries."""
    day = date(2023, 2, 1)
    for back, built in ((Decimal(-100), False), (Decimal("-99.99"), True)):
        project = await ledger.project("zone", tags=[f"built-{built}"])
        await ledger.stage(project, "signed", date(2022, 5, 1), action="create")
        entry = await ledger.built(project, Decimal(100), day)
        await ledger.built(project, back, day + timedelta(days=1), corrects_id=entry)
        await ledger.built(project, Decimal(7), FAR + timedelta(days=60))
    with clock.at(NOW):
        way, _ = await _stood(resources, FAR)
        assert set(way.parts["tag"]) == {"built-True"}
        way, _ = await _stood(resources, FAR + timedelta(days=60))
        assert way.projects == len(("built-False", "built-True"))


def test_parts_of_definitions_are_found_where_something_is_kept_for_them() -> None:
    kept = {key for key, one in INDICATORS.items() if of_now(one) != one.statement or headline_of_now(one)}
    stages = {f"{what}_{stage}" for what in ("projects", "investment") for stage in ("intent", "negotiating", "signed", "landed")}
    progress = {"progress_value", "funds_in_place", "fixed_assets", "progress_growth", "progress_attainment"}
    firsts = {"projects_reported", "projects_started", "projects_producing"}
    assert kept == stages | progress | firsts | {"projects_under_way", "total_investment", "projects_stalled"}
    assert all("stage_change" not in of_now(INDICATORS[key]) for key in kept)


@pytest.fixture
async def two_desks(fresh_dsn: str) -> AsyncIterator[tuple[Any, Any]]:
    """Two connections whose transactions are their own."""
    desks = [await asyncpg.connect(fresh_dsn) for _ in range(2)]
    try:
        yield desks[0], desks[1]
    finally:
        for desk in desks:
            await desk.close()


async def _entered(ledger: Ledger, project: Any, *days: date) -> None:
    for day in days:
        await ledger.built(project, Decimal(5), day)


async def test_days_entered_in_differing_order_at_the_same_time_wait_for_nobody(two_desks: tuple[Any, Any]) -> None:
    one, other = (Ledger(desk) for desk in two_desks)
    early, late = date(2023, 3, 1), date(2023, 3, 2)
    theirs = [await one.project("zone"), await one.project("zone", number="P2023-900001")]
    async with asyncio.timeout(20), one.connection.transaction(), other.connection.transaction():
        await _entered(one, theirs[0], early)
        await _entered(other, theirs[1], late)
        await _entered(one, theirs[0], late)
        await _entered(other, theirs[1], early)
    sums = await one.connection.fetch(
        "SELECT day, sum(amount) AS amount, sum(entries) AS entries FROM library.report_progress_day GROUP BY 1"
    )
    assert {(row["day"], row["amount"], row["entries"]) for row in sums} == {(early, 10, 2), (late, 10, 2)}


async def test_two_who_enter_something_of_one_project_both_count(two_desks: tuple[Any, Any]) -> None:
    one, other = (Ledger(desk) for desk in two_desks)
    project = await one.project("zone")
    day = date(2023, 3, 1)
    async with asyncio.timeout(20):
        begun = one.connection.transaction()
        await begun.start()
        await one.stage(project, "intent", day, action="create")
        beside = asyncio.create_task(other.cost(project, Decimal(90), day))
        await asyncio.sleep(0.3)
        assert not beside.done(), "the second waits for the first, or would not see it"
        await begun.commit()
        await beside
    [row] = await one.connection.fetch("SELECT stage, total, from_day FROM library.report_project_course WHERE project_id = $1", project)
    assert (row["stage"], row["total"], row["from_day"]) == ("intent", Decimal(90), day)
