"""The operator's commands as the command line runs them."""

import time
from pathlib import Path

from backend.apps.operations.backup import Backup
from backend.apps.operations.places import database_at_hand
from backend.apps.operations.progress import Progress, amount
from backend.apps.operations.rekey import Rekey
from backend.apps.operations.restore import Restore
from backend.apps.owned import file_store_of
from backend.kernel.crypto import Vault
from backend.kernel.migrate import upgrade_if_needed
from backend.kernel.settings import Settings


def _vault(settings: Settings) -> Vault:
    return Vault(settings.secret_key.get_secret_value())


async def backup(settings: Settings, folder: Path) -> None:
    """Take a backup, beside a running program or without one."""
    progress, begun = Progress(), time.monotonic()
    progress.say(f"Backing up into {folder}")
    async with database_at_hand(settings, shared=True) as dsn:
        taken = await Backup(dsn, file_store_of(settings), _vault(settings), settings.data_dir, folder, progress).take()
    if taken.missing:
        progress.say(f"  {len(taken.missing):,} files that rows name were not in the store: deleted when their time was over, or lost")
    progress.say(
        f"Done in {time.monotonic() - begun:.0f} s: {taken.rows:,} rows, {taken.files:,} files, {amount(taken.files_size)}.\n"
        "The backup holds personal data, encrypted, and not the SECRET_KEY it is read with: keep that elsewhere, and keep it."
    )


async def restore(settings: Settings, folder: Path) -> None:
    """Restore a backup into an empty database and store."""
    progress, begun = Progress(), time.monotonic()
    progress.say(f"Restoring {folder}")
    async with database_at_hand(settings, shared=False) as dsn:
        done = await Restore(dsn, file_store_of(settings), _vault(settings), settings.data_dir, folder, progress).run()
    progress.say(f"Done in {time.monotonic() - begun:.0f} s: what is there now equals the backup of {done.taken_at:%Y-%m-%d %H:%M} UTC.")


async def rekey(settings: Settings) -> None:
    """Change the secret key of a database nobody works on."""
    progress, begun = Progress(), time.monotonic()
    given = settings.secret_key_previous.get_secret_value()
    # One key may hold spaces itself.
    former = [Vault(secret) for secret in dict.fromkeys((given, *given.split())) if secret]
    async with database_at_hand(settings, shared=False) as dsn:
        await upgrade_if_needed(dsn)
        changed = await Rekey(dsn, _vault(settings), former, progress).run()
    progress.say(
        f"Done in {time.monotonic() - begun:.0f} s: {changed:,} rows are under SECRET_KEY now.\n"
        "Remove SECRET_KEY_PREVIOUS before the next start. Backups taken before need the former key: keep it with them."
    )
