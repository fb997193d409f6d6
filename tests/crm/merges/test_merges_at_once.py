"""Merges at once, on real connections: of two that cannot both be, exactly one is done."""

import asyncio
from typing import Any
from uuid import UUID

from backend.crm.enterprises.schemas import NewEnterprise
from backend.crm.enterprises.service import Caller, create_enterprise
from backend.crm.errors import EnterpriseMerged, MergeOutdated
from backend.crm.merges.schemas import Merge, NewMerge
from backend.crm.merges.service import merge_enterprises
from backend.kernel.db import PooledDatabase
from tests.crm.house import House

NAMES = ("新疆禾穗乳业有限公司", "广州志高模具有限公司", "河北金穗面粉有限公司")


async def test_two_records_merged_into_each_other_at_once_make_one(house: House, fresh_dsn: str) -> None:
    database = await PooledDatabase(fresh_dsn, size=4).open()

    async def make(name: str) -> UUID:
        async with database.transaction() as tx:
            return await create_enterprise(Caller(tx, house.resources, house.head), NewEnterprise(name=name))

    async def merge(kept: UUID, other: UUID) -> Any:
        body = NewMerge(survivor_id=kept, merged_id=other, survivor_version=1, merged_version=1, choices={"name": "survivor"})
        async with database.transaction() as tx:
            return await merge_enterprises(Caller(tx, house.resources, house.head), body)

    try:
        one, other, third = [await make(name) for name in NAMES]
        tried = await asyncio.gather(merge(one, other), merge(other, one), merge(third, other), return_exceptions=True)
        assert sum(isinstance(result, Merge) for result in tried) == 1
        assert all(isinstance(result, Merge | EnterpriseMerged | MergeOutdated) for result in tried)
        async with database.reader() as reader:
            assert await reader.connection.fetchval("SELECT count(*) FROM crm.enterprise WHERE merged_into IS NULL") == 2
    finally:
        await database.close()
