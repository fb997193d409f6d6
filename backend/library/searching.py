"""Text search in lists of what belongs to projects: by the project's own words, as projects are found, or by a text of the record."""

from typing import Annotated, Any

import sqlalchemy as sa
from fastapi import Query

from backend.kernel import search
from backend.library.models import project

Words = Annotated[str | None, Query(min_length=1, max_length=100, description="Words of the project or of the record, pinyin too")]
_found = project.alias("found_project").c
_NFKC = sa.literal_column("NFKC")


def words_condition(text: Any, *projects: Any) -> sa.ColumnElement[bool]:
    """Return the condition "a text of the record, or a project it names, is what was asked for"; scope is the list's own."""
    hits = sa.select(_found.id).where(_found.search.op("@@")(search.tsquery()), search.common_condition(_found.search_text))
    said = search.common_condition(sa.func.lower(sa.func.normalize(text, _NFKC)))
    return sa.or_(said, *(one.in_(hits) for one in projects))


def asked_for(filters: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """Return a list's filters with `q` read as a question, and its parameters; None when there is nothing in it to look for."""
    if filters.get("q") is None:
        return filters, {}
    question = search.parse(filters["q"])
    return None if question is None else ({**filters, "q": True}, question.params)
