"""Unsafe settings are refused, and every variable is described."""

import pytest
from pydantic import SecretStr

from backend.kernel.settings import Settings, UnsafeSettings
from scripts.check_env_example import differences


def _settings(**values: object) -> Settings:
    return Settings(_env_file=None, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize("secret", ["", "change-me", "demo-secret-not-for-production", "short"])
def test_unsafe_secrets_are_refused_outside_demo_mode(secret: str) -> None:
    with pytest.raises(UnsafeSettings, match="SECRET_KEY"):
        _settings(demo=False, secret_key=SecretStr(secret), secure_cookies=True).refuse_unsafe()


def test_plain_cookies_are_refused_outside_demo_mode() -> None:
    with pytest.raises(UnsafeSettings, match="SECURE_COOKIES"):
        _settings(demo=False, secret_key=SecretStr("x" * 40), secure_cookies=False).refuse_unsafe()


def test_safe_settings_and_demo_mode_are_accepted() -> None:
    _settings(demo=False, secret_key=SecretStr("x" * 40), secure_cookies=True).refuse_unsafe()
    _settings(demo=True).refuse_unsafe()


def test_env_example_describes_every_setting() -> None:
    assert differences() == []
