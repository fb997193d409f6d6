"""The last months as they are on any day the demo is made: sites report what they built, and some projects are just now on their way."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Final

from backend.apps.demo.promotion.building import Plan, live, progress
from backend.apps.demo.promotion.office import Office
from backend.apps.demo.promotion.works import plan_of, weekday

# Since when sites report again and again, and on how many days each of them.
_SINCE: Final = 330
_REPORTS: Final = 3
_WINTER: Final = (12, 1, 2)
# The last steps of each project, in days before today; what comes before them lies months back.
_ON_THEIR_WAY: Final = (
    {"reported": 2},
    {"reported": 9},
    {"reported": 24, "negotiating": 3},
    {"reported": 47, "negotiating": 10},
    {"reported": 61, "negotiating": 38, "signed": 4},
    {"reported": 88, "negotiating": 66, "signed": 17},
    {"reported": 96, "negotiating": 74, "signed": 33, "landed": 6},
    {"reported": 131, "negotiating": 104, "signed": 68, "landed": 30, "registered": 12},
    {"reported": 166, "negotiating": 139, "signed": 101, "landed": 62, "registered": 40, "started": 8},
    {"reported": 190, "negotiating": 163, "signed": 128, "landed": 90, "registered": 66, "started": 36},
)
_UNITS: Final = ("etdz", "t83", "t89", "bj", "sh", "t84", "etdz", "t90", "t86", "t83")
_HOMES: Final = ("浙江", "江苏", "广东", "山东")


def tell_lately(office: Office, sites: Sequence[Plan]) -> None:
    """Plan what the sites report, and the projects on their way."""
    rng = Random(f"{office.today}/lately")
    for place, plan in enumerate(sites):
        _report(office, rng, plan, place)
    for place, steps in enumerate(_ON_THEIR_WAY):
        _come(office, rng, place, steps)


def _before(office: Office, days: int) -> date:
    """Return a working day so many days before today, today at the latest."""
    day = weekday(office.today - timedelta(days=days))
    return day if day <= office.today else day - timedelta(days=3)


def _report(office: Office, rng: Random, plan: Plan, place: int) -> None:
    """Let a site report what it built, spread over the last months as all sites together report in each of them."""
    for turn in range(_REPORTS):
        on = _before(office, 1 + (place * 37 + turn * _SINCE // _REPORTS) % _SINCE)
        if on.month in _WINTER and rng.randrange(3):
            continue
        amount = max(30, round(plan.investment * rng.uniform(0.03, 0.07)))
        office.plan(on, lambda on=on, amount=amount: progress(office, plan, "physical", amount, on))
        if turn != 1:
            office.plan(on, lambda on=on, amount=amount: progress(office, plan, "funds_in_place", amount * 13 // 10, on))


def _come(office: Office, rng: Random, place: int, steps: dict[str, int]) -> None:
    dates = {target: _before(office, days) for target, days in steps.items()}
    firm = office.firms.invent(_HOMES[place % len(_HOMES)])
    sizes = [rng.randrange(2400, 14000, 100) for _ in range(12)]
    size = next((one for one in sizes if office.firms.fits(firm.industry, one)), sizes[0])
    plan = plan_of(office, firm, size, dates, _UNITS[place])
    live(office, plan)
    if "started" in dates:
        on = _before(office, 1 + place)
        office.plan(on, lambda: progress(office, plan, "physical", size // 20, on))
