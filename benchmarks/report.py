"""RESULTS.md: each figure beside its bar; a section is renewed when its benchmark runs."""

import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.processes import busy, machine

RESULTS = Path(__file__).parent / "RESULTS.md"
_HEAD = """# What was measured

Eight connections on loopback against the real server; session, scoping, audit and all fields included. The load, the server and
Postgres share the machine's cores, and so did whatever else ran on it at the time (see the load average): CPU per request, and
ratios taken in one run, are the steadiest figures.
"""
_SECTION = re.compile(r"^## (.+?)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure; `met` is None where there is no bar."""

    subject: str
    what: str
    figure: str
    bar: str
    met: bool | None


def section(command: str, figures: Sequence[Figure]) -> str:
    """Return how and when it was measured, and the table."""
    moment, where = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC", f"{machine()}, Python {platform.python_version()}"
    lines = [f"`{command}`, {moment}, {where}, load average {busy()} at the end.", ""]
    lines += ["| what | measure | figure | bar | met |", "|---|---|---|---|---|"]
    lines += [f"| {one.subject} | {one.what} | {one.figure} | {one.bar} | {_word(one.met)} |" for one in figures]
    return "\n".join(lines)


def write(sections: dict[str, str]) -> None:
    """Renew these sections of the file and keep the others."""
    known = RESULTS.read_text() if RESULTS.exists() else ""
    merged = {title: body.strip() for title, body in _SECTION.findall(known)} | sections
    RESULTS.write_text(_HEAD + "".join(f"\n## {title}\n\n{body}\n" for title, body in merged.items()))


def _word(met: bool | None) -> str:  # noqa: FBT001 - a figure's own value
    return "" if met is None else "yes" if met else "**no**"
