"""Checks of settings, secrets, the data folder and what the program prints with."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from backend.apps.operations.doctor.finding import Finding, ok, warning, wrong
from backend.apps.operations.progress import amount
from backend.apps.operations.settings_check import settings_of_services, wrong_settings
from backend.apps.spa import DIST
from backend.kernel.settings import Settings, UnsafeSettings

_LITTLE: Final = 5_000_000_000
_TOO_LITTLE: Final = 500_000_000
_HERE: Final = ("127.0.0.1", "localhost", "::1")


def check_settings() -> Iterator[Finding]:
    """Read every variable once."""
    kinds = (Settings, *settings_of_services())
    lines = [line for kind in kinds for line in wrong_settings(kind)]
    for line in lines:
        yield wrong("settings", line, "Correct it in the environment or in .env")
    if not lines:
        yield ok("settings", f"{sum(len(kind.model_fields) for kind in kinds)} variables can be used")


def check_secrets(settings: Settings) -> Iterator[Finding]:
    """See whether this may be used by a real office."""
    if settings.demo:
        yield warning("secrets", "demo mode: invented data, known passwords, messages stay here", "Set DEMO=0 before real data goes in")
        return
    try:
        settings.refuse_unsafe()
    except UnsafeSettings as error:
        yield wrong("secrets", "not fit for production", str(error))
    else:
        yield ok("secrets", "SECRET_KEY is long enough, cookies are secure")


def check_public_url(settings: Settings) -> Iterator[Finding]:
    """See whether links in messages lead somewhere."""
    parts, what = urlsplit(settings.public_url), "PUBLIC_URL"
    if parts.scheme not in ("http", "https") or not parts.hostname:
        yield wrong(what, "is not the address of a web page", "Set it to https://<the name people type>")
    elif settings.demo:
        yield ok(what, settings.public_url)
    elif parts.hostname in _HERE:
        yield wrong(what, f"{settings.public_url} leads nowhere from other machines", "Set it to https://<the name people type>")
    elif parts.scheme == "http":
        yield wrong(what, "is not https, and secure cookies need it", "Put a certificate in front and set it to https://...")
    else:
        yield ok(what, settings.public_url)


def check_folder(settings: Settings) -> Iterator[Finding]:
    """See whether DATA_DIR takes files, and has room."""
    folder = settings.data_dir.absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    except OSError as error:
        yield wrong("DATA_DIR", f"{folder} cannot be written ({error.strerror})", f"chown it to user {os.geteuid()}, or name another")
        return
    free = shutil.disk_usage(folder).free
    if free < _LITTLE:
        level = wrong if free < _TOO_LITTLE else warning
        yield level("DATA_DIR", f"{folder} has {amount(free)} free", "Free some room, or move DATA_DIR to a larger disk")
    else:
        yield ok("DATA_DIR", f"{folder} can be written, {amount(free)} free")


def check_parts() -> Iterator[Finding]:
    """See whether what is delivered with the program is there."""
    fonts = find_spec("pylopdf_fonts_zh_cn")
    if fonts is None:
        yield wrong("fonts", "the Chinese font of printed papers is missing", "Install the locked requirements again")
    else:
        yield ok("fonts", f"{Path(fonts.origin or '').parent.name} is there")
    if (DIST / "index.html").is_file():
        yield ok("pages", "the front end is built")
    else:
        yield wrong("pages", f"the front end is not built: {DIST} has no index.html", "Run `make run` once, or install a built package")
