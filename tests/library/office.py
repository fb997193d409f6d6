"""An invented promotion office for the tests of the library: a tree of units, people with roles, neighbours, browsers."""

from collections.abc import Collection
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import httpx

from backend.contracts.concierge import ClauseStanding, ServiceDesk
from backend.contracts.crm import ActivityBrief, Alike, EnterpriseBrief, Enterprises
from backend.contracts.identity import Addresses, Directory, Person, Unit
from backend.contracts.permissions import LibraryPermission as Perm
from backend.kernel import clock
from backend.kernel.http import PLAIN_COOKIE
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal

MORNING = datetime(2026, 3, 9, 2, 0, tzinfo=UTC)
TODAY = date(2026, 3, 9)
UNITS = {"city": None, "sw": "city", "bj": "sw", "sh": "sw", "zone": "city", "t84": "city"}
PROMOTER = (Perm.READ, Perm.EDIT, Perm.REPORT, Perm.EXPORT)
HEAD = (*PROMOTER, Perm.MANAGE, Perm.APPROVE, Perm.EDIT_GATES)


class Crowd:
    """Identity for these tests: people by token, and the directory of them."""

    def __init__(self) -> None:
        self.people_by_id: dict[UUID, Person] = {}
        self.principals: dict[str, Principal] = {}

    async def authenticate(self, token: str) -> Principal | None:
        return self.principals.get(token)

    async def settle(self) -> None:
        """Nothing is noted beside a request here."""

    def add(self, name: str, unit: str, *permissions: str, **more: Any) -> Principal:
        ident = new_id()
        granted = frozenset(str(one) for one in permissions)
        known: dict[str, Any] = {"active": True, "office_phone": None, "absent_from": None, "absent_until": None, "delegate_id": None}
        self.people_by_id[ident] = Person(
            id=ident, kind="staff", name=name, unit_code=unit, language="zh", permissions=granted, **(known | more)
        )
        principal = Principal("staff", ident, name, unit_code=unit, permissions=granted)
        self.principals[str(ident)] = principal
        return principal

    async def people(self, ids: Collection[UUID]) -> dict[UUID, Person]:
        return {ident: self.people_by_id[ident] for ident in ids if ident in self.people_by_id}

    async def holders(self, permission: str, unit_code: str | None = None) -> list[Person]:
        return [one for one in self.people_by_id.values() if permission in one.permissions and unit_code in (None, one.unit_code)]

    async def units(self) -> dict[str, Unit]:
        names = {code: {"zh": code, "en": code, "ru": code} for code in UNITS}
        return {
            code: Unit(id=UUID(int=number), code=code, parent_code=parent, kind="department", names=names[code], phone=None)
            for number, (code, parent) in enumerate(UNITS.items(), 1)
        }

    async def office_names(self) -> dict[str, str]:
        return {}

    async def addresses(self, account_id: UUID) -> Addresses | None:
        return None


class Crm:
    """The CRM as these tests want it; `silent` makes it not answer."""

    def __init__(self) -> None:
        self.known: dict[UUID, EnterpriseBrief] = {}
        self.happened: dict[UUID, ActivityBrief] = {}
        self.silent = False

    def add(self, name: str, **more: Any) -> EnterpriseBrief:
        given: dict[str, Any] = {"credit_code": None, "industry": None, "region": None, "tags": [], "owner_unit": "sw"}
        brief = EnterpriseBrief(id=new_id(), name=name, **(given | more))
        self.known[brief.id] = brief
        return brief

    def hold(self, title: str) -> ActivityBrief:
        brief = ActivityBrief(id=new_id(), kind="expo", title=title, starts_on=TODAY, ends_on=TODAY, place="乌鲁木齐")
        self.happened[brief.id] = brief
        return brief

    def _answer(self) -> None:
        if self.silent:
            raise ConnectionError

    async def enterprises(self, ids: Collection[UUID]) -> dict[UUID, EnterpriseBrief]:
        self._answer()
        return {one: self.known[one] for one in ids if one in self.known}

    async def alike(self, name: str, credit_code: str | None) -> list[Alike]:
        self._answer()
        found = [one for one in self.known.values() if one.name[:2] == name[:2] or (credit_code and one.credit_code == credit_code)]
        return [
            Alike(enterprise=one, level="credit_code" if credit_code and one.credit_code == credit_code else "similar_name", score=0.8)
            for one in found
        ]

    async def activities(self, ids: Collection[UUID]) -> dict[UUID, ActivityBrief]:
        self._answer()
        return {one: self.happened[one] for one in ids if one in self.happened}


class Desk:
    """Concierge's clauses as these tests want them."""

    def __init__(self) -> None:
        self.standing: dict[UUID, ClauseStanding] = {}
        self.silent = False

    def add(self, *, reviewed_on: date | None) -> UUID:
        ident = new_id()
        title = {"zh": "厂房租金补贴", "en": "Rent subsidy", "ru": "Субсидия аренды"}
        self.standing[ident] = ClauseStanding(clause_id=ident, title=title, in_force=True, reviewed_on=reviewed_on)
        return ident

    async def clauses(self, ids: Collection[UUID], on: date) -> dict[UUID, ClauseStanding]:
        if self.silent:
            raise ConnectionError
        return {one: self.standing[one] for one in ids if one in self.standing}


class Office:
    """Everybody at their browsers."""

    def __init__(self, resources: Any, new_client: Any) -> None:
        self.resources = resources
        self.crowd, self.crm, self.desk = Crowd(), Crm(), Desk()
        resources.ports |= {Directory: self.crowd, Enterprises: self.crm, ServiceDesk: self.desk}
        self._earlier = resources.authenticator
        resources.authenticator = self.crowd
        self._new_client = new_client
        self._browsers: dict[UUID, httpx.AsyncClient] = {}
        self.li = self.crowd.add("李敏", "sw", *PROMOTER)
        self.ma = self.crowd.add("马晓军", "bj", *PROMOTER)
        self.wang = self.crowd.add("王海", "zone", *PROMOTER)
        self.zhao = self.crowd.add("赵强", "t84", Perm.READ, Perm.REPORT)
        self.head = self.crowd.add("孙局", "sw", *HEAD)
        self.chief = self.crowd.add("周主任", "city", *HEAD)

    def browser(self, person: Principal) -> httpx.AsyncClient:
        if person.id not in self._browsers:
            http = self._new_client()
            http.base_url = "http://testserver/api/library/"
            http.cookies.set(PLAIN_COOKIE, str(person.id))
            http.headers.update({"sec-fetch-site": "same-origin"})
            self._browsers[person.id] = http
        return self._browsers[person.id]

    async def get(self, person: Principal, path: str, **params: Any) -> Any:
        answer = await self.browser(person).get(path, params=params)
        assert answer.status_code == 200, (path, answer.status_code, answer.text)
        return answer.json()

    async def post(self, person: Principal, path: str, body: dict[str, Any] | None = None, status: int = 201) -> Any:
        answer = await self.browser(person).post(path, json=body or {})
        assert answer.status_code == status, (path, answer.status_code, answer.text)
        return answer.json() if answer.content else None

    async def open_gates(self, person: Principal, steps: dict[str, Any], *, after: int | None = None, status: int = 201) -> Any:
        """Put an edition of the gates in force, after the one known to be in force (`after`: another)."""
        known = (await self.get(person, "gates"))["items"][0]["number"] if after is None else after
        body = {"definition": {"steps": steps}, "note": "改条件"}
        answer = await self.browser(person).post("gates", json=body, headers={"If-Match": str(known)})
        assert answer.status_code == status, answer.text
        return answer.json()

    async def lead(self, person: Principal | None = None, name: str = "双河果汁加工", **more: Any) -> Any:
        return await self.post(person or self.li, "projects", {"name": name, **more})

    async def act(self, person: Principal, project: Any, action: str, status: int = 200, **body: Any) -> Any:
        return await self.post(person, f"projects/{project['id']}/actions/{action}", body, status)

    async def patch(self, person: Principal, project: Any, status: int = 200, **body: Any) -> Any:
        shown = await self.get(person, f"projects/{project['id']}")
        headers = {"If-Match": str(shown["version"])}
        answer = await self.browser(person).patch(f"projects/{project['id']}", json=body, headers=headers)
        assert answer.status_code == status, answer.text
        return answer.json()


async def audited(database: Any, action: str) -> int:
    """How many entries of the audit name this action."""
    async with database.reader() as reader:
        return await reader.connection.fetchval("SELECT count(*) FROM kernel.audit_entry WHERE action = $1", action)


__all__ = ["HEAD", "MORNING", "PROMOTER", "TODAY", "Office", "audited", "clock"]
