"""What a process owns and every service is handed: database, files, keys, live updates, ports."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from backend.kernel.crypto import Vault
from backend.kernel.db import Database
from backend.kernel.live import LiveHub
from backend.kernel.principal import Authenticator
from backend.kernel.settings import Settings

if TYPE_CHECKING:
    from backend.kernel.files.store import FileStore

P = TypeVar("P")


@dataclass(slots=True)
class Resources:
    """Shared by all apps of one process.

    `ports` maps a Protocol class of `contracts` to what implements it here (in-process provider or
    remote client); the composition root fills it.
    """

    settings: Settings
    database: Database
    vault: Vault
    live: LiveHub
    files: "FileStore"
    authenticator: Authenticator
    token_header: str | None = None
    """Where a request names its caller when a gateway stands before this process; None: in the browser's cookie."""
    ports: dict[type, Any] = field(default_factory=dict[type, Any])

    def port(self, protocol: type[P]) -> P:
        """Return the implementation bound to `protocol`."""
        return self.ports[protocol]
