"""Figures, the records behind them and the cockpit over real HTTP, at two sizes of one database."""

from datetime import date, timedelta
from pathlib import Path

from backend.kernel.calendar import local_date
from backend.kernel.clock import now
from benchmarks.insight_seed import add_records
from benchmarks.library_seed import LINES
from benchmarks.load import request
from benchmarks.office import Measured
from benchmarks.report import Figure
from benchmarks.two_sizes import Asked, Sizes, compare

SIZES = Sizes("projects", 2_000, 20_000)
COCKPIT_BAR_MS = 300.0
TITLE = f"Figures at {SIZES.large:,} projects, {SIZES.large * 10:,} enterprises, {SIZES.large * LINES:,} ledger lines"
_INSIGHT = "/api/insight"
_DAYS = 25


def _asked(measured_office: Measured) -> list[Asked]:
    cookie = measured_office.office.leaders[0]
    today = local_date(now())

    def get(name: str, path: str, p95_ms: float | None = None) -> Asked:
        return Asked(name, [request("GET", f"{_INSIGHT}/{path}", cookie)], p95_ms)

    # No period is asked for twice while it is measured: nobody's answer serves another, none is given again.
    days = [timedelta(days=one) for one in range(_DAYS)]
    year = date(today.year - 1, today.month, 1)
    apart = [request("GET", f"{_INSIGHT}/cockpit?from={year + one}&to={today - other}", cookie) for one in days for other in days]
    return [
        get("cockpit, all look at the same", "cockpit", COCKPIT_BAR_MS),
        Asked("cockpit, each another period", apart, COCKPIT_BAR_MS, connections=1),
        Asked("cockpit, each another period, all at once", apart),
        get("cockpit of one unit", "cockpit?unit=etdz", COCKPIT_BAR_MS),
        get("sum of the progress ledger", "indicators/progress_value", COCKPIT_BAR_MS),
        get("projects under way", "indicators/projects_under_way", COCKPIT_BAR_MS),
        get("growth in percent", "indicators/progress_growth", COCKPIT_BAR_MS),
        get("20 records behind a sum", "indicators/progress_value/records"),
        get("20 records behind a growth", "indicators/progress_growth/records", COCKPIT_BAR_MS),
        get("20 records behind a library", "indicators/projects_signed/records", COCKPIT_BAR_MS),
        get("parts of a sum by unit", "indicators/progress_value/breakdown?by=unit", COCKPIT_BAR_MS),
        Asked(
            "parts of a growth by industry",
            [request("GET", f"{_INSIGHT}/indicators/progress_growth/breakdown?by=industry", cookie)],
            connections=1,
        ),
        get("targets of the units", "targets", COCKPIT_BAR_MS),
    ]


async def run(folder: Path) -> list[Figure]:
    """Measure with few projects, add the others, measure again."""
    return await compare(folder, SIZES, add_records, _asked)
