"""The conditions of a clause as data, and what is made of them for given facts.

A fact that is not known makes an answer unknown, never "no", unless the rest decides without it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Annotated, Any, Final, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StringConstraints, model_validator

from backend.contracts.enterprise_tags import ENTERPRISE_TAGS
from backend.contracts.library import Stage
from backend.kernel.classifications import industries, industry_with_children, region_groups, regions, regions_of

Known = Mapping[str, Any]
"""Facts by name: None is "not known"; `tags` known to be none are an empty set."""
MoneyFact = Literal["total_investment", "fixed_investment", "tax_per_year"]
AmountFact = Literal["total_investment", "fixed_investment", "tax_per_year", "jobs"]
Measured = Literal["total_investment", "fixed_investment", "tax_per_year", "jobs", "registered_on"]
Chosen = Literal["region", "stage", "industry", "in_zone"]
Value = StrictBool | StrictInt | Annotated[str, StringConstraints(min_length=1, max_length=40)]
Code = Annotated[str, StringConstraints(min_length=1, max_length=40)]
STAGES: Final[tuple[str, ...]] = get_args(Stage)
MAX_DEPTH: Final = 4
MAX_CONDITIONS: Final = 40
_MAX_DIGITS: Final = 18


class Verdict(StrEnum):
    """What can be said of a condition."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Equals(_Part):
    """A fact has exactly this value."""

    op: Literal["equals"]
    fact: Chosen
    value: Value

    @model_validator(mode="after")
    def _fits(self) -> Self:
        _check_choice(self.fact, self.value)
        return self


class OneOf(_Part):
    """A fact has one of these values; a group of provinces stands for its members."""

    op: Literal["one_of"]
    fact: Literal["region", "stage", "industry"]
    values: Annotated[list[Code], Field(min_length=1, max_length=40)]

    @model_validator(mode="after")
    def _fits(self) -> Self:
        for value in self.values:
            _check_choice(self.fact, value)
        return self


class AtLeast(_Part):
    """A fact is no smaller, or a day no earlier."""

    op: Literal["at_least"]
    fact: Measured
    value: Value

    @model_validator(mode="after")
    def _fits(self) -> Self:
        measure(self.fact, self.value)
        return self


class AtMost(_Part):
    """A fact is no greater, or a day no later."""

    op: Literal["at_most"]
    fact: Measured
    value: Value

    @model_validator(mode="after")
    def _fits(self) -> Self:
        measure(self.fact, self.value)
        return self


class HasTag(_Part):
    """The enterprise carries a tag."""

    op: Literal["has_tag"]
    tag: Code

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.tag not in ENTERPRISE_TAGS:
            raise ValueError("unknown tag")
        return self


class IndustryWithin(_Part):
    """The industry is one of these sections or divisions of GB/T 4754, or belongs to one."""

    op: Literal["industry_within"]
    codes: Annotated[list[Code], Field(min_length=1, max_length=40)]

    @model_validator(mode="after")
    def _fits(self) -> Self:
        for code in self.codes:
            _check_choice("industry", code)
        return self


class AllOf(_Part):
    """Every one holds."""

    op: Literal["all"]
    of: Annotated[list["Condition"], Field(min_length=1, max_length=20)]


class AnyOf(_Part):
    """At least one holds."""

    op: Literal["any"]
    of: Annotated[list["Condition"], Field(min_length=1, max_length=20)]


Leaf = Equals | OneOf | AtLeast | AtMost | HasTag | IndustryWithin
Condition = Annotated[Leaf | AllOf | AnyOf, Field(discriminator="op")]


@dataclass(frozen=True, slots=True)
class Judged:
    """A condition with what can be said of it, and of its parts."""

    condition: Leaf | AllOf | AnyOf
    verdict: Verdict
    parts: tuple["Judged", ...] = ()


def _check_choice(fact: str, value: Any) -> None:
    known: dict[str, Any] = {
        "region": lambda: isinstance(value, str) and (value in regions() or value in region_groups()),
        "stage": lambda: value in STAGES,
        "industry": lambda: isinstance(value, str) and value in industries(),
        "in_zone": lambda: isinstance(value, bool),
    }
    if not known[fact]():
        message = f"not a value of {fact}"
        raise ValueError(message)


def measure(fact: str, value: Any) -> Decimal | int | date:
    """Return a measured fact's value as it is compared; raises ValueError when it is none."""
    if isinstance(value, bool):
        raise ValueError("not a measure")  # noqa: TRY004 - pydantic turns a ValueError into a field's error
    if fact == "registered_on":
        return date.fromisoformat(str(value))
    if fact == "jobs":
        return int(value)
    try:
        money = Decimal(value)
    except InvalidOperation as error:
        raise ValueError("not an amount") from error
    if not money.is_finite() or money < 0 or money.adjusted() >= _MAX_DIGITS:
        raise ValueError("not an amount")
    return money


def depth_and_size(condition: Any) -> tuple[int, int]:
    """Return how deep a condition is nested, and how many conditions it holds in all."""
    inner = [depth_and_size(one) for one in getattr(condition, "of", ())]
    return 1 + max((depth for depth, _ in inner), default=0), 1 + sum(size for _, size in inner)


def judge(condition: Leaf | AllOf | AnyOf, known: Known) -> Judged:
    """Return what can be said of a condition, and of each part of it."""
    if isinstance(condition, AllOf | AnyOf):
        parts = tuple(judge(one, known) for one in condition.of)
        decisive = Verdict.NO if isinstance(condition, AllOf) else Verdict.YES
        verdicts = {one.verdict for one in parts}
        if decisive in verdicts:
            verdict = decisive
        elif Verdict.UNKNOWN in verdicts:
            verdict = Verdict.UNKNOWN
        else:
            verdict = Verdict.YES if decisive is Verdict.NO else Verdict.NO
        return Judged(condition, verdict, parts)
    return Judged(condition, _judge_leaf(condition, known))


def _said(*, holds: bool) -> Verdict:
    return Verdict.YES if holds else Verdict.NO


def fact_of(leaf: Leaf) -> str:
    """Return the name of the fact a condition asks for."""
    if isinstance(leaf, HasTag):
        return "tags"
    return "industry" if isinstance(leaf, IndustryWithin) else leaf.fact


def _judge_leaf(leaf: Leaf, known: Known) -> Verdict:
    value = known.get(fact_of(leaf))
    if value is None:
        return Verdict.UNKNOWN
    if isinstance(leaf, HasTag):
        return _said(holds=leaf.tag in value)
    if isinstance(leaf, IndustryWithin):
        return _within(value, leaf.codes)
    if isinstance(leaf, OneOf):
        return _choice(leaf.fact, value, leaf.values)
    if isinstance(leaf, Equals):
        return _choice(leaf.fact, value, [leaf.value])
    wanted: Any = measure(leaf.fact, leaf.value)
    return _said(holds=value >= wanted if isinstance(leaf, AtLeast) else value <= wanted)


def _choice(fact: str, value: Any, wanted: list[Any]) -> Verdict:
    if fact == "region":
        return _said(holds=any(value in regions_of(one) for one in wanted))
    return _said(holds=any(type(value) is type(one) and value == one for one in wanted))


def _within(industry: str, codes: list[str]) -> Verdict:
    # Classes of three and four digits belong to the division they begin with.
    own = industry[:2] if industry[:1].isdigit() else industry
    if any(own in industry_with_children(code) for code in codes):
        return Verdict.YES
    # Known by its section only, it may still belong to one of the section's divisions.
    below = set(industry_with_children(own))
    return Verdict.UNKNOWN if any(code in below for code in codes) else Verdict.NO
