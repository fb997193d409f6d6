"""Enterprises and the people in them, activities, industry chains."""

from fastapi import APIRouter, FastAPI

from backend.crm.activities import cards
from backend.crm.activities.encounter_router import router as encounters_router
from backend.crm.activities.router import router as activities_router
from backend.crm.chains.router import router as chains_router
from backend.crm.contacts.router import router as contacts_router
from backend.crm.enterprises.router import router as enterprises_router
from backend.crm.exports.logged_router import router as logged_exports_router
from backend.crm.exports.router import router as exports_router
from backend.crm.follow_ups import jobs as follow_up_jobs
from backend.crm.follow_ups.router import router as follow_ups_router
from backend.crm.imports import jobs as import_jobs
from backend.crm.imports.router import router as imports_router
from backend.crm.interactions.router import router as interactions_router
from backend.crm.merges.router import router as merges_router
from backend.crm.names import jobs as name_jobs
from backend.crm.names.router import router as names_router
from backend.crm.saved_filters import router as saved_filters_router
from backend.crm.weekly.router import router as weekly_router
from backend.kernel.resources import Resources
from backend.kernel.service_app import service_app

# Jobs register themselves when their module is imported.
JOBS = (cards, follow_up_jobs, import_jobs, name_jobs)


def routers() -> list[APIRouter]:
    """Return the service's routers; fixed paths stand before those with an id in them."""
    return [
        exports_router,
        logged_exports_router,
        enterprises_router,
        contacts_router,
        interactions_router,
        names_router,
        merges_router,
        activities_router,
        encounters_router,
        cards.router,
        follow_ups_router,
        chains_router,
        imports_router,
        weekly_router,
        saved_filters_router,
    ]


def create_app(resources: Resources) -> FastAPI:
    """Return the app to be mounted at `/api/crm`."""
    return service_app("crm", resources, routers())
