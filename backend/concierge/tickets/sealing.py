"""Sensitive answers of a form: masked where it lies open, and sealed beside it."""

from collections.abc import Iterator
from typing import Any

import orjson

from backend.concierge.items.definition import JsonObject
from backend.concierge.items.validation import mask, sensitive_paths
from backend.kernel.crypto import Vault


def _places(schema: JsonObject, form: JsonObject) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield the dotted path, holder and key of every sensitive text that was filled in."""
    for path in sensitive_paths(schema):
        name, _, key = path.partition(".*.")
        rows: list[Any] = form.get(name, []) if key else []
        holders = [(name, form, name)] if not key else [(f"{name}.{n}.{key}", row, key) for n, row in enumerate(rows)]
        for dotted, holder, last in holders:
            if isinstance(holder, dict) and isinstance(holder.get(last), str):
                yield dotted, holder, last


def _copy(form: JsonObject) -> JsonObject:
    """Return a copy as deep as answers go: fields, and the fields of rows."""
    return {
        name: [{**row} if isinstance(row, dict) else row for row in value] if isinstance(value, list) else value
        for name, value in form.items()
    }


def seal(vault: Vault, schema: JsonObject, form: JsonObject) -> tuple[JsonObject, bytes | None]:
    """Return the form with its sensitive answers masked, and those answers encrypted (None when there are none)."""
    masked = _copy(form)
    values: dict[str, str] = {}
    for dotted, holder, key in _places(schema, masked):
        values[dotted] = holder[key]
        holder[key] = mask(holder[key])
    return masked, vault.encrypt(orjson.dumps(values).decode()) if values else None


def sealed_values(vault: Vault, sealed: bytes | None) -> dict[str, str]:
    """Return the sensitive answers by dotted path."""
    return orjson.loads(vault.decrypt(sealed)) if sealed else {}


def unseal(vault: Vault, schema: JsonObject, form: JsonObject, sealed: bytes | None) -> JsonObject:
    """Return the form as its author filled it in."""
    values = sealed_values(vault, sealed)
    if not values:
        return form
    plain = _copy(form)
    for dotted, holder, key in _places(schema, plain):
        holder[key] = values.get(dotted, holder[key])
    return plain
