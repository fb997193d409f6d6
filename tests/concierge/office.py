"""People and tickets for the tests of papers: signed in by token, put in the state a test begins with."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import sqlalchemy as sa

from backend.concierge.items.definition import ServiceItemDefinition, load_catalogue
from backend.concierge.models import (
    correction_notice,
    material,
    material_version,
    notice_defect,
    service_item,
    service_item_version,
    ticket,
)
from backend.contracts.permissions import ConciergePermission
from backend.kernel import clock
from backend.kernel.db import sql
from backend.kernel.http import PLAIN_COOKIE
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal

CODE = "company-registration"
ITEM = sql("SELECT id FROM concierge.service_item WHERE code = :code")
STATE = sql(sa.update(ticket).where(ticket.c.id == sa.bindparam("ticket_id")).values(state=sa.bindparam("new_state", type_=sa.Text)))
VERDICT = sql(
    sa.update(material_version)
    .where(material_version.c.material_id == sa.select(material.c.id).where(material.c.code == sa.bindparam("code")).scalar_subquery())
    .values(verdict=sa.bindparam("new_verdict", type_=sa.Text), reason=sa.bindparam("why", type_=sa.Text))
)


class Tokens:
    """Stands in for the sessions: a token is a person's name."""

    def __init__(self) -> None:
        self.people: dict[str, Principal] = {}

    async def authenticate(self, token: str) -> Principal | None:
        return self.people.get(token)

    async def settle(self) -> None:
        """Nothing is noted beside a request here."""


def at(url: str) -> str:
    """A path of the answer as a full address: the browsers' base is the service, not the house."""
    return f"http://testserver{url}"


def definition() -> ServiceItemDefinition:
    return load_catalogue()[CODE]


class Office:
    """Makes what a test needs, on the test's database."""

    def __init__(self, resources: Any, new_client: Any) -> None:
        self.resources = resources
        self._new_client = new_client
        self._tokens = resources.authenticator = Tokens()

    def person(self, name: str, kind: Any = "investor", *permissions: str) -> Principal:
        person = Principal(kind, new_id(), name, permissions=frozenset(permissions or {ConciergePermission.APPLY}))
        self._tokens.people[str(person.id)] = person
        return person

    def concierge(self, name: str = "帮办员") -> Principal:
        return self.person(name, "staff", ConciergePermission.HANDLE)

    def browser(self, person: Principal | None = None) -> httpx.AsyncClient:
        http: httpx.AsyncClient = self._new_client()
        if person is not None:
            http.cookies.set(PLAIN_COOKIE, str(person.id))
        http.base_url = httpx.URL("http://testserver/api/concierge/")
        return http

    async def _insert(self, tx: Any, table: sa.Table, **values: Any) -> None:
        await tx.run(sql(sa.insert(table).values({name: sa.bindparam(name) for name in values})), **values)

    async def item_version(self) -> tuple[UUID, UUID]:
        now, item, version = clock.now(), new_id(), new_id()
        async with self.resources.database.transaction() as tx:
            known = await tx.value(ITEM, code=CODE)
            if known is None:
                await self._insert(tx, service_item, id=item, code=CODE, kind="registration", position=1, current_version_id=version)
            item = known or item
            number = await tx.value(sql("SELECT count(*) FROM concierge.service_item_version WHERE item_id = :item"), item=item)
            document = definition().model_dump(mode="json", by_alias=True)
            columns = {"id": version, "item_id": item, "number": number + 1, "definition": document, "published_at": now, "created_at": now}
            await self._insert(tx, service_item_version, **columns)
        return item, version

    async def ticket(self, applicant: Principal, state: str = "draft", owner: Principal | None = None, form: Any = None) -> UUID:
        now, ident = clock.now(), new_id()
        item, version = await self.item_version()
        columns: dict[str, Any] = {
            "id": ident,
            "item_id": item,
            "item_version_id": version,
            "item_code": CODE,
            "kind": "registration",
            "state": state,
            "applicant_id": applicant.id,
            "applicant_name": applicant.name,
            "subject": "双河市绿源果汁饮品有限公司",
            "company": "双河市绿源果汁饮品有限公司",
            "form": form or {},
            "created_at": now,
            "updated_at": now,
            "search_text": "",
            "search": "",
        }
        if state != "draft":
            columns |= {
                "number": f"20261123-{ident.int % 10**8:08}",
                "query_code": self.resources.vault.encrypt("7KQ2M9XW"),
                "submitted_at": now,
                "owner_unit": definition().contact_unit,
                "owner_id": owner.id if owner else None,
                "next_action": "check",
                "next_actor": "office",
                "due_at": now + timedelta(days=3),
                "amber_at": now + timedelta(days=2),
            }
        async with self.resources.database.transaction() as tx:
            await self._insert(tx, ticket, **columns)
        return ident

    async def move(self, ticket_id: UUID, state: str) -> None:
        async with self.resources.database.transaction() as tx:
            await tx.run(STATE, ticket_id=ticket_id, new_state=state)

    async def notice(self, ticket_id: UUID, *codes: str) -> None:
        """Ask for papers again, as a concierge's notice does."""
        now, ident = clock.now(), new_id()
        async with self.resources.database.transaction() as tx:
            values = {"id": ident, "ticket_id": ticket_id, "number": 1, "sent_at": now, "sent_by": new_id(), "due_at": now, "late": False}
            await self._insert(tx, correction_notice, **values)
            for code in codes:
                await self._insert(tx, notice_defect, id=new_id(), notice_id=ident, material_code=code, reason="看不清")
                await tx.run(VERDICT, code=code, new_verdict="rejected", why="看不清")


async def upload(http: httpx.AsyncClient, name: str, content: bytes, piece: int = 1024 * 1024) -> str:
    """Send a file the way the pages do: announced, then in chunks."""
    begun = await http.post("uploads", json={"name": name, "size": len(content)})
    assert begun.status_code == 201, begun.text
    ident = begun.json()["id"]
    for start in range(0, len(content), piece):
        sent = await send_chunk(http, ident, start, content[start : start + piece])
        assert sent.status_code == 200, sent.text
    return ident


async def send_chunk(http: httpx.AsyncClient, ident: str, offset: int, data: bytes) -> httpx.Response:
    headers = {"Upload-Offset": str(offset), "Content-Type": "application/octet-stream"}
    return await http.patch(f"uploads/{ident}", content=data, headers=headers)


async def add(http: httpx.AsyncClient, ticket_id: UUID, code: str, *files: tuple[str, bytes], **more: Any) -> httpx.Response:
    """Upload files and add them to a paper."""
    ids = [await upload(http, name, content) for name, content in files]
    return await http.post(f"tickets/{ticket_id}/materials", json={"code": code, "uploads": ids, **more})
