"""What a service item's form may consist of: a closed subset of JSON Schema 2020-12.

The form is kept and published as plain JSON Schema, so that any validator reads it; these
models only say which keywords an office may use, and check that the parts fit together.
Presentation lives in ``x-`` keywords: JSON Schema's own ``title`` must be a single string, while
every text here exists in three languages.
"""

import re
from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from backend.concierge.items.localized import DefinitionPart, LocalizedText

DRAFT = "https://json-schema.org/draft/2020-12/schema"

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,49}$")]
Scalar = str | int | bool
Widget = Literal[
    "text",
    "textarea",
    "tel",
    "email",
    "id_card",
    "credit_code",
    "money",
    "number",
    "date",
    "select",
    "radio",
    "checkbox",
    "company_lookup",
    "region",
    "people",
    "policy_clause",
]
Check = Literal["credit_code", "id_card"]


class Condition(DefinitionPart):
    """True when the form's top-level ``field`` holds exactly ``equals``."""

    field: Key
    equals: Scalar

    def holds(self, data: dict[str, Any]) -> bool:
        """Whether the condition is true of what was filled in."""
        value = data.get(self.field)
        # `True == 1` in Python, while the form tells the two apart.
        return type(value) is type(self.equals) and value == self.equals


class FormField(DefinitionPart):
    """One property of the form.

    ``x-visible-when`` shows the field only under a condition; with ``x-required`` it must then be
    filled in. The schema's own ``required`` lists the fields that are needed always.
    ``x-sensitive`` marks ID numbers, telephone numbers and the like: stored encrypted, shown masked.
    ``x-not-before`` and ``x-not-above`` name another date, or another sum of money, to compare with.
    Money is a decimal string in yuan, never a JSON number.
    """

    type: Literal["string", "integer", "number", "boolean", "array"]
    title: LocalizedText = Field(alias="x-title")
    help: LocalizedText | None = Field(None, alias="x-help")
    placeholder: LocalizedText | None = Field(None, alias="x-placeholder")
    unit: LocalizedText | None = Field(None, alias="x-unit")
    widget: Widget = Field(alias="x-widget")
    enum_labels: dict[str, LocalizedText] | None = Field(None, alias="x-enum-labels")
    sensitive: Literal[True] | None = Field(None, alias="x-sensitive")
    check: Check | None = Field(None, alias="x-check")
    error: LocalizedText | None = Field(None, alias="x-error")
    not_before: Key | None = Field(None, alias="x-not-before")
    not_above: Key | None = Field(None, alias="x-not-above")
    visible_when: Condition | None = Field(None, alias="x-visible-when")
    required: Literal[True] | None = Field(None, alias="x-required")

    enum: list[str] | None = Field(None, min_length=2)
    const: Literal[True] | None = None
    pattern: str | None = None
    format: Literal["date", "email"] | None = None
    min_length: int | None = Field(None, alias="minLength", ge=0)
    max_length: int | None = Field(None, alias="maxLength", ge=1, le=5000)
    minimum: int | None = None
    maximum: int | None = None
    min_items: int | None = Field(None, alias="minItems", ge=0)
    max_items: int | None = Field(None, alias="maxItems", ge=1, le=50)
    items: "RowSchema | None" = None

    @field_validator("pattern")
    @classmethod
    def _pattern_compiles(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                re.compile(value)
            except re.error as error:
                message = f"pattern does not compile: {error}"
                raise ValueError(message) from error
        return value

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if set(self.enum or ()) != set(self.enum_labels or {}):
            raise ValueError("x-enum-labels must name every value of enum and no other")
        if (self.pattern or self.check) and self.error is None:
            raise ValueError("a pattern or check needs an x-error that names the remedy")
        if (self.type == "array") != (self.items is not None):
            raise ValueError("an array has items, and nothing else has")
        if self.type == "array" and self.max_items is None:
            raise ValueError("an array needs maxItems")
        if self.type == "string" and not (self.enum or self.format or self.max_length):
            raise ValueError("free text needs maxLength")
        if self.const and self.type != "boolean":
            raise ValueError("const is for a statement to be confirmed, a boolean")
        if self.required and self.visible_when is None:
            raise ValueError("x-required goes with x-visible-when; otherwise use required")
        return self


class RowSchema(DefinitionPart):
    """The rows of a list such as the shareholders: an object of plain fields.

    ``x-order`` is the order on screen: the database keeps an object's keys in an order of its own.
    """

    type: Literal["object"]
    properties: dict[Key, FormField] = Field(min_length=1)
    required: list[Key]
    order: list[Key] = Field(alias="x-order")
    additional_properties: Literal[False] = Field(alias="additionalProperties")

    @model_validator(mode="after")
    def _flat(self) -> Self:
        if sorted(self.order) != sorted(self.properties):
            raise ValueError("x-order must hold every field of the row exactly once")
        if not set(self.required) <= set(self.properties):
            raise ValueError("required names an unknown field")
        if any(f.items or f.visible_when for f in self.properties.values()):
            raise ValueError("a row holds neither lists nor conditional fields")
        return self


class Section(DefinitionPart):
    """One topic, shown on one screen."""

    key: Key
    title: LocalizedText
    fields: list[Key] = Field(min_length=1)


class FormSchema(DefinitionPart):
    """The whole form: fields, and the screens that hold each of them exactly once."""

    schema_: Literal["https://json-schema.org/draft/2020-12/schema"] = Field(alias="$schema")
    type: Literal["object"]
    properties: dict[Key, FormField] = Field(min_length=1)
    required: list[Key]
    additional_properties: Literal[False] = Field(alias="additionalProperties")
    sections: list[Section] = Field(alias="x-sections", min_length=1)

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        placed = [field for section in self.sections for field in section.fields]
        if sorted(placed) != sorted(self.properties):
            raise ValueError("x-sections must hold every field exactly once")
        keys = [section.key for section in self.sections]
        if len(set(keys)) != len(keys):
            raise ValueError("two sections share a key")
        if not set(self.required) <= set(self.properties):
            raise ValueError("required names an unknown field")
        for name, field in self.properties.items():
            self._check_visibility(name, field)
            self._check_comparison(field.not_before, field, "date")
            self._check_comparison(field.not_above, field, "money")
        return self

    def _check_comparison(self, other: Key | None, field: FormField, widget: Widget) -> None:
        if other is None:
            return
        if other not in self.properties:
            message = f"comparison with unknown field {other}"
            raise ValueError(message)
        if {field.widget, self.properties[other].widget} != {widget}:
            message = f"cannot be compared: both must be {widget}"
            raise ValueError(message)

    def _check_visibility(self, name: str, field: FormField) -> None:
        if field.visible_when is None:
            return
        self.check_condition(field.visible_when)
        if name in self.required:
            message = f"{name} is conditional: use x-required instead of required"
            raise ValueError(message)
        if self.properties[field.visible_when.field].visible_when is not None:
            message = f"{name} hangs on a field that may be hidden itself"
            raise ValueError(message)

    def check_condition(self, condition: Condition) -> None:
        """Raise ``ValueError`` unless the condition speaks of a field and a value it can hold."""
        target = self.properties.get(condition.field)
        if target is None:
            message = f"condition on unknown field {condition.field}"
            raise ValueError(message)
        possible = [True, False] if target.type == "boolean" else (target.enum or [])
        if condition.equals not in possible:
            message = f"{condition.field} can never be {condition.equals!r}"
            raise ValueError(message)
