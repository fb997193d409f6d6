"""Writes docs/ticket-states.md from the table of transitions; with --check only tells whether it is up to date."""

import sys
from pathlib import Path

from backend.concierge.tickets.transitions import TRANSITIONS, State, Transition

TARGET = Path(__file__).parents[1] / "docs" / "ticket-states.md"
HEAD = """# Ticket states

Made by `scripts/state_diagram.py` from `backend/concierge/tickets/transitions.py`; do not edit by hand.

"""


def _edges() -> list[str]:
    lines: list[str] = ["stateDiagram-v2", f"    [*] --> {State.DRAFT}"]
    for step in TRANSITIONS.values():
        if step.target is not None:
            lines += [f"    {source} --> {step.target}: {step.action}" for source in State if source in step.sources]
    lines += [f"    {state} --> [*]" for state in (State.ARCHIVED, State.REFUSED, State.WITHDRAWN)]
    return lines


def _row(step: Transition) -> str:
    sources = ", ".join(state for state in State if state in step.sources)
    who = ", ".join(sorted(step.who))
    cells = (
        step.action,
        sources,
        step.target or "stays",
        who,
        step.stops or "–",
        step.starts or "–",
        step.next_step or "nothing",
        step.visibility,
    )
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def render() -> str:
    """Return the page."""
    head = "| step | from | to | who | stops clocks | starts clock | next | seen |\n|---|---|---|---|---|---|---|---|"
    rows = "\n".join(_row(step) for step in TRANSITIONS.values())
    diagram = "\n".join(_edges())
    return f"{HEAD}```mermaid\n{diagram}\n```\n\n{head}\n{rows}\n"


def main() -> int:
    """Write the page, or compare it."""
    page = render()
    if "--check" in sys.argv:
        current = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
        if current != page:
            print("docs/ticket-states.md is out of date: run python -m scripts.state_diagram")
            return 1
        return 0
    TARGET.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
