"""The office of the tests of tickets, with those who write and review policies."""

from typing import Any

import pytest

from backend.contracts.permissions import ConciergePermission as Perm
from backend.contracts.permissions import CrmPermission, LibraryPermission
from tests.concierge.factories import Desk
from tests.concierge.tickets.conftest import desk

__all__ = ["desk"]


def names(word: str) -> dict[str, str]:
    return {"zh": f"{word}条", "en": f"{word} en", "ru": f"{word} ru"}


DOCUMENT: dict[str, Any] = {
    "number": "师市办发〔2026〕8号",
    "titles": names("优惠办法"),
    "summaries": names("摘要"),
    "issued_on": "2026-01-10",
    "issuing_unit": "market",
    "valid_from": "2026-01-10",
    "valid_until": "2027-12-31",
}
CLAUSE: dict[str, Any] = {
    "titles": names("设备补助"),
    "texts": names("正文"),
    "benefit": "equipment",
    "condition": {"op": "at_least", "fact": "fixed_investment", "value": "50000000"},
    "amount": {"kind": "percentage", "fact": "fixed_investment", "percent": "5", "cap": "3000000"},
}


class Policies:
    """Steps on policies over HTTP, and the people who take them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        add = desk.crowd.add
        self.editor = add("陈编辑", "staff", "concierge", Perm.EDIT_POLICIES, CrmPermission.READ, LibraryPermission.READ)
        self.both = add("刘两职", "staff", "concierge", Perm.EDIT_POLICIES, Perm.REVIEW_POLICIES)
        self.reviewer = add("何审查", "staff", "concierge", Perm.REVIEW_POLICIES)

    async def call(self, method: str, person: Any, path: str, status: int, body: Any = None, version: int | None = None) -> Any:
        headers = {} if version is None else {"If-Match": str(version)}
        answer = await self.desk.browser(person).request(method, path, json=body, headers=headers)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    async def draft(self, **changes: Any) -> Any:
        return await self.desk.post(self.editor, "policies", DOCUMENT | changes, 201)

    async def clause(self, document: Any, status: int = 201, **changes: Any) -> Any:
        return await self.desk.post(self.editor, f"policies/{document['id']}/clauses", CLAUSE | changes, status)

    async def review(self, document: Any, number: int = -1, status: int = 200, person: Any = None, **changes: Any) -> Any:
        one = document["clause_list"][number]
        body = {"opinion": "complies", "reviewed_on": "2026-03-09"} | changes
        return await self.call("POST", person or self.reviewer, f"policy-clauses/{one['id']}/reviews", status, body, one["version"])

    async def publish(self, document: Any, status: int = 200) -> Any:
        return await self.call("POST", self.editor, f"policies/{document['id']}/actions/publish", status, None, document["version"])

    async def in_force(self, **changes: Any) -> Any:
        """A published document with one reviewed clause."""
        return await self.publish(await self.review(await self.clause(await self.draft(), **changes)))


@pytest.fixture
def policies(desk: Desk) -> Policies:
    return Policies(desk)
