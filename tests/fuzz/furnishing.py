"""Projects, enterprises and what hangs on them, entered over HTTP by the promoters whose sessions are given."""

from datetime import timedelta
from typing import Any

import httpx

from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.http import PLAIN_COOKIE
from tests.crm.imports.ledger import code, plain

Known = dict[str, list[str]]


class Furnisher:
    """Enters records and keeps their ids by the name a path parameter has for them."""

    def __init__(self, app: Any, tokens: dict[str, str]) -> None:
        self._http = httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://testserver/api/")
        self._tokens = tokens
        self.known: Known = {}
        self._today = local_date(clock.now())

    async def post(self, role: str, path: str, body: Any = None, **more: Any) -> Any:
        """Create something as this role."""
        sent = more or {"json": body or {}}
        answer = await self._http.post(path, headers={"Cookie": f"{PLAIN_COOKIE}={self._tokens[role]}"}, **sent)
        assert answer.is_success, (path, answer.status_code, answer.text)
        return answer.json() if answer.content else None

    def keep(self, name: str, made: Any) -> str:
        """Remember the id of something as what `name` in a path may be."""
        self.known.setdefault(name, []).append(made["id"])
        return made["id"]

    async def fill(self) -> Known:
        """Enter everything."""
        async with self._http:
            await self._crm()
            await self._library()
        return self.known

    async def _crm(self) -> None:
        ahead = str(self._today + timedelta(days=9))
        firms = [
            self.keep("enterprise_id", await self.post("promoter", "crm/enterprises", {"name": name, "credit_code": code(number)}))
            for number, name in enumerate(("禾穗果汁有限公司", "博远物流集团有限公司", "青芦新材料股份有限公司"))
        ]
        contact = {"name": "丁一", "phone": "13900001234"}
        self.keep("contact_id", await self.post("promoter", f"crm/enterprises/{firms[0]}/contacts", contact))
        call = {"kind": "call", "on": str(self._today), "summary": "谈用地"}
        self.keep("interaction_id", await self.post("promoter", f"crm/enterprises/{firms[0]}/interactions", call))
        for number in range(2):
            due = {"subject": f"寄手册 {number}", "due_on": ahead, "enterprise_id": firms[0]}
            self.keep("follow_up_id", await self.post("promoter", "crm/follow-ups", due))
        day = {"starts_on": str(self._today), "ends_on": str(self._today)}
        trip = {"kind": "trip", "title": "赴上海招商", "state": "held", "places": ["上海"], **day}
        activity = self.keep("activity_id", await self.post("promoter", "crm/activities", trip))
        for number, firm in enumerate(firms):
            met = {"client_id": f"phone-000{number}", "enterprise_id": firm, "met_on": str(self._today), "outcome": "contact_kept"}
            self.keep("encounter_id", await self.post("promoter", f"crm/activities/{activity}/encounters", met))
        await self._chain()
        await self._merge(firms[1])
        book = plain(["企业名称", "注册资本（万元）"], [["双河番茄制品有限公司", 900], ["", 3]])
        self.keep("batch_id", await self.post("promoter", "crm/imports", files={"file": ("a.xlsx", book)}))

    async def _chain(self) -> None:
        chain = await self.post("head", "crm/chains", {"code": "juice", "names": {"zh": "果汁", "en": "Juice", "ru": "Соки"}})
        link = {"key": "orchards", "names": {"zh": "果园", "en": "Orchards", "ru": "Сады"}, "tier": "upstream", "industries": ["01"]}
        graph = await self._http.put(
            f"crm/chains/{self.keep('chain_id', chain)}/graph",
            json={"nodes": [link], "edges": []},
            headers={"Cookie": f"{PLAIN_COOKIE}={self._tokens['head']}", "If-Match": "1"},
        )
        assert graph.is_success, graph.text
        self.keep("node_id", graph.json()["nodes"][0])

    async def _merge(self, survivor: str) -> None:
        double = await self.post("promoter", "crm/enterprises", {"name": "博远货运集团有限公司", "different_from": [survivor]})
        body = {"survivor_id": survivor, "merged_id": double["id"], "survivor_version": 1, "merged_version": 1}
        self.keep("merge_id", await self.post("head", "crm/merges", {**body, "choices": {"name": "survivor"}}))

    async def _library(self) -> None:
        ahead, firms = str(self._today + timedelta(days=9)), self.known["enterprise_id"]
        leads = [{"name": f"果汁加工{suffix}项目", "enterprise_id": firm} for suffix, firm in zip("一二三", firms, strict=True)]
        projects = [self.keep("project_id", await self.post("promoter", "library/projects", lead)) for lead in leads]
        hidden = await self.post("promoter", "library/projects", {"name": "绿氢一体化", "confidential": True})
        self.keep("project_id", hidden)
        at = f"library/projects/{projects[0]}"
        entry = {"kind": "physical", "amount": "1200000", "effective_on": str(self._today)}
        self.keep("entry_id", await self.post("promoter", f"{at}/progress-entries", entry))
        promise = {"kind": "jobs", "amount": "120", "due_on": ahead}
        self.keep("promise_id", (await self.post("promoter", f"{at}/promises", promise))["items"][0])
        contract = {"title": "投资合同", "kind": "contract", "amount": "120000000", "signed_on": str(self._today)}
        self.keep("agreement_id", await self.post("promoter", f"{at}/agreements", contract))
        for requirement in ("field.region", "field.industry"):
            asked = {"project_id": projects[1], "target": "negotiating", "requirement": requirement, "reason": "待核", "expires_on": ahead}
            self.keep("waiver_id", await self.post("promoter", "library/waivers", asked))
        contest = {"project_id": projects[1], "reason": "本组上月已先行接触。"}
        self.keep("claim_id", await self.post("head", "library/claims", contest))
        saved = {"list": "projects", "name": "签约", "query": {"stage": "signed"}}
        self.keep("filter_id", await self.post("promoter", "library/saved-filters", saved))
