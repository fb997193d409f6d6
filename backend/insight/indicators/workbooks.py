"""The records behind a figure as a workbook."""

from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from backend.insight.indicators.definitions import INDICATORS
from backend.kernel.context import current_language
from backend.kernel.exports import Shown, Workbooks


class _Books(Workbooks):
    """The sheet of an indicator bears its title."""

    def word(self, group: str, key: str | None) -> str:
        """Return a word in the caller's language."""
        if group == "sheets" and key is not None:
            return INDICATORS[key.removeprefix("indicator.")].titles[current_language()]
        return super().word(group, key)


BOOKS: Final = _Books(Path(__file__).parent / "words.json")


def _label(item: Any) -> str:
    return BOOKS.word("values", "confidential") if item["confidential"] else item["label"] or BOOKS.word("values", item["kind"])


def _unit(item: Any) -> str:
    names = item["unit_names"]
    return names[current_language()] if names else ""


COLUMNS: Final = (
    Shown("date", 12, lambda item: item["date"]),
    Shown("label", 40, _label),
    Shown("number", 18, lambda item: item["number"]),
    Shown("unit", 22, _unit),
    Shown("value", 20, lambda item: Decimal(item["value"])),
    Shown("kind", 16, lambda item: BOOKS.word("values", item["kind"])),
)
