"""The first three administrators of a new office, when nobody is there to create them."""

import sqlalchemy as sa

from backend.identity.accounts.schemas import InitialSecret, NewAccount
from backend.identity.accounts.service import create_account, new_initial_secret, reset_password, set_roles
from backend.identity.models import ADMIN_FAMILIES, account
from backend.identity.units import repository as units
from backend.identity.units.schemas import NewUnit
from backend.identity.units.service import create_unit
from backend.kernel.crypto import Vault
from backend.kernel.db import Tx, sql
from backend.kernel.principal import SYSTEM

ANY_STAFF = sql(sa.select(sa.exists(sa.select(account.c.id).where(account.c.kind == sa.literal_column("'staff'")))))
_OFFICE = NewUnit(
    code="concierge",
    parent_code=None,
    kind="office",
    names={"zh": "招商服务中心", "en": "Investment service centre", "ru": "Центр обслуживания инвесторов"},
)
_NAMES = {"sysadmin": "系统管理员", "secadmin": "安全管理员", "auditor": "审计管理员"}


async def create_first_administrators(tx: Tx, vault: Vault) -> list[InitialSecret]:
    """Create the system, security and audit administrators with initial secrets; nothing if any employee exists."""
    if await tx.value(ANY_STAFF):
        return []
    if await tx.value(units.ID_OF, code=_OFFICE.code) is None:
        await create_unit(tx, vault, SYSTEM, _OFFICE)
    secrets: list[InitialSecret] = []
    for family in ADMIN_FAMILIES:
        created = await create_account(tx, vault, SYSTEM, NewAccount(name=_NAMES[family], username=family, unit_code=_OFFICE.code))
        await set_roles(tx, vault, SYSTEM, created.id, [family], created.version)
        secrets.append(await reset_password(tx, vault, SYSTEM, created.id, await new_initial_secret(), totp=False))
    return secrets
