"""The years since 2023: what was reported went on, stood still or was given up, and each month brought something new."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final

from backend.apps.demo.promotion.building import Plan, come_to, live, progress
from backend.apps.demo.promotion.firms import Firm
from backend.apps.demo.promotion.meeting import Event, city_leader
from backend.apps.demo.promotion.office import Office
from backend.apps.demo.promotion.works import life, plan_of, weekday
from backend.apps.demo.promotion.year import Year
from backend.library.claims.schemas import NewClaim
from backend.library.claims.service import make_claim
from backend.library.stages.schemas import Resume, Stall, Withdraw
from backend.library.stages.step import take_step
from backend.library.stages.transitions import Action

_RECENT: Final = timedelta(days=130)
_TRIES: Final = 12
_FIRST: Final = date(2024, 1, 1)
_ALL: Final = ("negotiating", "signed", "landed", "registered", "started", "producing")
_STANDS: Final = ("融资未到位，暂缓开工。", "用地指标等待批复。", "市场行情变化，投资方重新测算。", "环评补充材料中。")
_GONE: Final = (("投资方转投其他地区。", "博乐市"), ("原料供应谈不拢，终止洽谈。", None), ("企业战略调整，取消投资。", None))


def months(until: date) -> Iterator[date]:
    """Yield the first day of each month since 2024."""
    first = _FIRST
    while first <= until:
        yield first
        first = (first + timedelta(days=32)).replace(day=1)


def day_in(office: Office, month: date) -> date:
    """Return a working day of a month."""
    return weekday(month + timedelta(days=office.rng.randrange(3, 24)))


def stall(office: Office, plan: Plan, on: date) -> None:
    """Let a project stand still from a day on."""
    body = Stall(reason=office.rng.choice(_STANDS))
    office.plan(on, lambda: take_step(office.projects(office.of(plan.unit)), plan.project_id, Action.STALL, body))


def withdraw(office: Office, plan: Plan, on: date) -> None:
    """Let a project leave the library."""
    reason, went_to = office.rng.choice(_GONE)
    body = Withdraw(reason=reason, went_to=went_to)
    office.plan(on, lambda: take_step(office.projects(office.of(plan.unit)), plan.project_id, Action.WITHDRAW, body))


def go_on(office: Office, plan: Plan, first: date, *targets: str) -> None:
    """Plan the next stages of a project, from a day on."""
    dates = life(office, first, *targets)
    for target in targets:
        plan.dates[target] = dates[target]
        office.plan(dates[target], lambda target=target: come_to(office, plan, target))


class Since:
    """The story of 2024 until today."""

    def __init__(self, office: Office, year: Year) -> None:
        """Take the office and what it did before."""
        self._office = office
        self._year = year
        self.new: list[Plan] = []
        # Those that build on year after year.
        self.sites: list[Plan] = []

    def tell(self) -> None:
        """Plan everything."""
        self._go_on_with_works(self._office.known["under way"])
        self._go_on_with_large(self._office.known["large"])
        self._go_on_with_intents(self._office.known["intents"])
        for month in months(self._office.today):
            self._month(month)
        for year in range(2024, self._office.today.year + 1):
            self._yearly(year)

    def _go_on_with_works(self, plans: Sequence[Plan]) -> None:
        office = self._office
        standing = [plan for plan in plans if "started" in plan.dates and "producing" not in plan.dates][1:]
        for place, plan in enumerate(standing):
            match place % 12:
                case 0 | 4 | 8:
                    self._finish(plan, date(2024, 2, 20) + timedelta(days=place * 5), above_scale=place % 24 == 0)
                case 1 | 6:
                    self._report_on(plan, 3 + place % 3)
                case 2:
                    stall(office, plan, date(2024, 3, 11) + timedelta(days=place * 7))
                case _:
                    self.sites.append(plan)
        for place, plan in enumerate(one for one in plans if "landed" not in one.dates):
            if not place % 3:
                stall(office, plan, date(2024, 6, 17) + timedelta(days=place * 3))
            else:
                go_on(office, plan, date(2024, 1, 15) + timedelta(days=place * 6), "landed", "registered", "started")

    def _finish(self, plan: Plan, on: date, *, above_scale: bool) -> None:
        office, left = self._office, plan.investment // 4
        on = weekday(on)
        office.plan(on - timedelta(days=25), lambda: progress(office, plan, "physical", left, on - timedelta(days=25)))
        plan.dates["producing"] = on
        office.plan(on, lambda: come_to(office, plan, "producing"))
        if above_scale:
            go_on(office, plan, on + timedelta(days=120), "above_scale")

    def _report_on(self, plan: Plan, times: int) -> None:
        """Let work go on slowly, as far as this month."""
        office = self._office
        whole = max(1, (office.today - _FIRST).days // (times + 1))
        for step in range(times + 1):
            on = weekday(_FIRST + timedelta(days=whole * step + office.rng.randrange(20, 30)))
            part = max(20, plan.investment // (14 + times * 2))
            office.plan(on, lambda on=on, part=part: progress(office, plan, "physical", part, on))
            if step % 2:
                office.plan(on, lambda on=on, part=part: progress(office, plan, "funds_in_place", part, on))

    def _go_on_with_large(self, plans: Sequence[Plan]) -> None:
        for place, plan in enumerate(plans):
            if not place % 3:
                go_on(self._office, plan, date(2024, 2, 5) + timedelta(days=place * 20), "landed", "registered", "started")
                self._report_later(plan)
            elif place % 7 == 1:
                stall(self._office, plan, date(2024, 8, 5) + timedelta(days=place * 9))
            elif not place % 7:
                withdraw(self._office, plan, date(2024, 9, 9) + timedelta(days=place * 9))

    def _report_later(self, plan: Plan) -> None:
        office = self._office
        for quarter in range(3):
            on = weekday(plan.dates["started"] + timedelta(days=80 + quarter * 150))
            office.plan(on, lambda on=on: progress(office, plan, "physical", plan.investment // 8, on))
            office.plan(on, lambda on=on: progress(office, plan, "funds_in_place", plan.investment // 7, on))

    def _go_on_with_intents(self, plans: Sequence[Plan]) -> None:
        office = self._office
        for place, plan in enumerate(plans):
            on = date(2024, 3, 4) + timedelta(days=place * 17)
            match place % 4:
                case 0:
                    stall(office, plan, on)
                    office.plan(on + timedelta(days=70), lambda plan=plan: self._take_up(plan))
                case 1:
                    withdraw(office, plan, on)
                case 2:
                    go_on(office, plan, on, "signed", "landed", "registered", "started")
                    self._report_later(plan)
                case _:
                    office.plan(on, lambda plan=plan: self._claim_again(plan))
                    go_on(office, plan, on + timedelta(days=3), "negotiating", "signed")

    async def _take_up(self, plan: Plan) -> None:
        """Take a stalled lead up again."""
        await self._office.tx.write_kept()
        body = Resume(note="投资方恢复洽谈。")
        await take_step(self._office.projects(self._office.of(plan.unit)), plan.project_id, Action.RESUME, body)
        await self._claim_again(plan)

    async def _claim_again(self, plan: Plan) -> None:
        """Claim a lead anew whose first claim has run out meanwhile."""
        caller = self._office.projects(self._office.of(plan.unit))
        await make_claim(caller, NewClaim(project_id=plan.project_id, reason="重新对接。"))

    # Month by month

    def _month(self, month: date) -> None:
        office, rng = self._office, self._office.rng
        recent = office.today - month < _RECENT
        for _ in range(2 if recent else 1):
            self._year.unit_trip(day_in(office, month), 3)
        if recent or month.month % 2:
            self._visit(day_in(office, month))
        else:
            self._year.cloud(day_in(office, month), None, self._year.met[-40:])
        for _ in range(3 if recent else rng.choice((1, 1, 2))):
            self.new.append(self._lead(day_in(office, month)))

    def _visit(self, on: date) -> None:
        office = self._office
        event = Event("sw", f"{on.month}月客商来访考察")
        self._year.early(on, event, kind="visit", places=["双河"], starts_on=on, ends_on=on + timedelta(days=1))
        for firm in office.rng.sample(self._year.met[-60:], 2):
            self._year.meet(event, firm, on, outcome=office.rng.choice(("contact_kept", "visit_agreed")))

    def _lead(self, on: date) -> Plan:
        office, rng = self._office, self._office.rng
        firm = self._somebody_met()
        sizes = [rng.randrange(1500, 26000, 100) for _ in range(_TRIES)]
        size = next((one for one in sizes if office.firms.fits(firm.industry, one)), sizes[0])
        whole = _ALL[: rng.choice((0, 1, 1, 2, 3, 4, 5, 6))]
        plan = plan_of(
            office, firm, size, life(office, on, *whole), rng.choice(("bj", "sh", "sw", "etdz", "t83", "t84", "t89", "t90", "aid"))
        )
        live(office, plan)
        end = plan.dates[whole[-1]] if whole else plan.dates["reported"]
        if "started" in plan.dates:
            self._report_later(plan)
        elif rng.randrange(4) == 0:
            stall(office, plan, end + timedelta(days=60))
        elif rng.randrange(4) == 0:
            withdraw(office, plan, end + timedelta(days=75))
        return plan

    def _somebody_met(self) -> Firm:
        """Return an enterprise met on one of the last trips that has no project yet."""
        taken = {id(plan.firm) for plan in self.new}
        return next(one for one in reversed(self._year.met) if id(one) not in taken)

    def _yearly(self, year: int) -> None:
        """Plan the events of every year: a conference in July, an expo in August, two ceremonies."""
        office = self._office
        july = weekday(date(year, 7, 18))
        event = Event("sw", f"第五师双河市旅游发展暨招商引资大会（{year}）")
        leaders = [city_leader(office)]
        self._year.early(
            july, event, kind="conference", places=["双河"], starts_on=july, ends_on=july, guests=70 + year % 7, leaders=leaders
        )
        august = weekday(date(year, 8, 20))
        expo = Event("sw", f"边境商品展洽会（{year}）")
        self._year.early(august, expo, kind="expo", places=["阿拉木图"], starts_on=august, ends_on=august + timedelta(days=3), booths=4)
        for on in (weekday(date(year, 4, 12)), weekday(date(year, 10, 17))):
            self._ceremony(on)

    def _ceremony(self, on: date) -> None:
        office = self._office
        event = Event("sw", f"{on.year}年{on.month}月集中签约仪式（线上+线下）")
        fields: dict[str, Any] = {"kind": "signing_ceremony", "places": ["双河"], "starts_on": on, "ends_on": on, "online": True}
        self._year.early(on, event, **fields, leaders=[city_leader(office)])
        for _ in range(2):
            dates = life(office, on - timedelta(days=70), "negotiating") | {"signed": on}
            live(office, plan_of(office, office.firms.invent("江苏"), office.rng.randrange(5000, 40000, 500), dates, "sw", ceremony=event))
