"""A demo's records, made once for all who only read them."""

from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from backend.apps.demo.fill import fill_once
from backend.kernel import clock
from tests import conftest
from tests.apps.demo.test_fill import AFTERNOON, asker, office


@pytest.fixture(scope="session")
async def demo_dsn(server_dsn: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[str]:
    """The database of a demo on a Monday afternoon, whose accounts were made before its tickets."""
    worker = getattr(request.config, "workerinput", {"workerid": "main"})["workerid"]
    name = f"dx_newspaper_{worker}"
    await conftest._admin(server_dsn, f'CREATE DATABASE "{name}" TEMPLATE "{conftest.TEMPLATE}"')
    dsn = conftest.with_database(server_dsn, name)
    folder: Path = tmp_path_factory.mktemp("newspaper")
    async with office(dsn, folder, 0) as resources:
        with clock.at(AFTERNOON):
            assert await fill_once(resources) is None
            before = await asker(resources)("SELECT (SELECT count(*) FROM identity.account), (SELECT count(*) FROM concierge.ticket)")
            assert before[0][0] > 0, "people are there"
            assert before[0][1] == 0, "tickets are not"
            resources.settings.demo_tickets = 40
            assert await fill_once(resources) is not None
    yield dsn
    await conftest._admin(server_dsn, f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
async def records(demo_dsn: str) -> AsyncGenerator[Any]:
    """A connection to that database."""
    connection: Any = await asyncpg.connect(demo_dsn)
    yield connection
    await connection.close()
