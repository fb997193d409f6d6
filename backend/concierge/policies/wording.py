"""Conditions, reasons and amounts in words, in the three languages at once."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Final

from backend.concierge.policies.amounts import Fixed, Percentage, PerJob, Tier, Tiers
from backend.concierge.policies.conditions import (
    AllOf,
    AnyOf,
    AtLeast,
    Equals,
    HasTag,
    IndustryWithin,
    Judged,
    Known,
    Leaf,
    OneOf,
    Verdict,
    fact_of,
    measure,
)
from backend.contracts.enterprise_tags import ENTERPRISE_TAGS
from backend.kernel.classifications import industries, region_groups, regions
from backend.kernel.errors import LANGUAGES, fill, text

Names = dict[str, str]
_MONEY: Final = frozenset({"total_investment", "fixed_investment", "tax_per_year"})
_YI, _WAN, _MILLION, _THOUSAND = Decimal(100_000_000), Decimal(10_000), Decimal(1_000_000), Decimal(1_000)
_CENT: Final = Decimal("0.01")
_UNITS: Final[dict[str, tuple[tuple[Decimal, str], ...]]] = {
    "zh": ((_YI, "{} 亿元"), (_WAN, "{} 万元"), (Decimal(1), "{} 元")),
    "en": ((_MILLION, "CNY {} million"), (Decimal(1), "CNY {}")),
    "ru": ((_MILLION, "{} млн юаней"), (_THOUSAND, "{} тыс. юаней"), (Decimal(1), "{} юаней")),
}


def _say(key: str, language: str, **params: str) -> str:
    return fill(text(f"policy.{key}", language), params)


def number(value: Decimal, language: str) -> str:
    """Return a number as readers of the language write it, without needless zeros."""
    plain = f"{value:,.2f}".rstrip("0").rstrip(".")
    return plain.replace(",", "\u00a0").replace(".", ",") if language == "ru" else plain


def money(amount: Decimal, language: str) -> str:
    """Return 元 in the largest unit in which two decimals say it exactly."""
    for unit, pattern in _UNITS[language]:
        shown = amount / unit
        if amount >= unit and shown == shown.quantize(_CENT):
            return pattern.format(number(shown, language))
    return _UNITS[language][-1][1].format(number(amount, language))


def day(value: date, language: str) -> str:
    """Return a day as readers of the language write it."""
    if language == "zh":
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value:%d.%m.%Y}" if language == "ru" else value.isoformat()


def _named(fact: str, value: Any, language: str) -> str:
    if fact == "industry":
        known = industries().get(value)
        return known.names[language] if known else str(value)
    if fact == "region":
        place = region_groups().get(value) or regions().get(value)
        return place.names[language] if place else str(value)
    if fact == "tags":
        return ENTERPRISE_TAGS[value][language] if value in ENTERPRISE_TAGS else str(value)
    if fact == "stage":
        return _say(f"stage.{value}", language)
    return _say("zone.inside" if value else "zone.outside", language)


def shown_value(fact: str, value: Any, language: str) -> str:
    """Return a fact's value in words."""
    if isinstance(value, Decimal):
        return money(value, language) if fact in _MONEY else number(value, language)
    if isinstance(value, date):
        return day(value, language)
    if fact == "jobs":
        return number(Decimal(value), language)
    if fact == "tags":
        return text("policy.list", language).join(_named(fact, one, language) for one in sorted(value)) or _say("none", language)
    return _named(fact, value, language)


def _requirement(condition: Any, language: str) -> str:
    if isinstance(condition, AllOf):
        return text("policy.and", language).join(_requirement(one, language) for one in condition.of)
    if isinstance(condition, AnyOf):
        return _say("any", language, value=text("policy.or", language).join(_requirement(one, language) for one in condition.of))
    return _leaf(condition, language)


def _leaf(leaf: Leaf, language: str) -> str:
    fact = fact_of(leaf)
    name = _say(f"fact.{fact}", language)
    if isinstance(leaf, HasTag | IndustryWithin | OneOf | Equals):
        wanted = _wanted(leaf)
        return _say("is", language, fact=name, value=text("policy.list", language).join(_named(fact, one, language) for one in wanted))
    of_day, of_sum = ("since", "at_least") if isinstance(leaf, AtLeast) else ("until", "at_most")
    key = of_day if leaf.fact == "registered_on" else of_sum
    return _say(key, language, fact=name, value=shown_value(fact, measure(leaf.fact, leaf.value), language))


def _wanted(leaf: HasTag | IndustryWithin | OneOf | Equals) -> list[Any]:
    if isinstance(leaf, HasTag):
        return [leaf.tag]
    if isinstance(leaf, IndustryWithin):
        return list(leaf.codes)
    return list(leaf.values) if isinstance(leaf, OneOf) else [leaf.value]


def _in_all(say: Callable[[str], str]) -> Names:
    return {language: say(language) for language in LANGUAGES}


def requirements(condition: Any) -> list[Names]:
    """Return what a clause asks for, one sentence for each condition that must hold."""
    if condition is None:
        return [_in_all(lambda language: _say("open_to_all", language))]
    parts = condition.of if isinstance(condition, AllOf) else [condition]
    return [_in_all(lambda language, part=part: _requirement(part, language)) for part in parts]


def reason(judged: Judged, known: Known) -> Names:
    """Return a condition with what is known of it and what follows."""
    if judged.parts:
        return _in_all(lambda one: _say(f"group_{judged.verdict}", one, requirement=_requirement(judged.condition, one)))
    fact = fact_of(judged.condition)  # type: ignore[arg-type] - without parts it is a leaf

    def say(language: str) -> str:
        value = "" if judged.verdict is Verdict.UNKNOWN and known.get(fact) is None else shown_value(fact, known[fact], language)
        return _say(judged.verdict, language, requirement=_requirement(judged.condition, language), value=value)

    return _in_all(say)


def amount_in_words(formula: Fixed | Percentage | PerJob | Tiers | None) -> Names | None:
    """Return how much a clause gives, as a rule; None when it gives nothing that could be counted."""
    return None if formula is None else _in_all(lambda language: _capped(formula, language))


def _capped(formula: Fixed | Percentage | PerJob | Tiers, language: str) -> str:
    if isinstance(formula, Fixed):
        return money(formula.amount, language)
    said = _uncapped(formula, language)
    return said if formula.cap is None else _say("amount.cap", language, value=said, cap=money(formula.cap, language))


def _uncapped(formula: Percentage | PerJob | Tiers, language: str) -> str:
    if isinstance(formula, PerJob):
        return _say("amount.per_job", language, amount=money(formula.amount, language))
    fact = _say(f"fact.{formula.fact}", language)
    if isinstance(formula, Percentage):
        return _say("amount.percentage", language, fact=fact, percent=_percent(formula.percent, language))
    return text("policy.or", language).join(_tier(tier, formula.fact, fact, language) for tier in formula.tiers)


def _percent(value: Decimal, language: str) -> str:
    plain = f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"
    return plain.replace(".", ",") if language == "ru" else plain


def _tier(tier: Tier, fact: str, name: str, language: str) -> str:
    share = _say("amount.share", language, percent=_percent(tier.percent, language)) if tier.percent is not None else ""
    value = share if tier.amount is None else money(tier.amount, language)
    return _say("amount.tier", language, fact=name, start=shown_value(fact, tier.start, language), value=value)
