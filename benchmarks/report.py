"""RESULTS.md: each figure beside its bar."""

import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.processes import busy, machine

RESULTS = Path(__file__).parent / "RESULTS.md"

_METHOD = (
    "Eight connections on loopback against the real server; session, scoping, audit and all fields included. The load, the server",
    "and Postgres share the machine's cores, and so did whatever else ran on it at the time: CPU per request, and ratios taken in",
    "one run, are the steadiest figures.",
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure; `met` is None where there is no bar."""

    subject: str
    what: str
    figure: str
    bar: str
    met: bool | None


def render(command: str, sections: dict[str, Sequence[Figure]]) -> str:
    """Return the report."""
    moment, where = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC", f"{machine()}, Python {platform.python_version()}"
    lines = ["# What was measured", "", f"`{command}`, {moment}, {where}, load average {busy()} at the end.", "", *_METHOD]
    for title, figures in sections.items():
        lines += ["", f"## {title}", "", "| what | measure | figure | bar | met |", "|---|---|---|---|---|"]
        lines += [f"| {one.subject} | {one.what} | {one.figure} | {one.bar} | {_word(one.met)} |" for one in figures]
    return "\n".join([*lines, ""])


def _word(met: bool | None) -> str:  # noqa: FBT001 - a figure's own value
    return "" if met is None else "yes" if met else "**no**"
