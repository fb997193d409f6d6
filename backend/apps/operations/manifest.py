"""What a backup says of itself: written last, so that a backup without it is unfinished; keyed, so that it cannot be changed."""

import hmac
import os
from datetime import datetime
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from backend.apps.operations.refusal import Refused
from backend.kernel.crypto import Vault
from backend.kernel.files.durable import sync_folder
from backend.kernel.migrate import MIGRATIONS, newest_revision

FORMAT: Final = 1
NAME: Final = "manifest.json"
FILE_LIST: Final = "files.list"
TABLES: Final = "tables"
FILES: Final = "files"
AUDIT: Final = "audit"


class Written(BaseModel):
    """One file of the backup, by the name it has there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    size: int
    sha256: str


class SavedTable(BaseModel):
    """A table's text, packed by gzip: rows and hash are the text's, not the packed file's."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    columns: list[str]
    rows: int
    sha256: str

    @property
    def path(self) -> str:
        """Return where the backup keeps it."""
        return f"{TABLES}/{self.name}.copy.gz"


class Manifest(BaseModel):
    """Everything that must be there, and what it must be."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int
    program: str
    revision: str
    postgres: str
    taken_at: datetime
    # Which SECRET_KEY reads the encrypted fields; tells nothing of the key.
    key: str
    tables: list[SavedTable]
    sequences: dict[str, int | None]
    # How many files of the store, their bytes, and the list that names them with size and hash.
    files: int
    files_size: int
    file_list: Written
    # Files that rows named and the store no longer had.
    missing: list[str]
    audit: list[Written]
    seal: str = ""

    @property
    def rows(self) -> int:
        """Return the rows of all tables."""
        return sum(table.rows for table in self.tables)

    def sealed(self, vault: Vault) -> "Manifest":
        """Return this with the keyed hash over all of it."""
        return self.model_copy(update={"seal": self._seal(vault)})

    def _seal(self, vault: Vault) -> str:
        return vault.mac(b"backup:" + self.model_copy(update={"seal": ""}).model_dump_json().encode()).hex()

    def fits(self, vault: Vault) -> bool:
        """Tell whether nothing in it was changed since it was written."""
        return hmac.compare_digest(self._seal(vault), self.seal)


def write(folder: Path, manifest: Manifest) -> None:
    """Finish a backup: its manifest appears whole or not at all."""
    unfinished = folder / f"{NAME}.unfinished"
    with unfinished.open("w", encoding="utf-8") as sink:
        sink.write(manifest.model_dump_json(indent=1) + "\n")
        sink.flush()
        os.fsync(sink.fileno())
    unfinished.rename(folder / NAME)
    sync_folder(folder)


def read(folder: Path, vault: Vault) -> Manifest:
    """Return the manifest of a backup that this program, with this key, can restore; Refused says why it cannot."""
    path = folder / NAME
    if not path.is_file():
        unfinished = (folder / TABLES).is_dir()
        raise Refused(
            f"The backup {folder} was never finished: it has no {NAME}. Take another one; this one cannot be restored."
            if unfinished
            else f"{folder} is no backup: it has no {NAME}. Name the folder that `dianxiaoer backup` wrote."
        )
    try:
        manifest = Manifest.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise Refused(
            f"{path} cannot be read ({error.error_count()} entries are not as this version writes them): it was altered, or written by "
            "a newer version. Restore with the version that wrote it, or use another backup."
        ) from error
    _check(folder, manifest, vault)
    return manifest


def _check(folder: Path, manifest: Manifest, vault: Vault) -> None:
    if manifest.format > FORMAT or not (MIGRATIONS / "versions" / f"{manifest.revision}.py").is_file():
        raise Refused(
            f"The backup {folder} is of version {manifest.program} with the database at {manifest.revision}; this version knows "
            f"{newest_revision()}. Install version {manifest.program} or a newer one, then restore."
        )
    if manifest.key != vault.fingerprint:
        raise Refused(
            f"The backup {folder} was written under another SECRET_KEY: its encrypted fields could not be read. Set SECRET_KEY to the "
            "one in use when it was taken, restore, and change the key afterwards with `dianxiaoer rekey`."
        )
    if not manifest.fits(vault):
        raise Refused(f"{folder / NAME} was altered after the backup was taken. Use another backup.")
