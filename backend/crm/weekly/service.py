"""A unit's week, computed."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from backend.contracts.identity import Directory
from backend.contracts.names import Namer, namer
from backend.crm.activities.naming import refused
from backend.crm.weekly import repository
from backend.crm.weekly.schemas import WeekActivity, WeekEncounter, WeekFollowUp, WeekLead, WeeklyReport, WeekTotals
from backend.kernel import clock
from backend.kernel.calendar import OFFICE_ZONE, local_date
from backend.kernel.db import Reader

_LAST_DAY: Final = 6


@dataclass(frozen=True, slots=True)
class Week:
    """Monday to Sunday, as the office counts its days."""

    monday: date

    @property
    def sunday(self) -> date:
        """Return the last day."""
        return self.monday + timedelta(days=_LAST_DAY)

    @property
    def name(self) -> str:
        """Return the week as ISO 8601 writes it."""
        year, number, _ = self.monday.isocalendar()
        return f"{year}-W{number:02}"

    @property
    def moments(self) -> dict[str, datetime]:
        """Return its first moment and the first that is too late."""
        opens = datetime.combine(self.monday, time(), OFFICE_ZONE)
        return {"opens": opens, "closes": datetime.combine(self.sunday + timedelta(days=1), time(), OFFICE_ZONE)}


def week_of(written: str | None) -> Week:
    """Return the week written as 2026-W11, the present one when none is; raises InvalidInput."""
    today = local_date(clock.now())
    if written is None:
        return Week(today - timedelta(days=today.weekday()))
    try:
        return Week(datetime.strptime(f"{written}-1", "%G-W%V-%u").date())  # noqa: DTZ007 - a day has no zone
    except ValueError as error:
        raise refused("week", "invalid", "weekly.week") from error


def _follow_ups(rows: list[Any], names: Namer) -> list[WeekFollowUp]:
    plain = [name for name in WeekFollowUp.model_fields if name != "assignee"]
    return [WeekFollowUp(**{name: row[name] for name in plain}, assignee=names.person(row["assignee_id"])) for row in rows]


def _totals(activities: list[Any], encounters: list[Any], done: list[Any], late: list[Any], leads: list[Any], talks: int) -> WeekTotals:
    outcomes = Counter(row["outcome"] for row in encounters)
    return WeekTotals(
        activities=len(activities),
        enterprises_met=len({row["enterprise_key"] for row in encounters}),
        intents=outcomes["intent"],
        signed=outcomes["signed"],
        visits_agreed=outcomes["visit_agreed"],
        interactions=talks,
        follow_ups_done=len(done),
        follow_ups_late=len(late),
        new_leads=len(leads),
    )


async def report(reader: Reader, directory: Directory, unit: str, week: Week) -> WeeklyReport:
    """Return the week of a unit; raises InvalidInput for a unit that does not exist."""
    if unit not in await directory.units():
        raise refused("unit", "unknown_unit", "crm.unknown_unit")
    days = {"unit": unit, "monday": week.monday, "sunday": week.sunday}
    activities = await reader.rows(repository.ACTIVITIES, **days)
    encounters = await reader.rows(repository.ENCOUNTERS, **days)
    done = await reader.rows(repository.DONE, unit=unit, **week.moments)
    late = await reader.rows(repository.LATE, unit=unit, sunday=week.sunday, today=local_date(clock.now()), closes=week.moments["closes"])
    following = await reader.rows(repository.NEXT, unit=unit, sunday=week.sunday)
    leads = await reader.rows(repository.LEADS, unit=unit, **week.moments)
    talks = await reader.value(repository.INTERACTIONS, **days)
    people = [*(row["author_id"] for row in encounters), *(row["assignee_id"] for row in (*done, *late, *following))]
    names = await namer(directory, people)
    plain = [name for name in WeekEncounter.model_fields if name != "author"]
    return WeeklyReport(
        unit=names.unit(unit),
        week=week.name,
        starts_on=week.monday,
        ends_on=week.sunday,
        complete=local_date(clock.now()) > week.sunday,
        totals=_totals(activities, encounters, done, late, leads, talks),
        activities=[WeekActivity(**dict(row)) for row in activities],
        encounters=[WeekEncounter(**{name: row[name] for name in plain}, author=names.person(row["author_id"])) for row in encounters],
        done=_follow_ups(done, names),
        late=_follow_ups(late, names),
        next_week=_follow_ups(following, names),
        leads=[
            WeekLead(id=row["id"], name=row["name"], industry=row["industry"], region=row["region"], noted_on=local_date(row["created_at"]))
            for row in leads
        ],
    )
