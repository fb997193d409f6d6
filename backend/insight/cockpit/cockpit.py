"""The cockpit put together, all of one snapshot."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from backend.insight.asking import Question
from backend.insight.cockpit import activities, news, projects, service
from backend.insight.cockpit.projects import Sums, UnderWay
from backend.insight.cockpit.schemas import Circle, CircleCode, Cockpit, Funds, Headline, MonthRow, UnitRow
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.indicators.presenting import comparison_of, scope_view, target_of
from backend.insight.indicators.reading import Figure, Figures
from backend.insight.indicators.schemas import plain, text_of
from backend.insight.plans.in_force import light, percent
from backend.insight.reading_room import Room
from backend.insight.scope import below
from backend.kernel.calendar import WorkingCalendar

ZERO: Final = Decimal(0)
_TRIPS_SHOWN: Final = 12
_FROM_INDICATORS: Final = ("outbound_trips", "enterprises_met")
# Where investors come from: 京津冀, 长三角, 珠三角, by the codes of provinces.
_CIRCLES: Final[dict[CircleCode, frozenset[str]]] = {
    "jjj": frozenset({"110000", "120000", "130000"}),
    "yrd": frozenset({"310000", "320000", "330000", "340000"}),
    "prd": frozenset({"440000"}),
    "other": frozenset[str](),
}
_CIRCLE_NAMES: Final = {
    "jjj": {"zh": "京津冀", "en": "Beijing–Tianjin–Hebei", "ru": "Пекин–Тяньцзинь–Хэбэй"},
    "yrd": {"zh": "长三角", "en": "Yangtze River Delta", "ru": "Дельта Янцзы"},
    "prd": {"zh": "珠三角", "en": "Pearl River Delta", "ru": "Дельта Жемчужной реки"},
    "other": {"zh": "其他地区", "en": "Elsewhere", "ru": "Другие регионы"},
}


class Days:
    """What the cockpit shows of one period."""

    def __init__(self, way: UnderWay, progress: Mapping[str, Sums], signed: Sums, figures: Mapping[str, Figure]) -> None:
        """Take what was read."""
        self.way, self.progress, self.signed, self._figures = way, progress, signed, figures

    def figure(self, key: str) -> Figure:
        """Return a headline figure."""
        if key in self._figures:
            return self._figures[key]
        found = {
            "projects_under_way": (Decimal(self.way.projects), self.way.projects),
            "total_investment": (self.way.investment, self.way.projects),
            "progress_value": (self.progress["physical"].whole, self.progress["physical"].records),
            "signed_amount": (self.signed.whole, self.signed.records),
        }
        return Figure(*found[key])


HEADLINES: Final = ("projects_under_way", "total_investment", "progress_value", "signed_amount", *_FROM_INDICATORS)


async def _days(figures: Figures, room: Room) -> Days:
    question = figures.question
    return Days(
        await projects.under_way(room.reader, question),
        await projects.progress(room.reader, question),
        await projects.signed(room.reader, question),
        {key: await figures.headline(INDICATORS[key]) for key in _FROM_INDICATORS},
    )


async def cockpit_of(room: Room, calendar: WorkingCalendar) -> Cockpit:
    """Return everything at once."""
    reader, question = room.reader, room.question
    figures, figures_before = room.figures, await room.year_before()
    now, before = await _days(figures, room), await _days(figures_before, room)
    rates, lights = await service.rates_and_lights(reader, question)
    promised, late = await news.promises_and_late(reader, question)
    statement = activities.trips_statement(by_unit=question.scope.units is not None, leaders=True, after=False, limit=_TRIPS_SHOWN)
    trips = await reader.rows(statement, **question.params())
    return {
        "from": question.since,
        "to": question.until,
        "as_of": question.today,
        "read_at": question.now,
        "scope": scope_view(question),
        "headlines": [_headline(key, now, before, figures, figures_before.question) for key in HEADLINES],
        "rates": rates,
        "lights": lights,
        "funnel": await projects.funnel(reader, question),
        "months": _months(question, figures_before.question, now, before),
        "units": await _units(figures, now),
        "trips": await activities.trips(reader, question, trips),
        "promises": promised,
        "funds": Funds(
            funds_in_place=text_of(now.progress["funds_in_place"].whole, "yuan"),
            fixed_assets=text_of(now.progress["fixed_assets"].whole, "yuan"),
        ),
        "regions": now.way.shares("region"),
        "industries": now.way.shares("industry"),
        "tags": now.way.shares("tag"),
        "circles": _circles(now.way),
        "chains": await activities.chains(reader, question),
        "problems": await service.problems(reader, question),
        "attribution": await service.attribution(reader, question, calendar),
        "late": late,
        "changes": await news.changes(reader, question),
    }


def _headline(key: str, now: Days, before: Days, figures: Figures, question_before: Question) -> Headline:
    definition, figure = INDICATORS[key], now.figure(key)
    return Headline(
        key=key,
        titles=definition.titles,
        measure=definition.measure,
        value=plain(figure.value, definition.measure),
        records=figure.records,
        comparison=comparison_of(definition, figure, before.figure(key), question_before),
        target=target_of(definition, figure, figures.targets, figures.question),
    )


def _months(question: Question, before: Question, now: Days, then: Days) -> list[MonthRow]:
    return [
        MonthRow(
            month=here,
            progress=text_of(now.progress["physical"].by_month.get(here, ZERO), "yuan"),
            signed=text_of(now.signed.by_month.get(here, ZERO), "yuan"),
            progress_before=text_of(then.progress["physical"].by_month.get(there, ZERO), "yuan"),
            signed_before=text_of(then.signed.by_month.get(there, ZERO), "yuan"),
        )
        for here, there in zip(question.months(), before.months(), strict=True)
    ]


async def _units(figures: Figures, now: Days) -> list[UnitRow]:
    scope = figures.question.scope
    held = {row["code"]: row["records"] for row in await figures.breakdown(INDICATORS["outbound_trips"], "unit")}
    rows = [_unit(code, figures, now, held) for code in scope.children()]
    return [row for row in rows if row is not None]


def _unit(code: str, figures: Figures, now: Days, held: Mapping[Any, int]) -> UnitRow | None:
    scope, question = figures.question.scope, figures.question
    under = below(scope.tree, code)
    progress = sum((now.progress["physical"].by_unit.get(one, ZERO) for one in under), ZERO)
    signed = sum((now.signed.by_unit.get(one, ZERO) for one in under), ZERO)
    count = sum(now.way.parts.get("unit", {}).get(one, (0, ZERO))[0] for one in under)
    trips = sum(held.get(one, 0) for one in under)
    target = figures.targets.find("progress_value", code)
    if target is None and not (progress or signed or count or trips):
        return None
    reached = None if target is None else percent(progress, target.amount)
    return UnitRow(
        unit=code,
        names=scope.names(code),
        progress=text_of(progress, "yuan"),
        target=None if target is None else text_of(target.amount, "yuan"),
        attainment=None if reached is None else text_of(reached, "percent"),
        light=None if target is None or reached is None else light(reached, target.time_share(min(question.until, question.today))),
        projects=count,
        signed=text_of(signed, "yuan"),
        trips=trips,
    )


def _circle_of(region: str | None) -> CircleCode:
    for code, places in _CIRCLES.items():
        if region in places:
            return code
    return "other"


def _circles(way: UnderWay) -> list[Circle]:
    sums: dict[CircleCode, tuple[int, Decimal]] = dict.fromkeys(_CIRCLES, (0, ZERO))
    for region, (count, money) in way.parts.get("region", {}).items():
        code = _circle_of(region)
        sums[code] = (sums[code][0] + count, sums[code][1] + money)
    return [
        Circle(code=code, names=_CIRCLE_NAMES[code], projects=count, investment=text_of(money, "yuan"))
        for code, (count, money) in sums.items()
    ]
