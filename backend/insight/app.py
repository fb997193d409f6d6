"""Plans, indicators, the cockpit: numbers that prove themselves."""

from fastapi import APIRouter, FastAPI

from backend.insight.bulletins.router import router as bulletins_router
from backend.insight.cockpit.router import router as cockpit_router
from backend.insight.indicators.router import router as indicators_router
from backend.insight.plans.router import router as plans_router
from backend.insight.reports import jobs as report_jobs
from backend.insight.reports.router import router as reports_router
from backend.insight.templates.router import router as templates_router
from backend.kernel.resources import Resources
from backend.kernel.service_app import service_app

# Jobs register themselves when their module is imported.
JOBS = (report_jobs,)


def routers() -> list[APIRouter]:
    """Return the service's routers; fixed paths stand before those with an id in them."""
    return [indicators_router, plans_router, cockpit_router, bulletins_router, templates_router, reports_router]


def create_app(resources: Resources) -> FastAPI:
    """Return the app to be mounted at `/api/insight`."""
    return service_app("insight", resources, routers())
