"""The language of conditions: what is not known is never "no"; and the amounts, to the cent."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from backend.concierge.policies.amounts import Amount, amount_of
from backend.concierge.policies.conditions import Condition, Verdict, judge
from backend.concierge.policies.schemas import ClauseInput
from backend.concierge.policies.wording import amount_in_words, money, reason, requirements
from tests.concierge.policies.conftest import CLAUSE

CONDITION: TypeAdapter[Any] = TypeAdapter(Condition)
AMOUNT: TypeAdapter[Any] = TypeAdapter(Amount)
JOBS = {"op": "at_least", "fact": "jobs", "value": 50}
ZONE = {"op": "equals", "fact": "in_zone", "value": True}


def said(condition: dict[str, Any], **known: Any) -> str:
    return judge(CONDITION.validate_python(condition), known).verdict


@pytest.mark.parametrize(
    ("condition", "known", "verdict"),
    [
        (JOBS, {"jobs": 50}, "yes"),
        (JOBS, {"jobs": 49}, "no"),
        (JOBS, {"jobs": None}, "unknown"),
        (JOBS, {}, "unknown"),
        ({"op": "at_most", "fact": "total_investment", "value": "1000.50"}, {"total_investment": Decimal("1000.50")}, "yes"),
        ({"op": "at_most", "fact": "total_investment", "value": "1000.50"}, {"total_investment": Decimal("1000.51")}, "no"),
        ({"op": "at_least", "fact": "registered_on", "value": "2023-01-01"}, {"registered_on": date(2023, 1, 1)}, "yes"),
        ({"op": "at_least", "fact": "registered_on", "value": "2023-01-01"}, {"registered_on": date(2022, 12, 31)}, "no"),
        (ZONE, {"in_zone": True}, "yes"),
        (ZONE, {"in_zone": False}, "no"),
        (ZONE, {}, "unknown"),
        ({"op": "equals", "fact": "stage", "value": "signed"}, {"stage": "landed"}, "no"),
        ({"op": "one_of", "fact": "stage", "values": ["signed", "landed"]}, {"stage": "landed"}, "yes"),
        ({"op": "one_of", "fact": "region", "values": ["yangtze-delta"]}, {"region": "310000"}, "yes"),
        ({"op": "one_of", "fact": "region", "values": ["yangtze-delta"]}, {"region": "440000"}, "no"),
        ({"op": "has_tag", "tag": "srdi"}, {"tags": {"srdi", "listed"}}, "yes"),
        ({"op": "has_tag", "tag": "srdi"}, {"tags": {"listed"}}, "no"),
        ({"op": "has_tag", "tag": "srdi"}, {"tags": frozenset()}, "no"),
        ({"op": "has_tag", "tag": "srdi"}, {"tags": None}, "unknown"),
        ({"op": "industry_within", "codes": ["C"]}, {"industry": "15"}, "yes"),
        ({"op": "industry_within", "codes": ["15"]}, {"industry": "1523"}, "yes"),
        ({"op": "industry_within", "codes": ["15"]}, {"industry": "C"}, "unknown"),
        ({"op": "industry_within", "codes": ["15"]}, {"industry": "A"}, "no"),
        ({"op": "all", "of": [JOBS, ZONE]}, {"jobs": 60, "in_zone": True}, "yes"),
        ({"op": "all", "of": [JOBS, ZONE]}, {"jobs": 60}, "unknown"),
        ({"op": "all", "of": [JOBS, ZONE]}, {"jobs": 3}, "no"),
        ({"op": "any", "of": [JOBS, ZONE]}, {"jobs": 60}, "yes"),
        ({"op": "any", "of": [JOBS, ZONE]}, {"jobs": 3}, "unknown"),
        ({"op": "any", "of": [JOBS, ZONE]}, {"jobs": 3, "in_zone": False}, "no"),
    ],
)
def test_a_condition_is_judged(condition: dict[str, Any], known: dict[str, Any], verdict: str) -> None:
    assert said(condition, **known) == verdict


LEAVES = st.sampled_from([JOBS, ZONE, {"op": "at_least", "fact": "tax_per_year", "value": "100"}])


def joined(inner: Any) -> Any:
    return st.fixed_dictionaries({"op": st.sampled_from(["all", "any"]), "of": st.lists(inner, min_size=1, max_size=3)})


TREES = st.recursive(LEAVES, joined, max_leaves=8)
FULL = {"jobs": st.sampled_from([10, 90]), "in_zone": st.booleans(), "tax_per_year": st.sampled_from([Decimal(1), Decimal(500)])}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TREES, st.fixed_dictionaries(FULL), st.sets(st.sampled_from(sorted(FULL))))
def test_learning_more_never_turns_a_yes_or_a_no(tree: dict[str, Any], known: dict[str, Any], hidden: set[str]) -> None:
    full = said(tree, **known)
    assert full != Verdict.UNKNOWN
    assert said(tree, **{name: value for name, value in known.items() if name not in hidden}) in (full, Verdict.UNKNOWN)


@pytest.mark.parametrize(
    "condition",
    [
        {"op": "exec", "of": []},
        {"op": "at_least", "fact": "industry", "value": "1"},
        {"op": "at_least", "fact": "jobs", "value": "many"},
        {"op": "at_least", "fact": "jobs", "value": True},
        {"op": "at_least", "fact": "total_investment", "value": "NaN"},
        {"op": "at_least", "fact": "total_investment", "value": "-1"},
        {"op": "at_least", "fact": "registered_on", "value": "soon"},
        {"op": "equals", "fact": "in_zone", "value": "yes"},
        {"op": "equals", "fact": "region", "value": "atlantis"},
        {"op": "one_of", "fact": "stage", "values": ["dreamt"]},
        {"op": "one_of", "fact": "stage", "values": []},
        {"op": "has_tag", "tag": "best"},
        {"op": "industry_within", "codes": ["ZZ"]},
        {"op": "all", "of": []},
        {**ZONE, "surprise": 1},
    ],
)
def test_what_means_nothing_is_refused(condition: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        CONDITION.validate_python(condition)


def test_a_condition_has_bounds() -> None:
    deep: dict[str, Any] = ZONE
    for _ in range(4):
        deep = {"op": "all", "of": [deep]}
    for condition in (deep, {"op": "all", "of": [{"op": "any", "of": [ZONE] * 20}] * 2}):
        with pytest.raises(ValidationError):
            ClauseInput.model_validate(CLAUSE | {"condition": condition})


@pytest.mark.parametrize(
    ("formula", "known", "amount"),
    [
        ({"kind": "fixed", "amount": "200000"}, {}, "200000.00"),
        ({"kind": "percentage", "fact": "fixed_investment", "percent": "5"}, {"fixed_investment": Decimal("33333.33")}, "1666.67"),
        ({"kind": "percentage", "fact": "fixed_investment", "percent": "5", "cap": "100"}, {"fixed_investment": Decimal(10**9)}, "100.00"),
        ({"kind": "percentage", "fact": "fixed_investment", "percent": "5"}, {"fixed_investment": None}, None),
        ({"kind": "per_job", "amount": "2000", "cap": "100000"}, {"jobs": 49}, "98000.00"),
        ({"kind": "per_job", "amount": "2000", "cap": "100000"}, {"jobs": 51}, "100000.00"),
    ],
)
def test_an_amount_is_computed_to_the_cent(formula: dict[str, Any], known: dict[str, Any], amount: str | None) -> None:
    found = amount_of(AMOUNT.validate_python(formula), known)
    assert found == (None if amount is None else Decimal(amount))


def test_the_highest_tier_reached_counts_for_the_whole() -> None:
    tiers = {"kind": "tiers", "fact": "fixed_investment", "tiers": [{"from": "100", "percent": "2"}, {"from": "200", "amount": "50"}]}
    formula = AMOUNT.validate_python(tiers)
    found = [amount_of(formula, {"fixed_investment": Decimal(value)}) for value in ("99.99", "100", "199", "200")]
    assert found == [Decimal(0), Decimal(2), Decimal("3.98"), Decimal(50)]


@pytest.mark.parametrize(
    "formula",
    [
        {"kind": "percentage", "fact": "jobs", "percent": "5"},
        {"kind": "percentage", "fact": "fixed_investment", "percent": "101"},
        {"kind": "percentage", "fact": "fixed_investment", "percent": "0"},
        {"kind": "fixed", "amount": "-1"},
        {"kind": "tiers", "fact": "jobs", "tiers": [{"from": "1", "percent": "5"}]},
        {"kind": "tiers", "fact": "jobs", "tiers": [{"from": "5", "amount": "1"}, {"from": "1", "amount": "2"}]},
        {"kind": "tiers", "fact": "jobs", "tiers": [{"from": "5"}]},
        {"kind": "formula", "text": "__import__('os')"},
    ],
)
def test_a_formula_that_cannot_be_meant_is_refused(formula: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        AMOUNT.validate_python(formula)


@pytest.mark.parametrize(
    ("amount", "zh", "en", "ru"),
    [
        ("50000000", "5,000 万元", "CNY 50 million", "50 млн юаней"),
        ("124000000", "1.24 亿元", "CNY 124 million", "124 млн юаней"),
        ("1234.5", "1,234.5 元", "CNY 1,234.5", "1\u00a0234,5 юаней"),
        ("0", "0 元", "CNY 0", "0 юаней"),
    ],
)
def test_money_is_said_exactly(amount: str, zh: str, en: str, ru: str) -> None:
    assert [money(Decimal(amount), language) for language in ("zh", "en", "ru")] == [zh, en, ru]


def test_a_reason_says_what_was_asked_what_is_known_and_what_follows() -> None:
    condition = CONDITION.validate_python({"op": "at_least", "fact": "fixed_investment", "value": "50000000"})
    known = {"fixed_investment": Decimal(30_000_000)}
    assert reason(judge(condition, known), known) == {
        "zh": "固定资产投资不低于 5,000 万元。现为 3,000 万元，不符合",
        "en": "Fixed-asset investment: at least CNY 50 million. It is CNY 30 million: not met",
        "ru": "Инвестиции в основные фонды: не менее 50 млн юаней. Сейчас: 30 млн юаней — не выполнено",
    }
    assert reason(judge(condition, {}), {})["en"].endswith("Not known yet; add it to find out")


def test_every_kind_of_condition_and_amount_has_words() -> None:
    leaves = [
        JOBS,
        ZONE,
        {"op": "at_most", "fact": "registered_on", "value": "2025-06-30"},
        {"op": "one_of", "fact": "region", "values": ["jingjinji", "440000"]},
        {"op": "equals", "fact": "stage", "value": "signed"},
        {"op": "has_tag", "tag": "srdi"},
        {"op": "industry_within", "codes": ["C", "15"]},
    ]
    whole = CONDITION.validate_python({"op": "all", "of": [*leaves, {"op": "any", "of": leaves}]})
    sentences = requirements(whole)
    assert len(sentences) == len(leaves) + 1
    assert sentences[2]["ru"] == "Дата регистрации здесь: не позднее 30.06.2025"
    tiers = AMOUNT.validate_python({"kind": "tiers", "fact": "jobs", "tiers": [{"from": "10", "amount": "5"}], "cap": "3"})
    assert amount_in_words(tiers) == {
        "zh": "就业岗位达到 10：5 元，最高 3 元",
        "en": "Jobs from 10: CNY 5, at most CNY 3",
        "ru": "Рабочие места от 10: 5 юаней, не более 3 юаней",
    }
    assert all("{" not in one[language] for one in sentences for language in one)
