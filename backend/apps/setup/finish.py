"""All answers become the office, in one transaction over all services' tables; the wizard and `dianxiaoer init` end here."""

from typing import Final

import sqlalchemy as sa

from backend.concierge.items.definition import ServiceItemDefinition, catalogue_of, load_catalogue
from backend.concierge.items.localized import LocalizedText
from backend.concierge.items.place import Place
from backend.concierge.items.service import ORDER, seed_items
from backend.identity.accounts.schemas import InitialSecret
from backend.identity.setup.door import locked
from backend.identity.setup.errors import SetUpIncomplete
from backend.identity.setup.finish import Logo, Secret, new_secrets, write_office
from backend.identity.setup.schemas import STEPS, Draft, OwnDay
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.calendar_store import forget_calendar
from backend.kernel.context import current_language
from backend.kernel.crypto import Vault
from backend.kernel.db import Tx, sql
from backend.kernel.errors import text
from backend.kernel.models import calendar_day
from backend.kernel.principal import SYSTEM
from backend.kernel.resources import Resources

# What stands on a map; departments and working groups do not.
_AREAS: Final = ("zone", "regiment", "city")
_ELSEWHERE: Final = LocalizedText(zh="其他区域", en="Elsewhere", ru="Другое место")
_d = calendar_day.c
SET_DAY = sql(
    sa.update(calendar_day)
    .where(_d.date == sa.bindparam("day"))
    .values(
        kind=sa.bindparam("kind"),
        reason=sa.bindparam("reason"),
        edited_at=sa.bindparam("now", type_=_d.edited_at.type),
        provisional=sa.false(),
        version=_d.version + sa.text("1"),
    )
)


def catalogue_codes() -> list[str]:
    """Return the codes of the items there are to begin with, in the order they are offered."""
    return sorted(load_catalogue(), key=lambda code: (ORDER.get(code, len(ORDER) + 1), code))


def missing_steps(draft: Draft) -> list[str]:
    """Return the steps nobody has answered."""
    return [step for step in STEPS if getattr(draft, step) is None]


def _texts(names: dict[str, str]) -> LocalizedText:
    return LocalizedText(**names)


def _place(draft: Draft) -> Place:
    assert draft.office is not None
    assert draft.units is not None
    rows = [row for row in draft.units.items if row.kind in _AREAS] or draft.units.items[:1]
    here = _texts(draft.office.places.filled())
    return Place(full=here, short=here, areas={row.code: _texts(row.names.filled()) for row in rows} | {"elsewhere": _ELSEWHERE})


def _chosen(draft: Draft) -> dict[str, ServiceItemDefinition]:
    codes = catalogue_codes() if draft.items is None else draft.items.codes
    return {code: item for code, item in catalogue_of(_place(draft)).items() if code in codes}


async def _set_days(tx: Tx, vault: Vault, days: list[OwnDay]) -> None:
    for day in days:
        await tx.run(SET_DAY, day=day.date, kind=day.kind, reason=day.reason, now=clock.now())
        audit(tx, vault, SYSTEM, "calendar.change", "calendar_day", str(day.date), kind=day.kind)


async def write_all(tx: Tx, resources: Resources, draft: Draft, logo: Logo | None, secrets: list[Secret]) -> list[InitialSecret]:
    """Write the office, its people, its items and its calendar; the caller has locked the set-up's row."""
    handed = await write_office(tx, resources.vault, draft, logo, secrets)
    await seed_items(tx, _chosen(draft))
    await _set_days(tx, resources.vault, draft.calendar.days if draft.calendar else [])
    return handed


def require_complete(draft: Draft) -> None:
    """Raise SetUpIncomplete unless every step was answered."""
    if missing := missing_steps(draft):
        words = ", ".join(text(f"setup.step.{step}", current_language()) for step in missing)
        raise SetUpIncomplete(extra={"missing": missing}, steps=words)


async def set_up(resources: Resources, draft: Draft, logo: Logo | None = None) -> list[InitialSecret]:
    """Set an office up from given answers; raises SetUpFinished where one is."""
    secrets = await new_secrets()
    async with resources.database.transaction() as tx:
        await locked(tx)
        handed = await write_all(tx, resources, draft, logo, secrets)
    forget_calendar(resources.database)
    return handed
