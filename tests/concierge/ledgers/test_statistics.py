"""Figures equal the records behind them."""

from datetime import timedelta
from typing import Any

import pytest

from backend.concierge.statistics.figures import FIGURES
from backend.contracts.permissions import ConciergePermission as Perm
from backend.kernel import clock
from backend.kernel.principal import Principal
from tests.concierge.factories import MONDAY, Desk

PERIOD = {"from": "2026-03-01", "to": "2026-03-31"}


@pytest.fixture
def leader(desk: Desk) -> Principal:
    return desk.crowd.add("金卫东", "staff", "concierge", Perm.READ_ALL, Perm.READ_STATISTICS)


async def _month(desk: Desk) -> None:
    """Two solved (one rated well, one badly), one in handling, one corrected, one untouched and long late."""
    good, bad = await desk.finished(1), await desk.finished(2)
    await desk.act(desk.investor, good, "rate", grade=5)
    await desk.act(desk.investor, bad, "rate", grade=2)
    await desk.accepted(3)
    await desk.problem(4)
    registration = await desk.registration()
    await desk.act(desk.li, registration, "claim")


async def _figures(desk: Desk, leader: Principal) -> dict[str, Any]:
    return {one["key"]: one for one in (await desk.get(leader, "statistics", **PERIOD))["figures"]}


async def test_the_figures_of_a_small_month(desk: Desk, leader: Principal) -> None:
    await _month(desk)
    with clock.at(MONDAY + timedelta(days=14)):
        figures = await _figures(desk, leader)
    shown = {key: figures[key]["value"] for key in figures}
    assert shown["submitted"] == "5"
    assert (shown["finished"], shown["open"]) == ("2", "3")
    assert shown["satisfied_rate"] == "50.0"
    assert shown["rated_share"] == "100.0"
    assert shown["solved_rate"] == "100.0"
    assert shown["response_rate"] == "80.0"
    assert int(shown["red"]) + int(shown["amber"]) + int(shown["green"]) == 3


async def test_the_figures_of_one_unit_are_of_its_tickets_and_tasks(desk: Desk, leader: Principal) -> None:
    await _month(desk)
    registration = await desk.registration(2)
    await desk.act(desk.li, registration, "claim")
    await desk.act(desk.li, registration, "accept", pass_unchecked=True)
    for unit, submitted in (("concierge", "6"), ("market", "1"), ("tax", "1"), ("power", "0")):
        shown = await desk.get(leader, "statistics", **PERIOD, unit=unit)
        figures = {one["key"]: one for one in shown["figures"]}
        assert (unit, figures["submitted"]["value"]) == (unit, submitted)
        assert sum(one["submitted"] for one in shown["items"]) == int(submitted)
        records = await desk.get(leader, "statistics/submitted/records", **PERIOD, unit=unit)
        assert len(records["items"]) == records["total"] == int(submitted)


async def test_every_figure_equals_its_records(desk: Desk, leader: Principal) -> None:
    await _month(desk)
    with clock.at(MONDAY + timedelta(days=5)):
        figures = await _figures(desk, leader)
        assert set(figures) == set(FIGURES)
        for key, figure in figures.items():
            records = await desk.get(leader, f"statistics/{key}/records", **PERIOD, limit=100)
            assert len(records["items"]) == figure["among"] == records["total"], key
            assert sum(one["meets"] for one in records["items"]) == figure["meets"], key


async def test_nothing_to_divide_is_no_figure_rather_than_zero(desk: Desk, leader: Principal) -> None:
    figures = await _figures(desk, leader)
    assert figures["submitted"]["value"] == "0"
    assert figures["satisfied_rate"]["value"] is None


async def test_whose_time_it_was_adds_up_to_the_elapsed_time(desk: Desk, leader: Principal) -> None:
    made = await desk.problem()
    with clock.at(MONDAY + timedelta(days=1)):
        await desk.act(desk.li, made, "claim")
        accepted = await desk.act(desk.li, made, "accept")
    with clock.at(MONDAY + timedelta(days=2)):
        await desk.work(desk.li, accepted["tasks"][0], "finish", note="好")
        await desk.act(desk.li, made, "finish", result="solved", note="好")
    answer = await desk.get(leader, "statistics", **PERIOD)
    assert answer["attributed"] == 1
    assert sum(share["days"] for share in answer["attribution"]) == pytest.approx(2.0)


async def test_figures_are_for_those_who_may_read_them(desk: Desk, leader: Principal) -> None:
    await desk.get(desk.investor, "statistics", 403, **PERIOD)
    await desk.get(leader, "statistics/nonsense/records", 404, **PERIOD)
