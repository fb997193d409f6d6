"""What is asked of a figure: which days, of whom, as known when."""

import calendar
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import Depends, Query

from backend.insight.errors import wrong
from backend.insight.indicators.definition import Scoped
from backend.insight.scope import Scope, scope_of
from backend.kernel import clock
from backend.kernel.calendar import OFFICE_ZONE, local_date
from backend.kernel.db import Reader
from backend.kernel.principal import Principal

# Beyond every entry: what is known now is all that is there.
EVERYTHING: Final = datetime(9999, 1, 1, tzinfo=UTC)
LONGEST: Final = 3660
# No office of today has figures of days before.
EARLIEST: Final = date(1990, 1, 1)


@dataclass(frozen=True)
class Asked:
    """The query string as it came."""

    since: date | None = None
    until: date | None = None
    unit: str | None = None
    as_of: date | None = None
    campaign: str | None = None


async def asked(
    since: Annotated[date | None, Query(alias="from")] = None,
    until: Annotated[date | None, Query(alias="to")] = None,
    unit: Annotated[str | None, Query(max_length=50)] = None,
    as_of: Annotated[date | None, Query(description="Only what was recorded by the end of this day")] = None,
    campaign: Annotated[str | None, Query(max_length=100, description="Only what belongs to this campaign")] = None,
) -> Asked:
    """Return what every figure can be asked."""
    return Asked(since, until, unit, as_of, campaign)


AskedDep = Annotated[Asked, Depends(asked)]


def year_before(since: date, until: date) -> tuple[date, date]:
    """Return the same days of the year before; the end of a month stays the end of that month."""
    return _earlier(since, whole=False), _earlier(until, whole=until.day == calendar.monthrange(until.year, until.month)[1])


def _earlier(day: date, *, whole: bool) -> date:
    year = max(day.year - 1, 1)
    last = calendar.monthrange(year, day.month)[1]
    return date(year, day.month, last if whole else min(day.day, last))


@dataclass(frozen=True)
class Question:
    """What is asked, made whole: both days, the scope, and what is known."""

    since: date
    until: date
    scope: Scope
    as_of: date | None
    campaign: str | None
    caller: UUID | None
    now: datetime

    @cached_property
    def known(self) -> datetime:
        """Return the first moment of which nothing is known any more."""
        return EVERYTHING if self.as_of is None else datetime.combine(self.as_of + timedelta(days=1), time(), OFFICE_ZONE)

    @property
    def is_of_now(self) -> bool:
        """Tell whether everything known is asked for: what services keep beside their ledgers says no less and no more."""
        return self.known == EVERYTHING

    @property
    def moment(self) -> datetime:
        """Return the moment at which clocks are read."""
        return min(self.now, self.known)

    @property
    def today(self) -> date:
        """Return the last day of which something is known."""
        return local_date(self.now) if self.as_of is None else self.as_of

    @property
    def is_past(self) -> bool:
        """Tell whether a day before today is asked for."""
        return self.today < local_date(self.now)

    @property
    def scoped(self) -> Scoped:
        """Return what limits the records."""
        found: list[Any] = []
        if self.scope.units is not None:
            found.append("unit")
        if self.campaign is not None:
            found.append("campaign")
        return frozenset(found)

    def params(self) -> dict[str, Any]:
        """Return the parameters that statements may name."""
        since_before, until_before = year_before(self.since, self.until)
        units = None if self.scope.units is None else list(self.scope.units)
        return {
            "since": self.since,
            "until": self.until,
            "since_before": since_before,
            "until_before": until_before,
            "known": self.known,
            "moment": self.moment,
            "units": units,
            "campaign": self.campaign,
            "caller": self.caller,
        }

    def months(self) -> list[str]:
        """Return the months of the period, as 2023-01."""
        first, last = (day.year * 12 + day.month - 1 for day in (self.since, self.until))
        return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first, last + 1)]

    def year_before(self) -> "Question":
        """Return the same question of the year before, with what is known now."""
        since, until = year_before(self.since, self.until)
        return replace(self, since=since, until=until)

    def of(self, scope: Scope) -> "Question":
        """Return the same question of another scope."""
        return replace(self, scope=scope)


async def question_of(reader: Reader, principal: Principal, asked: Asked) -> Question:
    """Return the question made whole; raises NotFound, NotAllowed, InvalidInput."""
    now = clock.now()
    today = local_date(now)
    if asked.as_of is not None and asked.as_of > today:
        raise wrong("as_of", "in_the_future")
    for name, day in (("from", asked.since), ("to", asked.until), ("as_of", asked.as_of)):
        if day is not None and day < EARLIEST:
            raise wrong(name, "too_early")
    until = asked.until or max(today, asked.since or today)
    since = asked.since or date(until.year, 1, 1)
    if until < since:
        raise wrong("to", "period_backwards")
    if (until - since).days > LONGEST:
        raise wrong("to", "period_too_long")
    scope = await scope_of(reader, principal, asked.unit)
    return Question(since, until, scope, asked.as_of, asked.campaign, principal.account_id, now)
