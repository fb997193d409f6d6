"""Messaging as an app: the inbox, preferences, deliveries and group robots; its jobs register on import."""

from fastapi import FastAPI

from backend.kernel.resources import Resources
from backend.kernel.service_app import service_app
from backend.messaging import gauges
from backend.messaging.deliveries import jobs as delivery_jobs
from backend.messaging.deliveries.router import router as deliveries
from backend.messaging.exports.router import router as exports
from backend.messaging.inbox.router import router as inbox
from backend.messaging.notices import jobs as notice_jobs
from backend.messaging.preferences.router import router as preferences
from backend.messaging.robots.router import router as robots

JOBS = (delivery_jobs, notice_jobs)
GAUGES = (gauges,)


def create_app(resources: Resources) -> FastAPI:
    """Return the app to mount at `/api/messaging`."""
    return service_app("messaging", resources, [exports, inbox, preferences, deliveries, robots])
