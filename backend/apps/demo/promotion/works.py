"""The projects under way in 2022 and 2023, with the ledgers that the figures of the newspaper are sums of."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from backend.apps.demo.promotion.building import Plan, live, progress
from backend.apps.demo.promotion.firms import Firm
from backend.apps.demo.promotion.meeting import Event
from backend.apps.demo.promotion.office import Office
from backend.apps.demo.promotion.sharing import share_out, uneven, yuan
from backend.library.progress.schemas import Correction
from backend.library.progress.service import correct_entry

UNITS: Final = ("etdz", "etdz", "etdz", "t83", "t83", "t81", "t84", "t86", "t87", "t88", "t89", "t90", "t91")
PLACES: Final = {
    "t81": "八十一团",
    "t83": "八十三团",
    "t84": "八十四团",
    "t86": "八十六团",
    "t87": "八十七团",
    "t88": "八十八团",
    "t89": "八十九团",
    "t90": "九十团",
    "t91": "九十一团",
}
_HOMES: Final = ("山东", "浙江", "江苏", "广东", "北京", "河南", "四川", "陕西")
_SATURDAY: Final = 5
_LEAST: Final = 1200
_OLD: Final = 58
_OF_2022: Final = 28
_DONE: Final = 14
# Some of this year's prepare their site between the signing and the landing.
_NOT_LANDED: Final = 10
# Nobody builds in winter: reports come at the end of each month from March on.
_DAYS_2022: Final = tuple(date(2022, month, 26) for month in range(3, 11))
_DAYS_2023: Final = tuple(date(2023, month, 25) for month in range(3, 11))
_LATE_2023: Final = (date(2023, 8, 29), date(2023, 9, 26), date(2023, 10, 25))


def weekday(day: date) -> date:
    """Return the day, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= _SATURDAY else 0)


def days_from(first: date, *gaps: tuple[str, int]) -> dict[str, date]:
    """Return the dates of a life: the report, and each stage so many days after the one before."""
    dates, day = {"reported": first}, first
    for target, gap in gaps:
        day = weekday(day + timedelta(days=gap))
        dates[target] = day
    return dates


def life(office: Office, first: date, *targets: str) -> dict[str, date]:
    """Return the dates of a life with gaps as they usually are."""
    usual = {"negotiating": 20, "signed": 35, "landed": 30, "registered": 20, "started": 45, "producing": 330, "above_scale": 200}
    return days_from(weekday(first), *((one, round(usual[one] * office.rng.uniform(0.6, 1.3))) for one in targets))


def plan_of(office: Office, firm: Firm, investment: int, dates: dict[str, date], unit: str | None = None, **more: Any) -> Plan:
    """Return a project of an enterprise."""
    where = unit or office.rng.choice(UNITS)
    office.firms.keep_size(firm.industry, investment)
    name = more.pop("name", None) or office.firms.project_name(firm, PLACES.get(where, ""))
    return Plan(name, firm, where, investment, dates, **more)


def _between(office: Office, first: date, last: date) -> date:
    return weekday(first + timedelta(days=office.rng.randrange((last - first).days + 1)))


def _firm(office: Office, size: int) -> Firm:
    return office.firms.invent(office.rng.choice(_HOMES), size) if office.rng.randrange(2) else office.firms.local(size)


def _old(office: Office, investment: int, *, done: bool) -> Plan:
    first = _between(office, date(2020, 6, 1), date(2021, 2, 20))
    dates = life(office, first, "negotiating", "signed", "landed", "registered", "started")
    if done:
        dates["producing"] = _between(office, date(2022, 10, 28), date(2022, 12, 20))
    return plan_of(office, _firm(office, investment), investment, dates, entered=_between(office, date(2022, 1, 5), date(2022, 2, 25)))


def _of_2022(office: Office, investment: int) -> Plan:
    first = _between(office, date(2022, 3, 1), date(2022, 8, 20))
    return plan_of(
        office, _firm(office, investment), investment, life(office, first, "negotiating", "signed", "landed", "registered", "started")
    )


def _of_2023(office: Office, place: int, investment: int, ceremonies: Sequence[Event]) -> Plan:
    """Return one of this year's: at first those that sign at a ceremony, then the others."""
    event = ceremonies[place] if place < len(ceremonies) else None
    signed = office.known[f"day {event.title}"] if event else _between(office, date(2023, 2, 6), date(2023, 6, 20))
    first = weekday(signed - timedelta(days=office.rng.randrange(45, 75)))
    dates = {"reported": first, "negotiating": weekday(first + timedelta(days=20)), "signed": signed}
    if place >= len(ceremonies) + _NOT_LANDED or event:
        gaps = (("landed", 12), ("registered", 10), ("started", 14)) if place % 2 else (("landed", 14),)
        dates |= days_from(signed, *gaps) | {"reported": first}
    return plan_of(office, _firm(office, investment), investment, dates, ceremony=event)


def under_way(office: Office, figures: dict[str, Any], ceremonies: Sequence[Event]) -> int:
    """Plan all projects under way; answers what those that sign at a ceremony sign there, in 万元."""
    whole, rng = figures["under_way"], office.rng
    named = [_named(office, one) for one in figures["named"]]
    count = whole["count"] - len(named)
    sizes = share_out(whole["investment"] - sum(one["investment"] for one in figures["named"]), uneven(rng, count), _LEAST)
    old = [_old(office, size, done=False) for size in sizes[:_OLD]]
    middle = [_of_2022(office, size) for size in sizes[_OLD : _OLD + _OF_2022]]
    young = [_of_2023(office, place, size, ceremonies) for place, size in enumerate(sizes[_OLD + _OF_2022 :])]
    done = [_old(office, rng.randrange(8000, 26000, 100), done=True) for _ in range(_DONE)]
    for plan in (*old, *middle, *young, *done):
        live(office, plan)
    before = figures["year_before"]["physical"] - sum(one["before"] for one in figures["named"])
    weights = [plan.investment * rng.uniform(0.24, 0.36) for plan in old] + [plan.investment * rng.uniform(0.5, 0.7) for plan in done]
    for plan, amount in zip([*old, *done], share_out(before, weights), strict=True):
        _build(office, plan, amount, _DAYS_2022)
    now = whole["physical"] - sum(one["physical"] for one in figures["named"])
    weights = [plan.investment * rng.uniform(0.6, 1.4) for plan in (*old, *middle, *young)]
    parts = share_out(now, weights)
    for plan, amount in zip([*old, *middle, *young], parts, strict=True):
        _build(office, plan, amount, _LATE_2023 if plan in young else _DAYS_2023)
    _say_wrong_once(office, old[0])
    office.known["under way"] = [*named, *old, *middle, *young]
    return sum(plan.investment for plan in young if plan.ceremony)


def _named(office: Office, one: dict[str, Any]) -> Plan:
    firm = office.firms.named(one["firm"], one["industry"], one["region"])
    reported, signed, started = (date.fromisoformat(one[name]) for name in ("reported", "signed", "started"))
    dates = days_from(reported, ("negotiating", 14)) | {"signed": signed}
    dates |= {"landed": weekday(signed + timedelta(days=12)), "registered": weekday(signed + timedelta(days=25)), "started": started}
    if one["producing"]:
        dates["producing"] = date.fromisoformat(one["producing"])
    office.firms.remember(one["name"])
    plan = plan_of(office, firm, one["investment"], dates, one["unit"], name=one["name"])
    live(office, plan)
    _build(office, plan, one["before"], (date(2022, 8, 29), date(2022, 10, 25)))
    _build(office, plan, one["physical"], _DAYS_2023[:3] if one["producing"] else _DAYS_2023)
    return plan


def _build(office: Office, plan: Plan, amount: int, days: Sequence[date]) -> None:
    """Report an amount of 实物量 in two or three parts, and the money that came with it."""
    chosen = sorted(office.rng.sample(days, min(len(days), office.rng.choice((2, 2, 3)))))
    for day, part in zip(chosen, share_out(amount, uneven(office.rng, len(chosen), 0.3)), strict=True):
        office.plan(day, lambda day=day, part=part: progress(office, plan, "physical", part, day))
    office.plan(chosen[-1], lambda: progress(office, plan, "funds_in_place", amount * 11 // 10, chosen[-1]))


def _say_wrong_once(office: Office, plan: Plan) -> None:
    """Let an amount be reported that never was, and be corrected a week later."""
    day = date(2023, 4, 26)

    async def wrong() -> None:
        entry = await progress(office, plan, "physical", 3000, day)
        office.plan(day + timedelta(days=7), lambda: right(entry))

    async def right(entry: Any) -> None:
        await office.tx.write_kept()
        body = Correction(amount=yuan(0), note="重复填报，冲回。")
        await correct_entry(office.projects(office.of(plan.unit)), plan.project_id, entry, body)

    office.plan(day, wrong)
