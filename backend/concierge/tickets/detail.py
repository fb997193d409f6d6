"""One ticket as its applicant or the office sees it."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from backend.concierge.items.definition import ServiceItemDefinition
from backend.concierge.items.localized import LocalizedText
from backend.concierge.items.pinned import pinned_definition
from backend.concierge.items.validation import material_requirements
from backend.concierge.policy import is_staff_view, scope_of
from backend.concierge.tasks.presenting import task_actions, task_view
from backend.concierge.tickets.detail_statement import DETAIL, MILESTONES
from backend.concierge.tickets.link_ticket import claim_of, links_of
from backend.concierge.tickets.possible import possible_actions
from backend.concierge.tickets.presenting import Namer, list_item, namer, names_of
from backend.concierge.tickets.progress import progress_of
from backend.concierge.tickets.sealing import sealed_values, unseal
from backend.concierge.tickets.store import NAMES, TicketRow
from backend.concierge.tickets.views import Contact, InvestorTicket, PersonName, StaffTicket
from backend.contracts.identity import Directory
from backend.kernel.db import Reader
from backend.kernel.errors import NotFound
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

_MOMENTS: Final = {
    "materials": ("handed_in_at", "checked_at"),
    "notice": ("sent_at", "due_at", "answered_at"),
    "tasks": ("created_at", "started_at", "due_at", "amber_at", "finished_at"),
    "extension": ("requested_at", "decided_at"),
    "rating": ("rated_at", "changed_at"),
    "milestones": ("at",),
}


async def detail_of(reader: Reader, resources: Resources, principal: Principal, ticket_id: UUID) -> InvestorTicket | StaffTicket:
    """Return the ticket if the caller may read it; raises NotFound."""
    row = await reader.row(DETAIL, ticket_id=ticket_id, **scope_of(principal).params)
    if row is None:
        raise NotFound
    _read_moments(row)
    return await shown(reader, resources, principal, row)


async def shown(reader: Reader, resources: Resources, principal: Principal, row: Any) -> InvestorTicket | StaffTicket:
    """Return a row of the detail statement, or one put together from what was just written, as the caller sees it."""
    definition = await pinned_definition(reader, row["item_version_id"])
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    names = await namer(directory, _people(row))
    claim = await claim_of(reader, row)
    if is_staff_view(principal, row["applicant_id"]):
        links = await links_of(resources, principal, row)
        return {**_staff(row, definition, names, principal, resources), "claim": claim, "links": links}
    return {**_investor(row, definition, names, principal, resources), "claim": claim}


def handed_in_now(ticket: TicketRow, promised: Collection[str]) -> dict[str, Any]:
    """Return the row of the detail statement for a ticket that was handed in a moment ago, with papers promised for later."""
    unknown = dict.fromkeys(("reason", "checked_at", "checked_by", "files"))
    papers = [{**unknown, "code": code, "version": 1, "verdict": "promised", "handed_in_at": ticket.submitted_at} for code in promised]
    return {**_columns(ticket), **{part: [] for part in _MOMENTS}, "materials": papers}


def changed_now(seen: Mapping[str, Any], ticket: TicketRow, event: str) -> dict[str, Any]:
    """Return the row of the detail statement after a step that changed nothing but the ticket itself."""
    _read_moments(seen)
    milestone = [{"kind": event, "at": ticket.updated_at}] if event in MILESTONES else []
    return {**seen, **_columns(ticket), "milestones": [*seen["milestones"], *milestone]}


def _columns(ticket: TicketRow) -> dict[str, Any]:
    values = ((name, getattr(ticket, name)) for name in NAMES)
    # Deadlines are reckoned in the office's own time; Postgres gives them back in UTC.
    return {name: value.astimezone(UTC) if isinstance(value, datetime) else value for name, value in values}


def _read_moments(row: Any) -> None:
    """Turn the moments inside the row's JSON parts, which Postgres writes as text, into moments."""
    for part, names in _MOMENTS.items():
        for one in row[part]:
            for name in names:
                if one[name] is not None:
                    one[name] = datetime.fromisoformat(one[name])


def _people(row: Any) -> set[UUID]:
    found = {row["owner_id"], row["applicant_id"]}
    found |= {UUID(one["checked_by"]) for one in row["materials"] if one["checked_by"]}
    found |= {UUID(one["handler_id"]) for one in row["tasks"] if one["handler_id"]}
    found |= {UUID(one["requested_by"]) for one in row["extension"]}
    return found


def _common(row: Any, definition: ServiceItemDefinition, names: Namer, principal: Principal) -> dict[str, Any]:
    wanted = _wanted(row)
    return {
        **list_item(row, definition, names, principal),
        "materials": _materials(row, definition, names, wanted),
        "notice": _notice(row, definition, wanted),
        "tasks": [{**task_view(task, names), "actions": task_actions(task, row, principal)} for task in row["tasks"]],
        "progress": progress_of(row, definition, names),
        "extension": next(({**one, "requested_by": names.person(UUID(one["requested_by"]))} for one in row["extension"]), None),
        "rating": next(iter(row["rating"]), None),
        "actions": possible_actions(row, principal),
        "parent_id": row["parent_id"],
    }


def _investor(row: Any, definition: ServiceItemDefinition, names: Namer, principal: Principal, resources: Resources) -> InvestorTicket:
    owner = names.people.get(row["owner_id"])
    code = row["query_code"]
    fields: Any = {
        **_common(row, definition, names, principal),
        "view": "investor",
        "form": unseal(resources.vault, definition.form, row["form"], row["sealed"]),
        "contact": owner and Contact(id=owner.id, name=owner.name, phone=owner.office_phone),
        "query_code": resources.vault.decrypt(code) if code else None,
    }
    return fields


def _staff(row: Any, definition: ServiceItemDefinition, names: Namer, principal: Principal, resources: Resources) -> StaffTicket:
    fields: Any = {
        **_common(row, definition, names, principal),
        "view": "staff",
        "form": row["form"],
        "applicant": PersonName(id=row["applicant_id"], name=row["applicant_name"]),
        "sensitive": list(sealed_values(resources.vault, row["sealed"])),
    }
    return fields


def _wanted(row: Any) -> set[str]:
    """Return the papers the open notice asks for that were not yet uploaded anew."""
    notice = next(iter(row["notice"]), None)
    if notice is None or notice["answered_at"] is not None:
        return set()
    replaced = {one["code"] for one in row["materials"] if one["handed_in_at"] is None and one["files"]}
    return {one["material_code"] for one in notice["defects"] or [] if one["material_code"]} - replaced


def _materials(row: Any, definition: ServiceItemDefinition, names: Namer, wanted: set[str]) -> list[dict[str, Any]]:
    handed_in = {one["code"]: one for one in row["materials"]}
    return [_material(one, handed_in.get(one.material.code), names, wanted) for one in material_requirements(definition, row["form"])]


def _material(needed: Any, given: Any, names: Namer, wanted: set[str]) -> dict[str, Any]:
    given = given or {}
    checked_by = given.get("checked_by")
    return {
        "code": needed.material.code,
        "names": names_of(needed.material.names),
        "status": needed.status,
        "tolerable": needed.material.tolerable,
        "wanted": needed.material.code in wanted,
        "files": given.get("files") or [],
        "checked_by": names.person(UUID(checked_by)) if checked_by else None,
        **{name: given.get(name) for name in ("version", "verdict", "reason", "handed_in_at", "checked_at")},
    }


def _title_of(defect: Any, definition: ServiceItemDefinition) -> LocalizedText:
    if defect["material_code"]:
        found = next((one.names for one in definition.materials if one.code == defect["material_code"]), None)
    else:
        title = definition.form["properties"].get(defect["field_path"], {}).get("x-title")
        found = LocalizedText.model_validate(title) if title else None
    return found or definition.names


def _notice(row: Any, definition: ServiceItemDefinition, wanted: set[str]) -> dict[str, Any] | None:
    notice = next(iter(row["notice"]), None)
    if notice is None:
        return None
    answered = notice["answered_at"] is not None
    defects = [
        {
            **defect,
            "names": names_of(_title_of(defect, definition)),
            "replaced": answered or (bool(defect["material_code"]) and defect["material_code"] not in wanted),
        }
        for defect in notice["defects"] or []
    ]
    return {**notice, "defects": defects}
