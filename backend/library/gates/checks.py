"""What is asked of the facts about a project: pure, each requirement met, not met, or not known."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class GateFacts:
    """What gates look at. `unreviewed` is None when the service that would tell does not answer."""

    values: Mapping[str, Any]
    documents: frozenset[str]
    open_duplicates: int
    claim_held: bool
    contracts: int
    promises: int
    investment: Decimal
    unreviewed: int | None


CHECKS: Final[dict[str, Callable[[GateFacts], bool | None]]] = {
    "duplicate_resolved": lambda facts: facts.open_duplicates == 0,
    "first_report_held": lambda facts: facts.claim_held,
    "agreement_signed": lambda facts: facts.contracts > 0,
    "clause_reviewed": lambda facts: None if facts.unreviewed is None else facts.unreviewed == 0,
    "promises_recorded": lambda facts: facts.promises > 0,
    "investment_reported": lambda facts: facts.investment > 0,
}


def satisfied(code: str, facts: GateFacts) -> bool | None:
    """Tell whether a requirement is met; None when nobody can tell now."""
    kind, _, subject = code.partition(".")
    if kind == "field":
        return facts.values.get(subject) not in (None, "")
    if kind == "document":
        return subject in facts.documents
    return CHECKS[subject](facts)
