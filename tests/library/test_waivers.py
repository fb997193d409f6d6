"""Waivers: a reason, a second person, an end."""

from datetime import timedelta
from typing import Any

import pytest

from backend.kernel import clock
from tests.library.office import MORNING, Office, audited


@pytest.fixture
async def asked(office: Office) -> Any:
    project = await office.lead(investor="汇源", industry="15")
    return await office.post(office.head, "waivers", _request(project, "field.region"))


def _request(project: Any, requirement: str, **more: Any) -> dict[str, Any]:
    return {
        "project_id": project["id"],
        "target": "negotiating",
        "requirement": requirement,
        "reason": "来源地待核",
        "expires_on": "2026-03-20",
        **more,
    }


async def test_an_approved_waiver_opens_the_gate_and_is_kept_with_the_step(office: Office, asked: Any, database: Any) -> None:
    project = {"id": asked["project_id"]}
    await office.act(office.li, project, "advance", 409)
    done = await office.post(office.chief, f"waivers/{asked['id']}/actions/approve", {"note": "同意"}, 200)
    assert (done["state"], done["decided_by"]["name"]) == ("approved", "周主任")
    gate = await office.get(office.li, f"projects/{project['id']}/gate")
    assert gate["open"]
    assert [one["waiver_id"] for one in gate["requirements"] if one["waived"]] == [asked["id"]]
    await office.act(office.li, project, "advance")
    change = (await office.get(office.li, f"projects/{project['id']}/stage-changes"))["items"][-1]
    assert change["waiver_ids"] == [asked["id"]]
    assert await audited(database, "waiver.approve") == 1


async def test_nobody_approves_their_own(office: Office, asked: Any, database: Any) -> None:
    assert not asked["may_decide"]
    answer = await office.post(office.head, f"waivers/{asked['id']}/actions/approve", {}, 403)
    assert answer["type"].endswith("second-person-decides")
    await office.post(office.li, f"waivers/{asked['id']}/actions/approve", {}, 403)
    async with database.reader() as reader:
        with pytest.raises(Exception, match="waiver_second_person_check"):
            async with reader.connection.transaction():
                await reader.connection.execute(
                    "UPDATE library.waiver SET approved = true, decided_by = requested_by, decided_at = requested_at"
                )


async def test_an_expired_waiver_opens_nothing(office: Office, asked: Any) -> None:
    project = {"id": asked["project_id"]}
    await office.post(office.chief, f"waivers/{asked['id']}/actions/approve", {}, 200)
    with clock.at(MORNING + timedelta(days=12)):
        answer = await office.act(office.li, project, "advance", 409)
        assert [one["code"] for one in answer["missing"]] == ["field.region"]
        assert [one["state"] for one in (await office.get(office.li, "waivers", state="expired"))["items"]] == ["expired"]
    assert [one["state"] for one in (await office.get(office.li, "waivers", state="approved"))["items"]] == ["approved"]


async def test_a_refused_waiver_opens_nothing_and_is_decided_once(office: Office, asked: Any) -> None:
    refused = await office.post(office.chief, f"waivers/{asked['id']}/actions/refuse", {"note": "补齐再报"}, 200)
    assert refused["state"] == "refused"
    await office.act(office.li, {"id": asked["project_id"]}, "advance", 409)
    answer = await office.post(office.chief, f"waivers/{asked['id']}/actions/approve", {}, 409)
    assert answer["type"].endswith("waiver-decided")


async def test_only_what_the_gate_asks_for_is_waived_and_once_at_a_time(office: Office, asked: Any) -> None:
    project = {"id": asked["project_id"]}
    assert (await office.post(office.li, "waivers", _request(project, "field.region"), 409))["type"].endswith("waiver-pending")
    assert (await office.post(office.li, "waivers", _request(project, "field.jobs"), 409))["type"].endswith("waiver-not-possible")
    contract = _request(project, "check.agreement_signed", target="signed")
    assert (await office.post(office.li, "waivers", contract, 409))["type"].endswith("waiver-not-possible")
    await office.post(office.li, "waivers", _request(project, "field.industry", expires_on="2026-03-08"), 422)
    await office.post(office.wang, "waivers", _request(project, "field.industry"), 403)


async def test_waivers_are_listed_by_state_and_project(office: Office, asked: Any) -> None:
    pending = await office.get(office.chief, "waivers", state="pending", project=asked["project_id"], total=True)
    assert (pending["total"], pending["items"][0]["may_decide"]) == (1, True)
    assert pending["items"][0]["names"]["zh"] == "来源地区"
    assert (await office.get(office.chief, "waivers", state="refused"))["items"] == []
