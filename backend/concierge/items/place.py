"""Where the house's own items are offered: they name the place and its areas by placeholders, which an office fills in."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from backend.concierge.items.localized import DefinitionPart, LocalizedText

_DEMO: Final = Path(__file__).parent / "demo_place.json"


class Place(DefinitionPart):
    """`full` as in "set up in {place}", `short` as in a company's name; `areas` to choose from, by the codes of their units."""

    full: LocalizedText
    short: LocalizedText
    areas: dict[str, LocalizedText]


@lru_cache(maxsize=1)
def demo_place() -> Place:
    """Return the place of the invented office."""
    return Place.model_validate(json.loads(_DEMO.read_bytes()))


def placed(document: Any, place: Place, language: str = "zh") -> Any:
    """Return a template with its placeholders filled, each text in its own language."""
    if isinstance(document, str):
        for mark, name in (("{place}", place.full), ("{short}", place.short)):
            document = document.replace(mark, getattr(name, language))
        # Companies' names are Chinese in every language.
        return document.replace("{native}", place.short.zh)
    if isinstance(document, list):
        return [placed(part, place, language) for part in document]
    if not isinstance(document, dict):
        return document
    filled = {key: placed(part, place, key if key in ("zh", "en", "ru") else language) for key, part in document.items()}
    if filled.get("x-widget") == "region":
        filled["x-enum-labels"] = {code: names.model_dump() for code, names in place.areas.items()}
        filled["enum"] = list(place.areas)
    return filled
