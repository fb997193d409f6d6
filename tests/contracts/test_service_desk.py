"""concierge's port `ServiceDesk`."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from backend.contracts.concierge import Facts, ServiceDesk
from backend.kernel.ids import new_id
from tests.concierge.policies.conftest import Policies

ON = date(2026, 3, 9)


async def test_policies_are_matched_with_reasons(policies: Policies, reach: Any) -> None:
    await policies.in_force()
    desk = await reach(ServiceDesk)
    (fits,) = await desk.policies_for(Facts(fixed_investment=Decimal(62_000_000), tags=frozenset({"srdi"})), ON)
    assert (fits.verdict, fits.amount, fits.document["zh"]) == ("fits", Decimal(3_000_000), "优惠办法条")
    assert "6,200 万元" in fits.reasons[0]["zh"]
    (open_one,) = await desk.policies_for(Facts(), ON)
    assert (open_one.verdict, open_one.amount) == ("cannot_be_told", None)


async def test_clauses_tell_their_standing(policies: Policies, reach: Any) -> None:
    clause = UUID((await policies.in_force())["clause_list"][0]["id"])
    desk = await reach(ServiceDesk)
    (standing,) = (await desk.clauses({clause, new_id()}, ON)).values()
    assert (standing.clause_id, standing.in_force, standing.reviewed_on) == (clause, True, ON)
    assert await desk.clauses([], ON) == {}


async def test_an_enterprise_has_tickets_for_those_who_may_read_them(policies: Policies, reach: Any, database: Any) -> None:
    ticket = await policies.desk.problem()
    enterprise = new_id()
    async with database.transaction() as tx:
        await tx.connection.execute("UPDATE concierge.ticket SET enterprise_id = $1 WHERE id = $2", enterprise, UUID(ticket["id"]))
    desk = await reach(ServiceDesk)
    (told,) = await desk.tickets_of(policies.desk.li, enterprise)
    assert (told.number, told.state, told.kind) == (ticket["number"], "received", "problem")
    assert await desk.tickets_of(policies.desk.market, enterprise) == []
    assert await desk.in_use([enterprise, new_id()]) == {enterprise}
