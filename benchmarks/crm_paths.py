"""Lists, search and the duplicate check of the CRM over real HTTP, at two sizes of one database."""

from pathlib import Path
from urllib.parse import quote

import orjson

from benchmarks.crm_seed import COMMON_WORD, RARE_WORD, add_enterprises, name_of
from benchmarks.load import request
from benchmarks.office import Measured
from benchmarks.report import Figure
from benchmarks.two_sizes import Asked, Sizes, compare

SIZES = Sizes("enterprises", 10_000, 200_000)
CHECK_BAR_MS = 100.0
_ENTERPRISES = "/api/crm/enterprises"


def _asked(measured_office: Measured) -> list[Asked]:
    cookie = measured_office.office.concierges[0]

    def get(name: str, query: str) -> Asked:
        return Asked(name, [request("GET", f"{_ENTERPRISES}?{query}", cookie)])

    # Names as they are typed: a character short, without place and form, as they stand.
    typed = [name for nr in range(0, SIZES.small, 40) for whole in (name_of(nr),) for name in (whole, whole[2:-4], whole[:3] + whole[4:])]
    bodies = [orjson.dumps({"name": name}) for name in typed]
    return [
        get("list of 20", "limit=20"),
        get("list of 20 by name", "sort=name&limit=20"),
        get("list of 20, one section", "industry=C&limit=20"),
        get("list of 20, a tag in a group of provinces", "region=yangtze-delta&tag=listed&limit=20"),
        get("search, rare word of 2 characters", f"q={quote(RARE_WORD)}"),
        get("search, common word of 2 characters", f"q={quote(COMMON_WORD)}"),
        get("search, initials", "q=jl"),
        Asked("duplicate check", [request("POST", "/api/crm/duplicate-checks", cookie, body=body) for body in bodies], CHECK_BAR_MS),
    ]


async def run(folder: Path) -> list[Figure]:
    """Measure with few enterprises, add the others, measure again."""
    return await compare(folder, SIZES, add_enterprises, _asked)
