"""Service items' forms filled in by invented investors; every one passes validation."""

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Any, Final
from uuid import UUID

from backend.apps.demo import names

Form = dict[str, Any]

_REGIONS: Final = ("etdz", "etdz", "etdz", "city", "t81", "t83", "t84", "t86", "t88", "t89", "t90", "t91")
_PREMISES: Final = ("owned", "leased", "leased", "free")
_TEN_THOUSAND: Final = 10_000
# kW above which a plant in two shifts passes five million kWh a year.
_HEAVY_LOAD: Final = 1_500


def _wan(rng: Random, low: int, high: int) -> int:
    """Yuan between ``low`` and ``high`` 万元, in round tens of 万元."""
    return rng.randrange(low, high, 10) * _TEN_THOUSAND


def _contact(who: names.Person) -> Form:
    return {
        "contact_name": who.name,
        "contact_phone": who.phone,
        "contact_email": who.email,
        "truth_confirmed": True,
    }


def _registration(rng: Random, today: dt.date) -> Form:
    del today
    firm, chief, partner = names.company(rng), names.person(rng), names.person(rng)
    capital = _wan(rng, 50, 3000)
    share = capital * 6 // 10
    return {
        "company_name": firm.name,
        "company_type": "limited",
        "registered_capital": str(capital),
        "business_scope": firm.scope,
        "planned_employees": rng.randrange(5, 200),
        "region": rng.choice(_REGIONS),
        "address": firm.address,
        "premises_kind": rng.choice(_PREMISES),
        "legal_rep_name": chief.name,
        "legal_rep_id_kind": "id_card",
        "legal_rep_id_card": chief.id_number,
        "legal_rep_phone": chief.phone,
        "shareholders": [
            _shareholder(chief, share),
            _shareholder(partner, capital - share),
        ],
        "taxpayer_kind": rng.choice(("small", "general", "undecided")),
        "needs_seal": True,
        "project_name": firm.project,
        "by_agent": rng.randrange(4) == 0,
        **_contact(chief),
    }


def _shareholder(who: names.Person, contribution: int) -> Form:
    return {
        "name": who.name,
        "kind": "person",
        "id_number": who.id_number,
        "contribution": str(contribution),
    }


def _migration(rng: Random, today: dt.date) -> Form:
    firm, chief, origin = names.company(rng), names.person(rng), names.origin(rng)
    return {
        "company_name": firm.name,
        "credit_code": firm.credit_code,
        "legal_rep_name": chief.name,
        "current_address": f"{origin['place']}样例路 {rng.randrange(1, 300)} 号",
        "current_registry": origin["registry"],
        "origin": origin["origin"],
        "region": rng.choice(_REGIONS),
        "new_address": firm.address,
        "premises_kind": rng.choice(_PREMISES),
        "planned_date": (today + dt.timedelta(days=rng.randrange(20, 90))).isoformat(),
        "tax_state": rng.choice(("clear", "clear", "unknown")),
        "employees_moving": rng.randrange(3, 80),
        "project_name": firm.project,
        "planned_investment": str(_wan(rng, 200, 8000)),
        "by_agent": rng.randrange(3) == 0,
        **_contact(chief),
    }


def _filing(rng: Random, today: dt.date) -> Form:
    firm, chief = names.company(rng), names.person(rng)
    total = _wan(rng, 500, 30000)
    load = rng.randrange(100, 4000, 50)
    start = today + dt.timedelta(days=rng.randrange(30, 180))
    form = {
        "company_name": firm.name,
        "credit_code": firm.credit_code,
        "legal_rep_name": chief.name,
        "project_name": firm.project,
        "industry": firm.industry,
        "construction_kind": rng.choice(("new", "new", "expansion", "renovation")),
        "content": f"建设{firm.project.removesuffix('项目')}生产线及配套库房、办公用房，主要从事{firm.scope}。",
        "start_date": start.isoformat(),
        "finish_date": (start + dt.timedelta(days=rng.randrange(200, 700))).isoformat(),
        "region": rng.choice(_REGIONS),
        "site_address": firm.address,
        "land_kind": rng.choice(("new_land", "own_land", "leased_plant")),
        "total_investment": str(total),
        "own_funds": str(total * rng.randrange(3, 8) // 10),
        "planned_jobs": rng.randrange(10, 300),
        "power_load": load,
        "energy_over_threshold": load >= _HEAVY_LOAD,
        "by_agent": rng.randrange(4) == 0,
        "policy_confirmed": True,
        **_contact(chief),
    }
    if form["land_kind"] == "new_land":
        form["land_area"] = rng.randrange(10, 200)
    return form


def _problem(rng: Random, today: dt.date) -> Form:
    firm, chief, trouble = names.company(rng), names.person(rng), names.problem(rng)
    form = {
        "subject": trouble.subject,
        "topic": trouble.topic,
        "description": trouble.text,
        "started_on": (today - dt.timedelta(days=rng.randrange(5, 200))).isoformat(),
        "company_name": firm.name,
        "credit_code": firm.credit_code,
        "project_name": firm.project,
        "region": rng.choice(_REGIONS),
        "investment_at_stake": str(_wan(rng, 50, 12000)),
        "jobs_at_stake": rng.randrange(5, 250),
        "urgency": trouble.urgency,
        "wish": trouble.wish,
        "may_share_identity": rng.randrange(3) > 0,
        **_contact(chief),
    }
    if trouble.urgency == "critical":
        form["urgent_reason"] = trouble.text
    return form


def _claim(rng: Random, today: dt.date) -> Form:
    firm, chief = names.company(rng), names.person(rng)
    amount = _wan(rng, 20, 300)
    return {
        "clause": str(UUID(int=rng.getrandbits(128), version=4)),
        "claimed_amount": str(amount),
        "grounds": f"{firm.project}已于 {today.year} 年投产，投资和用工都达到条款要求，按比例测算申请。",
        "company_name": firm.name,
        "credit_code": firm.credit_code,
        "project_name": firm.project,
        "region": rng.choice(_REGIONS),
        "by_agent": False,
        "not_claimed_before": True,
        **_contact(chief),
    }


_MAKERS: Final[dict[str, Callable[[Random, dt.date], Form]]] = {
    "company-registration": _registration,
    "enterprise-migration": _migration,
    "project-filing": _filing,
    "problem-report": _problem,
    "policy-claim": _claim,
}


def filled_form(rng: Random, item_code: str, today: dt.date) -> Form:
    """A complete form for one of the shipped service items, filled in on ``today``."""
    return _MAKERS[item_code](rng, today)


def problem_behind(form: Form) -> names.Problem:
    """The invented problem that a ``problem-report`` form was made from."""
    return next(known for known in names.problems() if known.subject == form["subject"])
