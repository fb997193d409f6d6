"""Contacts kept, changed, forgotten, looked up, and shown in clear for a reason."""

from typing import Any
from uuid import UUID

from backend.crm.contacts import repository
from backend.crm.contacts.reach import KINDS, Kind, checked, masked, spelled
from backend.crm.contacts.schemas import Contact, ContactPatch, Contacts, FoundContact, FoundContacts, NewContact, Revealed
from backend.crm.enterprises import repository as enterprises
from backend.crm.enterprises.checking import refuse
from backend.crm.enterprises.service import Caller, lock_enterprise
from backend.crm.policy import require_editor
from backend.kernel import clock
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import NotFound, StaleVersion
from backend.kernel.ids import new_id
from backend.kernel.principal import require_recent_proof

_PLAIN = ("id", "enterprise_id", "name", "position", "forgotten_at", "created_at", "updated_at", "demo", "version")


def _clear(vault: Vault, row: Any, kind: Kind) -> str | None:
    return None if row[kind] is None else vault.decrypt(row[kind])


def present(vault: Vault, row: Any) -> Contact:
    """Return a contact with what reaches them hidden."""
    clear: dict[Kind, str | None] = {kind: _clear(vault, row, kind) for kind in KINDS}
    hidden: dict[str, Any] = {kind: None if value is None else masked(kind, value) for kind, value in clear.items()}
    return Contact(**{name: row[name] for name in _PLAIN}, **hidden)


def _index(vault: Vault, kind: Kind, value: str) -> bytes:
    # The kind belongs to what is hashed, so that a phone number used as WeChat name cannot be told from the index.
    return vault.blind_index(f"contact.{kind}:{value}")


def _sealed(vault: Vault, values: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for kind in KINDS:
        if kind in values:
            value = None if values[kind] is None else checked(kind, values[kind])
            found[kind] = None if value is None else vault.encrypt(value)
            found[f"{kind}_index"] = None if value is None else _index(vault, kind, value)
    return found


async def contacts_of(reader: Reader, vault: Vault, enterprise_id: UUID) -> list[Contact]:
    """Return an enterprise's contacts that are not forgotten."""
    return [present(vault, row) for row in await reader.rows(repository.OF_ENTERPRISES, enterprise_id=enterprise_id)]


async def list_contacts(reader: Reader, vault: Vault, enterprise_id: UUID) -> Contacts:
    """Return an enterprise's contacts; raises NotFound."""
    row = await reader.row(enterprises.FIND, enterprise_id=enterprise_id)
    if row is None:
        raise NotFound
    items = await contacts_of(reader, vault, row["id"])
    return Contacts(items=items, next=None, total=len(items))


async def add_contact(caller: Caller, enterprise_id: UUID, body: NewContact) -> Contact:
    """Keep a new contact; raises NotFound, EnterpriseMerged, OtherUnitsEnterprise, InvalidInput."""
    row = await lock_enterprise(caller.tx, enterprise_id)
    require_editor(caller.principal, row["owner_unit"])
    ident, now = new_id(), clock.now()
    sealed = _sealed(caller.resources.vault, body.model_dump())
    kept = {"id": ident, "enterprise_id": enterprise_id, "name": body.name, "position": body.position}
    made = {"created_by": caller.principal.account_id, "created_at": now, "updated_at": now, "demo": caller.resources.settings.demo}
    await caller.tx.run(repository.ADD, **kept, **sealed, **made)
    caller.audit("contact.create", "contact", ident, enterprise_id=str(enterprise_id))
    return present(caller.resources.vault, await caller.tx.row(repository.LOCK, contact_id=ident))


async def _lock(caller: Caller, contact_id: UUID, version: int | None) -> Any:
    row = await caller.tx.row(repository.LOCK, contact_id=contact_id)
    if row is None:
        raise NotFound
    require_editor(caller.principal, row["owner_unit"])
    if version is not None and row["version"] != version:
        raise StaleVersion
    return row


async def _save(tx: Tx, row: Any, changes: dict[str, Any], **more: Any) -> None:
    values = {name: row[name] for name in ("name", "position", *repository.SEALED)} | changes
    new = {f"new_{name}": value for name, value in values.items()}
    await tx.run(repository.SAVE, contact_id=row["id"], new_updated_at=clock.now(), **{"new_forgotten_at": None, **new, **more})


async def change_contact(caller: Caller, contact_id: UUID, version: int, body: ContactPatch) -> Contact:
    """Change what was sent; raises NotFound, OtherUnitsEnterprise, StaleVersion, InvalidInput."""
    row = await _lock(caller, contact_id, version)
    changes = body.model_dump(exclude_unset=True)
    if "name" in changes and changes["name"] is None:
        raise refuse("name", "needed")
    await _save(caller.tx, row, changes | _sealed(caller.resources.vault, changes))
    caller.audit("contact.change", "contact", contact_id, fields=sorted(changes))
    return present(caller.resources.vault, await caller.tx.row(repository.LOCK, contact_id=contact_id))


async def forget_contact(caller: Caller, contact_id: UUID, version: int) -> None:
    """Forget a person: their row stays for what refers to it, with nothing of them in it."""
    row = await _lock(caller, contact_id, version)
    empty: dict[str, Any] = dict.fromkeys(("name", "position", *repository.SEALED))
    await _save(caller.tx, row, empty, new_forgotten_at=clock.now())
    caller.audit("contact.forget", "contact", contact_id, enterprise_id=str(row["enterprise_id"]))


async def reveal_contact(caller: Caller, contact_id: UUID, reason: str) -> Revealed:
    """Return what reaches a contact, in clear; raises StepUpNeeded until the caller has proved again who they are."""
    row = await caller.tx.row(repository.LOCK, contact_id=contact_id)
    if row is None:
        raise NotFound
    require_recent_proof(caller.principal)
    clear = {kind: _clear(caller.resources.vault, row, kind) for kind in KINDS}
    shown = sorted(kind for kind, value in clear.items() if value is not None)
    caller.audit("contact.reveal", "contact", contact_id, reason=reason, fields=shown)
    return Revealed(**clear)


async def look_up(reader: Reader, vault: Vault, reach: str) -> FoundContacts:
    """Return whoever is reached by a whole number, address or WeChat name."""
    asked = {f"{kind}_index": _index(vault, kind, spelled(kind, reach)) for kind in KINDS}
    rows = await reader.rows(repository.REACHED_BY, **asked)
    return FoundContacts(items=[FoundContact(contact=present(vault, row), enterprise_name=row["enterprise_name"]) for row in rows])
