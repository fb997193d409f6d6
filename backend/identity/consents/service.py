"""Giving and withdrawing consent."""

from backend.identity.consents import repository
from backend.identity.consents.schemas import Agreement, Purpose, PurposeList
from backend.identity.errors import ConsentIsRequired
from backend.identity.fields import wrong
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal


async def list_purposes(reader: Reader, principal: Principal) -> PurposeList:
    """Return the purposes that concern the caller, with their own consent; a guest reads what investors are asked."""
    kind = "staff" if principal.kind == "staff" else "investor"
    rows = await reader.rows(repository.PURPOSES, account_id=principal.account_id, kind=kind)
    return PurposeList(items=[Purpose(**dict(row)) for row in rows], next=None, total=len(rows))


async def agree(tx: Tx, vault: Vault, principal: Principal, body: Agreement) -> Purpose:
    """Record consent to the current version; agreeing twice is agreeing once."""
    current = next((item for item in (await list_purposes(tx, principal)).items if item.code == body.purpose), None)
    if current is None or current.version != body.version:
        raise wrong("purpose" if current is None else "version", "purpose-unknown")
    if current.agreed_at is not None:
        return current
    now = clock.now()
    await tx.value(repository.AGREE, id=new_id(), account_id=principal.id, purpose=body.purpose, version=body.version, at=now)
    audit(tx, vault, principal, "consent.give", "consent", body.purpose, version=body.version)
    return current.model_copy(update={"agreed_at": now})


async def withdraw(tx: Tx, vault: Vault, principal: Principal, code: str) -> None:
    """Withdraw consent; without a required one there is no service, so that is done by closing the account."""
    current = next((item for item in (await list_purposes(tx, principal)).items if item.code == code), None)
    if current is None:
        raise NotFound
    if current.required:
        raise ConsentIsRequired
    if not await tx.run(repository.WITHDRAW, owner=principal.id, code=code, now=clock.now()):
        raise NotFound
    audit(tx, vault, principal, "consent.withdraw", "consent", code)
