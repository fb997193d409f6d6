"""library's port `Projects`: whoever asks is named, and a confidential project does not exist for others."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from backend.contracts.library import Projects
from backend.kernel import clock
from backend.kernel.ids import new_id
from tests.library.office import MORNING, Office


@pytest.fixture
def office(resources: Any, new_client: Any) -> Iterator[Office]:
    with clock.at(MORNING):
        yield Office(resources, new_client)


async def test_projects_are_told_as_far_as_the_caller_may_read(office: Office, reach: Any) -> None:
    library = await reach(Projects)
    open_one = await office.lead(name="果汁加工", total_investment="120000000.50", industry="15")
    secret = await office.lead(office.wang, name="密", confidential=True)
    ids = {UUID(open_one["id"]), UUID(secret["id"]), new_id()}
    seen = await library.projects(office.li, ids)
    assert set(seen) == {UUID(open_one["id"])}
    (one,) = seen.values()
    assert (one.name, one.stage, one.status, one.total_investment) == ("果汁加工", "intent", "active", Decimal("120000000.50"))
    assert len(await library.projects(office.wang, ids)) == 2
    assert await library.projects(office.li, []) == {}


async def test_an_enterprise_has_projects(office: Office, reach: Any) -> None:
    library = await reach(Projects)
    firm = office.crm.add("汇源果汁集团有限公司")
    first = await office.lead(name="一期", enterprise_id=str(firm.id))
    await office.lead(office.wang, name="密", enterprise_id=str(firm.id), confidential=True)
    assert [str(one.id) for one in await library.of_enterprise(office.li, firm.id)] == [first["id"]]
    assert len(await library.of_enterprise(office.wang, firm.id)) == 2
    assert await library.in_use([firm.id, new_id()]) == {firm.id}
    assert await library.with_projects(office.li) == {firm.id}


async def test_an_activity_leads_to_projects_and_agreements(office: Office, reach: Any) -> None:
    library = await reach(Projects)
    expo = office.crm.hold("展会")
    begun = await office.lead(name="一期", activity_id=str(expo.id))
    body = {"title": "投资合同", "kind": "contract", "amount": "14000000", "signed_on": "2026-03-09", "activity_id": str(expo.id)}
    await office.post(office.li, f"projects/{begun['id']}/agreements", body)
    assert [str(one.id) for one in await library.from_activity(office.li, expo.id)] == [begun["id"]]
    (signed,) = await library.agreements_of(office.li, expo.id)
    assert (signed.title, signed.kind, signed.amount, str(signed.signed_on)) == ("投资合同", "contract", Decimal(14_000_000), "2026-03-09")
    assert await library.from_activity(office.li, new_id()) == []
