"""Preferences: defaults from the settings until a person chooses."""

from uuid import UUID

from backend.kernel.audit import audit
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import StaleVersion
from backend.kernel.principal import Principal
from backend.messaging.preferences import repository
from backend.messaging.preferences.schemas import Preferences, PreferencesChange
from backend.messaging.settings import MessagingSettings

_FIELDS = ("email", "sms", "digest", "quiet_from", "quiet_until")


async def of(reader: Reader, account_id: UUID, settings: MessagingSettings) -> Preferences:
    """Return what applies to a person; version 0 says that they have chosen nothing yet."""
    row = await repository.find(reader, account_id)
    if row is None:
        return Preferences(email=True, sms=True, digest=False, quiet_from=settings.quiet_from, quiet_until=settings.quiet_until, version=0)
    return Preferences(**{name: row[name] for name in (*_FIELDS, "version")})


async def change(
    tx: Tx, vault: Vault, principal: Principal, settings: MessagingSettings, based_on: int, wanted: PreferencesChange
) -> Preferences:
    """Apply a change; raises StaleVersion when another window was faster."""
    present = await of(tx, principal.id, settings)
    changes = wanted.model_dump(exclude_none=True)
    values = {name: changes.get(name, getattr(present, name)) for name in _FIELDS}
    for name in ("quiet_from", "quiet_until"):
        values[name] = values[name].replace(tzinfo=None)
    if present.version != based_on or not await repository.save(tx, principal.id, based_on, values):
        raise StaleVersion
    audit(tx, vault, principal, "preferences.change", "preferences", principal.id, fields=sorted(changes))
    return Preferences(**values, version=based_on + 1)
