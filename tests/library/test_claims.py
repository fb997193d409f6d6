"""首报首谈: one claim is alive, progress renews it, a third person decides a contest."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from backend.kernel import clock
from backend.library.claims.service import LASTS
from tests.library.office import MORNING, Office, audited


@pytest.fixture
async def lead(office: Office) -> Any:
    return await office.lead()


async def _claims(office: Office, project: Any, **asked: Any) -> list[tuple[str, str]]:
    items = (await office.get(office.head, "claims", project=project["id"], **asked))["items"]
    return sorted((one["person"]["name"], one["state"]) for one in items)


async def _contest(office: Office, project: Any) -> Any:
    return await office.post(office.wang, "claims", {"project_id": project["id"], "reason": "二月已在广州接洽"})


async def test_a_second_claim_is_a_contest_until_somebody_decides(office: Office, lead: Any, database: Any) -> None:
    contest = await _contest(office, lead)
    assert contest["state"] == "contested"
    assert await _claims(office, lead) == [("李敏", "active"), ("王海", "contested")]
    gate = await office.get(office.li, f"projects/{lead['id']}/gate")
    assert {one["code"]: one["satisfied"] for one in gate["requirements"]}["check.first_report_held"] is False
    decided = await office.post(office.head, f"claims/{contest['id']}/actions/decide", {"upheld": True, "reason": "有邮件为证"}, 200)
    assert (decided["state"], decided["decision"]) == ("active", "有邮件为证")
    assert await _claims(office, lead) == [("李敏", "lost"), ("王海", "active")]
    assert await audited(database, "claim.decide") == 1


async def test_a_contest_turned_down_leaves_the_lead_where_it_was(office: Office, lead: Any) -> None:
    contest = await _contest(office, lead)
    await office.post(office.head, f"claims/{contest['id']}/actions/decide", {"upheld": False, "reason": "晚于首报"}, 200)
    assert await _claims(office, lead) == [("李敏", "active"), ("王海", "rejected")]
    answer = await office.post(office.head, f"claims/{contest['id']}/actions/decide", {"upheld": True, "reason": "x"}, 409)
    assert answer["type"].endswith("claim-not-open")


async def test_who_has_a_part_in_it_does_not_decide(office: Office, lead: Any) -> None:
    contest = await _contest(office, lead)
    await office.post(office.wang, f"claims/{contest['id']}/actions/decide", {"upheld": True, "reason": "x"}, 403)
    own = await office.lead(office.head, name="局长的线索")
    contest = await office.post(office.wang, "claims", {"project_id": own["id"], "reason": "我先"})
    answer = await office.post(office.head, f"claims/{contest['id']}/actions/decide", {"upheld": False, "reason": "x"}, 403)
    assert answer["type"].endswith("second-person-decides")
    await office.post(office.chief, f"claims/{contest['id']}/actions/decide", {"upheld": False, "reason": "核实"}, 200)


async def test_a_unit_does_not_contest_itself(office: Office, lead: Any) -> None:
    answer = await office.post(office.li, "claims", {"project_id": lead["id"]}, 409)
    assert answer["type"].endswith("claim-yours")
    await _contest(office, lead)
    await office.post(office.wang, "claims", {"project_id": lead["id"]}, 409)


async def test_after_ninety_days_without_progress_the_lead_is_free(office: Office, lead: Any, run_jobs: Any) -> None:
    with clock.at(MORNING + LASTS):
        assert await _claims(office, lead) == [("李敏", "expired")]
        taken = await office.post(office.wang, "claims", {"project_id": lead["id"]})
        assert taken["state"] == "active"
        assert await _claims(office, lead) == [("李敏", "expired"), ("王海", "active")]


async def test_progress_of_the_holder_renews_it_and_that_of_others_does_not(office: Office, lead: Any) -> None:
    async def expires() -> datetime:
        return datetime.fromisoformat((await office.get(office.li, "claims", project=lead["id"]))["items"][0]["expires_at"])

    entry = {"kind": "physical", "amount": "10", "effective_on": "2026-03-09"}
    for days, person, renewed in ((10, office.li, 10), (20, office.chief, 10), (30, office.head, 30)):
        with clock.at(MORNING + timedelta(days=days)):
            await office.post(person, f"projects/{lead['id']}/progress-entries", entry)
        assert await expires() == MORNING + timedelta(days=renewed) + LASTS
    with clock.at(MORNING + timedelta(days=40)):
        await office.post(office.li, f"projects/{lead['id']}/notes", {"text": "内部备注"}, 204)
        await office.post(office.li, f"projects/{lead['id']}/notes", {"text": "与董事长通话", "contact": True}, 204)
    assert await expires() == MORNING + timedelta(days=40) + LASTS


async def test_the_sweep_ends_what_is_over_once(office: Office, lead: Any, database: Any, resources: Any) -> None:
    from backend.kernel.jobs import run_job

    with clock.at(MORNING + LASTS + timedelta(hours=1)):
        for _ in range(2):
            await run_job(resources, "library.expire_claims", {})
        assert await audited(database, "claim.expire") == 1
        assert await _claims(office, lead, state="expired") == [("李敏", "expired")]
        events = (await office.get(office.li, f"projects/{lead['id']}/events"))["items"]
        assert [(one["kind"], one["actor"]) for one in events][:1] == [("claim_expired", None)]


async def test_a_released_lead_can_be_claimed(office: Office, lead: Any) -> None:
    claim = (await office.get(office.li, "claims", mine=True))["items"][0]
    assert claim["may_release"]
    await office.post(office.wang, f"claims/{claim['id']}/actions/release", {}, 403)
    await office.post(office.li, f"claims/{claim['id']}/actions/release", {"reason": "转做他项"}, 200)
    assert (await office.post(office.wang, "claims", {"project_id": lead["id"]}))["state"] == "active"


async def test_the_database_keeps_one_claim_alive(office: Office, lead: Any, database: Any) -> None:
    async with database.reader() as reader:
        with pytest.raises(Exception, match="claim_active_idx"):
            async with reader.connection.transaction():
                await reader.connection.execute(
                    "INSERT INTO library.claim (id, project_id, state, person_id, unit_code, claimed_at, expires_at)"
                    " SELECT gen_random_uuid(), project_id, 'active', person_id, 'zone', claimed_at, expires_at FROM library.claim"
                )
