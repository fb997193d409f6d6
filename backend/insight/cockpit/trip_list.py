"""The list of trips, by pages."""

from backend.insight.asking import Question
from backend.insight.cockpit.activities import trips, trips_statement
from backend.insight.cockpit.schemas import TripRow
from backend.insight.indicators.reading import cursor_after, cursor_of
from backend.kernel.db import Reader


async def trip_list(
    reader: Reader, question: Question, *, leaders: bool | None, cursor: str | None, limit: int
) -> tuple[list[TripRow], str | None]:
    """Return trips of the period, the newest first, and the cursor of the next page."""
    statement = trips_statement(by_unit=question.scope.units is not None, leaders=leaders, after=cursor is not None, limit=limit + 1)
    params = question.params()
    if cursor is not None:
        params["after_day"], params["after_id"] = cursor_after(cursor)
    rows = await reader.rows(statement, **params)
    page = rows[:limit]
    following = cursor_of(page[-1]["starts_on"], str(page[-1]["activity_id"])) if len(rows) > limit else None
    return await trips(reader, question, page), following
