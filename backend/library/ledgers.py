"""What the append-only ledgers share: corrections as signed differences, and sums as known on a day."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from backend.kernel.calendar import OFFICE_ZONE

ZERO = Decimal(0)


def differences(recorded: Mapping[date, Decimal], right: Mapping[date, Decimal]) -> dict[date, Decimal]:
    """Return what has to be added on each day so that the sums by day become those that are right."""
    days = sorted({*recorded, *right})
    found = {day: right.get(day, ZERO) - recorded.get(day, ZERO) for day in days}
    return {day: amount for day, amount in found.items() if amount}


def known_until(day: date) -> datetime:
    """Return the moment before which an entry must have been recorded to be known on a day of the office."""
    return datetime.combine(day + timedelta(days=1), time(), OFFICE_ZONE)


def day_reached(entries: Mapping[date, Decimal], amount: Decimal) -> date | None:
    """Return the day from which on the running sum stays at or above `amount`; None when it does not."""
    total = ZERO
    reached: date | None = None
    for day in sorted(entries):
        total += entries[day]
        if total < amount:
            reached = None
        elif reached is None:
            reached = day
    return reached
