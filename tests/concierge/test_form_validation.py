"""What people fill in, judged field by field."""

import datetime as dt
import json
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.apps.demo.forms import filled_form
from backend.concierge.items.definition import load_catalogue
from backend.concierge.items.localized import Language
from backend.concierge.items.validation import (
    clean_form,
    join_sensitive,
    mask,
    material_requirements,
    sensitive_paths,
    split_sensitive,
    validate_form,
)

REGISTRATION = load_catalogue()["company-registration"]
TODAY = dt.date(2026, 3, 16)
LANGUAGES: tuple[Language, ...] = ("zh", "en", "ru")


def good() -> dict[str, Any]:
    return filled_form(Random(7), "company-registration", TODAY)


def codes(data: dict[str, Any], *, draft: bool = False) -> dict[str, str]:
    return {e.path: e.code for e in validate_form(REGISTRATION.form, data, "zh", draft=draft)}


@pytest.mark.parametrize("code", sorted(load_catalogue()))
def test_the_demo_fills_in_every_form_rightly(code: str) -> None:
    item = load_catalogue()[code]
    for seed in range(200):
        form = filled_form(Random(seed), code, TODAY)
        assert validate_form(item.form, form, "en") == []
        assert validate_form(item.form, form, "en", draft=True) == []
        assert clean_form(item.form, form) == form


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("company_name", "", "required"),
        ("company_name", "  ", "required"),
        ("company_name", None, "required"),
        ("company_name", "双河", "too_short"),
        ("company_name", "双" * 101, "too_long"),
        ("company_name", 7, "type"),
        ("company_type", "guild", "enum"),
        ("registered_capital", "0", "format"),
        ("registered_capital", "0.00", "format"),
        ("registered_capital", "-5", "format"),
        ("registered_capital", "1e9", "format"),
        ("registered_capital", "100.555", "format"),
        ("registered_capital", 5_000_000, "type"),
        ("planned_employees", -1, "minimum"),
        ("planned_employees", 100_001, "maximum"),
        ("contact_phone", "12345", "format"),
        ("contact_email", "nobody", "email"),
        ("legal_rep_id_card", "110105194912310021", "check"),
        ("legal_rep_id_card", "1101051949", "check"),
        ("shareholders", [], "too_few"),
        ("shareholders", None, "required"),
        ("truth_confirmed", False, "not_confirmed"),
        ("truth_confirmed", None, "required"),
        ("loyalty_card", "x", "unknown"),
    ],
)
def test_a_wrong_value_is_named_beside_its_field(field: str, value: Any, code: str) -> None:
    assert codes({**good(), field: value}) == {field: code}


def test_rows_are_named_by_number() -> None:
    form = good()
    form["shareholders"][1] |= {"contribution": "abc", "name": ""}
    form["shareholders"].append("nobody")
    errors = validate_form(REGISTRATION.form, form, "zh")
    assert [(e.path, e.code) for e in errors] == [
        ("shareholders.1.name", "required"),
        ("shareholders.1.contribution", "format"),
        ("shareholders.2", "type"),
    ]
    assert errors[0].message == "请填写股东名单第 2 项的姓名或名称"


def test_too_many_rows_are_refused() -> None:
    form = good()
    form["shareholders"] *= 26
    assert codes(form) == {"shareholders": "too_many"}


def test_errors_come_in_the_order_of_the_screens() -> None:
    paths = [e.path for e in validate_form(REGISTRATION.form, {"odd": 1}, "en")]
    order = [field for section in REGISTRATION.form["x-sections"] for field in section["fields"]]
    assert paths == [*sorted(paths[:-1], key=order.index), "odd"]
    assert set(REGISTRATION.form["required"]) == set(paths[:-1])


def test_the_order_does_not_hang_on_the_order_of_keys() -> None:
    shuffled = json.loads(json.dumps(REGISTRATION.form, sort_keys=True))
    data = {"shareholders": [{"kind": "odd"}], "odd": 1}
    assert validate_form(shuffled, data, "zh") == validate_form(REGISTRATION.form, data, "zh")


def test_messages_name_the_remedy_in_the_readers_language() -> None:
    form = {**good(), "legal_rep_id_card": "110105194912310021", "contact_phone": "1", "premises_kind": None}
    said = {lang: {e.path: e.message for e in validate_form(REGISTRATION.form, form, lang)} for lang in LANGUAGES}
    assert said["zh"]["legal_rep_id_card"] == "身份证号应为 18 位且校验位正确，请对照证件逐位核对"
    assert said["zh"]["premises_kind"] == "请选择场地来源"
    assert said["en"]["premises_kind"] == "Please choose “How the premises are held”"
    assert said["en"]["contact_phone"].startswith("A mobile number has 11 digits")
    assert "11 цифр" in said["ru"]["contact_phone"]


def test_every_failing_field_has_a_message_in_every_language() -> None:
    awful = {name: ["?"] for name in REGISTRATION.form["properties"]}
    for lang in LANGUAGES:
        errors = validate_form(REGISTRATION.form, awful, lang)
        # A hidden field is no longer judged; the passport number hangs on a choice not made.
        assert len(errors) >= len(awful) - 2
        assert all(e.message for e in errors)


def test_a_conditional_field_is_needed_only_when_shown() -> None:
    form = good()
    del form["legal_rep_id_card"]
    assert codes(form) == {"legal_rep_id_card": "required"}
    form["legal_rep_id_kind"] = "passport"
    assert codes(form) == {"legal_rep_passport": "required"}
    form["legal_rep_passport"] = "E12345678"
    assert codes(form) == {}
    # What was typed before the other kind was chosen is neither judged nor stored.
    form["legal_rep_id_card"] = "nonsense"
    assert codes(form) == {}
    assert "legal_rep_id_card" not in clean_form(REGISTRATION.form, form)


def test_a_draft_may_be_half_typed() -> None:
    half = {"contact_phone": "138", "legal_rep_id_card": "1101", "legal_rep_id_kind": "id_card", "shareholders": []}
    assert codes({}, draft=True) == {}
    assert codes(half, draft=True) == {}
    assert codes({"company_name": 5, "odd": 1, "address": "长" * 500}, draft=True) == {
        "company_name": "type",
        "address": "too_long",
        "odd": "unknown",
    }


def test_a_form_is_tidied_before_it_is_stored() -> None:
    tidy = clean_form(
        REGISTRATION.form,
        {
            "company_name": " 双河样例食品有限公司 ",
            "contact_email": "",
            "legal_rep_id_kind": "id_card",
            "legal_rep_id_card": "11010519491231002x",
            "shareholders": [{"name": " 张样例 ", "kind": ""}],
        },
    )
    assert tidy == {
        "company_name": "双河样例食品有限公司",
        "legal_rep_id_kind": "id_card",
        "legal_rep_id_card": "11010519491231002X",
        "shareholders": [{"name": "张样例"}],
    }


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "kind", "odd"]), inner, max_size=3),
    max_leaves=8,
)
ANY_FORM = st.dictionaries(st.sampled_from([*REGISTRATION.form["properties"], "odd"]), ANYTHING)


@settings(max_examples=200, deadline=None)
@given(data=ANY_FORM)
def test_whatever_is_sent_is_judged_and_never_breaks(data: dict[str, Any]) -> None:
    tidy = clean_form(REGISTRATION.form, data)
    assert clean_form(REGISTRATION.form, tidy) == tidy
    errors = validate_form(REGISTRATION.form, data, "ru")
    assert errors == validate_form(REGISTRATION.form, tidy, "ru")
    assert len({e.path for e in errors}) == len(errors)
    assert {e.path for e in validate_form(REGISTRATION.form, data, "ru", draft=True)} <= {e.path for e in errors}


@settings(max_examples=100, deadline=None)
@given(typed=st.text(max_size=11))
def test_a_draft_keeps_whatever_was_typed(typed: str) -> None:
    assert codes({"contact_phone": typed, "legal_rep_name": typed, "premises_kind": typed}, draft=True) == {}


def test_dates_must_exist() -> None:
    item = load_catalogue()["project-filing"]
    form = filled_form(Random(1), "project-filing", TODAY) | {"start_date": "2026-02-30"}
    [error] = validate_form(item.form, form, "zh")
    assert (error.path, error.message) == ("start_date", "计划开工日期请填写真实存在的日期，例如 2026-03-15")


def test_fields_are_compared_with_each_other() -> None:
    item = load_catalogue()["project-filing"]
    form = filled_form(Random(1), "project-filing", TODAY)
    form |= {"finish_date": form["start_date"].replace("20", "19", 1), "own_funds": form["total_investment"] + "0"}
    errors = validate_form(item.form, form, "zh")
    assert [(e.path, e.code, e.message) for e in errors] == [
        ("finish_date", "not_before", "计划建成日期不能早于计划开工日期，请改正"),
        ("own_funds", "not_above", "其中自有资金不能大于项目总投资，请改正"),
    ]
    assert validate_form(item.form, form, "zh", draft=True) == []
    # While the other side is missing or wrong there is nothing to compare with.
    assert [e.path for e in validate_form(item.form, form | {"total_investment": "much", "start_date": ""}, "en")] == [
        "start_date",
        "total_investment",
    ]


def test_credit_codes_are_checked_and_read_in_either_case() -> None:
    item = load_catalogue()["project-filing"]
    form = filled_form(Random(1), "project-filing", TODAY)
    assert validate_form(item.form, form | {"credit_code": form["credit_code"].lower()}, "en") == []
    [error] = validate_form(item.form, form | {"credit_code": "91350100M000100Y44"}, "en")
    assert (error.path, error.code) == ("credit_code", "check")
    assert "business licence" in error.message


def test_materials_follow_the_form() -> None:
    def status(**form: Any) -> dict[str, str]:
        return {r.material.code: r.status for r in material_requirements(REGISTRATION, form)}

    assert status(premises_kind="leased")["lease"] == "required"
    assert status(premises_kind="owned")["lease"] == "not_needed"
    assert status(by_agent=True)["authorization"] == "required"
    # JSON's true and 1 are different things.
    assert status(by_agent=1)["authorization"] == "not_needed"
    assert status()["articles"] == "required"
    assert status()["investment-intent"] == "optional"
    assert list(status()) == [material.code for material in REGISTRATION.materials]


def test_sensitive_values_can_be_found_and_replaced() -> None:
    assert sensitive_paths(REGISTRATION.form) == [
        "legal_rep_id_card",
        "legal_rep_passport",
        "legal_rep_phone",
        "shareholders.*.id_number",
        "contact_phone",
        "contact_email",
    ]
    form = good()
    masked, secrets = split_sensitive(REGISTRATION.form, form)
    assert form == good() == join_sensitive(masked, secrets)
    assert secrets["shareholders.1.id_number"] == form["shareholders"][1]["id_number"]
    assert not any(secret in json.dumps(masked) for secret in secrets.values())
    assert masked["contact_phone"] == f"{form['contact_phone'][:3]}****{form['contact_phone'][-4:]}"
    assert masked["company_name"] == form["company_name"]
    for row, original in zip(masked["shareholders"], form["shareholders"], strict=True):
        assert row["id_number"] == original["id_number"][:3] + "*" * 11 + original["id_number"][-4:]


@pytest.mark.parametrize(("value", "shown"), [("13812342046", "138****2046"), ("王小明", "王**"), ("王", "王**"), ("E1234567", "E1****67")])
def test_masks_leave_the_ends(value: str, shown: str) -> None:
    assert mask(value) == shown
