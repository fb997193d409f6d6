"""Identity as an app: sign-in, people, units, roles, consent, audit; its jobs register on import."""

from fastapi import FastAPI

from backend.identity import gauges, jobs
from backend.identity.accounts.router import router as accounts
from backend.identity.audit_trail.router import router as audit_trail
from backend.identity.consents.router import router as consents
from backend.identity.exports.router import router as exports
from backend.identity.job_list.router import router as job_list
from backend.identity.me import elsewhere
from backend.identity.me.router import router as me
from backend.identity.office.router import router as office
from backend.identity.roles.router import router as roles
from backend.identity.sessions.router import router as sessions
from backend.identity.sign_in.router import router as sign_in
from backend.identity.units.router import router as units
from backend.kernel.resources import Resources
from backend.kernel.service_app import service_app

JOBS = (jobs, elsewhere)
GAUGES = (gauges,)


def create_app(resources: Resources) -> FastAPI:
    """Return the app to mount at `/api/identity`."""
    # Fixed paths stand before those with an id in them.
    return service_app(
        "identity", resources, [exports, office, sign_in, sessions, me, accounts, units, roles, consents, audit_trail, job_list]
    )
