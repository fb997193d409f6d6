"""A claim refers to a clause in force; a ticket knows its enterprise and project."""

from typing import Any
from uuid import UUID

import pytest

from backend.concierge.provider import ServiceDeskProvider
from backend.contracts.concierge import ServiceDesk
from backend.contracts.crm import Enterprises
from backend.contracts.library import Projects
from backend.contracts.permissions import ConciergePermission as Perm
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal
from tests.concierge.factories import form_for
from tests.concierge.policies.conftest import Policies
from tests.concierge.policies.test_matches import ENTERPRISE, PROJECT, Crm, Library, Silent


@pytest.fixture
def li(policies: Policies) -> Principal:
    policies.desk.resources.ports[Enterprises] = Crm()
    policies.desk.resources.ports[Projects] = Library(policies.desk.li.id)
    return policies.desk.li


async def _link(policies: Policies, person: Principal, ticket: Any, status: int = 200, **body: Any) -> Any:
    return await policies.call("PATCH", person, f"tickets/{ticket['id']}/links", status, body, ticket["version"])


async def _claim(policies: Policies, clause: str, status: int = 200) -> Any:
    form = form_for("policy-claim") | {"clause": clause}
    draft = await policies.desk.post(policies.desk.investor, "tickets", {"service_item": "policy-claim", "form": form}, 201)
    needed = [one["code"] for one in draft["materials"] if one["status"] == "required"]
    await policies.desk.papers(draft["id"], *needed)
    return await policies.desk.act(policies.desk.investor, draft, "submit", status)


async def test_a_claim_names_its_clause_to_both_sides(policies: Policies) -> None:
    made = await policies.in_force()
    clause = made["clause_list"][0]["id"]
    ticket = await _claim(policies, clause)
    assert (ticket["state"], ticket["claim"]["clause_id"], ticket["claim"]["titles"]["zh"]) == ("received", clause, "设备补助条")
    seen = await policies.desk.get(policies.desk.li, f"tickets/{ticket['id']}")
    assert (seen["claim"]["document"]["zh"], seen["claim"]["policy_id"]) == ("优惠办法条", made["id"])


async def test_a_clause_that_is_not_in_force_cannot_be_claimed(policies: Policies) -> None:
    waiting = await policies.publish(await policies.clause(await policies.draft()))
    for clause in (waiting["clause_list"][0]["id"], str(new_id())):
        refused = await _claim(policies, clause, 422)
        assert [(one["path"], one["code"]) for one in refused["errors"]] == [("form.clause", "clause_not_in_force")]


async def test_other_items_refer_to_no_clause(policies: Policies) -> None:
    assert (await policies.desk.problem())["claim"] is None


async def test_the_office_links_a_ticket_and_the_problem_carries_the_project(policies: Policies, li: Principal) -> None:
    manager = policies.desk.crowd.add("赵文博", "staff", "concierge", Perm.MANAGE_PROBLEMS)
    made = await policies.desk.problem()
    linked = await _link(policies, li, made, project_id=str(PROJECT))
    # The project says whose it is.
    assert linked["links"] == {
        "enterprise": {"id": str(ENTERPRISE), "name": "双河汇果"},
        "project": {"id": str(PROJECT), "name": "果汁二期"},
        "missing": [],
    }
    assert (await policies.desk.get(manager, "problems"))["items"][0]["project_id"] == str(PROJECT)
    left = await _link(policies, li, linked, enterprise_id=None, project_id=None)
    assert (left["links"]["enterprise"], left["links"]["project"]) == (None, None)
    assert (await policies.desk.get(manager, "problems"))["items"][0]["project_id"] is None


async def test_a_link_is_checked_with_whoever_knows(policies: Policies, li: Principal) -> None:
    made = await policies.desk.problem()
    unknown = await _link(policies, li, made, 422, enterprise_id=str(new_id()))
    assert [(one["path"], one["code"]) for one in unknown["errors"]] == [("enterprise_id", "no_such_enterprise")]
    hidden = await _link(policies, policies.desk.gu, made, 422, project_id=str(PROJECT))
    assert [(one["path"], one["code"]) for one in hidden["errors"]] == [("project_id", "no_such_project")]
    policies.desk.resources.ports[Enterprises] = Silent()
    silent = await _link(policies, li, made, 422, enterprise_id=str(ENTERPRISE))
    assert [(one["path"], one["code"]) for one in silent["errors"]] == [("enterprise_id", "neighbour_silent")]


async def test_links_are_the_concierges_and_a_stale_one_is_refused(policies: Policies, li: Principal) -> None:
    made = await policies.desk.problem()
    await _link(policies, policies.desk.investor, made, 403, enterprise_id=str(ENTERPRISE))
    await _link(policies, policies.desk.market, made, 403, enterprise_id=str(ENTERPRISE))
    await _link(policies, li, made, enterprise_id=str(ENTERPRISE))
    await _link(policies, li, made, 412, enterprise_id=None)


async def test_a_confidential_project_and_a_silent_neighbour_hide_their_part_only(policies: Policies, li: Principal) -> None:
    made = await policies.desk.problem()
    await _link(policies, li, made, project_id=str(PROJECT))
    seen = await policies.desk.get(policies.desk.gu, f"tickets/{made['id']}")
    assert (seen["links"]["project"], seen["links"]["enterprise"]["name"]) == (None, "双河汇果")
    policies.desk.resources.ports[Enterprises] = Silent()
    seen = await policies.desk.get(li, f"tickets/{made['id']}")
    assert (seen["links"]["project"]["name"], seen["links"]["missing"]) == ("果汁二期", ["crm"])
    assert "links" not in await policies.desk.get(policies.desk.investor, f"tickets/{made['id']}")


async def test_the_port_tells_an_enterprises_tickets_within_the_callers_sight(policies: Policies, li: Principal) -> None:
    desk: ServiceDesk = ServiceDeskProvider(policies.desk.resources.database)
    first = await policies.desk.problem()
    await _link(policies, li, first, enterprise_id=str(ENTERPRISE))
    second = await policies.desk.problem(2)
    await _link(policies, li, second, enterprise_id=str(ENTERPRISE))
    await policies.desk.problem(3)
    found = await desk.tickets_of(li, ENTERPRISE)
    assert [(one.id, one.number, one.kind, one.state) for one in found] == [
        (UUID(second["id"]), second["number"], "problem", "received"),
        (UUID(first["id"]), first["number"], "problem", "received"),
    ]
    assert await desk.tickets_of(policies.desk.market, ENTERPRISE) == []
    assert await desk.tickets_of(li, new_id()) == []
