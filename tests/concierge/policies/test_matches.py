"""Matching: facts an investor types, an enterprise, a project; a neighbour that does not answer stops nothing."""

from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from backend.concierge.policies.matching import BY_ADDRESS
from backend.concierge.policies.seed import documents, seed_policies
from backend.concierge.provider import ServiceDeskProvider
from backend.contracts.concierge import Facts, ServiceDesk
from backend.contracts.crm import EnterpriseBrief, Enterprises
from backend.contracts.library import ProjectBrief, Projects
from backend.kernel.db import sql
from backend.kernel.ids import new_id
from tests.concierge.factories import MONDAY
from tests.concierge.policies.conftest import Policies, names

ENTERPRISE, PROJECT = new_id(), new_id()


class Crm:
    """crm with one enterprise, which another became part of."""

    async def enterprises(self, ids: Any) -> dict[UUID, EnterpriseBrief]:
        one = EnterpriseBrief(
            id=ENTERPRISE, name="双河汇果", credit_code=None, industry="15", region="310000", tags=["srdi"], owner_unit=None
        )
        return {ident: one for ident in ids if ident == ENTERPRISE}


class Library:
    """library with one project, which is open to the editor alone."""

    def __init__(self, reader: UUID) -> None:
        self._reader = reader

    async def projects(self, principal: Any, ids: Any) -> dict[UUID, ProjectBrief]:
        fields: dict[str, Any] = {"stage": "signed", "status": "active", "owner_unit": "concierge", "industry": None}
        one = ProjectBrief(id=PROJECT, name="果汁二期", total_investment=Decimal(80_000_000), enterprise_id=ENTERPRISE, **fields)
        return {ident: one for ident in ids if ident == PROJECT and principal.account_id == self._reader}


class Silent:
    """A neighbour that is down."""

    async def enterprises(self, ids: Any) -> Any:
        raise TimeoutError

    async def projects(self, principal: Any, ids: Any) -> Any:
        raise TimeoutError


@pytest.fixture(autouse=True)
def neighbours(policies: Policies) -> None:
    policies.desk.resources.ports[Enterprises] = Crm()
    policies.desk.resources.ports[Projects] = Library(policies.editor.id)


async def _match(policies: Policies, person: Any = None, status: int = 200, **body: Any) -> Any:
    return await policies.desk.post(person or policies.desk.investor, "policy-matches", body, status)


async def test_a_guest_learns_what_fits_and_why(policies: Policies, new_client: Any) -> None:
    await policies.in_force()
    answer = await new_client().post("/api/concierge/policy-matches", json={"facts": {"fixed_investment": "62000000"}})
    one = answer.json()["items"][0]
    assert (one["verdict"], one["amount"]) == ("fits", "3000000.00")
    assert one["conditions"] == [
        {
            "verdict": "yes",
            "words": {
                "zh": "固定资产投资不低于 5,000 万元。现为 6,200 万元，符合",
                "en": "Fixed-asset investment: at least CNY 50 million. It is CNY 62 million: met",
                "ru": "Инвестиции в основные фонды: не менее 50 млн юаней. Сейчас: 62 млн юаней — выполнено",
            },
        }
    ]


async def test_yes_no_and_cannot_be_told_in_this_order(policies: Policies) -> None:
    for number, fact in enumerate(("jobs", "tax_per_year", "total_investment")):
        condition = {"op": "at_least", "fact": fact, "value": 100}
        await policies.in_force(titles=names(str(number)), condition=condition, amount={"kind": "fixed", "amount": "5"})
    found = await _match(policies, facts={"jobs": 3, "total_investment": "500"})
    assert [(one["titles"]["zh"], one["verdict"], one["amount"]) for one in found["items"]] == [
        ("2条", "fits", "5.00"),
        ("1条", "cannot_be_told", "5.00"),
        ("0条", "does_not_fit", None),
    ]
    assert [one["fact"] for one in found["facts"]] == ["total_investment", "jobs"]


async def test_no_tags_at_all_is_an_answer(policies: Policies) -> None:
    await policies.in_force(condition={"op": "has_tag", "tag": "srdi"}, amount=None)
    assert (await _match(policies, facts={}))["items"][0]["verdict"] == "cannot_be_told"
    assert (await _match(policies, facts={"tags": []}))["items"][0]["verdict"] == "does_not_fit"


async def test_an_enterprise_and_a_project_bring_their_facts(policies: Policies) -> None:
    condition = {
        "op": "all",
        "of": [
            {"op": "industry_within", "codes": ["C"]},
            {"op": "has_tag", "tag": "srdi"},
            {"op": "at_least", "fact": "total_investment", "value": "1"},
        ],
    }
    await policies.in_force(condition=condition)
    one = await _match(policies, policies.editor, enterprise_id=str(ENTERPRISE))
    assert (one["subject"]["name"], [part["verdict"] for part in one["items"][0]["conditions"]]) == ("双河汇果", ["yes", "yes", "unknown"])
    whole = await _match(policies, policies.editor, project_id=str(PROJECT))
    assert (whole["subject"]["name"], whole["items"][0]["verdict"], whole["missing"]) == ("果汁二期", "fits", [])
    typed = await _match(policies, policies.editor, project_id=str(PROJECT), facts={"industry": "A"})
    assert typed["items"][0]["verdict"] == "does_not_fit"


async def test_records_are_for_those_who_may_read_them(policies: Policies) -> None:
    await _match(policies, policies.desk.investor, 403, enterprise_id=str(ENTERPRISE))
    await _match(policies, policies.reviewer, 403, project_id=str(PROJECT))
    unknown = await _match(policies, policies.editor, 422, enterprise_id=str(new_id()))
    assert unknown["errors"][0]["path"] == "enterprise_id"
    both = await _match(policies, policies.editor, 422, enterprise_id=str(ENTERPRISE), project_id=str(PROJECT))
    assert both["errors"][0]["path"] == "project_id"


async def test_a_silent_neighbour_is_named_and_the_rest_stands(policies: Policies) -> None:
    await policies.in_force()
    policies.desk.resources.ports[Enterprises] = Silent()
    found = await _match(policies, policies.editor, project_id=str(PROJECT))
    assert (found["missing"], found["subject"]["name"], len(found["items"])) == (["crm"], "果汁二期", 1)
    policies.desk.resources.ports[Projects] = Silent()
    found = await _match(policies, policies.editor, project_id=str(PROJECT))
    assert (found["missing"], found["subject"], found["items"][0]["verdict"]) == (["library"], None, "cannot_be_told")
    del policies.desk.resources.ports[Enterprises]
    found = await _match(policies, policies.editor, enterprise_id=str(ENTERPRISE), facts={"fixed_investment": "60000000"})
    assert (found["missing"], found["items"][0]["verdict"]) == (["crm"], "fits")


async def test_guests_ask_so_often_and_no_oftener(policies: Policies) -> None:
    for _ in range(BY_ADDRESS.hits):
        await _match(policies)
    refused = await _match(policies, None, 429)
    assert refused["type"].endswith("too-many-requests")
    await _match(policies, policies.editor)


@pytest.mark.parametrize("facts", [{"industry": "ZZ"}, {"region": "1"}, {"tags": ["best"]}, {"jobs": -1}, {"surprise": 1}])
async def test_facts_that_mean_nothing_are_refused(policies: Policies, facts: Any) -> None:
    await _match(policies, None, 422, facts=facts)


async def test_the_port_answers_policies_and_standings(policies: Policies) -> None:
    desk: ServiceDesk = ServiceDeskProvider(policies.desk.resources.database)
    made = await policies.in_force()
    waiting = await policies.publish(await policies.clause(await policies.draft()))
    ours, other = UUID(made["clause_list"][0]["id"]), UUID(waiting["clause_list"][0]["id"])
    on = MONDAY.date()
    found = await desk.policies_for(Facts(fixed_investment=Decimal(50_000_000)), on)
    assert [(one.clause_id, one.verdict, one.amount, len(one.reasons)) for one in found] == [(ours, "fits", Decimal(2_500_000), 1)]
    assert [one.verdict for one in await desk.policies_for(Facts(), on)] == ["cannot_be_told"]
    standing = await desk.clauses([ours, other, new_id()], on)
    assert {ident: (one.in_force, one.reviewed_on) for ident, one in standing.items()} == {ours: (True, on), other: (False, None)}
    assert await desk.clauses([], on) == {}
    before = await desk.clauses([ours], on.replace(day=8))
    assert before[ours].in_force is False


async def test_the_demo_documents_are_seeded_once_and_all_in_force(policies: Policies) -> None:
    vault = policies.desk.resources.vault
    async with policies.desk.resources.database.transaction() as tx:
        assert await seed_policies(tx, vault, policies.editor, policies.reviewer) == len(documents())
        assert await seed_policies(tx, vault, policies.editor, policies.reviewer) == 0
        assert await tx.value(sql("SELECT bool_and(demo) FROM concierge.policy")) is True
    shown = await policies.desk.get(policies.desk.investor, "policies")
    assert [one["titles"]["zh"] for one in shown["items"]] == [
        "关于进一步强化精准招商引资工作的通知",
        "关于进一步加强外出招商引资工作的通知",
        "第五师双河经济技术开发区招商引资优惠办法（试行）",
        "第五师双河市2023年招商引资工作方案",
    ]
    assert sum(one["clauses"] for one in shown["items"]) == sum(len(one["clauses"]) for one in documents())
