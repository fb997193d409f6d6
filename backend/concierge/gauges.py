"""What the operator watches of tickets."""

from backend.concierge.models import OPEN
from backend.kernel.db import sql
from backend.kernel.gauges import Gauge, gauge

# The index of the queue holds open tickets by the moment they are due.
OVERDUE = gauge(
    Gauge(
        "dx_tickets_overdue",
        "Open tickets past the moment they were due",
        sql(f"SELECT count(*) FROM concierge.ticket WHERE {OPEN} AND due_at <= clock_timestamp()"),  # noqa: S608 - our own words
    )
)
