"""The list of names a template may use, made of the code that fills them."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from backend.insight.indicators.definitions import INDICATORS
from backend.insight.indicators.schemas import Names
from backend.insight.templates.context import variables
from backend.insight.templates.sample import sample_context
from backend.insight.templates.schemas import Variable, VariableList
from backend.kernel.errors import LANGUAGES, text

_LOOPS: Final = {
    "section": "{%p for section in sections %}",
    "row": "{%tr for row in section.rows %}",
    "cell": "{%tc for cell in row.cells %}",
}


def _meaning(slug: str) -> Names:
    return {language: text(f"template.{slug}", language) for language in LANGUAGES}


def _of_figure(key: str, part: str) -> Names:
    titles = INDICATORS[key].titles
    return {language: f"{titles[language]} · {text(f'template.part.{part}', language)}" for language in LANGUAGES}


def _written(name: str) -> str:
    head = name.split(".", maxsplit=1)[0]
    if name == "sections":
        return _LOOPS["section"]
    if name == "row.cells":
        return _LOOPS["cell"]
    return (
        f"{{{{ {name} }}}}"
        if head not in _LOOPS or name.endswith((".number", ".title", ".text", ".kind", ".chart"))
        else f"{{%p if {name} %}}"
    )


def _sample(context: Mapping[str, Any], name: str) -> str:
    value: Any = context
    for step in name.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value if isinstance(value, str) else ""


@cache
def variable_list() -> VariableList:
    """Return all names with meaning and sample."""
    context = sample_context()
    section = context["sections"][1]
    loops = {"section": section, "row": section["rows"][0], "cell": section["rows"][0]["cells"][0]}
    items: list[Variable] = []
    for name in variables():
        parts = name.split(".")
        meaning = _of_figure(parts[1], parts[2]) if parts[0] == "figures" else _meaning(f"name.{name}")
        items.append({"name": name, "written": _written(name), "meaning": meaning, "sample": _sample({**context, **loops}, name)})
    return {"items": items, "next": None, "total": len(items)}
