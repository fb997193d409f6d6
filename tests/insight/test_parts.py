"""The cockpit's own small machines: one answer for many, whose time it was, telling what changed, cohorts and trips."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.concierge.clocks.attribution import attribute
from backend.concierge.clocks.rules import ClockKind, Segment
from backend.insight.cockpit.one_at_a_time import OneAtATime
from backend.insight.cockpit.shares_of_time import Stretch, shares
from backend.insight.cockpit.watch import Watch
from backend.kernel.calendar import WorkingCalendar, published_days
from tests.insight.conftest import House
from tests.insight.ledger import Ledger, on

CALENDAR = WorkingCalendar(published_days(2023))
BEGIN = datetime(2023, 3, 1, tzinfo=UTC)


class Made:
    """Answers the number of times it was asked, when it is let go."""

    def __init__(self) -> None:
        self.begun = 0
        self.go = asyncio.Event()

    async def __call__(self) -> int:
        self.begun += 1
        mine = self.begun
        await self.go.wait()
        return mine


async def test_who_asks_during_an_answer_shares_the_next_one() -> None:
    line: OneAtATime[int] = OneAtATime()
    made = Made()
    first = asyncio.create_task(line.ask("same", made))
    await asyncio.sleep(0)
    others = [asyncio.create_task(line.ask("same", made)) for _ in range(5)]
    await asyncio.sleep(0)
    made.go.set()
    assert await first == 1
    # Begun after they asked, and once for all of them.
    assert await asyncio.gather(*others) == [2] * 5
    assert await line.ask("same", made) == 3
    assert made.begun == 3


async def test_one_who_leaves_takes_no_answer_from_the_others() -> None:
    line: OneAtATime[int] = OneAtATime()
    made = Made()
    first = asyncio.create_task(line.ask("same", made))
    await asyncio.sleep(0)
    second, third = (asyncio.create_task(line.ask("same", made)) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    second.cancel()
    made.go.set()
    assert await third == 2


async def test_a_failure_is_everybodys_and_the_next_question_is_asked_anew() -> None:
    line: OneAtATime[int] = OneAtATime()

    async def fail() -> int:
        await asyncio.sleep(0)
        raise LookupError

    told = await asyncio.gather(*(line.ask("same", fail) for _ in range(3)), return_exceptions=True)
    assert [type(one) for one in told] == [LookupError] * 3
    made = Made()
    made.go.set()
    assert await line.ask("same", made) == 1


async def test_other_questions_do_not_wait() -> None:
    line: OneAtATime[int] = OneAtATime()
    slow, quick = Made(), Made()
    quick.go.set()
    waiting = asyncio.create_task(line.ask("one", slow))
    await asyncio.sleep(0)
    assert await line.ask("other", quick) == 1
    slow.go.set()
    assert await waiting == 1


stretches = st.lists(
    st.tuples(
        st.sampled_from(["response", "handling", "correction", "special", "task"]),
        st.sampled_from(["department:tax", "department:market"]),
        st.integers(0, 400),
        st.integers(0, 300),
        st.booleans(),
    ),
    max_size=6,
)


@settings(max_examples=100, deadline=None)
@given(told=stretches, hours=st.integers(1, 600))
def test_time_is_shared_as_the_concierge_shares_it(told: Any, hours: int) -> None:
    own, theirs = [], []
    for kind, unit, start, length, running in told:
        begin = BEGIN + timedelta(hours=start)
        end = None if running else begin + timedelta(hours=length)
        party = unit if kind == "task" else "office"
        own.append(Stretch(kind, party, begin, end))
        theirs.append(Segment(kind=ClockKind(kind), charged_to=party, started_at=begin, ended_at=end, allotted_days=None, reason=""))
    finish = BEGIN + timedelta(hours=hours)
    expected = {share.party: share.seconds for share in attribute(theirs, CALENDAR, BEGIN, finish)}
    assert shares(own, CALENDAR, BEGIN, finish) == expected


async def test_a_watched_cockpit_is_told_of_new_entries_and_nobody_looks_unwatched(resources: Any, ledger: Ledger) -> None:
    heard: list[str] = []
    project = await ledger.project("zone")
    watch = Watch(resources.database, resources.live, every=0.01)

    async def listen() -> None:
        heard.extend([message async for message in resources.live.subscribe("figures")])

    listening = asyncio.create_task(listen())
    async with watch.watching():
        await asyncio.sleep(0.1)
        assert heard == []
        async with resources.database.reader():
            await ledger.built(project, Decimal(5), date(2023, 3, 1))
        await asyncio.sleep(0.1)
    resources.live.end_streams()
    await listening
    assert heard == ["figures"]
    assert watch._task is None


async def test_the_stream_says_that_figures_changed(house: House) -> None:
    await house.get(house.nobody, "cockpit/stream", 403)


async def test_cohorts_and_funnel_tell_how_far_projects_came(house: House) -> None:
    add = house.ledger
    for reported, talks, contract in ((3, 13, 33), (4, 24, None), (5, None, None)):
        project = await add.project("zone")
        await add.stage(project, "intent", date(2023, 1, reported), action="create")
        await add.cost(project, 100, date(2023, 1, reported))
        if talks:
            await add.stage(project, "negotiating", date(2023, 1, 1) + timedelta(days=talks - 1))
        if contract:
            await add.stage(project, "signed", date(2023, 1, 1) + timedelta(days=contract - 1))
    told = await house.get(house.leader, "funnel", **{"from": "2023-01-01", "to": "2023-12-15"})
    assert told["cohort"] == 3
    assert [(one["stage"], one["projects"], one["reached"], one["converted"], one["median_days"]) for one in told["stages"]] == [
        ("intent", 1, 3, "100.0", None),
        ("negotiating", 1, 2, "66.7", "15"),
        ("signed", 1, 1, "33.3", "20"),
        ("landed", 0, 0, "0.0", None),
    ]
    [cohort] = (await house.get(house.leader, "cohorts", every="month", **{"from": "2023-01-01", "to": "2023-12-15"}))["items"]
    assert (cohort["from"], cohort["to"], cohort["reported"]) == ("2023-01-01", "2023-01-31", 3)
    assert cohort["reached"] == {"negotiating": 2, "signed": 1, "landed": 0}


async def test_a_trip_shows_what_became_of_it(house: House) -> None:
    add = house.ledger
    trip = await add.activity("trip", date(2023, 5, 10), city_leader=True)
    firm = await add.enterprise()
    await add.met(trip, firm, date(2023, 5, 11), outcome="intent")
    await add.met(trip, firm, date(2023, 5, 12))
    project = await add.project("zone", activity_id=trip)
    await add.signed(project, 10, date(2023, 5, 12), activity_id=trip)
    await add.signed(project, 30, date(2023, 9, 1))
    await add.signed(project, 500, date(2023, 9, 1), kind="framework")
    await add.stage(project, "landed", date(2023, 10, 1), action="reach", node="started")
    [row] = (await house.get(house.leader, "trips", leaders=True, **{"from": "2023-01-01", "to": "2023-12-15"}))["items"]
    expected = {"enterprises": 1, "intents": 1, "signed_then": "10", "signed_since": "30", "projects": 1, "started": 1}
    assert {name: row[name] for name in expected} == expected
    early = await house.get(house.leader, "trips", as_of="2023-06-30", **{"from": "2023-01-01", "to": "2023-06-30"})
    assert [(one["signed_then"], one["signed_since"], one["started"]) for one in early["items"]] == [("10", "0", 0)]
    await add.activity("trip", date(2023, 6, 10))
    page = await house.get(house.leader, "trips", limit=1, **{"from": "2023-01-01", "to": "2023-12-15"})
    following = await house.get(house.leader, "trips", limit=1, cursor=page["next"], **{"from": "2023-01-01", "to": "2023-12-15"})
    assert [one["from"] for one in (*page["items"], *following["items"])] == ["2023-06-10", "2023-05-10"]
    assert following["next"] is None


async def test_promises_are_kept_by_their_day_or_not(house: House) -> None:
    add = house.ledger
    project = await add.project("zone")
    for amount, due in ((100, date(2023, 6, 30)), (300, date(2023, 9, 30))):
        await add.promised(project, "investment", amount, due)
    await add.built(project, 150, date(2023, 6, 1), kind="fixed_assets")
    output = await add.promised(project, "output", 50, date(2023, 8, 1))
    await add.delivered(output, 50, date(2023, 8, 2))
    await add.promised(project, "start", None, date(2023, 8, 1))
    told = await house.get(house.leader, "promises", **{"from": "2023-01-01", "to": "2023-12-15"})
    assert [(one["kind"], one["due"], one["kept"], one["late"], one["promised"], one["actual"], one["share"]) for one in told["kinds"]] == [
        ("investment", 2, 1, 1, "400", "150", "37.5"),
        ("start", 1, 0, 1, None, None, None),
        ("output", 1, 0, 1, "50", "50", "100.0"),
    ]
    shown = await house.get(house.leader, "cockpit", **{"from": "2023-01-01", "to": "2023-12-15"})
    assert shown["promises"] == {"due": 4, "kept": 1, "late": 3, "promised": "400", "actual": "150"}
    assert [(row["kind"], row["due"], row["days"]) for row in shown["late"][:1]] == [("promise", "2023-08-01", 136)]


@pytest.mark.parametrize("rate", ["solved_rate", "satisfied_rate"])
async def test_explained_is_not_solved_and_unrated_is_not_satisfied(house: House, rate: str) -> None:
    add, day = house.ledger, date(2023, 3, 1)
    for result, grade in (("solved", 5), ("explained", None), ("solved", 1), ("partly", None)):
        ticket = await add.ticket(day)
        await add.turned(ticket, "finished", on(day) + timedelta(days=1), result=result)
        if grade:
            await add.turned(ticket, "rated", on(day) + timedelta(days=2), grade=grade)
    told = await house.get(house.leader, f"indicators/{rate}", **{"from": "2023-01-01", "to": "2023-12-15"})
    assert told["value"] == "50.0"
    page = await house.get(house.leader, f"indicators/{rate}/records", **{"from": "2023-01-01", "to": "2023-12-15"})
    values = [row["value"] for row in page["items"]]
    assert sorted(values) == (["0.0", "0.0", "0.0", "25.0", "25.0"] if rate == "solved_rate" else ["0.0", "0.0", "50.0"])


async def test_what_came_since_yesterday_stands_in_the_cockpit(house: House) -> None:
    project = await house.ledger.project("zone", name="果汁厂")
    await house.ledger.built(project, Decimal(5), date(2023, 12, 1), recorded_at=datetime(2023, 12, 14, 1, tzinfo=UTC))
    await house.ledger.built(project, Decimal(6), date(2023, 12, 1), recorded_at=datetime(2023, 12, 13, 1, tzinfo=UTC))
    shown = await house.get(house.leader, "cockpit")
    assert (shown["changes"]["total"], shown["changes"]["since"]) == (1, "2023-12-14T00:00:00+08:00")
    [news] = shown["changes"]["items"]
    assert (news["kind"], news["label"], news["value"]) == ("progress", "果汁厂", "5")
