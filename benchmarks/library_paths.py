"""Lists, search, board and sums of the project library over real HTTP, at two sizes of one database."""

from pathlib import Path
from urllib.parse import quote

from benchmarks.library_seed import COMMON_WORD, LINES, RARE_WORD, add_projects
from benchmarks.load import request
from benchmarks.office import Measured
from benchmarks.report import Figure
from benchmarks.two_sizes import Asked, Sizes, compare

SIZES = Sizes("projects", 2_000, 20_000)
SUMS_BAR_MS = 200.0
TITLE = f"The project library at {SIZES.large:,} projects, {SIZES.large * LINES:,} ledger lines"
_PROJECTS = "/api/library/projects"


def _asked(measured_office: Measured) -> list[Asked]:
    cookie = measured_office.office.concierges[0]

    def get(name: str, path: str, p95_ms: float | None = None) -> Asked:
        return Asked(name, [request("GET", path, cookie)], p95_ms)

    return [
        get("list of 20", f"{_PROJECTS}?limit=20"),
        get("list of 20, the largest signed", f"{_PROJECTS}?stage=signed&sort=-total_investment&limit=20"),
        get("search, rare word of 2 characters", f"{_PROJECTS}?q={quote(RARE_WORD)}"),
        get("search, common word of 2 characters", f"{_PROJECTS}?q={quote(COMMON_WORD)}"),
        get("board", f"{_PROJECTS}/board", SUMS_BAR_MS),
        get("board of one unit", f"{_PROJECTS}/board?unit=etdz", SUMS_BAR_MS),
        get("board, searched", f"{_PROJECTS}/board?q={quote('果汁')}", SUMS_BAR_MS),
        get("sums of one section", f"{_PROJECTS}/sums?industry=C", SUMS_BAR_MS),
    ]


async def run(folder: Path) -> list[Figure]:
    """Measure with few projects, add the others, measure again."""
    return await compare(folder, SIZES, add_projects, _asked)
