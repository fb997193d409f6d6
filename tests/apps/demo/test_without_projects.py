"""A demo whose project library could not be made opens all the same, and says plainly what is missing."""

from typing import Any

import httpx
import pytest

from backend.apps.all import create_root
from backend.apps.demo import fill
from backend.kernel import clock
from backend.kernel.errors import NotFound
from tests.apps.demo.test_fill import AFTERNOON, office


async def test_what_is_missing_is_said_on_the_console_and_by_readyz(
    fresh_dsn: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def refuse(*_args: Any) -> int:
        raise NotFound

    monkeypatch.setattr(fill, "fill_promotion", refuse)
    async with office(fresh_dsn, tmp_path, 0) as resources:
        with clock.at(AFTERNOON):
            await fill.fill_accounts(resources, AFTERNOON)
            await fill.fill_library(resources, AFTERNOON)
        said = capsys.readouterr().out
        assert "演示项目库没有建成" in said
        assert "could not be made" in said
        transport = httpx.ASGITransport(app=create_root(resources))
        async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as http:
            assert (await http.get("/readyz")).json()["demo"] == "projects missing"
            async with resources.database.transaction() as tx:
                await tx.connection.execute(
                    "INSERT INTO library.project (id, number, name, stage, status, stage_since, owner_unit, owner_id, search_text, search,"
                    " name_grams, created_at, updated_at, demo)"
                    " SELECT id, 'P2026-0001', '果汁', 'intent', 'active', '2026-03-09', 'sw', id, '', '', '{}', now(), now(), true"
                    " FROM identity.account LIMIT 1"
                )
            assert (await http.get("/readyz")).json()["demo"] == "complete"
