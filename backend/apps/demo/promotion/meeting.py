"""Activities, and the enterprises met on them."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from backend.apps.demo.promotion.firms import Firm
from backend.apps.demo.promotion.office import Office
from backend.crm.activities import encounters, service
from backend.crm.activities.schemas import Leader, NewActivity, NewEncounter
from backend.crm.enterprises.schemas import NewEnterprise
from backend.crm.enterprises.service import create_enterprise

_RELATIONS = ("contacted", "contacted", "interested", "visited")


@dataclass(slots=True)
class Event:
    """An activity that took place."""

    unit: str
    title: str
    id: UUID | None = None
    logged: int = 0


async def enter(office: Office, firm: Firm, unit: str, relation: str | None = None) -> UUID:
    """Return the enterprise, entered when nobody has yet."""
    if firm.id is None:
        keeper = office.of(unit)
        body = NewEnterprise(
            name=firm.name,
            credit_code=firm.credit_code,
            tags=firm.tags,
            industry=firm.industry,
            region=firm.region,
            relation=relation or office.rng.choice(_RELATIONS),  # type: ignore[arg-type]
            owner_unit=unit,
            owner_id=keeper.account_id if keeper.unit_code == unit else None,
        )
        firm.id = await create_enterprise(office.enterprises(keeper), body)
    return firm.id


def city_leader(office: Office) -> Leader:
    """Return the city's leader at the head of something."""
    return Leader(name=office.leader.name, account_id=office.leader.id, city_leader=True)


async def hold(office: Office, event: Event, **fields: Any) -> UUID:
    """Put an activity on record."""
    who = office.of(event.unit)
    fields = {"state": "held", "organisers": [event.unit], "leaders": [Leader(name=who.name, account_id=who.id)]} | fields
    event.id = await service.create(office.activities(who), NewActivity(owner_unit=event.unit, **fields), demo=True)
    return event.id


async def meet(office: Office, event: Event, firm: Firm, on: date, **fields: Any) -> UUID:
    """Log an enterprise met on an activity."""
    assert event.id is not None
    enterprise = await enter(office, firm, event.unit)
    event.logged += 1
    body = NewEncounter(client_id=f"demo-{event.id.hex}-{event.logged}", enterprise_id=enterprise, met_on=on, **fields)
    return await encounters.log_encounter(office.activities(office.of(event.unit)), event.id, body, demo=True)
