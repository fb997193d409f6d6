"""The all-in-one composition: every service, the worker's jobs and the SPA in one process."""

from starlette.applications import Starlette
from starlette.routing import Mount

from backend.apps.demo_pages import demo_routes
from backend.apps.ops import ops_routes
from backend.apps.owned import resources_of
from backend.apps.ports import bind_all
from backend.apps.spa import SinglePageApp
from backend.concierge.app import create_app as create_concierge
from backend.crm.app import create_app as create_crm
from backend.identity.app import create_app as create_identity
from backend.identity.provider import SessionAuthenticator
from backend.insight.app import create_app as create_insight
from backend.kernel import housekeeping
from backend.kernel.audit_journal import AuditJournal
from backend.kernel.db import Database, PooledDatabase
from backend.kernel.gate import Gate
from backend.kernel.live import LiveHub
from backend.kernel.resources import Resources
from backend.kernel.settings import Settings
from backend.library.app import create_app as create_library
from backend.messaging.app import create_app as create_messaging

# Jobs register themselves when their module is imported.
JOBS = (housekeeping,)
SERVICES = {
    "identity": create_identity,
    "concierge": create_concierge,
    "library": create_library,
    "crm": create_crm,
    "insight": create_insight,
    "messaging": create_messaging,
}


def bind(settings: Settings, database: Database, live: LiveHub) -> Resources:
    """Return the resources of one process, with every port bound to its in-process provider."""
    resources = resources_of(settings, database, live, SessionAuthenticator(database))
    bind_all(resources)
    return resources


async def open_resources(settings: Settings, dsn: str) -> Resources:
    """Connect to Postgres and return this process's resources."""
    database = await PooledDatabase(dsn, size=settings.database_pool, journal=AuditJournal(settings.data_dir).note).open()
    return bind(settings, database, LiveHub(dsn))


def create_root(resources: Resources) -> Gate:
    """Return the whole application."""
    routes = [
        *ops_routes(resources),
        *(Mount(f"/api/{name}", create(resources), name=name) for name, create in SERVICES.items()),
        *(demo_routes(resources) if resources.settings.demo else []),
        Mount("/", SinglePageApp()),
    ]
    settings = resources.settings
    return Gate(Starlette(routes=routes), services=SERVICES, max_in_flight=settings.max_in_flight, https=settings.secure_cookies)
