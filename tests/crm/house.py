"""An invented office for the tests of activities, follow-ups, chains and imports: people, units and browsers."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
import pytest

from backend.contracts.identity import Directory, Unit
from backend.contracts.permissions import CrmPermission as Perm
from backend.kernel import clock
from backend.kernel.http import PLAIN_COOKIE
from backend.kernel.principal import Principal
from tests.concierge.factories import Crowd

# A Monday morning at the office.
MONDAY = datetime(2026, 3, 9, 2, 0, tzinfo=UTC)
UNITS = ("city", "promotion", "zone", "station-sh", "regiment-81")
PROMOTER = (Perm.READ, Perm.EDIT, Perm.LOG, Perm.IMPORT, Perm.EXPORT)
HEAD = (*PROMOTER, Perm.MANAGE_ACTIVITIES, Perm.EDIT_CHAINS, Perm.MERGE)


class Staff(Crowd):
    """Everybody, in the units of these tests."""

    async def units(self) -> dict[str, Unit]:
        return {
            code: Unit(
                id=UUID(int=n), code=code, parent_code=None, kind="office", names=dict.fromkeys(("zh", "en", "ru"), code), phone=None
            )
            for n, code in enumerate(UNITS, 1)
        }


class House:
    """The office at work over HTTP."""

    def __init__(self, resources: Any, new_client: Any) -> None:
        self.resources = resources
        self._new_client = new_client
        self.staff = Staff()
        resources.authenticator = self.staff
        resources.ports[Directory] = self.staff
        add = self.staff.add
        self.li = add("李敏", "staff", "station-sh", *PROMOTER)
        self.gu = add("古丽娜尔", "staff", "station-sh", *PROMOTER)
        self.zhou = add("周建平", "staff", "zone", *PROMOTER)
        self.head = add("孙雅琴", "staff", "promotion", *HEAD)
        self.reader = add("高明", "staff", "city", Perm.READ)
        self.investor = add("王建国", "investor", None)
        self.browsers: dict[UUID, httpx.AsyncClient] = {}

    def browser(self, person: Principal) -> httpx.AsyncClient:
        if person.id not in self.browsers:
            http = self._new_client()
            http.cookies.set(PLAIN_COOKIE, str(person.id))
            http.base_url = httpx.URL("http://testserver/api/crm/")
            self.browsers[person.id] = http
        return self.browsers[person.id]

    async def send(self, person: Principal, method: str, path: str, status: int = 200, /, **options: Any) -> Any:
        version = options.pop("version", None)
        headers = options.pop("headers", {}) | ({} if version is None else {"If-Match": str(version)})
        answer = await self.browser(person).request(method, path, headers=headers, **options)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    async def get(self, person: Principal, path: str, status: int = 200, **params: Any) -> Any:
        return await self.send(person, "GET", path, status, params=params)

    async def post(self, person: Principal, path: str, body: Any = None, status: int = 201, **options: Any) -> Any:
        return await self.send(person, "POST", path, status, json=body or {}, **options)

    async def patch(self, person: Principal, path: str, version: int | None, status: int = 200, **body: Any) -> Any:
        return await self.send(person, "PATCH", path, status, json=body, version=version)

    async def enterprise(self, name: str = "汇源果汁集团有限公司", **values: Any) -> str:
        """An enterprise, made the way a colleague makes it."""
        return (await self.post(self.head, "enterprises", {"name": name, **values}))["id"]

    async def trip(self, person: Principal | None = None, **changes: Any) -> Any:
        body = {
            "kind": "trip",
            "title": "赴上海招商",
            "state": "held",
            "places": ["上海"],
            "starts_on": "2026-03-02",
            "ends_on": "2026-03-06",
        }
        return await self.post(person or self.li, "activities", body | changes)

    async def met(self, activity: Any, client_id: str = "phone-0001", person: Principal | None = None, **changes: Any) -> Any:
        body = {"client_id": client_id, "enterprise_name": "光明乳业", "met_on": "2026-03-03", "outcome": "contact_kept"}
        return await self.post(person or self.li, f"activities/{activity['id']}/encounters", body | changes)

    async def audits(self, action: str) -> list[Any]:
        async with self.resources.database.reader() as reader:
            return await reader.connection.fetch("SELECT * FROM kernel.audit_entry WHERE action = $1 ORDER BY at", action)


@pytest.fixture
async def house(resources: Any, new_client: Any) -> AsyncIterator[House]:
    """The office on a Monday morning."""
    with clock.at(MONDAY):
        yield House(resources, new_client)
