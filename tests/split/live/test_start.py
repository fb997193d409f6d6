"""Whatever is missing or wrong at start is named with its remedy by the real command, and nothing starts half-way."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.apps.operations.conftest import SECRET, Office, connected, office

__all__ = ["office"]

NOWHERE = "postgresql://u:hidden@127.0.0.1:1/office"


def start(folder: Path, *arguments: str, **environment: str) -> tuple[int, str]:
    """Run the command as an operator does; answers exit status and everything it said."""
    inherited = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    given = {"DATA_DIR": str(folder / "data"), "PORT": "0", "DATABASE_WAIT_SECONDS": "1", "PYTHONPATH": str(Path(__file__).parents[3])}
    done = subprocess.run(
        [sys.executable, "-m", "backend.cli", *arguments],
        env={**inherited, **given, **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert "hidden" not in said
    return done.returncode, said


URLS = '{"crm": "http://127.0.0.1:1"}'


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        (("serve",), {"PORT": "eighty"}, "PORT: "),
        (("migrate",), {"MESSAGING_FLOOD_MINUTES": "900"}, "MESSAGING_FLOOD_MINUTES: "),
        (("service", "crm"), {"SERVICE_URLS": "{"}, "SERVICE_URLS: not valid JSON"),
        (("service", "crm"), {}, "DATABASE_URL and SERVICE_URLS"),
        (("serve",), {"DATABASE_URL": NOWHERE}, "office at 127.0.0.1:1 does not answer"),
        (("worker", "crm"), {"DATABASE_URL": NOWHERE, "SERVICE_URLS": URLS}, "Waited 1 s (DATABASE_WAIT_SECONDS)"),
        (("serve",), {"DATABASE_URL": "mysql://u:hidden@h/x"}, "not the address of a Postgres"),
        (("backup", "to"), {"DATABASE_URL": NOWHERE}, "does not answer"),
    ],
)
def test_it_is_named(tmp_path: Path, arguments: tuple[str, ...], environment: dict[str, str], said: str) -> None:
    status, words = start(tmp_path, *arguments, **environment)
    assert (status, said in words) == (1, True), words
    assert not (tmp_path / "to").exists()


@pytest.mark.parametrize("arguments", [("serve",), ("service", "crm")])
async def test_a_database_of_a_newer_version_or_half_restored(office: Office, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    environment = {"DATABASE_URL": office.dsn, "SERVICE_URLS": URLS, "SECRET_KEY": SECRET, "DEMO": "0", "SECURE_COOKIES": "1"}
    async with connected(office.dsn) as connection:
        current = await connection.fetchval("UPDATE public.alembic_version SET version_num = '9999_future' RETURNING '9999_future'")
        status, words = start(tmp_path, *arguments, **environment)
        assert (status, f"at revision {current}, which this version does not know" in words) == (1, True), words
        await connection.execute("CREATE TABLE public.dianxiaoer_restore (began_at timestamptz)")
        status, words = start(tmp_path, *arguments, **environment)
        assert (status, "dianxiaoer restore" in words) == (1, True), words


async def test_a_store_that_cannot_be_written(office: Office, tmp_path: Path) -> None:
    environment = {
        "DATABASE_URL": office.dsn,
        "SECRET_KEY": SECRET,
        "DEMO": "0",
        "SECURE_COOKIES": "1",
        "FILE_STORE_URL": "file:///proc/nothing",
    }
    status, words = start(tmp_path, "serve", **environment)
    assert (status, "FILE_STORE_URL" in words) == (1, True), words
