"""An office whose records are written straight into the tables, and people who look at its figures."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
import pytest

from backend.contracts.identity import Directory
from backend.contracts.permissions import ConciergePermission, CrmPermission, LibraryPermission
from backend.contracts.permissions import InsightPermission as Perm
from backend.kernel import clock
from backend.kernel.http import PLAIN_COOKIE
from backend.kernel.principal import Principal
from tests.insight.ledger import Ledger
from tests.library.office import Crowd

# A Friday afternoon at the office, in December.
FRIDAY = datetime(2023, 12, 15, 6, 0, tzinfo=UTC)
NAMES = (LibraryPermission.READ, CrmPermission.READ, ConciergePermission.READ_ALL)
LEADER = (Perm.READ, Perm.READ_ALL, Perm.EXPORT, *NAMES)
HEAD = (*LEADER, Perm.EDIT_PLANS)


class House:
    """Everybody at their browsers."""

    def __init__(self, resources: Any, new_client: Any, ledger: Ledger) -> None:
        self.resources, self.ledger, self._new_client = resources, ledger, new_client
        self.crowd = Crowd()
        resources.authenticator, resources.ports[Directory] = self.crowd, self.crowd
        self.leader = self.crowd.add("高明", "city", *LEADER)
        self.head = self.crowd.add("孙雅琴", "promo", *HEAD)
        self.promoter = self.crowd.add("李敏", "promo", Perm.READ, *NAMES)
        self.reporter = self.crowd.add("周建平", "zone", Perm.READ)
        self.nobody = self.crowd.add("王建国", "zone")
        self._browsers: dict[UUID, httpx.AsyncClient] = {}

    def browser(self, person: Principal) -> httpx.AsyncClient:
        if person.id not in self._browsers:
            http = self._new_client()
            http.base_url = "http://testserver/api/insight/"
            http.cookies.set(PLAIN_COOKIE, str(person.id))
            http.headers.update({"sec-fetch-site": "same-origin"})
            self._browsers[person.id] = http
        return self._browsers[person.id]

    async def send(self, person: Principal, method: str, path: str, status: int, version: int | None = None, **options: Any) -> Any:
        headers = {} if version is None else {"If-Match": str(version)}
        answer = await self.browser(person).request(method, path, headers=headers, **options)
        assert answer.status_code == status, answer.text
        return answer.json() if "json" in answer.headers.get("content-type", "") else answer

    async def get(self, person: Principal, path: str, status: int = 200, **params: Any) -> Any:
        since, until = params.pop("days", (None, None))
        params |= {name: value for name, value in (("from", since), ("to", until)) if value is not None}
        return await self.send(person, "GET", path, status, params=params or None)

    async def post(self, person: Principal, path: str, body: Any, status: int = 201, version: int | None = None) -> Any:
        return await self.send(person, "POST", path, status, version, json=body)


@pytest.fixture
async def ledger(database: Any) -> Ledger:
    made = Ledger(database.connection)
    await made.units()
    return made


@pytest.fixture
def house(resources: Any, new_client: Any, ledger: Ledger) -> Iterator[House]:
    with clock.at(FRIDAY):
        yield House(resources, new_client, ledger)
