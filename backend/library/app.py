"""The project library: four stages with gates, agreements, append-only ledgers."""

from fastapi import APIRouter, FastAPI

from backend.kernel.resources import Resources
from backend.kernel.service_app import service_app
from backend.library.agreements.router import router as agreements_router
from backend.library.claims import jobs as claim_jobs
from backend.library.claims.router import router as claims_router
from backend.library.colleagues import router as colleagues_router
from backend.library.documents import service as documents
from backend.library.documents.router import router as documents_router
from backend.library.duplicates.router import router as duplicates_router
from backend.library.exports.router import router as exports_router
from backend.library.gates.router import router as gates_router
from backend.library.notices import jobs as notice_jobs
from backend.library.progress.router import router as progress_router
from backend.library.projects import jobs as project_jobs
from backend.library.projects.router import router as projects_router
from backend.library.saved_filters import router as filters_router
from backend.library.stages.router import router as stages_router

# Jobs register themselves when their module is imported.
JOBS = (claim_jobs, documents, notice_jobs, project_jobs)


def routers() -> list[APIRouter]:
    """Return the service's routers; fixed paths stand before those with an id in them."""
    return [
        exports_router,
        projects_router,
        stages_router,
        gates_router,
        claims_router,
        duplicates_router,
        agreements_router,
        progress_router,
        documents_router,
        filters_router,
        colleagues_router,
    ]


def create_app(resources: Resources) -> FastAPI:
    """Return the app to be mounted at `/api/library`."""
    return service_app("library", resources, routers())
