"""A year as the wizard shows it: the days that are not what their weekday says."""

from backend.apps.setup.schemas import SpecialDay, YearView
from backend.kernel.calendar import DayKind, published_days


def year_view(year: int) -> YearView:
    """Return the year's holidays and make-up days, and how many days are worked."""
    days = published_days(year)
    special = [
        SpecialDay(date=day.date, kind=day.kind.value, name=day.name) for day in days if day.kind in (DayKind.HOLIDAY, DayKind.MAKEUP)
    ]
    return YearView(
        year=year,
        working_days=sum(day.kind.works for day in days),
        provisional=any(day.provisional for day in days),
        days=special,
    )
