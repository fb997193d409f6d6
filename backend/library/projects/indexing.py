"""What a project can be found by, and what its name is compared by."""

import re
from itertools import pairwise
from typing import Any, Final

from backend.kernel import organisation_names, search

# Words that say what kind of thing a name is of, not which one.
_GENERIC: Final = re.compile(
    r"有限责任公司|股份有限公司|有限公司|集团|公司|建设项目|技改项目|招商项目|项目|生产线|生产基地|产业园|年产|新建|扩建|建设|投资|一期|二期|三期"
)


def core_of(name: str) -> str:
    """Return what is particular about a project's name: simplified, without legal forms, generic words and punctuation."""
    plain = organisation_names.plain(name)
    return _GENERIC.sub("", plain) or plain


def investor_key(name: str) -> str:
    """Return what is particular about a company's name."""
    return organisation_names.parse(name).core or organisation_names.plain(name)


def grams_of(name: str) -> list[str]:
    """Return the pairs of characters two names are compared by."""
    core = core_of(name)
    return sorted({first + second for first, second in pairwise(core)} or {core})


def findable(values: dict[str, Any]) -> dict[str, Any]:
    """Return the columns of search and comparison for a project with these values."""
    found = search.document(values["number"], values["name"], values["investor"], values["credit_code"], *values["tags"])
    return {
        "search_text": found.text,
        "search": found.tokens,
        "name_grams": grams_of(values["name"]),
        "investor_key": investor_key(values["investor"]) if values["investor"] else None,
    }
