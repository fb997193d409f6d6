"""Messaging on its own: the real service behind the real outer layer, identity played at its port."""

import datetime as dt
from collections.abc import AsyncIterator, Collection
from typing import Any
from uuid import UUID

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from backend.contracts.identity import Addresses, Directory, Person, Unit
from backend.contracts.messaging import NOTICE_JOB, Notice, NoticeTemplate
from backend.kernel.crypto import Vault
from backend.kernel.gate import Gate
from backend.kernel.ids import new_id
from backend.kernel.jobs import run_job
from backend.kernel.live import LiveHub
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources
from backend.messaging.app import create_app
from backend.messaging.settings import MessagingSettings
from tests.messaging.servers import MailServer, WebServer

DAY = dt.datetime(2026, 3, 10, 3, 0, tzinfo=dt.UTC)  # 11:00 in Shanghai
NIGHT = dt.datetime(2026, 3, 10, 15, 30, tzinfo=dt.UTC)  # 23:30
MORNING = dt.datetime(2026, 3, 11, 0, 0, tzinfo=dt.UTC)  # 08:00 the next day


class People:
    """Directory and Authenticator over a dict; a person's session token is their id."""

    def __init__(self) -> None:
        self.people_by_id: dict[UUID, Person] = {}
        self.addresses_by_id: dict[UUID, Addresses] = {}
        self.permissions: dict[UUID, frozenset[str]] = {}

    def add(
        self,
        *,
        language: str = "zh",
        email: str | None = None,
        phone: str | None = None,
        unit_code: str | None = None,
        permissions: Collection[str] = (),
    ) -> UUID:
        ident = new_id()
        self.people_by_id[ident] = Person(
            id=ident,
            kind="staff" if unit_code else "investor",
            name="测试",
            unit_code=unit_code,
            language=language,
            active=True,
            office_phone=None,
            absent_from=None,
            absent_until=None,
            delegate_id=None,
            permissions=frozenset(permissions),
        )
        self.addresses_by_id[ident] = Addresses(account_id=ident, language=language, email=email, phone=phone)
        return ident

    async def authenticate(self, token: str) -> Principal | None:
        person = self.people_by_id.get(UUID(token))
        return person and Principal(person.kind, person.id, person.name, permissions=person.permissions, language=person.language)

    async def people(self, ids: Collection[UUID]) -> dict[UUID, Person]:
        return {ident: self.people_by_id[ident] for ident in ids if ident in self.people_by_id}

    async def holders(self, permission: str, unit_code: str | None = None) -> list[Person]:
        return [person for person in self.people_by_id.values() if permission in person.permissions]

    async def units(self) -> dict[str, Unit]:
        return {
            code: Unit(id=new_id(), code=code, parent_code=None, kind="department", names={"zh": code}, phone=None)
            for code in ("market", "tax")
        }

    async def office_names(self) -> dict[str, str]:
        return {}

    async def addresses(self, account_id: UUID) -> Addresses | None:
        return self.addresses_by_id.get(account_id)


@pytest.fixture
def people() -> People:
    return People()


@pytest.fixture
def resources(settings: Any, database: Any, worker_dsn: str, people: People) -> Resources:
    bound = Resources(
        settings=settings,
        database=database,
        vault=Vault("a secret of the tests, long enough"),
        live=LiveHub(worker_dsn),
        files=None,  # type: ignore[arg-type]
        authenticator=people,
    )
    bound.ports[Directory] = people
    database.on_notice = lambda _channel, payload: bound.live._heard(None, 0, "", payload)
    configure(bound)
    return bound


def configure(resources: Resources, **values: Any) -> MessagingSettings:
    """Give the process these messaging settings."""
    resources.ports[MessagingSettings] = MessagingSettings(_env_file=None, **values)  # type: ignore[call-arg]
    return resources.ports[MessagingSettings]


@pytest.fixture
async def client(resources: Resources) -> AsyncIterator[httpx.AsyncClient]:
    app = Starlette(routes=[Mount("/api/messaging", create_app(resources))])
    transport = httpx.ASGITransport(app=Gate(app, services=["messaging"], max_in_flight=64, https=False))
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver/api/messaging/") as http:
        yield http


@pytest.fixture
def as_(client: httpx.AsyncClient) -> Any:
    """Call as a person: `await as_(who, "GET", "messages")`."""

    async def call(who: UUID | None, method: str, path: str, **options: Any) -> httpx.Response:
        headers = options.pop("headers", {})
        if who is not None:
            headers["cookie"] = f"dx_session={who}"
        return await client.request(method, path, headers=headers, **options)

    return call


@pytest.fixture
def tell(resources: Resources) -> Any:
    """Run the notice job as another service would have deferred it."""

    async def run(who: UUID, template: str = "accepted", *, event_id: str | None = None, **options: Any) -> dict[str, Any]:
        params = options.pop("params", {"number": "B20260310001", "item": "公司注册登记", "due": "2026-03-20"})
        notice = Notice(
            event_id=event_id or str(new_id()),
            account_id=who,
            template=NoticeTemplate(template),
            params=params,
            link=options.pop("link", "/tickets/1"),
            **options,
        )
        args = notice.model_dump(mode="json")
        await run_job(resources, NOTICE_JOB, args)
        return args

    return run


@pytest.fixture
def deliveries(database: Any, resources: Resources) -> Any:
    """Return all deliveries with their texts opened, oldest first."""

    async def rows() -> list[dict[str, Any]]:
        async with database.reader() as reader:
            found = await reader.connection.fetch("SELECT * FROM messaging.delivery ORDER BY created_at, id")
        opened = ("address", "subject", "body")
        return [{**row, **{name: resources.vault.decrypt(row[name]) if row[name] else "" for name in opened}} for row in found]

    return rows


@pytest.fixture
def waiting_jobs(database: Any) -> Any:
    """Return the jobs that wait."""

    async def rows() -> list[Any]:
        async with database.reader() as reader:
            return await reader.connection.fetch("SELECT task_name, args, scheduled_at, lock FROM procrastinate_jobs ORDER BY id")

    return rows


@pytest.fixture
async def mail() -> AsyncIterator[MailServer]:
    async with MailServer() as server:
        yield server


@pytest.fixture
async def web() -> AsyncIterator[WebServer]:
    async with WebServer() as server:
        yield server
