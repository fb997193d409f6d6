"""From rows to what callers are shown: names of units and people, conditions in words, why a clause is not in force."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final
from uuid import UUID

from pydantic import TypeAdapter

from backend.concierge.policies.amounts import Amount
from backend.concierge.policies.conditions import Condition
from backend.concierge.policies.schemas import (
    ClaimableClause,
    Edition,
    PersonName,
    PublicClause,
    PublicPolicy,
    Review,
    StaffClause,
    StaffPolicy,
    UnitName,
)
from backend.concierge.policies.wording import amount_in_words, requirements
from backend.concierge.tickets.presenting import Namer
from backend.contracts.permissions import ConciergePermission
from backend.kernel.principal import Principal

CONDITION: Final[TypeAdapter[Any]] = TypeAdapter(Condition)
AMOUNT: Final[TypeAdapter[Any]] = TypeAdapter(Amount)


def condition_of(row: Any) -> Any:
    """Return a clause's condition, None when it has none."""
    return None if row["condition"] is None else CONDITION.validate_python(row["condition"])


def formula_of(row: Any) -> Any:
    """Return a clause's amount formula, None when it has none."""
    return None if row["amount"] is None else AMOUNT.validate_python(row["amount"])


def unit_name(names: Namer, code: str) -> UnitName:
    """Return a unit by name."""
    known = names.units.get(code)
    return UnitName(code=code, names=known.names if known else dict.fromkeys(("zh", "en", "ru"), code))


def person_name(names: Namer, ident: UUID | None) -> PersonName | None:
    """Return a person by name, None when unknown."""
    known = None if ident is None else names.people.get(ident)
    return None if known is None else PersonName(id=known.id, name=known.name)


def _people(names: Namer, idents: Iterable[UUID]) -> list[PersonName]:
    return [one for one in (person_name(names, ident) for ident in idents) if one is not None]


_PUBLIC: Final = ("id", "number", "titles", "summaries", "issued_on", "valid_from", "valid_until", "edition", "benefits", "clauses", "demo")
_STAFF: Final = tuple(name for name in StaffPolicy.model_fields if name != "issuing_unit")
_CLAUSE: Final = ("id", "policy_id", "position", "titles", "texts", "benefit")


def public_fields(row: Any, names: Namer) -> dict[str, Any]:
    """Return the fields of a public document."""
    return {**{name: row[name] for name in _PUBLIC}, "issuing_unit": unit_name(names, row["issuing_unit"])}


def public_policy(row: Any, names: Namer) -> PublicPolicy:
    """Return a document as the public list shows it."""
    return PublicPolicy(**public_fields(row, names))


def _latest(*days: date | None) -> date | None:
    return max((one for one in days if one is not None), default=None)


def _earliest(*days: date | None) -> date | None:
    return min((one for one in days if one is not None), default=None)


def public_clause(row: Any) -> PublicClause:
    """Return a clause in force."""
    return PublicClause(**_public_clause(row))


def claimable_clause(row: Any) -> ClaimableClause:
    """Return a clause in force with the title of its document."""
    return ClaimableClause(**_public_clause(row), document=row["document"])


def _public_clause(row: Any) -> dict[str, Any]:
    return {
        **{name: row[name] for name in _CLAUSE},
        "requirements": requirements(condition_of(row)),
        "amount_words": amount_in_words(formula_of(row)),
        "valid_from": _latest(row["valid_from"], row["policy_from"]),
        "valid_until": _earliest(row["valid_until"], row["policy_until"]),
        "reviewed_on": row["reviewed_on"],
    }


def staff_fields(row: Any, names: Namer) -> dict[str, Any]:
    """Return the fields of a document in the editor."""
    return {**{name: row[name] for name in _STAFF}, "issuing_unit": unit_name(names, row["issuing_unit"])}


def staff_policy(row: Any, names: Namer) -> StaffPolicy:
    """Return a document as the editors' list shows it."""
    return StaffPolicy(**staff_fields(row, names))


def why_not(document: Any, clause: Any, on: date) -> str | None:
    """Return why a clause is not in force on a day; None when it is. The same rule as `repository.IN_FORCE`."""
    since = _latest(clause["valid_from"], document["valid_from"])
    until = _earliest(clause["valid_until"], document["valid_until"])
    reasons = (
        ("draft", document["state"] == "draft"),
        ("withdrawn", document["state"] == "withdrawn"),
        ("objection", clause["review_opinion"] == "objection"),
        ("not_reviewed", clause["review_opinion"] is None or clause["reviewed_on"] > on),
        ("not_yet", since is not None and since > on),
        ("expired", until is not None and until < on),
    )
    return next((name for name, holds in reasons if holds), None)


def staff_clause(document: Any, row: Any, reviews: list[Any], names: Namer, principal: Principal, on: date) -> StaffClause:
    """Return a clause in the editor."""
    hindrance: Any = why_not(document, row, on)
    may_review = principal.may(ConciergePermission.REVIEW_POLICIES) and principal.account_id not in row["authors"]
    plain = ("condition", "amount", "valid_from", "valid_until", "review_opinion", "reviewed_on", "review_note", "version")
    return StaffClause(
        **{name: row[name] for name in (*_CLAUSE, *plain)},
        requirements=requirements(condition_of(row)),
        amount_words=amount_in_words(formula_of(row)),
        authors=_people(names, row["authors"]),
        reviewed_by=person_name(names, row["reviewed_by"]),
        reviews=[_review(one, names) for one in reviews if one["clause_id"] == row["id"]],
        in_force=hindrance is None,
        why_not=hindrance,
        may_review=may_review,
    )


def _review(row: Any, names: Namer) -> Review:
    plain = ("id", "clause_version", "opinion", "note", "reviewed_on", "recorded_at")
    return Review(**{name: row[name] for name in plain}, reviewed_by=person_name(names, row["reviewed_by"]))


def edition(row: Any, names: Namer) -> Edition:
    """Return an edition."""
    return Edition(number=row["number"], recorded_at=row["recorded_at"], recorded_by=person_name(names, row["recorded_by"]))
