"""The one-stop service: items, tickets, department tasks, materials, ratings, the problem ledger."""

from fastapi import APIRouter, FastAPI

from backend.concierge import gauges
from backend.concierge.exports.router import router as exports_router
from backend.concierge.extensions.router import router as extensions_router
from backend.concierge.items.router import router as items_router
from backend.concierge.materials import downloads, jobs, retention
from backend.concierge.materials.router import router as materials_router
from backend.concierge.materials.uploads import jobs as upload_jobs
from backend.concierge.materials.uploads.router import router as uploads_router
from backend.concierge.policies.router import router as policies_router
from backend.concierge.problems.router import router as problems_router
from backend.concierge.ratings.router import router as ratings_router
from backend.concierge.receipts.router import router as receipts_router
from backend.concierge.saved_filters import router as filters_router
from backend.concierge.statistics.router import router as statistics_router
from backend.concierge.tasks import hand_over
from backend.concierge.tasks.router import router as tasks_router
from backend.concierge.tickets import jobs as ticket_jobs
from backend.concierge.tickets.action_router import router as actions_router
from backend.concierge.tickets.router import router as tickets_router
from backend.concierge.tickets.timeline_router import router as timeline_router
from backend.concierge.workdays.router import router as workdays_router
from backend.kernel.resources import Resources
from backend.kernel.service_app import service_app

# Jobs register themselves when their module is imported.
JOBS = (jobs, retention, upload_jobs, ticket_jobs, hand_over)
GAUGES = (gauges,)


def routers() -> list[APIRouter]:
    """Return the service's routers; fixed paths stand before those with an id in them."""
    return [
        exports_router,
        tickets_router,
        actions_router,
        timeline_router,
        tasks_router,
        extensions_router,
        items_router,
        uploads_router,
        materials_router,
        downloads.router,
        receipts_router,
        ratings_router,
        problems_router,
        policies_router,
        statistics_router,
        workdays_router,
        filters_router,
    ]


def create_app(resources: Resources) -> FastAPI:
    """Return the app to be mounted at `/api/concierge`."""
    return service_app("concierge", resources, routers())
