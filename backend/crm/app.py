"""Enterprises and the people in them, activities, industry chains."""

from fastapi import APIRouter, FastAPI

from backend.kernel.resources import Resources
from backend.kernel.service_app import service_app


def routers() -> list[APIRouter]:
    """Return the service's routers; fixed paths stand before those with an id in them."""
    return []


def create_app(resources: Resources) -> FastAPI:
    """Return the app to be mounted at `/api/crm`."""
    return service_app("crm", resources, routers())
