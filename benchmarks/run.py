"""`python -m benchmarks.run [names]`: measure, print, and write RESULTS.md."""

import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import uvloop

from benchmarks import http_paths, whole
from benchmarks.report import RESULTS, Figure, render

BENCHMARKS: dict[str, tuple[str, Callable[[Path], Awaitable[list[Figure]]]]] = {
    "paths": (f"Requests at {http_paths.LARGE:,} tickets", http_paths.run),
    "whole": ("The whole program", whole.run),
}


async def measure(names: Sequence[str]) -> dict[str, Sequence[Figure]]:
    """Run the named benchmarks one after the other, each in a folder of its own."""
    sections: dict[str, Sequence[Figure]] = {}
    for name in names:
        title, run = BENCHMARKS[name]
        with tempfile.TemporaryDirectory(prefix="dx-bench-") as folder:
            sections[title] = await run(Path(folder))
    return sections


def main() -> None:
    """Measure what is named; all, without names."""
    names = sys.argv[1:] or list(BENCHMARKS)
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        sys.exit(f"There is no benchmark {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}.")
    report = render(" ".join(["make bench", *sys.argv[1:]]), uvloop.run(measure(names)))
    print(report)
    if not sys.argv[1:]:
        RESULTS.write_text(report)


if __name__ == "__main__":
    main()
