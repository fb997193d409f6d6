"""An invented office for the tests of tickets: people with roles, published items, browsers, and steps in a line."""

import random
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import httpx
import sqlalchemy as sa

from backend.apps.demo.forms import filled_form
from backend.concierge.items.definition import load_catalogue
from backend.concierge.models import material, material_file, material_version, service_item, service_item_version
from backend.contracts.identity import Addresses, Directory, Person, Unit
from backend.contracts.permissions import ConciergePermission as Perm
from backend.kernel import clock
from backend.kernel.db import sql
from backend.kernel.http import PLAIN_COOKIE
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal

# A Monday morning far from any holiday: working days count one by one.
MONDAY = datetime(2026, 3, 9, 2, 0, tzinfo=UTC)
CONCIERGE = (Perm.READ_ALL, Perm.HANDLE)
SUPERVISOR = (Perm.READ_ALL, Perm.SUPERVISE)
UNITS = ("concierge", "market", "tax", "police", "hrss", "ndrc", "natural", "eco", "power", "housing", "emergency")


class Crowd:
    """Identity for these tests: people by token, and the directory of them."""

    def __init__(self) -> None:
        self.people_by_id: dict[UUID, Person] = {}
        self.principals: dict[str, Principal] = {}

    async def authenticate(self, token: str) -> Principal | None:
        return self.principals.get(token)

    async def settle(self) -> None:
        """Nothing is noted beside a request here."""

    def add(self, name: str, kind: Any, unit: str | None, *permissions: str, **more: Any) -> Principal:
        ident = new_id()
        granted = frozenset(str(one) for one in permissions)
        known: dict[str, Any] = {"active": True, "office_phone": None, "absent_from": None, "absent_until": None, "delegate_id": None}
        person = Person(id=ident, kind=kind, name=name, unit_code=unit, language="zh", permissions=granted, **(known | more))
        self.people_by_id[ident] = person
        principal = Principal(kind, ident, name, unit_code=unit, permissions=granted)
        self.principals[str(ident)] = principal
        return principal

    def change(self, who: Principal, **changes: Any) -> None:
        self.people_by_id[who.id] = self.people_by_id[who.id].model_copy(update=changes)

    async def people(self, ids: Any) -> dict[UUID, Person]:
        return {ident: self.people_by_id[ident] for ident in ids if ident in self.people_by_id}

    async def holders(self, permission: str, unit_code: str | None = None) -> list[Person]:
        return [
            one
            for one in self.people_by_id.values()
            if one.active and permission in one.permissions and unit_code in (None, one.unit_code) and one.kind == "staff"
        ]

    async def units(self) -> dict[str, Unit]:
        names = {code: {"zh": code, "en": code, "ru": code} for code in UNITS}
        return {
            code: Unit(id=UUID(int=number), code=code, parent_code=None, kind="department", names=names[code], phone=None)
            for number, code in enumerate(UNITS, 1)
        }

    async def office_names(self) -> dict[str, str]:
        return {}

    async def addresses(self, account_id: UUID) -> Addresses | None:
        return None


def form_for(code: str, seed: int = 1, day: date = date(2026, 3, 9)) -> dict[str, Any]:
    """A filled-in form of an item of the house's catalogue."""
    return filled_form(random.Random(seed), code, day)


def problem_form(seed: int = 1, **changes: Any) -> dict[str, Any]:
    """A filled-in problem that needs no papers."""
    form = form_for("problem-report", seed) | {"asked_before": False, "topic": "utilities"} | changes
    form.pop("asked_unit", None)
    return form


def _insert(table: sa.Table, *names: str) -> Any:
    return sql(sa.insert(table).values({name: sa.bindparam(name) for name in names}))


ADD_ITEM = _insert(service_item, "id", "code", "kind", "position", "current_version_id")
ADD_VERSION = _insert(service_item_version, "id", "item_id", "number", "definition", "published_at", "created_at")
ADD_MATERIAL = _insert(material, "id", "ticket_id", "code", "current_version")
ADD_PAPER = _insert(material_version, "id", "material_id", "number", "created_at")
ADD_FILE = _insert(
    material_file,
    "id",
    "version_id",
    "position",
    "kind",
    "media_type",
    "name",
    "size",
    "sha256",
    "store_key",
    "pages",
    "uploaded_by",
    "created_at",
)
RENEW = sql(
    "UPDATE concierge.material SET current_version = current_version + 1 WHERE ticket_id = :ticket_id AND code = :code RETURNING id, current_version"
)


async def publish_items(tx: Any, *codes: str) -> None:
    """Offer items of the house's catalogue."""
    now = clock.now()
    for position, code in enumerate(codes or sorted(load_catalogue()), 1):
        definition = load_catalogue()[code]
        item, version = new_id(), new_id()
        await tx.run(ADD_ITEM, id=item, code=code, kind=definition.kind.value, position=position, current_version_id=version)
        document = definition.model_dump(mode="json", by_alias=True)
        await tx.run(ADD_VERSION, id=version, item_id=item, number=1, definition=document, published_at=now, created_at=now)


async def add_paper(tx: Any, ticket_id: UUID, code: str, by: UUID) -> None:
    """Put a paper with one photo beside a ticket, as an upload does; a second call replaces it."""
    now, version = clock.now(), new_id()
    renewed = await tx.row(RENEW, ticket_id=ticket_id, code=code)
    paper, number = (renewed["id"], renewed["current_version"]) if renewed else (new_id(), 1)
    if renewed is None:
        await tx.run(ADD_MATERIAL, id=paper, ticket_id=ticket_id, code=code, current_version=1)
    await tx.run(ADD_PAPER, id=version, material_id=paper, number=number, created_at=now)
    await tx.run(
        ADD_FILE,
        id=new_id(),
        version_id=version,
        position=1,
        kind="photo",
        media_type="image/jpeg",
        name="photo.jpg",
        size=1000,
        sha256=b"0" * 32,
        store_key=f"test/{version}",
        pages=1,
        uploaded_by=by,
        created_at=now,
    )


class Desk:
    """The office at work: people, and the steps they take over HTTP."""

    def __init__(self, resources: Any, new_client: Any) -> None:
        self.resources = resources
        self._new_client = new_client
        self.crowd = Crowd()
        resources.authenticator = self.crowd
        resources.ports[Directory] = self.crowd
        add = self.crowd.add
        self.investor = add("王建国", "investor", None, Perm.APPLY)
        self.stranger = add("陌生人", "investor", None, Perm.APPLY)
        self.li = add("李敏", "staff", "concierge", *CONCIERGE, office_phone="0909-0000011")
        self.gu = add("古丽娜尔", "staff", "concierge", *CONCIERGE)
        self.sun = add("孙雅琴", "staff", "concierge", *SUPERVISOR)
        self.second = add("高明", "staff", "concierge", *SUPERVISOR)
        self.market = add("周建平", "staff", "market", Perm.WORK_TASKS)
        self.tax = add("吴志强", "staff", "tax", Perm.WORK_TASKS)
        self.browsers: dict[UUID, httpx.AsyncClient] = {}

    async def open(self, *codes: str) -> "Desk":
        async with self.resources.database.transaction() as tx:
            await publish_items(tx, *codes)
        return self

    def browser(self, person: Principal) -> httpx.AsyncClient:
        if person.id not in self.browsers:
            http = self._new_client()
            http.cookies.set(PLAIN_COOKIE, str(person.id))
            http.base_url = httpx.URL("http://testserver/api/concierge/")
            self.browsers[person.id] = http
        return self.browsers[person.id]

    async def get(self, person: Principal, path: str, status: int = 200, **params: Any) -> Any:
        answer = await self.browser(person).get(path, params=params)
        assert answer.status_code == status, answer.text
        return answer.json()

    async def post(self, person: Principal, path: str, body: Any = None, status: int = 200, **headers: str) -> Any:
        answer = await self.browser(person).post(path, json=body or {}, headers=headers)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    async def act(self, person: Principal, ticket: Any, action: str, status: int = 200, /, **body: Any) -> Any:
        ident = ticket["id"] if isinstance(ticket, dict) else ticket
        return await self.post(person, f"tickets/{ident}/actions/{action}", body, status)

    async def work(self, person: Principal, task: Any, action: str, status: int = 200, /, **body: Any) -> Any:
        return await self.post(person, f"tasks/{task['id']}/actions/{action}", body, status)

    async def problem(self, seed: int = 1, *, submit: bool = True, person: Principal | None = None) -> Any:
        """A problem, which needs no papers: handed in at once."""
        form = form_for("problem-report", seed) | {"asked_before": False, "topic": "living"}
        form.pop("asked_unit", None)
        return await self.post(person or self.investor, "tickets", {"service_item": "problem-report", "form": form, "submit": submit}, 201)

    async def registration(self, seed: int = 1) -> Any:
        """A company registration with all its papers, handed in."""
        body = {"service_item": "company-registration", "form": form_for("company-registration", seed), "submit": False}
        draft = await self.post(self.investor, "tickets", body, 201)
        needed = [one["code"] for one in draft["materials"] if one["status"] == "required"]
        await self.papers(draft["id"], *needed)
        return await self.act(self.investor, draft, "submit")

    async def papers(self, ticket_id: str, *codes: str) -> None:
        async with self.resources.database.transaction() as tx:
            for code in codes:
                await add_paper(tx, UUID(ticket_id), code, self.investor.id)

    async def accepted(self, seed: int = 1) -> Any:
        """A problem in handling, owned by Li."""
        made = await self.problem(seed)
        await self.act(self.li, made, "claim")
        return await self.act(self.li, made, "accept")

    async def finished(self, seed: int = 1) -> Any:
        """A problem that was solved."""
        handled = await self.accepted(seed)
        await self.work(self.li, handled["tasks"][0], "finish", note="核实完毕")
        return await self.act(self.li, handled, "finish", result="solved", note="问题解决了")
