"""Who sees which figures, and what of the records behind them; the query string; the export."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from backend.kernel.ids import new_id
from tests.insight.conftest import House

YEAR = ("2023-01-01", "2023-12-31")


async def _built(house: House) -> None:
    for unit, amount in (("zone", 10), ("promo", 20), ("station", 40)):
        project = await house.ledger.project(unit, industry="15", region="110000", tags=["srdi", "global500"])
        await house.ledger.built(project, Decimal(amount), date(2023, 3, 1))


async def test_everybody_sees_the_widest_unit_they_may(house: House) -> None:
    await _built(house)
    for person, value, unit in ((house.leader, "70", None), (house.promoter, "60", "promo"), (house.reporter, "10", "zone")):
        told = await house.get(person, "indicators/progress_value", days=YEAR)
        assert (told["value"], told["scope"]["unit"]) == (value, unit)
    assert (await house.get(house.leader, "indicators/progress_value", days=YEAR, unit="city"))["value"] == "70"
    assert (await house.get(house.promoter, "indicators/progress_value", days=YEAR, unit="station"))["value"] == "40"


@pytest.mark.parametrize(
    "path",
    [
        "indicators/progress_value",
        "indicators/progress_value/records",
        "indicators/progress_value/breakdown?by=unit",
        "cockpit",
        "funnel",
        "cohorts",
        "trips",
        "promises",
        "targets",
    ],
)
async def test_other_units_are_out_of_reach_everywhere(house: House, path: str) -> None:
    and_so = "&" if "?" in path else "?"
    await house.get(house.reporter, path)
    await house.send(house.reporter, "GET", f"{path}{and_so}unit=promo", 403)
    await house.send(house.reporter, "GET", f"{path}{and_so}unit=city", 403)
    await house.send(house.leader, "GET", f"{path}{and_so}unit=nowhere", 404)
    await house.get(house.nobody, path, 403)


async def test_a_confidential_project_counts_but_is_not_named(house: House) -> None:
    project = await house.ledger.project("zone", confidential=True, readers=[house.head.id], owner_id=house.head.id, name="绝密")
    await house.ledger.built(project, Decimal(5), date(2023, 3, 1))
    await house.ledger.signed(project, Decimal(5), date(2023, 3, 1))
    for key in ("progress_value", "signed_amount"):
        for person, label in ((house.leader, None), (house.head, "绝密" if key == "progress_value" else "投资合同")):
            told = await house.get(person, f"indicators/{key}/records", days=YEAR, total=True)
            [row] = told["items"]
            assert (row["value"], told["sum"], told["total"]) == ("5", "5", 1)
            assert (row["confidential"], row["label"]) == (label is None, label)
            if label is None:
                assert (row["id"], row["number"], row["industry"], row["links"]["project_id"]) == (None, None, None, None)
                assert (row["unit"], row["date"]) == ("zone", "2023-03-01")
    shown = await house.get(house.head, "cockpit", days=YEAR)
    assert "绝密" not in str(shown)


async def test_records_are_not_named_to_whom_the_service_would_not_show_them(house: House) -> None:
    await _built(house)
    told = await house.get(house.reporter, "indicators/progress_value/records", days=YEAR)
    assert [(row["confidential"], row["label"], row["value"]) for row in told["items"]] == [(True, None, "10")]


async def test_pages_go_on_where_they_ended(house: House) -> None:
    project = await house.ledger.project("zone")
    for day in range(1, 8):
        await house.ledger.built(project, Decimal(day), date(2023, 3, 1 + day // 3))
    seen: list[Any] = []
    cursor: dict[str, str] = {}
    while True:
        page = await house.get(house.leader, "indicators/progress_value/records", days=YEAR, limit=2, **cursor)
        seen += page["items"]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
    assert len({row["id"] for row in seen}) == len(seen) == 7
    assert [row["date"] for row in seen] == sorted((row["date"] for row in seen), reverse=True)
    await house.get(house.leader, "indicators/progress_value/records", 422, days=YEAR, cursor="nonsense")


async def test_parts_sum_to_the_whole_and_tags_say_they_do_not(house: House) -> None:
    await _built(house)
    units = await house.get(house.leader, "indicators/progress_value/breakdown", days=YEAR, by="unit")
    assert [(part["code"], part["value"]) for part in units["parts"]] == [("station", "40"), ("promo", "20"), ("zone", "10")]
    tags = await house.get(house.leader, "indicators/progress_value/breakdown", days=YEAR, by="tag")
    assert (tags["additive"], [part["value"] for part in tags["parts"]]) == (False, ["70", "70"])
    months = await house.get(house.leader, "indicators/progress_value/breakdown", days=("2023-02-15", "2023-04-01"), by="month")
    assert [(part["code"], part["value"]) for part in months["parts"]] == [("2023-02", "0"), ("2023-03", "70"), ("2023-04", "0")]
    await house.get(house.leader, "indicators/chain_gaps/breakdown", 422, by="unit")


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        ({"from": "2023-02-01", "to": "2023-01-01"}, "to"),
        ({"from": "2003-02-01", "to": "2023-01-01"}, "to"),
        ({"as_of": "2023-12-16"}, "as_of"),
        ({"as_of": "0001-01-01"}, "as_of"),
        ({"from": "1989-12-31"}, "from"),
    ],
)
async def test_days_that_cannot_be_are_refused(house: House, asked: dict[str, str], path: str) -> None:
    for asks in ("indicators/progress_value", "cockpit"):
        told = await house.get(house.leader, asks, 422, **asked)
        assert [error["path"] for error in told["errors"]] == [path]


async def test_an_unknown_indicator_is_not_there(house: House) -> None:
    await house.get(house.leader, "indicators/nothing", 404)
    told = await house.get(house.leader, "indicators", group="trips")
    assert {one["group"] for one in told["items"]} == {"trips"}


async def test_what_has_no_history_says_nothing_of_a_day_in_the_past(house: House) -> None:
    await house.ledger.chain_gap()
    assert (await house.get(house.leader, "indicators/chain_gaps"))["value"] == "1"
    assert (await house.get(house.leader, "indicators/chain_gaps", as_of="2023-12-14"))["value"] is None
    shown = await house.get(house.leader, "cockpit", as_of="2023-12-14")
    assert (shown["lights"], shown["chains"]) == (None, [])


async def test_the_whole_of_last_february_is_compared(house: House) -> None:
    told = await house.get(house.leader, "indicators/progress_value", days=("2021-02-01", "2021-02-28"))
    assert (told["comparison"]["from"], told["comparison"]["to"]) == ("2020-02-01", "2020-02-29")


async def test_records_leave_as_a_workbook(house: House) -> None:
    await _built(house)
    hidden = await house.ledger.project("zone", confidential=True, owner_id=new_id(), name="绝密")
    await house.ledger.built(hidden, Decimal("0.25"), date(2023, 4, 1))
    answer = await house.send(house.leader, "GET", "indicators/progress_value/records/export", 200, params={"from": YEAR[0], "to": YEAR[1]})
    rows = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert sum(row[4] for row in rows[1:]) == 70.25
    assert rows[1][1] == "保密"
    assert "绝密" not in str(rows)
    await house.get(house.promoter, "indicators/progress_value/records/export", 403)
