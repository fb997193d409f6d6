"""`.env.example` names exactly the settings the program reads, with their defaults. `--write` renews it."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import orjson
from pydantic import SecretStr
from pydantic_settings import BaseSettings

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / ".env.example"
HEADER = "# Every setting, with its default. Copy to .env and change what you need.\n"

# Read by docker-compose.yml and by the gateway, never by the program.
CONTAINERS = """
# Containers only: Postgres' own password, needed by the migration; letters and digits, as it stands in an address
POSTGRES_PASSWORD=

# Containers only: address and port of the machine at which the gateway is reached; the proxy that speaks TLS stands before it
GATEWAY_LISTEN=127.0.0.1:8000

# Containers only: networks of proxies before the gateway whose word on the caller's address is taken, separated by spaces
GATEWAY_TRUSTED_PROXIES=127.0.0.1/32

# Containers only: what the images are built on, when an office has a registry of its own
PYTHON_IMAGE=docker.io/library/python:3.11-slim-bookworm
CADDY_IMAGE=docker.io/library/caddy:2.10-alpine
POOLER_IMAGE=docker.io/library/debian:trixie-slim
"""


def settings_classes() -> list[type[BaseSettings]]:
    """Return the settings of the kernel and of every service that has some."""
    names = ["backend.kernel.settings"]
    names += sorted(
        f"backend.{path.parent.name}.settings" for path in (ROOT / "backend").glob("*/settings.py") if path.parent.name != "kernel"
    )
    found: list[type[BaseSettings]] = []
    for name in names:
        module = import_module(name)
        found += [
            value
            for value in vars(module).values()
            if isinstance(value, type) and issubclass(value, BaseSettings) and value.__module__ == name
        ]
    return found


def _shown(value: Any) -> str:
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, dict | list):
        return orjson.dumps(value).decode()
    return "" if value is None else str(value)


def expected() -> str:
    """Return what the file should hold."""
    parts = [HEADER]
    for settings in settings_classes():
        prefix = settings.model_config.get("env_prefix", "")
        for name, field in settings.model_fields.items():
            default = field.get_default(call_default_factory=True)  # type: ignore[call-arg]
            parts.append(f"\n# {field.description}\n{(prefix + name).upper()}={_shown(default)}\n")
    return "".join([*parts, CONTAINERS])


def differences() -> list[str]:
    """Return what is wrong, in words; empty when all is well."""
    undescribed = [
        f"{settings.__name__}.{name} has no description"
        for settings in settings_classes()
        for name, field in settings.model_fields.items()
        if not field.description
    ]
    current = EXAMPLE.read_text() if EXAMPLE.exists() else ""
    stale = [] if current == expected() else [".env.example differs from the settings; run `python -m scripts.check_env_example --write`"]
    return undescribed + stale


def main() -> None:
    """Check, or write."""
    if "--write" in sys.argv:
        EXAMPLE.write_text(expected())
    wrong = differences()
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
