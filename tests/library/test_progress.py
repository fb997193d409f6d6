"""The progress ledger: appended, corrected by differences, summed as known on a day."""

from datetime import timedelta
from typing import Any

import asyncpg
import pytest

from backend.kernel import clock
from tests.library.office import MORNING, Office, audited

LEDGERS = ("progress_entry", "stage_change", "investment_entry", "agreement_entry", "promise_actual", "project_event", "gate_version")


@pytest.fixture
async def project(office: Office) -> Any:
    return await office.lead(total_investment="100000000")


async def _report(office: Office, project: Any, person: Any = None, **body: Any) -> Any:
    entry = {"kind": "physical", "amount": "100", "effective_on": "2026-03-01"} | body
    return await office.post(person or office.li, f"projects/{project['id']}/progress-entries", entry)


async def _correct(office: Office, project: Any, entry: Any, status: int = 201, **body: Any) -> Any:
    path = f"projects/{project['id']}/progress-entries/{entry['id']}/corrections"
    return await office.post(office.li, path, {"note": "报错了"} | body, status)


async def _sums(office: Office, project: Any | None, **asked: Any) -> dict[str, tuple[str, str]]:
    path = "progress-sums" if project is None else f"projects/{project['id']}/progress-sums"
    return {one["kind"]: (one["period"], one["cumulative"]) for one in (await office.get(office.wang, path, **asked))["sums"]}


async def test_entries_add_up_by_kind_and_period(office: Office, project: Any, database: Any) -> None:
    await _report(office, project, amount="100.10", effective_on="2026-01-31")
    await _report(office, project, amount="200.20", effective_on="2026-02-01")
    await _report(office, project, kind="fixed_assets", amount="50", effective_on="2026-02-28")
    asked = {"from": "2026-02-01", "to": "2026-02-28"}
    assert await _sums(office, project, **asked) == {
        "physical": ("200.20", "300.30"),
        "fixed_assets": ("50.00", "50.00"),
        "funds_in_place": ("0.00", "0.00"),
    }
    assert (await _sums(office, project, to="2026-01-31"))["physical"] == ("100.10", "100.10")
    shown = await office.get(office.wang, f"projects/{project['id']}")
    assert (shown["physical"], shown["fixed_assets"], shown["funds_in_place"]) == ("300.30", "50.00", "0.00")
    assert await audited(database, "progress.report") == 3


async def test_a_correction_is_a_new_row_and_old_sums_stand(office: Office, project: Any) -> None:
    entry = await _report(office, project, amount="1000")
    with clock.at(MORNING + timedelta(days=3)):
        rows = (await _correct(office, project, entry, amount="400"))["items"]
        assert [(one["amount"], one["effective_on"], one["corrects_id"]) for one in rows] == [("-600.00", "2026-03-01", entry["id"])]
        assert (await _sums(office, project))["physical"][1] == "400.00"
        assert (await _sums(office, project, as_known_on="2026-03-11"))["physical"][1] == "1000.00"
        assert (await _sums(office, project, as_known_on="2026-03-08"))["physical"][1] == "0.00"
        ledger = await office.get(office.wang, f"projects/{project['id']}/progress-entries", total=True)
        assert (ledger["total"], {one["amount"] for one in ledger["items"]}) == (2, {"1000.00", "-600.00"})
        known = await office.get(office.wang, f"projects/{project['id']}/progress-entries", as_known_on="2026-03-11")
        assert len(known["items"]) == 1
    assert (await office.get(office.wang, f"projects/{project['id']}"))["physical"] == "400.00"


async def test_a_day_is_the_offices_day(office: Office, project: Any) -> None:
    # 23:59 and 00:01 in Shuanghe, which keeps Beijing time.
    for moment, amount in ((MORNING.replace(hour=15, minute=59), "1"), (MORNING.replace(hour=16, minute=1), "10")):
        with clock.at(moment):
            await _report(office, project, amount=amount)
    with clock.at(MORNING + timedelta(days=2)):
        assert (await _sums(office, project, as_known_on="2026-03-09"))["physical"][1] == "1.00"
        assert (await _sums(office, project, as_known_on="2026-03-10"))["physical"][1] == "11.00"


async def test_a_moved_day_moves_the_amount_too(office: Office, project: Any) -> None:
    entry = await _report(office, project, amount="100", effective_on="2026-02-28")
    rows = (await _correct(office, project, entry, amount="120", effective_on="2026-03-01"))["items"]
    assert sorted((one["effective_on"], one["amount"]) for one in rows) == [("2026-02-28", "-100.00"), ("2026-03-01", "120.00")]
    assert (await _sums(office, project, to="2026-02-28"))["physical"][1] == "0.00"
    await _correct(office, project, entry, amount="130")
    assert (await _sums(office, project, **{"from": "2026-03-01"}))["physical"][0] == "130.00"
    await _correct(office, project, entry, amount="0")
    assert (await _sums(office, project))["physical"][1] == "0.00"


async def test_what_cannot_be_corrected(office: Office, project: Any) -> None:
    entry = await _report(office, project)
    assert (await _correct(office, project, entry, 409, amount="100"))["type"].endswith("nothing-to-correct")
    other = await office.lead(name="棉纺")
    await _correct(office, other, entry, 404, amount="1")
    (correction,) = (await _correct(office, project, entry, amount="90"))["items"]
    await _correct(office, project, correction, 404, amount="1")
    await _correct(office, project, entry, 422, amount="1", effective_on="2026-03-10")
    await _correct(office, project, entry, 422, amount="-1")


async def test_reports_come_from_the_own_units_only_and_not_from_the_future(office: Office, project: Any) -> None:
    path = f"projects/{project['id']}/progress-entries"
    entry = {"kind": "physical", "amount": "1", "effective_on": "2026-03-09"}
    for person in (office.wang, office.zhao, office.ma):
        await office.post(person, path, entry, 403)
    moved = await office.lead(office.head, name="团场项目", owner_unit="t84")
    await _report(office, moved, office.zhao)
    for wrong in ({"effective_on": "2026-03-10"}, {"amount": "0"}, {"amount": "-5"}, {"kind": "hearsay"}):
        await office.post(office.li, path, entry | wrong, 422)


async def test_the_sums_of_a_list_follow_its_filters(office: Office, project: Any) -> None:
    other = await office.lead(office.ma, name="光伏制氢", region="310000")
    await _report(office, project, amount="1")
    await _report(office, other, office.ma, amount="10")
    assert (await _sums(office, None))["physical"] == ("11.00", "11.00")
    assert (await _sums(office, None, unit="bj"))["physical"][1] == "10.00"
    assert (await _sums(office, None, region="yangtze-delta", q="光伏"))["physical"][1] == "10.00"
    assert (await _sums(office, None, q="，"))["physical"][1] == "0.00"
    assert (await _sums(office, None, period_from="2026-03-02", period_to="2026-03-09"))["physical"] == ("0.00", "11.00")
    assert (await _sums(office, None, as_known_on="2026-03-08"))["physical"][1] == "0.00"


async def test_one_key_reports_once(office: Office, project: Any) -> None:
    http = office.browser(office.li)
    entry = {"kind": "physical", "amount": "7", "effective_on": "2026-03-09"}
    for _ in range(2):
        answer = await http.post(f"projects/{project['id']}/progress-entries", json=entry, headers={"Idempotency-Key": "k"})
        assert answer.status_code == 201
    assert (await _sums(office, project))["physical"][1] == "7.00"


@pytest.mark.parametrize("table", LEDGERS)
@pytest.mark.parametrize(
    "change", ["DELETE FROM library.{table}", "UPDATE library.{table} SET id = id", "TRUNCATE library.{table} CASCADE"]
)
async def test_the_database_refuses_to_change_a_ledger(database: Any, table: str, change: str) -> None:
    async with database.reader() as reader:
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match="append-only"):
            async with reader.connection.transaction():
                await reader.connection.execute(change.format(table=table))
