"""JSON documents with placeholders in their strings."""

from collections.abc import Mapping
from typing import Any


def filled(template: Any, values: Mapping[str, str]) -> Any:
    """Return the JSON `template` with `{address}`, `{text}` and `{id}` filled into its strings.

    Filled after parsing, so that quotes in a message cannot change the document.
    """
    if isinstance(template, str):
        for name, value in values.items():
            if template == f"{{{name}}}":
                return value
        return template.format_map(values)
    if isinstance(template, dict):
        return {key: filled(value, values) for key, value in template.items()}
    if isinstance(template, list):
        return [filled(value, values) for value in template]
    return template
