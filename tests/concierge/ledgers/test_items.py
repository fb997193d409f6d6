"""Service items: public guides; the office edits them without touching running tickets."""

from typing import Any

import pytest

from backend.concierge.items.definition import load_catalogue
from backend.concierge.items.service import as_document
from backend.contracts.permissions import ConciergePermission as Perm
from backend.kernel.principal import Principal
from tests.concierge.factories import Desk


@pytest.fixture
def editor(desk: Desk) -> Principal:
    return desk.crowd.add("孙雅琴", "staff", "concierge", Perm.READ_ALL, Perm.HANDLE, Perm.EDIT_ITEMS)


def _definition(base: str = "problem-report", **changes: Any) -> dict[str, Any]:
    return {**as_document(load_catalogue()[base]), **changes}


async def _send(desk: Desk, editor: Principal, method: str, path: str, status: int, version: int | None = None, **body: Any) -> Any:
    headers = {} if version is None else {"If-Match": str(version)}
    answer = await desk.browser(editor).request(method, path, json=body or None, headers=headers)
    assert answer.status_code == status, answer.text
    return answer.json() if answer.content else None


async def _item(desk: Desk, editor: Principal, code: str = "problem-report") -> Any:
    items = (await desk.get(editor, "service-items/editor"))["items"]
    return next(one for one in items if one["code"] == code)


async def test_guests_read_the_list_and_the_guides(desk: Desk, client: Any) -> None:
    del desk
    listed = (await client.get("/api/concierge/service-items")).json()
    assert {one["code"] for one in listed["items"]} == set(load_catalogue())
    guide = (await client.get("/api/concierge/service-items/company-registration")).json()
    assert guide["definition"]["promised_days"] == load_catalogue()["company-registration"].promised_days
    assert (await client.get("/api/concierge/service-items/none")).status_code == 404


async def test_guides_travel_packed_to_whoever_takes_it(desk: Desk, client: Any) -> None:
    del desk
    url = "/api/concierge/service-items/company-registration"
    packed, plain = await client.get(url), await client.get(url, headers={"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.json() == plain.json()
    assert int(packed.headers["content-length"]) < len(plain.content) / 2


async def test_a_running_ticket_keeps_the_version_it_began_with(desk: Desk, editor: Principal) -> None:
    before = await desk.problem(1)
    item = await _item(desk, editor)
    drafted = await _send(
        desk, editor, "PUT", "service-items/problem-report/draft", 200, item["version"], definition=_definition(promised_days=1)
    )
    assert drafted["draft"]["promised_days"] == 1
    public = (await desk.get(desk.investor, "service-items/problem-report"))["definition"]
    assert public["promised_days"] != 1, "a draft is not offered"
    await _send(desk, editor, "POST", "service-items/problem-report/publish", 200, drafted["version"])
    after = await desk.problem(2)
    assert (await desk.get(desk.investor, "service-items/problem-report"))["definition"]["promised_days"] == 1
    old = await desk.get(desk.investor, f"tickets/{before['id']}")
    assert old["item"]["version_id"] == before["item"]["version_id"] != after["item"]["version_id"]


async def test_a_new_item_is_offered_once_published(desk: Desk, editor: Principal) -> None:
    made = await _send(desk, editor, "POST", "service-items", 201, definition=_definition(code="policy-question"))
    await desk.get(desk.investor, "service-items/policy-question", 404)
    await _send(desk, editor, "POST", "service-items/policy-question/publish", 200, made["version"])
    assert (await desk.get(desk.investor, "service-items/policy-question"))["number"] == 1
    await _send(desk, editor, "POST", "service-items", 409, definition=_definition(code="policy-question"))


async def test_two_editors_the_later_one_is_told(desk: Desk, editor: Principal) -> None:
    item = await _item(desk, editor)
    path = "service-items/problem-report/draft"
    await _send(desk, editor, "PUT", path, 200, item["version"], definition=_definition(visits=1))
    await _send(desk, editor, "PUT", path, 412, item["version"], definition=_definition(visits=2))
    assert (await _item(desk, editor))["draft"]["visits"] == 1


async def test_bad_definitions_name_the_field(desk: Desk, editor: Principal) -> None:
    item = await _item(desk, editor)
    path = "service-items/problem-report/draft"
    wrong = await _send(desk, editor, "PUT", path, 422, item["version"], definition=_definition(handling_days=0))
    assert any("handling_days" in error["path"] for error in wrong["errors"])
    other = await _send(desk, editor, "PUT", path, 422, item["version"], definition=_definition("project-filing"))
    assert other["type"].endswith("item-code-fixed")
    none = await _send(desk, editor, "POST", "service-items/problem-report/publish", 409, item["version"])
    assert none["type"].endswith("item-no-draft")


async def test_a_retired_item_is_no_longer_offered(desk: Desk, editor: Principal) -> None:
    item = await _item(desk, editor)
    await _send(desk, editor, "PATCH", "service-items/problem-report", 200, item["version"], retired=True)
    await desk.get(desk.investor, "service-items/problem-report", 404)


async def test_only_editors_edit(desk: Desk) -> None:
    await desk.get(desk.investor, "service-items/editor", 403)
    await desk.get(desk.li, "service-items/editor", 403)
