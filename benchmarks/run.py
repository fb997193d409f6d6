"""`python -m benchmarks.run [names]`: measure, print, and renew those sections of RESULTS.md."""

import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

import uvloop

from benchmarks import bulletin, crm_paths, http_paths, insight_paths, library_paths, pages, whole, workbooks
from benchmarks.drills import database as database_drill
from benchmarks.drills import failover as failover_drill
from benchmarks.drills import jobs as jobs_drill
from benchmarks.drills import migrations as migrations_drill
from benchmarks.drills import overload as overload_drill
from benchmarks.drills import writes as writes_drill
from benchmarks.report import Figure, section, write

BENCHMARKS: dict[str, tuple[str, Callable[[Path], Awaitable[list[Figure]]]]] = {
    "paths": (f"Requests at {http_paths.LARGE:,} tickets", http_paths.run),
    "crm": (f"Enterprises at {crm_paths.SIZES.large:,}", crm_paths.run),
    "library": (library_paths.TITLE, library_paths.run),
    "insight": (insight_paths.TITLE, insight_paths.run),
    "bulletin": (bulletin.TITLE, bulletin.run),
    "imports": (f"A ledger of {workbooks.ROWS:,} rows", workbooks.imports),
    "exports": (f"Workbooks of up to {workbooks.ROWS:,} rows", workbooks.exports),
    "whole": ("The whole program", whole.run),
    "drills-writes": (writes_drill.TITLE, writes_drill.run),
    "drills-jobs": (jobs_drill.TITLE, jobs_drill.run),
    "drills-database": (database_drill.TITLE, database_drill.run),
    "drills-overload": (overload_drill.TITLE, overload_drill.run),
    "drills-migrations": (migrations_drill.TITLE, migrations_drill.run),
    "drills-failover": (failover_drill.TITLE, failover_drill.run),
    "pages": ("Pages on a phone (Lighthouse)", pages.run),
}


async def measure(name: str) -> None:
    """Run one benchmark in a folder of its own."""
    title, run = BENCHMARKS[name]
    with tempfile.TemporaryDirectory(prefix="dx-bench-") as folder:
        figures = await run(Path(folder))
    body = section(f"make bench ({name})", figures)
    print(f"## {title}\n\n{body}\n")
    write({title: body})


def main() -> None:
    """Measure what is named, by its whole name or its first word; all, without names."""
    asked = sys.argv[1:] or list(BENCHMARKS)
    meant = {name: [known for known in BENCHMARKS if known == name or known.startswith(f"{name}-")] for name in asked}
    unknown = [name for name, known in meant.items() if not known]
    if unknown:
        sys.exit(f"There is no benchmark {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}.")
    for name in (known for all_known in meant.values() for known in all_known):
        uvloop.run(measure(name))


if __name__ == "__main__":
    main()
