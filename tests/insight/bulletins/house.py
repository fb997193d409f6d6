"""An invented office whose ledgers are filled by hand, for the tests of bulletins and reports."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx

from backend.contracts.identity import Directory
from backend.contracts.permissions import CrmPermission, InsightPermission, LibraryPermission
from backend.kernel.http import PLAIN_COOKIE
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal
from tests.library.office import UNITS, Crowd

# A Friday afternoon in November.
NOW = datetime(2023, 11, 10, 6, 0, tzinfo=UTC)
EARLIER = datetime(2023, 10, 20, 6, 0, tzinfo=UTC)
READS = (InsightPermission.READ,)
HEAD = (
    *READS,
    InsightPermission.READ_ALL,
    InsightPermission.EXPORT,
    InsightPermission.PUBLISH,
    InsightPermission.EDIT_TEMPLATES,
    InsightPermission.EDIT_PLANS,
    LibraryPermission.READ,
    CrmPermission.READ,
)
TEN_MONTHS: dict[str, Any] = {"title": "2023年1—10月招商引资工作情况", "kind": "monthly", "from": "2023-01-01", "to": "2023-10-31"}
UNIT = """INSERT INTO identity.unit (id, code, parent_code, kind, names, position, active)
VALUES ($1, $2, $3, $4, $5, $6, true)"""
PROJECT = """INSERT INTO library.project (id, number, name, stage, status, stage_since, owner_unit, owner_id, total_investment, name_grams,
  search_text, search, created_at, updated_at, confidential, readers, industry, region)
VALUES ($1, $2, $3, 'signed', 'active', $4, $5, $6::uuid, $7, '{}', '', '', $8, $8, $9, ARRAY[$6::uuid], '15', '650000')"""
STAGE = """INSERT INTO library.stage_change (id, project_id, action, stage, status, effective_on, recorded_at)
VALUES ($1, $2, 'create', 'signed', 'active', $3, $4)"""
COST = "INSERT INTO library.investment_entry (id, project_id, total, fixed, effective_on, recorded_at) VALUES ($1, $2, $3, 0, $4, $5)"
PROGRESS = """INSERT INTO library.progress_entry (id, project_id, kind, amount, effective_on, recorded_at, corrects_id)
VALUES ($1, $2, $3, $4, $5, $6, $7)"""


class House:
    """The office at work over HTTP."""

    def __init__(self, resources: Any, new_client: Any) -> None:
        self.resources = resources
        self.crowd = Crowd()
        resources.ports[Directory] = self.crowd
        resources.authenticator = self.crowd
        self._new_client = new_client
        self._browsers: dict[UUID, httpx.AsyncClient] = {}
        self.head = self.crowd.add("周主任", "city", *HEAD)
        self.leader = self.crowd.add(
            "高明", "city", *READS, InsightPermission.READ_ALL, InsightPermission.EXPORT, InsightPermission.PUBLISH
        )
        self.manager = self.crowd.add("孙经理", "sw", *READS, InsightPermission.READ_ALL, InsightPermission.EXPORT)
        self.promoter = self.crowd.add("王海", "zone", *READS, InsightPermission.EXPORT, LibraryPermission.READ)
        self.reporter = self.crowd.add("赵强", "t84", *READS)
        self.stranger = self.crowd.add("钱进", "zone")
        self._numbers = 0

    async def open(self) -> "House":
        """Put the units in their tree."""
        async with self.resources.database.transaction() as tx:
            for at, (code, parent) in enumerate(UNITS.items(), 1):
                kind = "city" if parent is None else "zone"
                await tx.connection.execute(UNIT, new_id(), code, parent, kind, dict.fromkeys(("zh", "en", "ru"), f"{code}单位"), at)
        return self

    async def project(self, unit: str = "zone", cost: int = 100_000_000, *, confidential: bool = False, name: str | None = None) -> UUID:
        """A signed project, as it was known since January."""
        self._numbers += 1
        ident, day, when = new_id(), date(2023, 1, 5), datetime(2023, 1, 5, 4, 0, tzinfo=UTC)
        named = name or f"果汁加工{self._numbers}"
        async with self.resources.database.transaction() as tx:
            run = tx.connection.execute
            number = f"XM2023-{self._numbers:04}"
            await run(PROJECT, ident, number, named, day, unit, self.promoter.id, Decimal(cost), when, confidential)
            await run(STAGE, new_id(), ident, day, when)
            await run(COST, new_id(), ident, Decimal(cost), day, when)
        return ident

    async def progress(
        self,
        project: UUID,
        amount: int | str,
        day: date,
        *,
        recorded_at: datetime = EARLIER,
        kind: str = "physical",
        corrects: UUID | None = None,
    ) -> UUID:
        """One line of the progress ledger."""
        ident = new_id()
        async with self.resources.database.transaction() as tx:
            await tx.connection.execute(PROGRESS, ident, project, kind, Decimal(amount), day, recorded_at, corrects)
        return ident

    async def target(self, amount: int, unit: str | None = None) -> None:
        """A target of this year's progress, in force since the spring."""
        plan, edition, when = new_id(), new_id(), datetime(2023, 3, 1, tzinfo=UTC)
        async with self.resources.database.transaction() as tx:
            run = tx.connection.execute
            found = await tx.connection.fetchval("SELECT id FROM insight.plan_edition LIMIT 1")
            if found is None:
                await run(
                    "INSERT INTO insight.plan (id, kind, title, since, until, created_at, updated_at) VALUES ($1, 'annual', '年度计划', $2, $3, $4, $4)",
                    *(plan, date(2023, 1, 1), date(2023, 12, 31), when),
                )
                await run(
                    "INSERT INTO insight.plan_edition (id, plan_id, number, state, created_at) VALUES ($1, $2, 1, 'draft', $3)",
                    *(edition, plan, when),
                )
            else:
                edition = found
                await run("UPDATE insight.plan_edition SET state = 'draft', published_at = NULL")
            await run("INSERT INTO insight.target VALUES ($1, $2, 'progress_value', $3, $4)", new_id(), edition, unit, Decimal(amount))
            await run("UPDATE insight.plan_edition SET state = 'in_force', published_at = $1", when)

    def browser(self, person: Principal) -> httpx.AsyncClient:
        if person.id not in self._browsers:
            http = self._new_client()
            http.base_url = httpx.URL("http://testserver/api/insight/")
            http.cookies.set(PLAIN_COOKIE, str(person.id))
            http.headers.update({"sec-fetch-site": "same-origin"})
            self._browsers[person.id] = http
        return self._browsers[person.id]

    async def send(self, person: Principal, method: str, path: str, status: int = 200, /, **options: Any) -> Any:
        version = options.pop("version", None)
        headers = options.pop("headers", {}) | ({} if version is None else {"If-Match": str(version)})
        answer = await self.browser(person).request(method, path, headers=headers, **options)
        assert answer.status_code == status, (path, answer.status_code, answer.text)
        if not answer.content:
            return None
        return answer.json() if "json" in answer.headers["content-type"] else answer.content

    async def get(self, person: Principal, path: str, status: int = 200, **params: Any) -> Any:
        return await self.send(person, "GET", path, status, params=params)

    async def post(self, person: Principal, path: str, body: Any = None, status: int = 201, **options: Any) -> Any:
        return await self.send(person, "POST", path, status, json=body or {}, **options)

    async def draft(self, person: Principal | None = None, **changes: Any) -> Any:
        """A draft of the first ten months."""
        return await self.post(person or self.head, "bulletins", TEN_MONTHS | changes)

    async def published(self, **changes: Any) -> Any:
        """A bulletin, published as it was drafted."""
        draft = await self.draft(**changes)
        return await self.post(self.head, f"bulletins/{draft['id']}/publish", None, 200, version=draft["version"])

    async def audits(self, action: str) -> list[Any]:
        async with self.resources.database.reader() as reader:
            return await reader.connection.fetch("SELECT * FROM kernel.audit_entry WHERE action = $1 ORDER BY at", action)
