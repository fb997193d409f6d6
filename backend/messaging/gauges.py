"""What the operator watches of messages."""

from backend.kernel.db import sql
from backend.kernel.gauges import Gauge, gauge
from backend.messaging.models import STATES

DELIVERIES = gauge(
    Gauge(
        "dx_deliveries_day",
        "Deliveries of the last 24 hours by state",
        sql("SELECT state, count(*) FROM messaging.delivery WHERE created_at > clock_timestamp() - interval '24 hours' GROUP BY state"),
        ("state",),
        tuple((state,) for state in STATES),
    )
)
