"""The template language as far as a document needs it: places, conditions, loops over what the document holds.

Nothing that could run long, call anything or look behind a value: no range, no functions, no macros, no arithmetic on
text, and loops no deeper than a table's cells in a section.
"""

from typing import Any, Final

from jinja2 import ChainableUndefined, Template, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from backend.insight.bulletins.errors import TemplateNotAllowed, TemplateTooLarge

_DEEPEST: Final = 4
_MOST_TAGS: Final = 3_000
_LONGEST: Final = 12_000_000
_FILTERS: Final = ("default", "d", "first", "int", "join", "last", "length", "lower", "replace", "round", "title", "trim", "upper")
_REFUSED: Final = (
    nodes.Macro,
    nodes.CallBlock,
    nodes.FilterBlock,
    nodes.Import,
    nodes.FromImport,
    nodes.Include,
    nodes.Extends,
    nodes.Block,
    nodes.Call,
    nodes.Pow,
    nodes.Mul,
    nodes.ImportedName,
    nodes.EnvironmentAttribute,
    nodes.AssignBlock,
)


class Sandbox(ImmutableSandboxedEnvironment):
    """Renders templates that strangers wrote; notes every name they use that is not there."""

    def __init__(self) -> None:
        """Know the few filters, and no functions."""
        unknown: list[str] = []

        class Noted(ChainableUndefined):
            """A name that is not there: noted, and empty, so that all of them are found in one go."""

            def __init__(self, hint: str | None = None, obj: Any = None, name: str | None = None, exc: Any = SecurityError) -> None:
                super().__init__(hint=hint, obj=obj, name=name, exc=exc)
                if name is not None and name not in unknown:
                    unknown.append(name)

            def __getattr__(self, name: str) -> "Noted":
                if name[:2] == "__":
                    raise AttributeError(name)
                return self

            def __getitem__(self, name: Any) -> "Noted":
                return self

        super().__init__(autoescape=True, undefined=Noted)
        self.unknown = unknown
        self.globals = {}
        self.filters = {name: self.filters[name] for name in _FILTERS}
        self.tests = {name: self.tests[name] for name in ("defined", "undefined", "none", "number", "string")}

    def from_string(self, source: Any, *args: Any, **more: Any) -> Template:
        """Return the template, once every one of its tags is known to be harmless; raises TemplateNotAllowed."""
        tree = self.parse(source)
        judge(tree)
        return super().from_string(tree, *args, **more)

    def judge_size(self, printed: int) -> None:
        """Raise TemplateTooLarge for what nobody could send."""
        if printed > _LONGEST:
            raise TemplateTooLarge(limit_mb=_LONGEST // 1_000_000)


def judge(tree: nodes.Template) -> None:
    """Raise TemplateNotAllowed for more of the language than a document needs."""
    tags = 0
    for node in tree.find_all(nodes.Node):
        tags += 1
        if isinstance(node, _REFUSED):
            raise TemplateNotAllowed(reason=type(node).__name__.lower())
        if isinstance(node, nodes.For) and node.recursive:
            raise TemplateNotAllowed(reason="recursive")
    if tags > _MOST_TAGS * 4:
        raise TemplateNotAllowed(reason="tags")
    if _depth(tree) > _DEEPEST:
        raise TemplateNotAllowed(reason="for")


def _depth(node: nodes.Node) -> int:
    deepest = max((_depth(child) for child in node.iter_child_nodes()), default=0)
    return deepest + isinstance(node, nodes.For)
