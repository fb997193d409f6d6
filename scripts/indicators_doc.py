"""Writes docs/indicators.md: every indicator with its definition (口径), version and sources, from the code.

`--check` compares instead, so that a definition changed without its page fails `make check`.
"""

import sys
from pathlib import Path
from typing import Final

from backend.insight.indicators.definition import Definition
from backend.insight.indicators.definitions import INDICATORS

PAGE: Final = Path(__file__).parents[1] / "docs" / "indicators.md"
_MEASURES: Final = {"yuan": "元", "count": "个", "percent": "%", "days": "天"}
_GROUPS: Final = {"projects": "项目", "trips": "外出招商", "signings": "签约和会展", "chains": "产业链", "service": "一站式服务"}
_HEAD: Final = """# Indicators

Every number insight gives, as it is defined (口径). The headline is the sum of the records behind it, to the cent; `GET
/api/insight/indicators/{key}/records` lists them. "At" counts what stands on the last day of the period, "in" what happened in it.
This page is written by `make api`.
"""


def _row(one: Definition) -> str:
    cells = (
        f"`{one.key}` v{one.version}",
        f"{one.titles['zh']}<br>{one.titles['en']}",
        f"{one.texts['zh']}<br>{one.texts['en']}",
        _MEASURES[one.measure],
        "at" if one.period == "moment" else "in",
        ", ".join(one.breakdowns) or "–",
        "<br>".join(one.sources),
    )
    return "| " + " | ".join(cells) + " |"


def page() -> str:
    """Return the page as it should be."""
    parts = [_HEAD]
    for group, title in _GROUPS.items():
        rows = [_row(one) for one in INDICATORS.values() if one.group == group]
        head = "| key | name | definition | measure | period | split by | reads |\n|---|---|---|---|---|---|---|"
        parts.append(f"## {title} ({group})\n\n{head}\n" + "\n".join(rows) + "\n")
    return "\n".join(parts)


def main() -> None:
    """Write, or check."""
    if "--check" not in sys.argv:
        PAGE.write_text(page(), encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page():
        sys.exit(f"{PAGE.name} differs from the definitions; run `make api`")


if __name__ == "__main__":
    main()
