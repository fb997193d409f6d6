"""Checks of what was filled in against a service item's form and materials."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal

from backend.concierge.items.definition import (
    JsonObject,
    Material,
    Necessity,
    ServiceItemDefinition,
)
from backend.concierge.items.form_schema import FormField, FormSchema
from backend.concierge.items.localized import Language
from backend.concierge.items.messages import error_message, row_title
from backend.kernel.check_digits import is_credit_code, is_resident_id

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator, ValidationError

Path = tuple[str | int, ...]

_CHECKS: Final = {"credit_code": is_credit_code, "id_card": is_resident_id}

# What JSON Schema calls a failing keyword, and what it is called here.
_CODES: Final = {
    "required": "required",
    "additionalProperties": "unknown",
    "type": "type",
    "enum": "enum",
    "const": "not_confirmed",
    "pattern": "format",
    "format": "format",
    "minLength": "too_short",
    "maxLength": "too_long",
    "minimum": "minimum",
    "maximum": "maximum",
    "minItems": "too_few",
    "maxItems": "too_many",
}

# A draft keeps half-typed values; it refuses only what could not be kept or shown again.
_DRAFT_CODES: Final = frozenset({"unknown", "type", "too_long", "too_many"})

# Failures that a field's own ``x-error`` explains better than the general sentence.
_FORM_CODES: Final = frozenset({"format", "check", "too_short", "too_long"})

_CHOSEN: Final = frozenset({"select", "radio", "date", "region"})
_KEPT_FORMS: Final = 64
_ROW_ITSELF: Final = 2
# From this length on, how many characters stay readable at the front and at the back.
_MASKS: Final = ((11, 3, 4), (7, 2, 2), (0, 1, 0))


@dataclass(frozen=True, slots=True)
class FieldError:
    """One field that is not right.

    ``path`` is dotted, rows by number from zero (``shareholders.0.name``); ``code`` is stable.
    """

    path: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class MaterialRequirement:
    """Whether a material is needed for what was filled in."""

    material: Material
    status: Literal["required", "optional", "not_needed"]


@lru_cache(maxsize=_KEPT_FORMS)
def _compiled(schema_text: str) -> "tuple[FormSchema, Draft202012Validator]":
    # The validator is a native library of several MB: loaded by the first form, not at start.
    from jsonschema_rs import Draft202012Validator  # noqa: PLC0415

    schema = json.loads(schema_text)
    return (
        FormSchema.model_validate(schema),
        Draft202012Validator(schema, validate_formats=True),
    )


# Forms by identity: writing a form of 20 kB as text to look it up costs more than judging it. Each
# entry holds the form itself, so its id cannot come to mean another one while it stands here.
_recent: "dict[int, tuple[JsonObject, FormSchema, Draft202012Validator]]" = {}


def _prepare(schema: JsonObject) -> "tuple[FormSchema, Draft202012Validator]":
    known = _recent.get(id(schema))
    if known is None:
        if len(_recent) >= _KEPT_FORMS:
            _recent.clear()
        known = (schema, *_compiled(json.dumps(schema, ensure_ascii=False)))
        _recent[id(schema)] = known
    return known[1], known[2]


def clean_form(schema: JsonObject, data: JsonObject) -> JsonObject:
    """What should be stored: trimmed, without empty or hidden values, codes in capitals.

    Unknown fields are kept, so that validation can name them.
    """
    form, _ = _prepare(schema)
    cleaned = _clean_fields(form.properties, data)
    for name, field in form.properties.items():
        if field.visible_when is not None and not field.visible_when.holds(cleaned):
            cleaned.pop(name, None)
    return cleaned


def _clean_fields(fields: dict[str, FormField], data: JsonObject) -> JsonObject:
    cleaned: JsonObject = {}
    for name, value in data.items():
        tidy = _clean_value(fields.get(name), value)
        if tidy is not None and tidy != "":
            cleaned[name] = tidy
    return cleaned


def _clean_value(field: FormField | None, value: Any) -> Any:
    if isinstance(value, str):
        trimmed = value.strip()
        return trimmed.upper() if field is not None and field.check else trimmed
    if isinstance(value, list) and field is not None and field.items is not None:
        return [_clean_fields(dict(field.items.properties), row) if isinstance(row, dict) else row for row in value]
    return value


def validate_form(schema: JsonObject, data: JsonObject, lang: Language, *, draft: bool = False) -> list[FieldError]:
    """The fields that are not right, in the order of the screens; empty when all is well.

    Values are judged as ``clean_form`` would store them. With ``draft`` anything may be missing
    or half-typed.
    """
    form, validator = _prepare(schema)
    cleaned = clean_form(schema, data)
    found = dict[Path, FieldError]()
    for path, code, limit in _all_failures(form, validator, cleaned):
        if draft and code not in _DRAFT_CODES:
            continue
        found.setdefault(path, _field_error(form, path, code, limit, lang))
    if not draft:
        for path, code, other in _comparisons(form, cleaned, found):
            limit = form.properties[other].title.in_language(lang)
            found.setdefault(path, _field_error(form, path, code, limit, lang))
    order = [name for section in form.sections for name in section.fields]
    return [found[path] for path in sorted(found, key=lambda p: _screen_order(form, order, p))]


def _screen_order(form: FormSchema, order: list[str], path: Path) -> tuple[int, ...]:
    name = str(path[0])
    if len(path) == 1:
        return (_position(order, name),)
    rows = form.properties[name].items
    return (_position(order, name), int(path[1]), *(_position(rows.order if rows else [], str(p)) for p in path[2:]))


def _position(order: list[str], name: str) -> int:
    return order.index(name) if name in order else len(order)


Failure = tuple[Path, str, int | str]


def _all_failures(form: FormSchema, validator: "Draft202012Validator", data: JsonObject) -> Iterator[Failure]:
    for error in validator.iter_errors(data):
        yield from _schema_failures(error)
    for name, field in form.properties.items():
        shown = field.visible_when is not None and field.visible_when.holds(data)
        if field.required and shown and name not in data:
            yield (name,), "required", ""
    for path, field, value in _filled_fields(form, data):
        if field.check and isinstance(value, str) and not _CHECKS[field.check](value):
            yield path, "check", ""


def _schema_failures(error: "ValidationError") -> Iterator[Failure]:
    details: dict[str, Any] = error.kind.as_dict()
    keyword = error.kind.name
    path: Path = tuple(error.instance_path)
    code = _CODES[keyword]
    if keyword == "required":
        yield (*path, details["property"]), code, ""
    elif keyword == "additionalProperties":
        for name in details["unexpected"]:
            yield (*path, name), code, ""
    elif keyword == "format":
        yield path, str(details["format"]), ""
    else:
        yield path, code, details.get("limit", "")


def _filled_fields(form: FormSchema, data: JsonObject) -> Iterator[tuple[Path, FormField, Any]]:
    for name, field in form.properties.items():
        value = data.get(name)
        if value is None:
            continue
        yield (name,), field, value
        if field.items is not None and isinstance(value, list):
            for index, row in enumerate(value):
                if isinstance(row, dict):
                    for key, cell in field.items.properties.items():
                        if row.get(key) is not None:
                            yield (name, index, key), cell, row[key]


def _comparisons(form: FormSchema, data: JsonObject, wrong: Collection[Path]) -> Iterator[tuple[Path, str, str]]:
    """Fields at odds with another one; only values that are right by themselves are compared."""
    for name, field in form.properties.items():
        for code, other in (("not_before", field.not_before), ("not_above", field.not_above)):
            if other is None or any(n not in data or (n,) in wrong for n in (name, other)):
                continue
            mine, theirs = data[name], data[other]
            # ISO dates are ordered as text is.
            if mine < theirs if code == "not_before" else Decimal(mine) > Decimal(theirs):
                yield (name,), code, other


def _field_error(form: FormSchema, path: Path, code: str, limit: int | str, lang: Language) -> FieldError:
    field, title = _field_at(form, path, lang)
    dotted = _dotted(path)
    if field is not None and field.error is not None and code in _FORM_CODES:
        return FieldError(dotted, code, field.error.in_language(lang))
    template = code
    if code == "required" and field is not None and field.widget in _CHOSEN:
        template = "required_choice"
    return FieldError(dotted, code, error_message(template, lang, title, limit))


def _field_at(form: FormSchema, path: Path, lang: Language) -> tuple[FormField | None, str]:
    field = form.properties.get(str(path[0]))
    if field is None:
        return None, str(path[0])
    title = field.title.in_language(lang)
    if field.items is None or len(path) == 1:
        return field, title
    number = int(path[1]) + 1
    if len(path) == _ROW_ITSELF:
        return None, f"{title} {number}"
    key = str(path[2])
    cell = field.items.properties.get(key)
    return cell, row_title(lang, title, number, cell.title.in_language(lang) if cell else key)


def material_requirements(definition: ServiceItemDefinition, form: JsonObject) -> list[MaterialRequirement]:
    """Every material of the item, in the guide's order, with whether this form needs it."""
    cleaned = clean_form(definition.form, form)
    return [MaterialRequirement(material, _status(material, cleaned)) for material in definition.materials]


def _status(material: Material, form: JsonObject) -> Literal["required", "optional", "not_needed"]:
    if material.necessity is Necessity.OPTIONAL:
        return "optional"
    if material.condition is None or material.condition.holds(form):
        return "required"
    return "not_needed"


def sensitive_paths(schema: JsonObject) -> list[str]:
    """Dotted paths of the fields to be encrypted and masked; ``*`` stands for every row."""
    form, _ = _prepare(schema)
    paths: list[str] = []
    for name, field in form.properties.items():
        if field.sensitive:
            paths.append(name)
        if field.items is not None:
            paths += [f"{name}.*.{key}" for key in field.items.order if field.items.properties[key].sensitive]
    return paths


def split_sensitive(schema: JsonObject, data: JsonObject) -> tuple[JsonObject, dict[str, str]]:
    """``data`` with every sensitive text masked, and the texts themselves by dotted path.

    The first half may be stored and shown as it is; the second is to be encrypted.
    """
    masked: JsonObject = json.loads(json.dumps(data))
    form, _ = _prepare(schema)
    secrets: dict[str, str] = {}
    for path, field, value in list(_filled_fields(form, masked)):
        if field.sensitive and isinstance(value, str):
            secrets[_dotted(path)] = value
            _put(masked, path, mask(value))
    return masked, secrets


def join_sensitive(masked: JsonObject, secrets: dict[str, str]) -> JsonObject:
    """What ``split_sensitive`` took apart."""
    data: JsonObject = json.loads(json.dumps(masked))
    for dotted, value in secrets.items():
        _put(data, tuple(int(part) if part.isdigit() else part for part in dotted.split(".")), value)
    return data


def _dotted(path: Path) -> str:
    return ".".join(str(part) for part in path)


def _put(data: JsonObject, path: Path, value: str) -> None:
    holder: Any = data
    for part in path[:-1]:
        holder = holder[part]
    holder[path[-1]] = value


def mask(value: str) -> str:
    """``value`` with only its ends left readable, so that its owner still recognises it.

    A telephone number becomes ``138****2046``, a name ``王**``.
    """
    _, front, back = next(rule for rule in _MASKS if len(value) >= rule[0])
    hidden = "*" * max(len(value) - front - back, 2)
    return value[:front] + hidden + (value[-back:] if back else "")
