"""The split composition: one service in a process of its own, its neighbours over HTTP."""

from collections.abc import Callable
from importlib import import_module

from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount

from backend.apps.authority import authority_route
from backend.apps.database_roles import SERVICES, url_for
from backend.apps.ops import ops_routes
from backend.apps.owned import resources_of
from backend.apps.ports import bind_one, offered
from backend.kernel.audit_journal import AuditJournal
from backend.kernel.db import Database, PooledDatabase
from backend.kernel.gate import Gate
from backend.kernel.live import LiveHub
from backend.kernel.principal import Authenticator
from backend.kernel.resources import Resources
from backend.kernel.settings import Settings
from backend.kernel.tokens import HEADER, TokenAuthenticator, Tokens

# The service that knows sessions; all others hear from the gateway who is asking.
AUTHORITY = "identity"
# The service whose tables the demo's pages read.
_DEMO_PAGES = "messaging"


def create_app_of(service: str) -> Callable[[Resources], FastAPI]:
    """Import one service; its jobs register themselves with it."""
    return import_module(f"backend.{service}.app").create_app


def _authenticator(settings: Settings, database: Database, service: str) -> Authenticator:
    if service == AUTHORITY:
        return import_module("backend.identity.provider").SessionAuthenticator(database)
    return TokenAuthenticator(Tokens(settings.secret_key.get_secret_value()), service)


def bind_service(settings: Settings, database: Database, live: LiveHub, service: str) -> Resources:
    """Return the resources of one service's process."""
    resources = resources_of(settings, database, live, _authenticator(settings, database, service))
    resources.token_header = None if service == AUTHORITY else HEADER
    bind_one(resources, service, settings.service_urls)
    return resources


def as_role(settings: Settings, service: str) -> Settings:
    """Return the settings with which a service's process signs in at the database as its own role."""
    if not settings.database_roles:
        return settings
    secret = settings.secret_key.get_secret_value()
    urls = {"database_url": settings.database_url, "database_direct_url": settings.database_direct_url}
    return settings.model_copy(update={name: url and url_for(url, service, secret) for name, url in urls.items()})


async def open_service(settings: Settings, dsn: str, service: str) -> Resources:
    """Connect to Postgres and return the resources of one service's process."""
    application = f"dianxiaoer-{service}"
    journal = AuditJournal(settings.data_dir).note
    database = await PooledDatabase(dsn, size=settings.database_pool, application=application, journal=journal).open()
    return bind_service(settings, database, LiveHub(settings.database_direct_url or dsn), service)


def create_service_root(resources: Resources, service: str) -> Gate:
    """Return one service's application, at the paths it has in one process too."""
    settings = resources.settings
    routes: list[BaseRoute] = [
        *ops_routes(resources),
        offered(resources, service),
        Mount(f"/api/{service}", create_app_of(service)(resources), name=service),
    ]
    if service == AUTHORITY:
        routes.append(authority_route(resources))
    if service == _DEMO_PAGES and settings.demo:
        from backend.apps.demo_pages import demo_routes

        routes += demo_routes(resources)
    app = Starlette(routes=routes)
    app.state.resources = resources
    return Gate(app, services=SERVICES, max_in_flight=settings.max_in_flight, https=settings.secure_cookies)
