"""What lies on the promoters' desks today: follow-ups, open waivers, contests, possible duplicates, a confidential project."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.apps.demo import names
from backend.apps.demo.promotion.building import Plan, report
from backend.apps.demo.promotion.firms import Firm
from backend.apps.demo.promotion.meeting import Event, enter, hold, meet
from backend.apps.demo.promotion.office import Office
from backend.apps.demo.promotion.works import plan_of, weekday
from backend.crm.activities.encounters import log_encounter
from backend.crm.activities.schemas import NewEncounter
from backend.crm.chains import repository as chains
from backend.crm.chains import service as graphs
from backend.crm.chains.schemas import NewGraph
from backend.crm.contacts.schemas import NewContact
from backend.crm.contacts.service import add_contact
from backend.crm.follow_ups import repository as follow_ups
from backend.crm.follow_ups import service as following
from backend.crm.interactions.schemas import NewInteraction
from backend.crm.interactions.service import add_interaction
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.db import sql
from backend.kernel.principal import SYSTEM
from backend.library.claims.schemas import NewClaim
from backend.library.claims.service import EXPIRE, make_claim
from backend.library.gates.schemas import NewWaiver, WaiverDecision
from backend.library.gates.waivers import decide_waiver, request_waiver
from backend.library.models import project
from backend.library.projects.create_project import create_project
from backend.library.projects.schemas import NewProject

_POSITIONS: Final = ("总经理", "投资总监", "副总裁", "区域经理", "董事长助理")
_STEPS: Final = ("寄送投资环境手册", "约定来访考察时间", "发送用地和用电测算", "回复优惠政策条款", "安排与经开区视频会", "催要可研报告")
_SAID: Final = (
    "电话回访，对方对园区配套感兴趣。",
    "微信沟通，已发送招商图谱。",
    "当面拜访，商定下月来考察。",
    "邮件发送优惠政策和用电价格。",
)
_KINDS: Final = ("call", "message", "visit", "mail")
# Days from the next step's promise to today: late ones, today's, and those ahead.
_DUE: Final = (-12, -5, -3, -1, 0, 0, 1, 2, 3, 5, 7, 10, 14, 21)
_LANDED: Final = sql(
    sa.select(project.c.enterprise_id, project.c.industry)
    .where(project.c.stage == sa.literal_column("'landed'"))
    .order_by(project.c.number)
)


class Desks:
    """What is open today."""

    def __init__(self, office: Office, met: Sequence[Firm], new: Sequence[Plan]) -> None:
        """Take whom the office met last, and the leads of the last months."""
        self._office = office
        self._met = met
        self._new = new

    def tell(self) -> None:
        """Plan everything."""
        office = self._office
        for unit, ago in (("bj", 16), ("sh", 12), ("sw", 9)):
            self._trip(unit, self._ago(ago))
        self._planned()
        self._confidential(self._ago(25))
        self._alike(self._ago(8))
        office.plan(self._ago(6), self._contest)
        office.plan(self._ago(4), self._waivers)
        office.plan(self._ago(15), self._talk)
        office.plan_at(office.now - timedelta(minutes=30), self._expire)
        office.plan(date(2024, 3, 14), self._fill_chains)

    def _ago(self, days: int) -> date:
        return weekday(self._office.today - timedelta(days=days))

    def _trip(self, unit: str, first: date) -> None:
        """Plan a recent trip whose next steps are due about today."""
        office, event = self._office, Event(unit, "赴外对接重点企业")
        office.plan_at(
            office.on(first).replace(hour=9),
            lambda: hold(
                office,
                event,
                kind="trip",
                title=event.title,
                places=["北京" if unit == "bj" else "上海"],
                starts_on=first,
                ends_on=first + timedelta(days=2),
            ),
        )
        for place in range(5):
            firm = office.rng.choice(self._met[-60:])
            next_by = max(office.today + timedelta(days=office.rng.choice(_DUE)), first + timedelta(days=1))
            office.plan(
                first, lambda firm=firm, next_by=next_by, place=place: self._promise_step(event, firm, first, next_by, done=place == 0)
            )
        office.plan(first, lambda: self._unmatched(event, first))

    async def _promise_step(self, event: Event, firm: Firm, on: date, next_by: date, *, done: bool) -> None:
        office = self._office
        step = office.rng.choice(_STEPS)
        ident = await meet(office, event, firm, on, outcome="visit_agreed", next_step=step, next_by=next_by)
        if done:
            office.plan(on + timedelta(days=3), lambda: self._done(event, ident))

    async def _done(self, event: Event, encounter: UUID) -> None:
        office = self._office
        row = await office.tx.row(follow_ups.OF_ENCOUNTER, encounter=encounter)
        await following.close(office.activities(office.of(event.unit)), row["id"], row["version"], "done", "已办，对方确认收到。")

    async def _unmatched(self, event: Event, on: date) -> None:
        """Log somebody whose enterprise nobody has matched yet."""
        office = self._office
        assert event.id is not None
        person = names.person(office.rng)
        body = NewEncounter(
            client_id=f"demo-{event.id.hex}-free",
            enterprise_name="展台偶遇食品企业（待核名）",
            contact_name=person.name,
            met_on=on,
            outcome="contact_kept",
        )
        await log_encounter(office.activities(office.of(event.unit)), event.id, body, demo=True)

    def _planned(self) -> None:
        """Plan what is still ahead of the office."""
        office, on = self._office, weekday(self._office.today + timedelta(days=9))
        for unit, kind, title in (
            ("sh", "trip", "赴江苏对接新材料企业"),
            ("sw", "visit", "果汁企业来访考察"),
            ("sw", "cloud_negotiation", "新能源专场“云洽谈”"),
        ):
            event = Event(unit, title)
            fields: dict[str, Any] = {
                "kind": kind,
                "state": "planned",
                "places": ["双河"],
                "starts_on": on,
                "ends_on": on + timedelta(days=1),
            }
            office.plan(self._ago(3), lambda event=event, fields=fields: hold(office, event, title=event.title, **fields))

    def _confidential(self, on: date) -> None:
        office = self._office
        plan = plan_of(office, office.firms.invent("北京"), 86000, {"reported": on}, "bj", name="雪岭绿氢化工一体化项目")
        plan.extra = {"confidential": True, "readers": [office.leader.id, office.head.id]}
        office.plan(on, lambda: report(office, plan))

    def _alike(self, on: date) -> None:
        """Let two units report what another has already, a little differently spelled."""
        office = self._office
        for plan, unit in zip([one for one in self._new if one.dates["reported"] < on][-3:], ("sh", "bj", "etdz"), strict=False):
            name = plan.name.replace("项目", "建设项目")
            body = NewProject(
                name=name, investor=plan.firm.name.replace("有限公司", "有限责任公司"), industry=plan.firm.industry, owner_unit=unit
            )
            office.plan(on, lambda body=body, unit=unit: create_project(office.projects(office.of(unit)), body))

    async def _contest(self) -> None:
        office = self._office
        await office.tx.write_kept()
        young = [one for one in self._new if one.id is not None and one.unit != "sh" and one.dates["reported"] > self._ago(80)]
        for plan in young[-1:]:
            body = NewClaim(project_id=plan.project_id, reason="本组上月已先行接触该企业，有往来邮件。")
            await make_claim(office.projects(office.of("sh")), body)

    async def _waivers(self) -> None:
        """Ask for waivers: one still waits, one was approved, one refused."""
        office = self._office
        signed = [one for one in office.known["large"] if one.id is not None and "landed" not in one.dates]
        expires = office.today + timedelta(days=60)
        for plan, approved in zip(signed[:4], (None, True, False, None), strict=False):
            reason = "备案批复在办，预计一个月内取得，先行落地平整场地。"
            asked = NewWaiver(project_id=plan.project_id, target="landed", requirement="document.filing", reason=reason, expires_on=expires)
            waiver = await request_waiver(office.projects(office.of(plan.unit)), asked)
            if approved is not None:
                note = WaiverDecision(note="同意，限期补齐。" if approved else "请先取得备案。")
                await decide_waiver(office.projects(office.leader), waiver.id, note, approved=approved)

    async def _talk(self) -> None:
        """Keep people and calls of the enterprises met last."""
        office, rng = self._office, self._office.rng
        for place, firm in enumerate(self._met[-24:]):
            if firm.id is None:
                continue
            caller, who = office.enterprises(office.head), names.person(rng)
            body = NewContact(name=who.name, position=rng.choice(_POSITIONS), phone=who.phone, email=who.email)
            contact = await add_contact(caller, firm.id, body)
            on = self._ago(15 + place % 20)
            said = NewInteraction(kind=_KINDS[place % 4], on=on, summary=_SAID[place % 4], contact_ids=[contact.id])  # type: ignore[arg-type]
            await add_interaction(caller, firm.id, said)

    async def _expire(self) -> None:
        """End the claims whose time was over, as the office's hourly job does."""
        office = self._office
        await office.tx.write_kept()
        for row in await office.tx.rows(EXPIRE, now=clock.now()):
            audit(office.tx, office.resources.vault, SYSTEM, "claim.expire", "claim", row["id"], project=row["project_id"])

    async def _fill_chains(self) -> None:
        """Show on the chains which links we have, and which of those we know could fill the others."""
        office = self._office
        caller = office.activities(office.head)
        ours = await office.tx.rows(_LANDED)
        leaders = {name: await enter(office, office.firms.known[name], "sw") for name in office.firms.known}
        for row in await office.tx.rows(chains.LIST):
            graph = await graphs.graph_of(office.tx, row["id"])
            nodes = [self._node(node.model_dump(mode="json"), ours, leaders) for node in graph.nodes]
            edges = [edge.model_dump() for edge in graph.edges]
            await graphs.put_graph(caller, row["id"], graph.chain.version, NewGraph.model_validate({"nodes": nodes, "edges": edges}))

    def _node(self, node: dict[str, Any], ours: Sequence[Any], leaders: dict[str, UUID]) -> dict[str, Any]:
        kept = {name: node[name] for name in ("key", "names", "tier", "position", "industries", "tags", "note")}
        # Of each link some are missing still, or there would be nothing to look for.
        mine = [row["enterprise_id"] for row in ours if row["industry"] in node["industries"]] if node["position"] % 3 else []
        known = [
            {
                "enterprise_id": leaders.get(one["name"]),
                "name": None if one["name"] in leaders else one["name"],
                "reason": one["reason"],
                "leading": one["leading"],
            }
            for one in node["candidates"]
        ]
        return kept | {"members": list(dict.fromkeys(mine))[:6], "candidates": known}
