"""Which clauses fit: facts as typed, or those of an enterprise or a project, with a reason for each yes and no."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, TypeVar
from uuid import UUID

import structlog

from backend.concierge.policies import repository
from backend.concierge.policies.amounts import amount_of
from backend.concierge.policies.conditions import AllOf, Judged, Known, Verdict, judge
from backend.concierge.policies.presenting import condition_of, formula_of
from backend.concierge.policies.schemas import ConditionView, FactView, Matches, MatchInput, MatchView, Subject, VerdictName
from backend.concierge.policies.service import today, wrong
from backend.concierge.policies.wording import amount_in_words, reason, requirements, shown_value
from backend.contracts.concierge import Facts
from backend.contracts.crm import Enterprises
from backend.contracts.library import Projects
from backend.contracts.permissions import CrmPermission, LibraryPermission
from backend.kernel.db import Reader
from backend.kernel.errors import LANGUAGES, NotAllowed, text
from backend.kernel.principal import Principal
from backend.kernel.ratelimit import Limit
from backend.kernel.resources import Resources

log = structlog.get_logger("concierge")
BY_ADDRESS: Final = Limit("policy-match", hits=60, seconds=600)
TIME_LIMIT_S: Final = 2.0
FACTS: Final = tuple(Facts.model_fields)
VERDICTS: Final[dict[Verdict, VerdictName]] = {Verdict.YES: "fits", Verdict.NO: "does_not_fit", Verdict.UNKNOWN: "cannot_be_told"}
_ORDER: Final = ("fits", "cannot_be_told", "does_not_fit")
Found = TypeVar("Found")


def known_facts(facts: Facts) -> dict[str, Any]:
    """Return what another service knows; without any tag it is not known which there are."""
    return {name: getattr(facts, name) for name in FACTS} | {"tags": facts.tags or None}


async def match_all(reader: Reader, known: Known, on: date, policy_id: UUID | None = None) -> list[MatchView]:
    """Return every clause in force on a day with its verdict: what fits first, the rest in the order of the documents."""
    if policy_id is None:
        rows = await reader.rows(repository.ALL_IN_FORCE, on=on)
    else:
        rows = await reader.rows(repository.IN_FORCE_OF, on=on, policy_id=policy_id)
    return sorted((_match(row, known) for row in rows), key=lambda one: _ORDER.index(one.verdict))


def _match(row: Any, known: Known) -> MatchView:
    condition, formula = condition_of(row), formula_of(row)
    judged = None if condition is None else judge(condition, known)
    verdict = Verdict.YES if judged is None else judged.verdict
    return MatchView(
        clause_id=row["id"],
        policy_id=row["policy_id"],
        document=row["document"],
        titles=row["titles"],
        benefit=row["benefit"],
        verdict=VERDICTS[verdict],
        conditions=_views(judged, known),
        amount=None if verdict is Verdict.NO else amount_of(formula, known),
        amount_words=amount_in_words(formula),
    )


def _views(judged: Judged | None, known: Known) -> list[ConditionView]:
    if judged is None:
        return [ConditionView(verdict="yes", words=words) for words in requirements(None)]
    parts = judged.parts if isinstance(judged.condition, AllOf) else (judged,)
    return [ConditionView(verdict=one.verdict.value, words=reason(one, known)) for one in parts]


@dataclass(slots=True)
class _Asked:
    """What was found out about whom; `missing` names who did not answer."""

    known: dict[str, Any]
    subject: Subject | None = None
    missing: list[Any] = field(default_factory=list[Any])


async def match(reader: Reader, resources: Resources, principal: Principal, body: MatchInput) -> Matches:
    """Return the verdicts for facts, an enterprise or a project; raises NotAllowed, InvalidInput."""
    typed = {name: value for name, value in body.facts.model_dump().items() if value is not None}
    asked = await _facts_of(resources, principal, body)
    known = dict.fromkeys(FACTS) | asked.known | typed
    on = today()
    items = await match_all(reader, known, on, body.policy_id)
    return Matches(on=on, subject=asked.subject, missing=asked.missing, facts=_shown(known), items=items)


def _shown(known: Known) -> list[FactView]:
    return [
        FactView(
            fact=name,
            names={language: text(f"policy.fact.{name}", language) for language in LANGUAGES},
            values={language: shown_value(name, known[name], language) for language in LANGUAGES},
        )
        for name in FACTS
        if known[name] is not None
    ]


async def _facts_of(resources: Resources, principal: Principal, body: MatchInput) -> _Asked:
    if body.enterprise_id is not None and body.project_id is not None:
        raise wrong("project_id", "one_subject")
    if body.enterprise_id is not None:
        if not principal.may(CrmPermission.READ):
            raise NotAllowed
        return await _of_enterprise(resources, body.enterprise_id)
    if body.project_id is not None:
        if not principal.may(LibraryPermission.READ):
            raise NotAllowed
        return await _of_project(resources, principal, body.project_id)
    return _Asked({})


async def ask(resources: Resources, port: type[Any], question: Callable[[Any], Awaitable[Found]]) -> Found | None:
    """Return a neighbour's answer; None when it fails, takes too long or is not there, so that the rest stands."""
    try:
        async with asyncio.timeout(TIME_LIMIT_S):
            return await question(resources.port(port))
    except Exception as error:  # noqa: BLE001 - whatever happened there is no reason to show nothing here
        log.warning("neighbour did not answer", port=port.__name__, error=type(error).__name__)
        return None


async def _of_enterprise(resources: Resources, ident: UUID) -> _Asked:
    found: Any = await ask(resources, Enterprises, lambda port: port.enterprises([ident]))
    if found is None:
        return _Asked({}, missing=["crm"])
    if ident not in found:
        raise wrong("enterprise_id", "no_such_enterprise")
    one = found[ident]
    known = {"industry": one.industry, "region": one.region, "tags": frozenset(one.tags) or None}
    return _Asked(known, Subject(kind="enterprise", id=one.id, name=one.name))


async def _of_project(resources: Resources, principal: Principal, ident: UUID) -> _Asked:
    found: Any = await ask(resources, Projects, lambda port: port.projects(principal, [ident]))
    if found is None:
        return _Asked({}, missing=["library"])
    if ident not in found:
        raise wrong("project_id", "no_such_project")
    one = found[ident]
    known = {"total_investment": one.total_investment, "stage": one.stage}
    asked = _Asked(known, Subject(kind="project", id=one.id, name=one.name))
    if one.enterprise_id is not None:
        others = await ask(resources, Enterprises, lambda port: port.enterprises([one.enterprise_id]))
        owner: Any = None if others is None else others.get(one.enterprise_id)
        if others is None:
            asked.missing.append("crm")
        if owner is not None:
            asked.known |= {"industry": owner.industry, "region": owner.region, "tags": frozenset(owner.tags) or None}
    if one.industry is not None:
        asked.known["industry"] = one.industry
    return asked
