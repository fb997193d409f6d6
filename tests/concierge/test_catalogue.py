"""The shipped service items: complete, consistent, and in three languages."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from pydantic import ValidationError

import backend
from backend.concierge.items.definition import (
    CATALOGUE,
    ItemKind,
    ServiceItemDefinition,
    load_catalogue,
    longest_path,
)
from backend.concierge.items.form_schema import FormSchema
from backend.concierge.items.place import demo_place, placed

CODES = ["company-registration", "enterprise-migration", "policy-claim", "problem-report", "project-filing"]
ROOT = Path(backend.__file__).parent
UNITS = {unit["code"]: unit for unit in json.loads((ROOT / "identity/units/demo_units.json").read_text("utf-8"))}
SAMPLES = ROOT.parent / "frontend/public/samples"

HAN = re.compile(r"[\u4e00-\u9fff]")
CYRILLIC = re.compile(r"[а-яА-Я]")
each_item = pytest.mark.parametrize("code", CODES)


def raw(code: str) -> dict[str, Any]:
    document: dict[str, Any] = placed(json.loads((CATALOGUE / f"{code}.json").read_text("utf-8")), demo_place())
    return document


def texts(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every text in three languages, with where it stands."""
    if isinstance(node, dict):
        if "zh" in node:
            yield path, node
        else:
            for key, value in node.items():
                yield from texts(value, f"{path}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from texts(value, f"{path}/{index}")


def test_the_five_items_are_there() -> None:
    assert sorted(load_catalogue()) == CODES
    assert {item.kind for item in load_catalogue().values()} == {
        ItemKind.REGISTRATION,
        ItemKind.MIGRATION,
        ItemKind.FILING,
        ItemKind.PROBLEM,
        ItemKind.POLICY_CLAIM,
    }


@each_item
def test_a_definition_survives_storage_unchanged(code: str) -> None:
    item = ServiceItemDefinition.model_validate(raw(code))
    stored = item.model_dump(mode="json", by_alias=True, exclude_none=True)
    assert ServiceItemDefinition.model_validate({**stored, "statutory_days": item.statutory_days}) == item
    assert stored["form"] == raw(code)["form"]


@each_item
def test_every_text_is_written_for_three_readers(code: str) -> None:
    found = list(texts(raw(code)))
    assert len(found) > 80
    for where, text in found:
        assert set(text) == {"zh", "en", "ru"}, where
        assert HAN.search(text["zh"]) or where.endswith("/pages_hint"), where
        # An example may show what a Chinese company name looks like.
        if not where.endswith("x-placeholder"):
            assert not HAN.search(text["en"] + text["ru"]), where
            assert not CYRILLIC.search(text["en"]), where
        assert CYRILLIC.search(text["ru"]), where


@each_item
def test_a_form_is_json_schema_with_one_topic_per_screen(code: str) -> None:
    form = raw(code)["form"]
    jsonschema_rs.meta.validate(form)
    placed = Counter(field for section in form["x-sections"] for field in section["fields"])
    assert placed == Counter(form["properties"].keys())
    assert all(1 <= len(section["fields"]) <= 7 for section in form["x-sections"])


@each_item
def test_units_and_samples_exist(code: str) -> None:
    item = load_catalogue()[code]
    assert item.contact_unit in UNITS
    assert {task.unit_code for task in item.flow} <= UNITS.keys()
    for material in item.materials:
        if material.sample is not None:
            assert "样例" in (SAMPLES / f"{material.sample}.svg").read_text("utf-8")


@each_item
def test_the_promise_can_be_kept(code: str) -> None:
    item = load_catalogue()[code]
    assert 0 < longest_path(item.flow) <= item.handling_days <= item.promised_days


@each_item
def test_contact_details_and_numbers_are_marked_sensitive(code: str) -> None:
    form = FormSchema.model_validate(raw(code)["form"])
    rows = [cell for field in form.properties.values() if field.items for cell in field.items.properties.items()]
    for name, field in [*form.properties.items(), *rows]:
        personal = field.widget in {"tel", "email", "id_card"} or "passport" in name or "id_number" in name
        assert bool(field.sensitive) == personal, name


def test_matters_ask_for_enough_papers() -> None:
    required = {
        code: sum(material.necessity == "required" for material in item.materials)
        for code, item in load_catalogue().items()
        if item.kind is not ItemKind.PROBLEM
    }
    assert required["company-registration"] >= 6
    assert all(len(load_catalogue()[code].materials) >= 6 for code in required)


def test_the_unit_tree_hangs_together() -> None:
    assert [code for code, unit in UNITS.items() if unit["parent"] is None] == ["shs"]
    assert all(unit["parent"] in UNITS for unit in UNITS.values() if unit["parent"])
    assert {unit["kind"] for unit in UNITS.values()} == {"city", "office", "department", "regiment", "zone", "station", "aid"}
    assert all(re.fullmatch(r"0909-00000\d\d", unit["phone"]) for unit in UNITS.values())
    assert len({unit["phone"] for unit in UNITS.values()}) == len(UNITS)


def broken(path: str, value: Any) -> dict[str, Any]:
    """The registration item with the value at ``path`` replaced, or removed when it is ``...``."""
    item = raw("company-registration")
    *holders, last = [int(part) if part.isdigit() else part for part in path.split("/")]
    node: Any = item
    for part in holders:
        node = node[part]
    if value is ...:
        del node[last]
    else:
        node[last] = value
    return item


@pytest.mark.parametrize(
    ("path", "value", "complaint"),
    [
        ("names/ru", ..., "Field required"),
        ("names/ru", " ", "at least 1 character"),
        ("surprise", 1, "Extra inputs"),
        ("handling_days", 1, "the flow takes 3 days"),
        ("flow/0/after", ["tax"], "does not stand before it"),
        ("flow/1/code", "licence", "share a code"),
        ("materials/0/code", "legal-rep-id", "share a code"),
        ("materials/0/necessity", "conditional", "has a condition"),
        ("materials/7/condition/field", "nothing", "unknown field"),
        ("materials/7/condition/equals", "stolen", "can never be"),
        ("result_kinds", ["solved"], "do not belong"),
        ("form/type", "array", "object"),
        ("form/x-sections/0/fields/0", "region", "exactly once"),
        ("form/x-sections/1/key", "company", "share a key"),
        ("form/required", ["nobody"], "unknown field"),
        ("form/required", ["legal_rep_passport"], "use x-required"),
        ("form/properties/legal_rep_passport/x-visible-when/field", "nothing", "unknown field"),
        ("form/properties/legal_rep_passport/pattern", "[", "does not compile"),
        ("form/properties/legal_rep_passport/x-error", ..., "names the remedy"),
        ("form/properties/company_name/maxLength", ..., "needs maxLength"),
        ("form/properties/company_name/onclick", "alert(1)", "Extra inputs"),
        ("form/properties/region/x-enum-labels/city", ..., "every value of enum"),
        ("form/properties/shareholders/maxItems", ..., "needs maxItems"),
        ("form/properties/shareholders/items", ..., "an array has items"),
        ("form/properties/shareholders/items/x-order/0", "kind", "exactly once"),
        ("form/properties/shareholders/items/required/0", "nobody", "unknown field"),
        ("form/properties/company_name/x-required", True, "goes with x-visible-when"),
        ("form/properties/company_name/const", True, "boolean"),
        ("form/properties/registered_capital/x-not-above", "nobody", "unknown field"),
        ("form/properties/registered_capital/x-not-above", "address", "cannot be compared"),
        ("form/properties/registered_capital/x-not-before", "registered_capital", "cannot be compared"),
    ],
)
def test_a_broken_definition_is_refused(path: str, value: Any, complaint: str) -> None:
    with pytest.raises(ValidationError, match=complaint):
        ServiceItemDefinition.model_validate(broken(path, value))
