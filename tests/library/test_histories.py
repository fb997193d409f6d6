"""A thousand random histories with corrections: sums as known on a day never change afterwards."""

import contextlib
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.library.caller import Caller
from backend.library.errors import NothingToCorrect
from backend.library.ledgers import day_reached, differences
from backend.library.progress.schemas import Correction, NewEntry
from backend.library.progress.service import add_entry, correct_entry, sums_of_project
from backend.library.projects.create_project import create_project
from backend.library.projects.schemas import NewProject
from tests.library.office import MORNING, Office

HISTORIES = 1000
# A busy machine is not what is judged here.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
amounts = st.integers(0, 10**7).map(lambda cents: Decimal(cents) / 100)
steps = st.lists(
    st.tuples(
        st.sampled_from(["report", "correct", "move"]),
        st.integers(0, 4),  # days until it is recorded
        amounts,
        st.integers(0, 40),  # days before that on which it took effect
        st.integers(0, 5),  # which of the entries so far is corrected
    ),
    min_size=2,
    max_size=7,
)
ledger_days = st.dictionaries(st.dates(date(2026, 1, 1), date(2026, 2, 1)), amounts, max_size=5)


async def _known(tx: Any, office: Office, project_id: UUID, known: date, until: date) -> list[tuple[Decimal, Decimal]]:
    sums = await sums_of_project(tx, office.li, project_id, until - timedelta(days=10), until, known)
    return [(one.period, one.cumulative) for one in sums.sums]


async def _live(caller: Caller, office: Office, project_id: UUID, history: list[Any]) -> None:
    asked: dict[tuple[date, date], list[tuple[Decimal, Decimal]]] = {}
    entries: list[UUID] = []
    now = MORNING
    for what, wait, amount, back, which in history:
        now += timedelta(days=wait)
        with clock.at(now):
            today = local_date(now)
            effective = today - timedelta(days=back)
            if what == "report" or not entries:
                entry = NewEntry(kind="physical", amount=amount + Decimal("0.01"), effective_on=effective)
                entries.append((await add_entry(caller, project_id, entry)).id)
            else:
                right = Correction(amount=amount, effective_on=effective if what == "move" else None, note="更正")
                with contextlib.suppress(NothingToCorrect):
                    await correct_entry(caller, project_id, entries[which % len(entries)], right)
            # Yesterday is over: whatever is recorded from now on, it stays as it was known.
            key = (today - timedelta(days=1), effective)
            asked.setdefault(key, await _known(caller.tx, office, project_id, *key))
    with clock.at(now + timedelta(days=1)):
        for key, before in asked.items():
            assert await _known(caller.tx, office, project_id, *key) == before


@settings(max_examples=HISTORIES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(history=steps)
async def test_a_thousand_histories_leave_what_was_known_as_it_was(
    office: Office, resources: Any, database: Any, history: list[Any]
) -> None:
    async with database.transaction() as tx:
        undo = tx.connection.transaction()
        await undo.start()
        try:
            project_id = await create_project(Caller(tx, resources, office.li), NewProject(name="双河果汁加工"))
            await _live(Caller(tx, resources, office.li), office, project_id, history)
        finally:
            await undo.rollback()
            tx.outbox.audits.clear()


@unhurried
@given(recorded=ledger_days, right=ledger_days)
def test_differences_make_what_is_recorded_right(recorded: Mapping[date, Decimal], right: Mapping[date, Decimal]) -> None:
    found = defaultdict(Decimal, recorded)
    for day, amount in differences(recorded, right).items():
        assert amount != 0
        found[day] += amount
    assert {day: amount for day, amount in found.items() if amount} == {day: amount for day, amount in right.items() if amount}


@unhurried
@given(entries=ledger_days, amount=amounts)
def test_the_day_reached_is_the_first_from_which_on_the_sum_suffices(entries: Mapping[date, Decimal], amount: Decimal) -> None:
    found = day_reached(entries, amount)
    running = {day: sum((one for on, one in entries.items() if on <= day), Decimal(0)) for day in sorted(entries)}
    assert found == next((day for day, total in running.items() if total >= amount), None)
