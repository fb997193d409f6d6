"""`python -m benchmarks.run [names]`: measure, print, and renew those sections of RESULTS.md."""

import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

import uvloop

from benchmarks import bulletin, crm_paths, http_paths, insight_paths, library_paths, pages, whole, workbooks
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
    """Measure what is named; all, without names."""
    names = sys.argv[1:] or list(BENCHMARKS)
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        sys.exit(f"There is no benchmark {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}.")
    for name in names:
        uvloop.run(measure(name))


if __name__ == "__main__":
    main()
