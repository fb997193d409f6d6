"""Enterprises by the hundred thousand, the same for every run: names put together from what names are made of."""

from datetime import timedelta
from random import Random
from typing import Any, Final

import asyncpg

from backend.crm.enterprises.indexing import derived
from backend.kernel.classifications import regions
from backend.kernel.clock import now
from backend.kernel.db import prepare_connection
from backend.kernel.ids import new_id
from backend.kernel.organisation_names import words
from benchmarks.bulk import built_afterwards

_BRAND_CHARACTERS: Final = (
    "金华天海新东方中盛达通宏泰兴隆安康瑞祥福源永昌恒信诚德丰润泽远航鼎峰联创伟业佳美嘉禾百川万顺博雅卓越凯旋腾飞龙凤鹏程锦绣江南山河云帆"
    "晨光旭日星辰月明清泉绿洲沃野良田春秋夏荷梅兰竹菊松柏银杏梧桐枫林雪岭冰川沙湖泉城古道丝路驼铃胡杨红柳白杨雄鹰骏马飞燕鸿雁"
)
# Two characters no brand has, in exactly this many names of any set.
RARE_WORD: Final = "璟澜"
RARE_NAMES: Final = 12
COMMON_WORD: Final = "有限"
_BATCH: Final = 5000
_STAGING: Final = """
CREATE TEMP TABLE coming (id uuid, name text, industry text, region text, tags text[], owner_unit text, at timestamptz,
  sort_name text, name_core text, name_keys text[], search_text text, tokens text[])
"""
_MOVE: Final = """
INSERT INTO crm.enterprise (id, name, industry, region, tags, owner_unit, sort_name, name_core, name_keys, search, search_text,
  created_at, updated_at)
SELECT id, name, industry, region, tags, owner_unit, sort_name, name_core, name_keys, array_to_tsvector(tokens), search_text, at, at
FROM coming
"""


def name_of(nr: int) -> str:
    """Return the name of an enterprise by its number."""
    rng, known = Random(nr), words()
    # Some characters are in many brands, most in few.
    brand = "".join(_BRAND_CHARACTERS[int(len(_BRAND_CHARACTERS) * rng.random() ** 1.5)] for _ in range(rng.choice((2, 2, 2, 3))))
    if nr < RARE_NAMES:
        brand = RARE_WORD
    place = rng.choice([one for one in known.places if len(one) == len("双河")])
    form = rng.choice(("有限公司", "有限公司", "有限责任公司", "股份有限公司", "集团有限公司"))
    return f"{place}{brand}{rng.choice(sorted(known.trades))}{form}"


def _row(nr: int) -> tuple[Any, ...]:
    rng, name = Random(-nr), name_of(nr)
    found = derived(name, [], None)
    industry, region = f"{rng.randint(1, 97):02}", rng.choice(list(regions()))
    tags = rng.sample(["srdi", "high_tech", "listed", "china500"], rng.choice((0, 0, 0, 1, 2)))
    unit = rng.choice(("sw", "bj", "sh", "etdz", None))
    at = now() - timedelta(minutes=nr * 3)
    columns = (found["sort_name"], found["name_core"], found["name_keys"], found["search_text"], found["tokens"])
    return (new_id(), name, industry, region, tags, unit, at, *columns)


async def add_enterprises(dsn: str, first: int, last: int) -> None:
    """Add those numbered from `first` up to, not including, `last`."""
    connection: Any = await asyncpg.connect(dsn, server_settings={"timezone": "UTC"})
    try:
        await prepare_connection(connection)
        await connection.execute(_STAGING)
        async with built_afterwards(connection, "crm.enterprise"):
            for start in range(first, last, _BATCH):
                await connection.execute("TRUNCATE coming")
                rows = [_row(nr) for nr in range(start, min(start + _BATCH, last))]
                await connection.copy_records_to_table("coming", records=rows)
                await connection.execute(_MOVE)
    finally:
        await connection.close()
