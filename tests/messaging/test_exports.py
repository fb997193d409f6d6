"""Deliveries and the inbox as workbooks."""

import io
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from python_calamine import CalamineWorkbook

from backend.contracts.permissions import MessagingPermission as Perm
from backend.kernel import clock


@pytest.fixture
def fresh(people: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody has just proved who they are."""
    known = people.authenticate

    async def authenticate(token: str) -> Any:
        principal = await known(token)
        return principal and replace(principal, stepped_up_until=clock.now() + timedelta(minutes=5))

    monkeypatch.setattr(people, "authenticate", authenticate)


async def _rows(as_: Any, who: UUID, path: str, language: str = "zh") -> list[list[Any]]:
    answer = await as_(who, "GET", path, headers={"accept-language": language})
    assert answer.status_code == 200, answer.text
    return CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()


@pytest.mark.usefixtures("fresh")
async def test_the_inbox_is_ones_own_with_the_lists_filter(people: Any, tell: Any, as_: Any) -> None:
    mine, other = people.add(), people.add()
    for who, number in ((mine, "=1+1"), (mine, "B2"), (other, "C1")):
        await tell(who, params={"number": number, "item": "X", "due": "2026-03-20"})
    rows = await _rows(as_, mine, "messages/export?format=xlsx")
    assert sorted(row[1] for row in rows[1:]) == ["'=1+1 开始办理", "B2 开始办理"]
    newest = (await as_(mine, "GET", "messages?limit=1")).json()["items"][0]
    await as_(mine, "POST", f"messages/{newest['id']}/read")
    assert len(await _rows(as_, mine, "messages/export?unread=true")) == 2
    assert (await _rows(as_, mine, "messages/export", "en"))[0][1] == "Title"


@pytest.mark.usefixtures("fresh")
async def test_deliveries_are_for_their_administrator_and_masked(people: Any, tell: Any, as_: Any, database: Any) -> None:
    admin = people.add(unit_code="market", permissions=[Perm.READ_DELIVERIES])
    await tell(people.add(email="zhang.wei@example.com", phone="13900001111"))
    rows = await _rows(as_, admin, "deliveries/export?channel=email")
    assert [(row[1], row[2]) for row in rows[1:]] == [("邮件", "z***@example.com")]
    assert len(await _rows(as_, admin, "deliveries/export")) == 3
    assert (await as_(people.add(), "GET", "deliveries/export")).status_code == 403
    counted = await database.connection.fetchval("SELECT count(*) FROM kernel.audit_entry WHERE action = 'deliveries.export'")
    assert counted == 2


async def test_without_fresh_proof_nothing_leaves(people: Any, as_: Any) -> None:
    for path in ("messages/export", "deliveries/export"):
        answer = await as_(people.add(permissions=[Perm.READ_DELIVERIES]), "GET", path)
        assert answer.json()["type"].endswith("step-up-needed")
