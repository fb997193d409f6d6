"""Every setting read once, so that a wrong one is named by its variable before anything starts."""

import os
import re
from importlib import import_module, util
from typing import Final

from pydantic import SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsError

from backend.kernel.settings import CannotStart, Settings

SERVICES_WITH_SETTINGS: Final = ("concierge", "messaging")
_FIELD: Final = re.compile(r'field "(\w+)"')
_SHOWN: Final = 60


def settings_of_services(services: tuple[str, ...] = SERVICES_WITH_SETTINGS) -> list[type[BaseSettings]]:
    """Return the settings of these services; a service's own process knows no other."""
    found: list[type[BaseSettings]] = []
    for service in services:
        name = f"backend.{service}.settings"
        if util.find_spec(name) is None:
            continue
        values = vars(import_module(name)).values()
        found += [value for value in values if isinstance(value, type) and issubclass(value, BaseSettings) and value.__module__ == name]
    return found


def wrong_settings(kind: type[BaseSettings]) -> list[str]:
    """Return a line for each variable that cannot be used; secrets are never shown."""
    prefix = kind.model_config.get("env_prefix", "")
    try:
        kind()
    except ValidationError as error:
        return [
            _line(kind, prefix, str(one["loc"][0]) if one["loc"] else "", one["msg"].removeprefix("Value error, "))
            for one in error.errors(include_url=False, include_input=False, include_context=False)
        ]
    except SettingsError as error:
        field = _FIELD.search(str(error))
        return [_line(kind, prefix, field[1] if field else "", "not valid JSON")]
    return []


def _line(kind: type[BaseSettings], prefix: str, field: str, words: str) -> str:
    name = (field if field.upper().startswith(prefix) and prefix else prefix + field).upper()
    described = kind.model_fields.get(field)
    given = os.environ.get(name, "")
    shown = f" (given: {given[:_SHOWN]})" if given and described is not None and not isinstance(described.default, SecretStr) else ""
    if field in ("database_url", "service_urls"):
        shown = ""
    meaning = f" It is: {described.description}." if described is not None else ""
    return f"{name}: {words}{shown}.{meaning}"


def read_settings(services: tuple[str, ...] = SERVICES_WITH_SETTINGS) -> Settings:
    """Return the kernel's settings; CannotStart names every variable that is wrong, of these services too."""
    wrong = [line for kind in (Settings, *settings_of_services(services)) for line in wrong_settings(kind)]
    if wrong:
        raise CannotStart("\n  ".join(["These settings cannot be used; correct them in the environment or in .env:", *wrong]))
    return Settings()
