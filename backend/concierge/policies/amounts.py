"""The amount of a clause as data: fixed, a share of a fact, so much for each, or by tiers; in 元, never float."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Any, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from backend.concierge.policies.conditions import AmountFact, Known, MoneyFact

Money = Annotated[Decimal, Field(ge=0, max_digits=18, decimal_places=2)]
Percent = Annotated[Decimal, Field(gt=0, le=100, max_digits=6, decimal_places=3)]
_CENT: Final = Decimal("0.01")
_HUNDRED: Final = Decimal(100)


class _Formula(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, serialize_by_alias=True)


class Fixed(_Formula):
    """The same for everybody."""

    kind: Literal["fixed"]
    amount: Money


class Percentage(_Formula):
    """A share of a sum of money, up to a cap."""

    kind: Literal["percentage"]
    fact: MoneyFact
    percent: Percent
    cap: Money | None = None


class PerJob(_Formula):
    """So much for each job, up to a cap."""

    kind: Literal["per_job"]
    amount: Money
    cap: Money | None = None


class Tier(_Formula):
    """From this value on: a share of the whole value, or a fixed amount."""

    start: Annotated[Decimal, Field(alias="from", ge=0, max_digits=18, decimal_places=2)]
    percent: Percent | None = None
    amount: Money | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.percent is None) == (self.amount is None):
            raise ValueError("a tier has either a percentage or an amount")
        return self


class Tiers(_Formula):
    """The highest tier that is reached counts for the whole; nothing below the first."""

    kind: Literal["tiers"]
    fact: AmountFact
    tiers: Annotated[list[Tier], Field(min_length=1, max_length=10)]
    cap: Money | None = None

    @model_validator(mode="after")
    def _fits(self) -> Self:
        starts = [tier.start for tier in self.tiers]
        if starts != sorted(set(starts)):
            raise ValueError("tiers are written from the lowest to the highest")
        if self.fact == "jobs" and any(tier.percent is not None for tier in self.tiers):
            raise ValueError("jobs have no percentage in yuan")
        return self


Amount = Annotated[Fixed | Percentage | PerJob | Tiers, Field(discriminator="kind")]


def amount_of(formula: Fixed | Percentage | PerJob | Tiers | None, known: Known) -> Decimal | None:
    """Return the amount for these facts, to the cent; None when there is no formula or its fact is not known."""
    if formula is None:
        return None
    if isinstance(formula, Fixed):
        return formula.amount.quantize(_CENT)
    fact = "jobs" if isinstance(formula, PerJob) else formula.fact
    value: Any = known.get(fact)
    if value is None:
        return None
    found = _uncapped(formula, Decimal(value))
    return (found if formula.cap is None else min(found, formula.cap)).quantize(_CENT, ROUND_HALF_UP)


def _uncapped(formula: Percentage | PerJob | Tiers, value: Decimal) -> Decimal:
    if isinstance(formula, Percentage):
        return value * formula.percent / _HUNDRED
    if isinstance(formula, PerJob):
        return value * formula.amount
    reached = [tier for tier in formula.tiers if tier.start <= value]
    if not reached:
        return Decimal(0)
    tier = reached[-1]
    return tier.amount if tier.amount is not None else value * (tier.percent or Decimal(0)) / _HUNDRED
