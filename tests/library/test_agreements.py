"""Agreements: only contracts count, and the ledger keeps what counted before."""

from datetime import date, timedelta
from typing import Any

import pytest

from backend.kernel import clock
from backend.library.ledgers import known_until
from tests.library.office import MORNING, Office, audited

CONTRACT = {"title": "果汁项目投资合同", "kind": "contract", "amount": "240000000", "signed_on": "2026-03-05"}


@pytest.fixture
async def project(office: Office) -> Any:
    return await office.lead()


async def _put(office: Office, agreement: Any, status: int = 200, **changes: Any) -> Any:
    body = {name: agreement[name] for name in ("title", "kind", "amount", "signed_on", "project_id", "parties", "clause_ids")} | changes
    headers = {"If-Match": str(agreement["version"])}
    answer = await office.browser(office.li).put(f"agreements/{agreement['id']}", json=body, headers=headers)
    assert answer.status_code == status, answer.text
    return answer.json()


async def _signed(database: Any, known_on: date = date(2027, 1, 1)) -> tuple[int, str]:
    """Contracts signed in March 2026, as known on a day: pieces and 元."""
    async with database.reader() as reader:
        row = await reader.connection.fetchrow(
            "SELECT coalesce(sum(pieces), 0), coalesce(sum(amount), 0)::text FROM library.report_agreement"
            " WHERE kind = 'contract' AND effective_on BETWEEN '2026-03-01' AND '2026-03-31' AND recorded_at < $1",
            known_until(known_on),
        )
    return row[0], row[1]


async def test_frameworks_and_intentions_never_count(office: Office, project: Any, database: Any) -> None:
    path = f"projects/{project['id']}/agreements"
    for kind in ("framework", "intention"):
        made = await office.post(office.li, path, CONTRACT | {"kind": kind})
        assert not made["counts"]
    assert (await office.get(office.li, f"projects/{project['id']}"))["signed_amount"] == "0.00"
    made = await office.post(office.li, path, CONTRACT)
    assert made["counts"]
    assert (await office.get(office.li, f"projects/{project['id']}"))["signed_amount"] == "240000000.00"
    assert await _signed(database) == (1, "240000000.00")
    assert [one["kind"] for one in (await office.get(office.li, "agreements", kind="contract"))["items"]] == ["contract"]


async def test_a_change_leaves_what_was_known_before(office: Office, project: Any, database: Any) -> None:
    made = await office.post(office.li, f"projects/{project['id']}/agreements", CONTRACT)
    with clock.at(MORNING + timedelta(days=5)):
        changed = await _put(office, made, amount="200000000")
    with clock.at(MORNING + timedelta(days=9)):
        moved = await _put(office, changed, signed_on="2026-02-28")
    assert await _signed(database, date(2026, 3, 9)) == (1, "240000000.00")
    assert await _signed(database, date(2026, 3, 14)) == (1, "200000000.00")
    assert await _signed(database, date(2026, 3, 18)) == (0, "0.00")
    with clock.at(MORNING + timedelta(days=10)):
        await _put(office, moved, kind="framework")
    assert (await office.get(office.li, f"projects/{project['id']}"))["signed_amount"] == "0.00"
    assert await audited(database, "agreement.change") == 3


async def test_a_void_agreement_counts_no_more_and_is_not_changed(office: Office, project: Any, database: Any) -> None:
    made = await office.post(office.li, f"projects/{project['id']}/agreements", CONTRACT)
    http = office.browser(office.li)
    gone = await http.post(f"agreements/{made['id']}/void", json={"reason": "解除"}, headers={"If-Match": "1"})
    assert (gone.json()["counts"], gone.json()["void_reason"]) == (False, "解除")
    assert await _signed(database) == (0, "0.00")
    assert (await _put(office, gone.json(), 409))["type"].endswith("agreement-void")
    assert (await office.get(office.li, "agreements", void=False))["items"] == []


async def test_a_title_alone_moves_nothing_in_the_ledger(office: Office, project: Any, database: Any) -> None:
    made = await office.post(office.li, f"projects/{project['id']}/agreements", CONTRACT)
    await _put(office, made, title="补充协议")
    async with database.reader() as reader:
        assert await reader.connection.fetchval("SELECT count(*) FROM library.agreement_entry") == 1


async def test_one_of_an_expo_stands_without_a_project_until_it_has_one(office: Office, project: Any) -> None:
    expo = office.crm.hold("第十八届哈萨克斯坦—中国商品展览会")
    made = await office.post(office.li, "agreements", CONTRACT | {"activity_id": str(expo.id)})
    assert [one["id"] for one in (await office.get(office.wang, "agreements", activity=str(expo.id)))["items"]] == [made["id"]]
    answer = await office.browser(office.wang).post(f"agreements/{made['id']}/void", json={"reason": "x"}, headers={"If-Match": "1"})
    assert answer.status_code == 403
    await _put(office, made, project_id=project["id"], activity_id=str(expo.id))
    assert (await office.get(office.li, f"projects/{project['id']}"))["signed_amount"] == "240000000.00"


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"amount": None}, "body"),
        ({"signed_on": "2026-03-10"}, "signed_on"),
        ({"activity_id": "00000000-0000-0000-0000-000000000001"}, "activity_id"),
        ({"clause_ids": ["00000000-0000-0000-0000-000000000001"]}, "clause_ids.0"),
        ({"amount": "-1"}, "amount"),
    ],
)
async def test_wrong_fields_are_named(office: Office, project: Any, wrong: dict[str, Any], path: str) -> None:
    answer = await office.post(office.li, f"projects/{project['id']}/agreements", CONTRACT | wrong, 422)
    assert [one["path"] for one in answer["errors"]] == [path]


async def test_strangers_sign_nothing_here(office: Office, project: Any) -> None:
    await office.post(office.wang, f"projects/{project['id']}/agreements", CONTRACT, 403)
    made = await office.post(office.li, f"projects/{project['id']}/agreements", CONTRACT)
    headers = {"If-Match": "1"}
    answer = await office.browser(office.wang).put(
        f"agreements/{made['id']}", json=CONTRACT | {"project_id": project["id"]}, headers=headers
    )
    assert answer.status_code == 403


async def test_a_stale_change_is_refused(office: Office, project: Any) -> None:
    made = await office.post(office.li, f"projects/{project['id']}/agreements", CONTRACT)
    await _put(office, made, title="一")
    await _put(office, made, 412, title="二")
