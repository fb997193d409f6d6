"""What follows from an enterprise's names: how it is found, sorted and compared."""

from collections.abc import Iterable
from typing import Any, Final

from backend.kernel import organisation_names, search

_SORTED_BY: Final = 40


def derived(name: str, aliases: Iterable[dict[str, str]], credit_code: str | None) -> dict[str, Any]:
    """Return the columns that follow from names and credit code, and the `tokens` of the search column."""
    others = [alias["name"] for alias in aliases]
    found = search.document(name, *others, credit_code)
    return {
        "sort_name": organisation_names.sounds(search.normalize(name)[:_SORTED_BY]),
        "name_core": organisation_names.parse(name).core,
        "name_keys": sorted({key for one in (name, *others) for key in organisation_names.keys(one)}),
        "search_text": found.text,
        "tokens": found.tokens,
    }
