"""What a process owns, whichever services it runs."""

from backend.kernel.crypto import Vault
from backend.kernel.db import Database
from backend.kernel.files.store import FileStore
from backend.kernel.live import LiveHub
from backend.kernel.principal import Authenticator
from backend.kernel.resources import Resources
from backend.kernel.settings import Settings


def file_store_url(settings: Settings) -> str:
    """Return where files are kept: the setting, or a folder under DATA_DIR."""
    return settings.file_store_url or (settings.data_dir.absolute() / "files").as_uri()


def file_store_options(settings: Settings) -> dict[str, str]:
    """Return how a bucket is reached, as far as the settings say."""
    options = {
        "endpoint": settings.file_store_endpoint,
        "region": settings.file_store_region,
        "access_key_id": settings.file_store_key_id,
        "secret_access_key": settings.file_store_secret_key.get_secret_value(),
    }
    return {name: value for name, value in options.items() if value}


def file_store_of(settings: Settings) -> FileStore:
    """Return the place where files are kept."""
    return FileStore(file_store_url(settings), file_store_options(settings))


def resources_of(settings: Settings, database: Database, live: LiveHub, authenticator: Authenticator) -> Resources:
    """Return what a process shares, with no port bound yet."""
    return Resources(
        settings=settings,
        database=database,
        vault=Vault(settings.secret_key.get_secret_value()),
        live=live,
        files=file_store_of(settings),
        authenticator=authenticator,
    )
