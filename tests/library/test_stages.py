"""Projects move by the table of transitions, through gates that say what they need."""

from datetime import timedelta
from typing import Any

import pytest

from backend.kernel import clock
from backend.library.stages.transitions import Action, leads_to, possible
from tests.library.office import MORNING, Office

READY = {
    "investor": "北京汇源饮料食品集团有限公司",
    "industry": "15",
    "region": "110000",
    "total_investment": "240000000",
    "fixed_investment": "140000000",
    "planned_start_on": "2026-05-01",
    "planned_producing_on": "2027-05-01",
    "jobs": 120,
}


async def negotiating(office: Office, **more: Any) -> Any:
    """A project in talks."""
    project = await office.lead(**(READY | more))
    return await office.act(office.li, project, "advance")


def codes(answer: Any) -> list[str]:
    return [one["code"] for one in answer["missing"]]


async def test_a_shut_gate_names_what_is_missing_in_three_languages(office: Office) -> None:
    project = await office.lead()
    answer = await office.act(office.li, project, "advance", 409)
    assert answer["type"].endswith("gate-shut")
    assert codes(answer) == ["field.investor", "field.industry", "field.region"]
    assert answer["missing"][0]["names"] == {"zh": "投资方名称", "en": "Investor", "ru": "Инвестор"}
    assert set(answer["missing"][0]["remedy"]) == {"zh", "en", "ru"}
    assert (await office.get(office.li, f"projects/{project['id']}"))["stage"] == "intent"


async def test_the_gate_tells_beforehand(office: Office) -> None:
    project = await office.lead(investor="汇源")
    gate = await office.get(office.li, f"projects/{project['id']}/gate")
    assert (gate["target"], gate["open"], gate["gate_version"]) == ("negotiating", False, 1)
    assert {one["code"]: one["satisfied"] for one in gate["requirements"]} == {
        "field.investor": True,
        "field.industry": False,
        "field.region": False,
        "check.duplicate_resolved": True,
        "check.first_report_held": True,
    }
    await office.patch(office.li, project, industry="15", region="110000")
    assert (await office.get(office.li, f"projects/{project['id']}/gate"))["open"]
    later = await office.get(office.li, f"projects/{project['id']}/gate", target="landed")
    assert later["target"] == "landed"


async def test_nothing_is_signed_without_a_contract(office: Office) -> None:
    project = await negotiating(office)
    path = f"projects/{project['id']}/agreements"
    for kind in ("framework", "intention"):
        await office.post(office.li, path, {"title": "框架", "kind": kind, "amount": "240000000", "signed_on": "2026-03-09"})
    answer = await office.act(office.li, project, "advance", 409)
    assert codes(answer) == ["document.agreement", "check.agreement_signed"]
    await office.post(office.li, path, {"title": "投资合同", "kind": "contract", "amount": "240000000", "signed_on": "2026-03-09"})
    assert codes(await office.act(office.li, project, "advance", 409)) == ["document.agreement"]


async def test_a_promised_clause_needs_its_review_on_record(office: Office) -> None:
    project = await negotiating(office)
    unreviewed, reviewed = office.desk.add(reviewed_on=None), office.desk.add(reviewed_on=MORNING.date())
    contract = {"title": "投资合同", "kind": "contract", "amount": "240000000", "signed_on": "2026-03-09"}
    path = f"projects/{project['id']}/agreements"
    signed = await office.post(office.li, path, contract | {"clause_ids": [str(unreviewed), str(reviewed)]})
    assert [one["reviewed_on"] for one in signed["clauses"]] == [None, "2026-03-09"]
    assert "check.clause_reviewed" in codes(await office.act(office.li, project, "advance", 409))
    office.desk.standing[unreviewed] = office.desk.standing[unreviewed].model_copy(update={"reviewed_on": MORNING.date()})
    assert "check.clause_reviewed" not in codes(await office.act(office.li, project, "advance", 409))


async def test_a_silent_concierge_keeps_the_gate_shut_and_says_so(office: Office) -> None:
    project = await negotiating(office)
    clause = office.desk.add(reviewed_on=MORNING.date())
    contract = {"title": "投资合同", "kind": "contract", "amount": "1", "signed_on": "2026-03-09", "clause_ids": [str(clause)]}
    await office.post(office.li, f"projects/{project['id']}/agreements", contract)
    office.desk.silent = True
    answer = await office.act(office.li, project, "advance", 409)
    assert answer["missing_parts"] == ["concierge"]
    assert {one["code"]: one["satisfied"] for one in answer["missing"]}["check.clause_reviewed"] is None


async def test_a_version_of_the_gates_is_kept_with_whom_it_let_through(office: Office) -> None:
    first = await negotiating(office)
    edition = {"negotiating": {"fields": ["summary"], "documents": [], "checks": []}}
    await office.open_gates(office.li, edition, status=403)
    added = await office.open_gates(office.head, edition)
    assert added["number"] == 2
    second = await office.lead(name="光伏制氢", summary="示范")
    await office.act(office.li, second, "advance")
    for project, number in ((first, 1), (second, 2)):
        changes = (await office.get(office.li, f"projects/{project['id']}/stage-changes"))["items"]
        assert [(one["action"], one["gate_version"]) for one in changes] == [("create", None), ("advance", number)]
    assert [one["number"] for one in (await office.get(office.li, "gates"))["items"]] == [2, 1]


async def test_of_two_who_change_the_same_gates_the_second_is_told(office: Office) -> None:
    steps = {"landed": {"fields": ["land_mu"], "documents": [], "checks": []}}
    await office.open_gates(office.head, steps, after=1)
    refused = await office.open_gates(office.chief, {}, after=1, status=412)
    assert refused["type"].endswith("stale-version")
    (now, _) = (await office.get(office.li, "gates"))["items"]
    assert (now["number"], now["definition"]["steps"]) == (2, steps)
    await office.open_gates(office.chief, {}, after=2)
    unconditional = await office.browser(office.chief).post("gates", json={"definition": {"steps": {}}, "note": "再放"})
    assert unconditional.status_code == 428


async def test_no_edition_opens_what_is_fixed(office: Office) -> None:
    project = await negotiating(office)
    await office.open_gates(office.head, {})
    answer = await office.act(office.li, project, "advance", 409)
    assert codes(answer) == ["check.agreement_signed"]
    assert not answer["missing"][0]["waivable"]


async def test_gates_ask_only_for_what_exists(office: Office) -> None:
    options = await office.get(office.li, "gates/options")
    assert {"field.jobs", "document.licence", "check.clause_reviewed"} <= {one["code"] for one in options["items"]}
    assert options["fixed"] == {"signed": ["check.agreement_signed", "check.clause_reviewed"]}
    await office.open_gates(office.head, {"signed": {"fields": ["shoe_size"], "documents": [], "checks": []}}, status=422)


@pytest.fixture
async def landed(office: Office) -> Any:
    """A project in 落地; the gates were opened for it."""
    await office.open_gates(office.head, {})
    project = await office.lead(**READY)
    await office.act(office.li, project, "advance")
    contract = {"title": "投资合同", "kind": "contract", "amount": "240000000", "signed_on": "2026-03-09"}
    await office.post(office.li, f"projects/{project['id']}/agreements", contract)
    await office.act(office.li, project, "advance")
    return await office.act(office.li, project, "advance")


async def test_nodes_are_reached_one_after_the_other(office: Office, landed: Any) -> None:
    answer = await office.act(office.li, landed, "reach", 409, node="started")
    assert answer["type"].endswith("project-action-not-possible")
    assert (answer["status"], answer["project_status"]) == (409, "active")
    for node in ("registered", "started", "producing", "above_scale"):
        landed = await office.act(office.li, landed, "reach", node=node)
        assert (landed["stage"], landed["node"]) == ("landed", node)
    await office.act(office.li, landed, "advance", 409)
    assert (await office.get(office.li, f"projects/{landed['id']}/gate"))["target"] is None


async def test_a_reporter_reaches_nodes_of_the_own_unit_and_moves_nothing_else(office: Office, landed: Any) -> None:
    await office.act(office.zhao, landed, "reach", 403, node="registered")
    await office.patch(office.head, landed, owner_unit="t84")
    shown = await office.get(office.zhao, f"projects/{landed['id']}")
    assert [one["action"] for one in shown["actions"]] == ["reach"]
    await office.act(office.zhao, landed, "reach", node="registered")
    await office.act(office.zhao, landed, "stall", 403, reason="停工")


async def test_back_is_one_step_with_a_reason(office: Office, landed: Any) -> None:
    await office.act(office.li, landed, "reach", node="registered")
    await office.act(office.li, landed, "return", 422)
    back = await office.act(office.li, landed, "return", reason="执照撤销")
    assert (back["stage"], back["node"]) == ("landed", None)
    back = await office.act(office.li, landed, "return", reason="合同解除")
    assert (back["stage"], back["stage_since"]) == ("signed", "2026-03-09")


async def test_status_stands_apart_from_the_stage(office: Office) -> None:
    project = await negotiating(office)
    stalled = await office.act(office.li, project, "stall", reason="等环评")
    assert (stalled["stage"], stalled["status"], stalled["status_reason"]) == ("negotiating", "stalled", "等环评")
    answer = await office.act(office.li, project, "advance", 409)
    assert answer["possible"] == ["resume", "withdraw"]
    gone = await office.act(office.li, project, "withdraw", reason="选址外地", went_to="兰州新区")
    assert (gone["stage"], gone["status"], gone["went_to"]) == ("negotiating", "withdrawn", "兰州新区")
    back = await office.act(office.li, project, "resume", note="重新接洽")
    assert (back["status"], back["status_reason"], back["went_to"]) == ("active", None, None)


async def test_days_go_forward_and_not_into_the_future(office: Office) -> None:
    project = await office.lead(**READY, reported_on="2026-03-01")
    for day in ("2026-03-10", "2026-02-28"):
        answer = await office.act(office.li, project, "advance", 422, effective_on=day)
        assert answer["errors"][0]["path"] == "effective_on"
    moved = await office.act(office.li, project, "advance", effective_on="2026-03-05")
    assert moved["stage_since"] == "2026-03-05"
    change = (await office.get(office.li, f"projects/{project['id']}/stage-changes"))["items"][-1]
    assert (change["effective_on"], change["recorded_at"][:10]) == ("2026-03-05", "2026-03-09")


async def test_a_stale_step_is_refused(office: Office) -> None:
    project = await office.lead(**READY)
    await office.patch(office.li, project, jobs=1)
    answer = await office.browser(office.li).post(f"projects/{project['id']}/actions/advance", json={}, headers={"If-Match": "1"})
    assert answer.status_code == 412


async def test_the_map_of_dates(office: Office, landed: Any) -> None:
    await office.act(office.li, landed, "reach", node="registered")
    with clock.at(MORNING + timedelta(days=60)):
        await office.act(office.li, landed, "reach", node="started")
        await office.post(office.li, f"projects/{landed['id']}/promises", {"kind": "jobs", "amount": "100", "due_on": "2026-04-01"})
        dates = {one["kind"]: one for one in (await office.get(office.li, f"projects/{landed['id']}/dates"))["items"]}
    assert (dates["started"]["promised_on"], dates["started"]["actual_on"], dates["started"]["late"]) == ("2026-05-01", "2026-05-08", True)
    assert (dates["producing"]["actual_on"], dates["producing"]["late"]) == (None, False)
    assert (dates["jobs"]["promised_on"], dates["jobs"]["late"]) == ("2026-04-01", True)
    assert dates["intent"]["actual_on"] == "2026-03-09"


def test_the_table_allows_exactly_these_steps() -> None:
    assert possible("active", ("intent", None)) == [(Action.ADVANCE, "negotiating"), (Action.STALL, None), (Action.WITHDRAW, None)]
    assert possible("active", ("landed", "above_scale")) == [(Action.RETURN, "producing"), (Action.STALL, None), (Action.WITHDRAW, None)]
    assert possible("withdrawn", ("signed", None)) == [(Action.RESUME, None)]
    assert leads_to(Action.REACH, "active", ("signed", None)) is None
