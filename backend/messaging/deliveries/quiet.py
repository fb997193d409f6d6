"""When a message should rather wait."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


def next_moment(moment: datetime, at: time, zone: ZoneInfo) -> datetime:
    """Return the next time, after `moment`, that the clock on the wall shows `at`."""
    local = moment.astimezone(zone)
    candidate = datetime.combine(local.date(), at, zone)
    if candidate <= local:
        candidate = datetime.combine(local.date() + timedelta(days=1), at, zone)
    return candidate.astimezone(UTC)


def end_of_quiet(moment: datetime, start: time, end: time, zone: ZoneInfo) -> datetime | None:
    """Return when the quiet hours around `moment` end, or None outside them; equal ends mean none at all."""
    if start == end:
        return None
    here = moment.astimezone(zone).time()
    inside = start <= here < end if start < end else here >= start or here < end
    return next_moment(moment, end, zone) if inside else None


def end_of_window(moment: datetime, minutes: int) -> datetime:
    """Return the end of the window of `minutes` that `moment` lies in; what floods in waits for the same moment."""
    seconds = minutes * 60
    return datetime.fromtimestamp((int(moment.timestamp()) // seconds + 1) * seconds, UTC)
