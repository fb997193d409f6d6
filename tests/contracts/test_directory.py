"""identity's port `Directory`."""

from typing import Any

import pytest

from backend.contracts.identity import Directory
from backend.contracts.permissions import ConciergePermission
from backend.identity.demo import DemoPeople, seed_units_and_accounts
from backend.identity.office.repository import ADD
from backend.kernel import clock
from backend.kernel.ids import new_id


@pytest.fixture
async def office(resources: Any, database: Any) -> DemoPeople:
    async with database.transaction() as tx:
        return await seed_units_and_accounts(tx, resources.vault)


async def test_people_are_told_as_colleagues_see_them(office: DemoPeople, reach: Any) -> None:
    directory = await reach(Directory)
    li, chen = office.staff["li.min"], office.investors["chen.qihang@example.com"]
    people = await directory.people([li, chen, new_id()])
    assert set(people) == {li, chen}
    assert (people[li].name, people[li].unit_code, people[li].kind, people[li].active) == ("李敏", "concierge", "staff", True)
    assert ConciergePermission.HANDLE in people[li].permissions
    assert people[chen].permissions == {ConciergePermission.APPLY}
    assert await directory.people(set()) == {}


async def test_holders_are_of_the_unit_asked_and_in_order(office: DemoPeople, reach: Any) -> None:
    directory = await reach(Directory)
    everyone = await directory.holders(ConciergePermission.WORK_TASKS)
    assert len(everyone) == 20
    assert [one.name for one in everyone] == sorted(one.name for one in everyone)
    assert {one.name for one in await directory.holders(ConciergePermission.WORK_TASKS, unit_code="tax")} == {"吴志强", "郑丽华"}


async def test_the_unit_tree_is_told_by_code(office: DemoPeople, reach: Any) -> None:
    units = await (await reach(Directory)).units()
    assert units["concierge"].parent_code == "sw"
    assert units["market"].names["zh"] == "市场监督管理局"


async def test_the_offices_name_is_told_once_it_has_one(office: DemoPeople, reach: Any, database: Any) -> None:
    assert await (await reach(Directory)).office_names() == {}
    names = {"zh": "云岭市投资促进局", "en": "Yunling", "ru": "Юньлин"}
    async with database.transaction() as tx:
        await tx.run(ADD, names=names, places=names, region_code="530000", logo=None, logo_type=None, created_at=clock.now())
    assert await (await reach(Directory)).office_names() == names


async def test_addresses_are_told_decrypted(office: DemoPeople, reach: Any) -> None:
    directory = await reach(Directory)
    told = await directory.addresses(office.investors["sergey.lanskoy@example.com"])
    assert (told.email, told.phone, told.language) == ("sergey.lanskoy@example.com", None, "ru")
    assert await directory.addresses(new_id()) is None
