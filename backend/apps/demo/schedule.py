"""Lets all stories happen in the order of time, as far as now; and meets once a week about common problems."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from heapq import heappop, heappush
from itertools import count
from typing import Any, Final

import structlog

from backend.apps.demo.ledger import meet
from backend.apps.demo.lives import STRETCH
from backend.apps.demo.story import Desk, Story
from backend.concierge.tickets.jobs import ARCHIVE_AFTER, hand_over_one
from backend.concierge.tickets.transitions import OPEN
from backend.contracts.messaging import NOTICE_JOB
from backend.kernel import clock
from backend.kernel.calendar import DAY, OFFICE_ZONE, local_date
from backend.kernel.errors import Problem
from backend.kernel.principal import SYSTEM

log = structlog.get_logger("demo")
_NIGHT: Final = time(3, 20)
_WEEK: Final = timedelta(days=7)


@dataclass(slots=True)
class Told:
    """What happened: how many beats, which lives could not go on, and the notices nobody has sent."""

    beats: int = 0
    broken: list[str] = field(default_factory=list[str])
    notices: list[tuple[datetime, dict[str, Any]]] = field(default_factory=list[tuple[datetime, dict[str, Any]]])


def moment_of(story: Story, last: datetime) -> datetime:
    """Return when a story's next beat happens."""
    hours, pause = story.desk.hours, story.beats[story.position].pause
    amount = story.rng.uniform(pause.low, pause.high)
    match pause.kind:
        case "awake":
            return hours.awake(last, amount)
        case "archive":
            day = local_date((story.finished_at or last) + ARCHIVE_AFTER) + DAY
            return max(last, datetime.combine(day, _NIGHT, OFFICE_ZONE))
        case "office":
            return hours.later(last, amount * STRETCH[story.definition.code])
        case _:
            return hours.later(last, amount)


class Schedule:
    """What is still to happen."""

    def __init__(self, desk: Desk, stories: Sequence[tuple[datetime, Story]], first: datetime) -> None:
        """Take the stories with their beginnings, and the day the office opened."""
        self._desk = desk
        self._order = count()
        self._turns: list[tuple[datetime, int, Any]] = []
        self._stories = [story for _, story in stories]
        for moment, story in stories:
            self._push(moment, story)
        self._push(datetime.combine(desk.crew.away_from, time(0, 5), OFFICE_ZONE), "absence")
        self._push(desk.hours.later(first, 4), "meeting")
        self.told = Told()

    def _push(self, moment: datetime, what: Any) -> None:
        if moment <= self._desk.hours.now:
            heappush(self._turns, (moment, next(self._order), what))

    async def run(self) -> Told:
        """Let everything happen."""
        while self._turns:
            moment, _, what = heappop(self._turns)
            with clock.at(moment):
                if isinstance(what, Story):
                    await self._go_on(moment, what)
                elif what == "meeting":
                    await meet(self._desk)
                    self._push(moment + _WEEK, "meeting")
                else:
                    await self._hand_over()
            self._collect(moment)
        return self.told

    async def _go_on(self, moment: datetime, story: Story) -> None:
        beat = story.beats[story.position]
        box = self._desk.tx.outbox
        audits, jobs = len(box.audits), len(box.jobs)
        try:
            async with self._desk.tx.savepoint():
                again = await beat.do(story, **beat.with_)
        except Problem as problem:
            # A rule that this life ran into on this date: the ticket stays as it was, and the demo goes on.
            del box.audits[audits:], box.jobs[jobs:]
            self.told.broken.append(f"{story.definition.code} {story.position} {beat.do.__name__}: {problem.slug}")
            log.warning("a demo ticket stays where it is", step=beat.do.__name__, problem=problem.slug)
            return
        self.told.beats += 1
        story.position += 0 if again else 1
        if story.position < len(story.beats):
            self._push(moment_of(story, moment), story)

    async def _hand_over(self) -> None:
        away = self._desk.crew.away
        for story in self._stories:
            if story.owner.id != away.id or not story.begun:
                continue
            row = await story.row()
            if row.state in OPEN and row.owner_id == away.id:
                await hand_over_one(self._desk.caller(SYSTEM), story.id)
                story.owner = self._desk.crew.everybody[(await story.row()).owner_id or away.id]

    def _collect(self, moment: datetime) -> None:
        """Keep back the notices: a year of them must not leave the house today."""
        box = self._desk.tx.outbox
        self.told.notices += [(moment, job[5]["args"]) for job in box.jobs if job[1] == NOTICE_JOB]
        box.jobs[:] = [job for job in box.jobs if job[1] != NOTICE_JOB]
        box.notices.clear()
