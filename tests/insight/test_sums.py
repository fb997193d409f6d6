"""The records sum to the headline, to the cent: every indicator, every unit, any records; and what was known stays known."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

from backend.insight.asking import Asked
from backend.insight.cockpit import projects
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.indicators.reading import Figures
from backend.insight.reading_room import Room, room
from backend.kernel import clock
from backend.kernel.principal import SYSTEM
from tests.insight.ledger import Ledger
from tests.insight.world import World, worlds

NOW = datetime(2024, 1, 10, 6, 0, tzinfo=UTC)
PERIODS = ((date(2023, 1, 1), date(2023, 10, 31)), (date(2022, 5, 10), date(2024, 2, 28)))
PAST = date(2023, 7, 15)
UNITS = (None, "zone", "promo", "station")
FEW: dict[str, Any] = {
    "deadline": None,
    "derandomize": True,
    # One example takes seconds; what fails is told as it is.
    "phases": [Phase.explicit, Phase.generate],
    "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
}


@asynccontextmanager
async def undone(connection: Any) -> AsyncIterator[None]:
    """Whatever is written inside is forgotten."""
    transaction = connection.transaction()
    await transaction.start()
    try:
        yield
    finally:
        await transaction.rollback()


async def _records(figures: Figures, key: str, limit: int = 100) -> list[Any]:
    rows: list[Any] = []
    cursor: str | None = None
    while True:
        page, cursor = await figures.page(INDICATORS[key], cursor, limit)
        rows += page
        if cursor is None:
            return rows


async def _check(figures: Figures, key: str, limit: int = 100) -> None:
    definition, about = INDICATORS[key], (key, figures.question.scope.unit, figures.question.since)
    headline = await figures.headline(definition)
    rows = await _records(figures, key, limit)
    assert len(rows) == headline.records, about
    assert sum((row["value"] for row in rows), Decimal(0)) == (headline.value or 0), about
    assert len({(row["kind"], row["id"]) for row in rows}) == len(rows), about
    if definition.measure == "percent" and headline.value is not None:
        assert headline.value == headline.value.quantize(Decimal("0.1")), about
    elif definition.measure == "yuan":
        assert headline.value == (headline.value or Decimal(0)).quantize(Decimal("0.01")), about
    if figures.question.scope.units is not None and key != "chain_gaps":
        assert {row["unit"] for row in rows if row["kind"] != "rounding"} <= set(figures.question.scope.units), about


async def _check_parts(figures: Figures, key: str) -> None:
    definition = INDICATORS[key]
    headline = await figures.headline(definition)
    for by in definition.breakdowns:
        parts = await figures.breakdown(definition, by)
        if by != "tag":
            assert sum((part["value"] for part in parts), Decimal(0)) == (headline.value or 0), (key, by)


async def _check_sums_by_day(opened: Room, figures: Figures) -> None:
    """What triggers keep is what the entries say."""
    kept = await projects.progress(opened.reader, figures.question)
    for kind, key in (("physical", "progress_value"), ("funds_in_place", "funds_in_place"), ("fixed_assets", "fixed_assets")):
        headline = await figures.headline(INDICATORS[key])
        assert (kept[kind].whole, kept[kind].records) == (headline.value, headline.records), key


@settings(max_examples=8, **FEW)
@given(told=worlds)
async def test_the_records_of_every_indicator_sum_to_its_headline(resources: Any, ledger: Ledger, told: Any) -> None:
    async with undone(ledger.connection):
        with clock.at(NOW):
            await World(ledger).write(told)
            await ledger.chain_gap()
            for unit in UNITS:
                async with room(resources, SYSTEM, Asked(*PERIODS[0], unit)) as opened:
                    for key in INDICATORS:
                        await _check(opened.figures, key)
                    await _check_sums_by_day(opened, opened.figures)
            async with room(resources, SYSTEM, Asked(*PERIODS[1])) as opened:
                for key in INDICATORS:
                    await _check(opened.figures, key, limit=2)
                    await _check_parts(opened.figures, key)


async def _known(resources: Any) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    for unit in UNITS[:2]:
        async with room(resources, SYSTEM, Asked(PERIODS[1][0], PERIODS[1][1], unit, PAST)) as opened:
            for key in INDICATORS:
                headline = await opened.figures.headline(INDICATORS[key])
                rows = await _records(opened.figures, key)
                found[key, unit] = (headline.value, [(row["kind"], row["id"], row["value"]) for row in rows])
    return found


@settings(max_examples=6, **FEW)
@given(told=worlds, more=worlds)
async def test_what_was_known_on_a_day_is_not_changed_by_later_entries(resources: Any, ledger: Ledger, told: Any, more: Any) -> None:
    async with undone(ledger.connection):
        with clock.at(NOW):
            await World(ledger).write(told)
            before = await _known(resources)
            # Entries of any day, recorded after the one asked for, of new records and of those there are.
            await World(ledger, after=PAST).write(more)
            await _go_on(ledger)
            assert await _known(resources) == before


async def _go_on(ledger: Ledger) -> None:
    """Something more of every project and activity there is, recorded later about an earlier day."""
    early, recorded = date(2023, 3, 3), datetime(2023, 9, 9, tzinfo=UTC)
    for row in await ledger.connection.fetch("SELECT id FROM library.project"):
        await ledger.built(row["id"], Decimal("10.01"), early, recorded_at=recorded)
        await ledger.stage(row["id"], "landed", early, recorded_at=recorded, node="started", action="reach")
        await ledger.cost(row["id"], Decimal(5), early, recorded_at=recorded)
        await ledger.signed(row["id"], Decimal(7), early, recorded_at=recorded)
    for row in await ledger.connection.fetch("SELECT id FROM crm.activity"):
        await ledger.said_anew(row["id"], recorded, state="cancelled")
    for row in await ledger.connection.fetch("SELECT id FROM crm.encounter"):
        await ledger.voided(row["id"], recorded)
    for row in await ledger.connection.fetch("SELECT id FROM concierge.ticket"):
        await ledger.turned(row["id"], "finished", max(recorded, datetime(2025, 1, 1, tzinfo=UTC)), result="solved")


async def test_a_project_that_goes_to_another_unit_takes_its_sums_along(resources: Any, ledger: Ledger) -> None:
    project = await ledger.project("zone")
    await ledger.built(project, Decimal("100.5"), date(2023, 3, 1))
    await ledger.connection.execute("UPDATE library.project SET owner_unit = 'station' WHERE id = $1", project)
    await ledger.built(project, Decimal("0.5"), date(2023, 3, 1))
    with clock.at(NOW):
        for unit, amount in ((None, 101), ("promo", 101), ("zone", 0)):
            async with room(resources, SYSTEM, Asked(*PERIODS[0], unit)) as opened:
                await _check_sums_by_day(opened, opened.figures)
                kept = await projects.progress(opened.reader, opened.question)
                assert kept["physical"].whole == amount


async def test_the_sum_notices_a_record_left_out(resources: Any, ledger: Ledger) -> None:
    """The check itself fails when a page forgets a record."""
    project = await ledger.project("zone")
    await ledger.built(project, Decimal("0.01"), date(2023, 3, 1))
    with clock.at(NOW):
        async with room(resources, SYSTEM, Asked(*PERIODS[0])) as opened:
            figures = opened.figures
            other = replace(figures.question, since=date(2023, 4, 1))
            headline = await figures.headline(INDICATORS["progress_value"])
            rows, _ = await figures.of(other).page(INDICATORS["progress_value"], None, 3)
            assert sum((row["value"] for row in rows), Decimal(0)) != headline.value
