"""好差评: never forced, never defaulted; a bad grade opens a case with someone other than the handler."""

from datetime import timedelta
from typing import Any

import asyncpg
import pytest

from backend.kernel import clock
from tests.concierge.factories import MONDAY, Desk


async def _rated(desk: Desk, grade: int, **more: Any) -> Any:
    done = await desk.finished()
    return await desk.act(desk.investor, done, "rate", grade=grade, **more)


async def test_a_finished_ticket_is_unrated_until_somebody_rates(desk: Desk) -> None:
    done = await desk.finished()
    assert (await desk.get(desk.investor, f"tickets/{done['id']}"))["rating"] is None
    await desk.act(desk.investor, done, "rate", 422)
    await desk.act(desk.investor, done, "rate", 422, grade=6)
    rated = await desk.act(desk.investor, done, "rate", grade=5, tags=["fast"], comment="很快")
    assert (rated["rating"]["grade"], rated["rating"]["tags"]) == (5, ["fast"])


async def test_only_the_applicant_rates_and_only_what_is_finished(desk: Desk) -> None:
    open_one = await desk.accepted()
    await desk.act(desk.investor, open_one, "rate", 409, grade=5)
    done = await desk.finished(2)
    await desk.act(desk.li, done, "rate", 403, grade=5)
    await desk.act(desk.stranger, done, "rate", 404, grade=5)


async def test_a_good_rating_opens_no_case(desk: Desk) -> None:
    rated = await _rated(desk, 3)
    await desk.get(desk.investor, f"tickets/{rated['id']}/rating-case", 404)


async def test_a_bad_rating_opens_a_case_at_once_with_another_person(desk: Desk) -> None:
    rated = await _rated(desk, 2, comment="跑了三趟")
    case = await desk.get(desk.investor, f"tickets/{rated['id']}/rating-case")
    assert case["state"] == "open"
    assert case["opened_at"] == MONDAY.isoformat().replace("+00:00", "Z")
    assert case["handler"]["name"] == "李敏"
    assert case["worker"]["name"] in ("孙雅琴", "高明")


async def test_cases_are_spread_over_the_supervisors(desk: Desk) -> None:
    workers = set()
    for seed in (1, 2):
        done = await desk.finished(seed)
        await desk.act(desk.investor, done, "rate", grade=1)
        workers.add((await desk.get(desk.investor, f"tickets/{done['id']}/rating-case"))["worker"]["name"])
    assert workers == {"孙雅琴", "高明"}


async def _worker(desk: Desk, case: Any) -> Any:
    return desk.sun if case["worker"]["name"] == "孙雅琴" else desk.second


async def test_the_investor_closes_the_case_or_sends_it_back(desk: Desk) -> None:
    rated = await _rated(desk, 1)
    case = await desk.get(desk.investor, f"tickets/{rated['id']}/rating-case")
    worker = await _worker(desk, case)
    other = desk.second if worker is desk.sun else desk.sun
    await desk.post(other, f"rating-cases/{case['id']}/propose", {"measure": "代办"}, 403)
    await desk.post(desk.investor, f"rating-cases/{case['id']}/answer", {"accepted": True}, 409)
    proposed = await desk.post(worker, f"rating-cases/{case['id']}/propose", {"measure": "上门补办"})
    assert (proposed["state"], proposed["measure"]) == ("proposed", "上门补办")
    await desk.post(desk.stranger, f"rating-cases/{case['id']}/answer", {"accepted": True}, 404)
    back = await desk.post(desk.investor, f"rating-cases/{case['id']}/answer", {"accepted": False, "text": "还没来"})
    assert (back["state"], back["rounds"]) == ("open", 1)
    await desk.post(worker, f"rating-cases/{case['id']}/propose", {"measure": "今天上门"})
    closed = await desk.post(desk.investor, f"rating-cases/{case['id']}/answer", {"accepted": True})
    assert closed["state"] == "closed"
    final = await desk.act(desk.investor, rated, "rate", 409, grade=5)
    assert final["type"].endswith("rating-final")


async def test_a_rating_may_change_until_the_case_is_closed(desk: Desk) -> None:
    rated = await _rated(desk, 2)
    with clock.at(MONDAY + timedelta(days=1)):
        again = await desk.act(desk.investor, rated, "rate", grade=4)
    assert (again["rating"]["grade"], again["rating"]["changed_at"] is not None) == (4, True)


async def test_the_database_refuses_a_case_with_the_handler_as_worker(desk: Desk, database: Any) -> None:
    await _rated(desk, 1)
    with pytest.raises(asyncpg.CheckViolationError, match="other_person"):
        async with database.transaction() as tx:
            await tx.connection.execute("UPDATE concierge.rating_case SET worker_id = handler_id")


async def test_steps_are_audited(desk: Desk, database: Any) -> None:
    rated = await _rated(desk, 1)
    case = await desk.get(desk.investor, f"tickets/{rated['id']}/rating-case")
    await desk.post(await _worker(desk, case), f"rating-cases/{case['id']}/propose", {"measure": "代办"})
    async with database.reader() as reader:
        actions = [row["action"] for row in await reader.connection.fetch("SELECT action FROM kernel.audit_entry ORDER BY seq")]
    assert actions[-2:] == ["ticket.rate", "rating_case.case_proposed"]


async def test_the_list_of_cases_is_the_supervisors(desk: Desk) -> None:
    await _rated(desk, 1)
    await desk.get(desk.investor, "rating-cases", 403)
    await desk.get(desk.li, "rating-cases", 403)
    assert len((await desk.get(desk.sun, "rating-cases"))["items"]) == 1
    assert (await desk.get(desk.sun, "rating-cases", state="closed"))["items"] == []
