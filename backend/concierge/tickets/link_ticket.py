"""A ticket's enterprise and project, as crm and library know them: linked by the office, named when shown."""

from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.models import problem
from backend.concierge.policies import repository as policies
from backend.concierge.policies.matching import ask
from backend.concierge.policies.service import wrong
from backend.concierge.tickets.schemas import TicketLinks
from backend.concierge.tickets.step import Caller
from backend.concierge.tickets.store import lock_ticket, save_ticket
from backend.concierge.tickets.views import ClaimView, LinkName, LinksView
from backend.contracts.crm import Enterprises
from backend.contracts.library import Projects
from backend.kernel.audit import audit
from backend.kernel.db import Reader, sql
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

LINK_PROBLEM: Final = sql(
    sa.update(problem)
    .where(problem.c.ticket_id == sa.bindparam("ticket_id", type_=sa.Uuid))
    .values(project_id=sa.bindparam("new_project", type_=sa.Uuid), version=problem.c.version + sa.text("1"))
)


async def link_ticket(caller: Caller, ticket_id: UUID, body: TicketLinks) -> None:
    """Say which enterprise and project a ticket is about; raises NotFound, StaleVersion, InvalidInput."""
    ticket = await lock_ticket(caller.tx, ticket_id, caller.principal, version=caller.version)
    given = body.model_dump(exclude_unset=True)
    if given.get("enterprise_id") is not None:
        given["enterprise_id"] = await _known_enterprise(caller, given["enterprise_id"])
    if given.get("project_id") is not None:
        owner = await _owner_of_project(caller, given["project_id"])
        # A project tells whose it is; what the office says of the enterprise itself stands.
        if "enterprise_id" not in given and ticket.enterprise_id is None:
            given["enterprise_id"] = owner
    if not given:
        return
    saved = await save_ticket(caller.tx, ticket, **given)
    if "project_id" in given and ticket.kind == "problem":
        await caller.tx.run(LINK_PROBLEM, ticket_id=ticket.id, new_project=saved.project_id)
    enterprise, project = saved.enterprise_id, saved.project_id
    audit(caller.tx, caller.resources.vault, caller.principal, "ticket.link", "ticket", ticket.id, enterprise=enterprise, project=project)


async def _known_enterprise(caller: Caller, ident: UUID) -> UUID:
    """Return the enterprise that stands for this id today, after merges too."""
    found: Any = await ask(caller.resources, Enterprises, lambda port: port.enterprises([ident]))
    if found is None:
        raise wrong("enterprise_id", "neighbour_silent")
    if ident not in found:
        raise wrong("enterprise_id", "no_such_enterprise")
    return found[ident].id


async def _owner_of_project(caller: Caller, ident: UUID) -> UUID | None:
    found: Any = await ask(caller.resources, Projects, lambda port: port.projects(caller.principal, [ident]))
    if found is None:
        raise wrong("project_id", "neighbour_silent")
    if ident not in found:
        raise wrong("project_id", "no_such_project")
    return found[ident].enterprise_id


async def links_of(resources: Resources, principal: Principal, row: Any) -> LinksView:
    """Return a ticket's enterprise and project by name, as far as the caller may know them; `missing` who did not answer."""
    enterprise_id, project_id = row["enterprise_id"], row["project_id"]
    missing: list[Any] = []
    enterprise = project = None
    if enterprise_id is not None:
        found: Any = await ask(resources, Enterprises, lambda port: port.enterprises([enterprise_id]))
        missing += ["crm"] if found is None else []
        enterprise = _name((found or {}).get(enterprise_id))
    if project_id is not None:
        found = await ask(resources, Projects, lambda port: port.projects(principal, [project_id]))
        missing += ["library"] if found is None else []
        project = _name((found or {}).get(project_id))
    return LinksView(enterprise=enterprise, project=project, missing=missing)


def _name(known: Any) -> LinkName | None:
    return None if known is None else LinkName(id=known.id, name=known.name)


async def claim_of(reader: Reader, row: Any) -> ClaimView | None:
    """Return the clause a policy claim refers to."""
    if row["clause_id"] is None:
        return None
    named = await reader.row(policies.NAMED, clause_id=row["clause_id"])
    return ClaimView(clause_id=named["id"], policy_id=named["policy_id"], titles=named["titles"], document=named["document"])
