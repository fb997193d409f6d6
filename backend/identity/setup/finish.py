"""The answers become the office: its name and logo, its units, its three administrators; then the wizard is shut for ever."""

from collections.abc import Sequence
from typing import Final

from backend.identity.accounts.schemas import InitialSecret, NewAccount
from backend.identity.accounts.service import create_account, new_initial_secret, reset_password, set_roles
from backend.identity.models import ADMIN_FAMILIES
from backend.identity.office import repository as offices
from backend.identity.office.logo import Logo
from backend.identity.setup import repository
from backend.identity.setup.schemas import Administrator, AdministratorsStep, Draft, OfficeStep, Texts, UnitRow, UnitsStep
from backend.identity.setup.unit_tree import from_the_top
from backend.identity.units.schemas import NewUnit
from backend.identity.units.service import create_unit
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.crypto import Vault
from backend.kernel.db import Database, Tx
from backend.kernel.principal import SYSTEM

Secret = tuple[str, str]
_NAMES: Final = {"sysadmin": "系统管理员", "secadmin": "安全管理员", "auditor": "审计管理员"}
_CENTRE: Final = Texts(zh="招商服务中心", en="Investment service centre", ru="Центр обслуживания инвесторов")
_HERE: Final = Texts(zh="本地", en="this area", ru="нашем районе")
_NO_REGION: Final = "100000"


def plain_office(name: str | None = None, region_code: str | None = None) -> Draft:
    """Return the answers of an operator who gives none: an office of one unit, with three administrators known by user name."""
    names = Texts(zh=name) if name else _CENTRE
    people = [Administrator(family=family, name=_NAMES[family], username=family) for family in ADMIN_FAMILIES]
    return Draft(
        office=OfficeStep(names=names, places=_HERE, region_code=region_code or _NO_REGION),
        units=UnitsStep(items=[UnitRow(code="concierge", kind="office", names=names)]),
        administrators=AdministratorsStep(items=people),
    )


async def new_secrets() -> list[Secret]:
    """Return three initial secrets with their hashes; made before the transaction begins."""
    return [await new_initial_secret() for _ in ADMIN_FAMILIES]


async def write_office(tx: Tx, vault: Vault, draft: Draft, logo: Logo | None, secrets: Sequence[Secret]) -> list[InitialSecret]:
    """Write what identity keeps of the answers and shut the wizard; the caller has locked the set-up's row."""
    assert draft.office is not None
    assert draft.units is not None
    assert draft.administrators is not None
    values = {"names": draft.office.names.filled(), "places": draft.office.places.filled(), "region_code": draft.office.region_code}
    picture = {"logo": logo.content if logo else None, "logo_type": logo.media_type if logo else None}
    await tx.run(offices.ADD, **values, **picture, created_at=clock.now())
    audit(tx, vault, SYSTEM, "office.create", "office", None, region=draft.office.region_code, logo=logo is not None)
    tree = from_the_top(draft.units.items)
    for position, row in enumerate(tree):
        await create_unit(tx, vault, SYSTEM, _as_unit(row, position))
    people = sorted(draft.administrators.items, key=lambda one: ADMIN_FAMILIES.index(one.family))
    handed = [await _employ(tx, vault, one, tree[0].code, secret) for one, secret in zip(people, secrets, strict=True)]
    await tx.run(repository.BEGIN)
    await tx.run(repository.FINISH, now=clock.now())
    audit(tx, vault, SYSTEM, "setup.finish", "setup", None, units=len(tree))
    return handed


def _as_unit(row: UnitRow, position: int) -> NewUnit:
    return NewUnit.model_validate(
        {
            "code": row.code,
            "parent_code": row.parent_code,
            "kind": row.kind,
            "names": row.names.filled(),
            "phone": row.phone,
            "position": position,
        }
    )


async def _employ(tx: Tx, vault: Vault, one: Administrator, unit_code: str, secret: Secret) -> InitialSecret:
    body = NewAccount(name=one.name, username=one.username, unit_code=unit_code, email=one.email, phone=one.phone)
    created = await create_account(tx, vault, SYSTEM, body)
    await set_roles(tx, vault, SYSTEM, created.id, [one.family], created.version)
    return await reset_password(tx, vault, SYSTEM, created.id, secret, totp=False)


async def renew_secrets(database: Database, vault: Vault) -> list[InitialSecret]:
    """Hand out the initial secrets anew, to administrators who have not chosen a password: the first may be lost or too old."""
    secrets = await new_secrets()
    async with database.transaction() as tx:
        waiting = await tx.rows(repository.WAITING_ADMINISTRATORS)
        return [
            await reset_password(tx, vault, SYSTEM, row["id"], secret, totp=False) for row, secret in zip(waiting, secrets, strict=False)
        ]
