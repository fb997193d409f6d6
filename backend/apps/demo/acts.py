"""What the people of a story do, up to the day the ticket is accepted."""

from typing import Any

import sqlalchemy as sa

from backend.apps.demo import names
from backend.apps.demo.forms import filled_form, problem_behind
from backend.apps.demo.story import Story
from backend.concierge.items.definition import ItemKind, Material
from backend.concierge.items.validation import material_requirements
from backend.concierge.materials.check_materials import check_materials
from backend.concierge.materials.reading import materials_of
from backend.concierge.materials.schemas import CheckOfMaterial
from backend.concierge.models import problem
from backend.concierge.problems import service as ledger
from backend.concierge.problems.schemas import ClassifyInput
from backend.concierge.tickets.schemas import NewTicket
from backend.concierge.tickets.submit_ticket import create_ticket
from backend.concierge.tickets.transitions import Action
from backend.contracts.identity import Directory
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.calendar import local_date
from backend.kernel.db import sql

PROBLEM_OF = sql(sa.select(problem.c.id, problem.c.version).where(problem.c.ticket_id == sa.bindparam("ticket_id", type_=sa.Uuid)))
# What a notice may ask to change in each form, and how it is then answered.
_FIELDS = {
    "company-registration": "address",
    "enterprise-migration": "new_address",
    "project-filing": "content",
    "problem-report": "description",
}
_ANSWERS = {
    "address": "（门牌已核对）",
    "new_address": "（门牌已核对）",
    "content": "用地和用能见附件。",
    "description": "补充：具体时间和经办人已写明。",
}


async def draft(story: Story, *, papers: float = 1.0) -> None:
    """Fill the form in, and upload a share of the papers it asks for."""
    code = story.definition.code
    story.form = filled_form(story.rng, code, local_date(clock.now()))
    story.began(await create_ticket(story.desk.caller(story.applicant), NewTicket(service_item=code, form=story.form)))
    wanted = _wanted_papers(story)
    later = [one for one in wanted if one.tolerable and story.chance(0.06)]
    story.promised = [one.code for one in later]
    handed_in = [one for one in wanted if one not in later]
    whole = papers >= 1.0
    for material in handed_in if whole else handed_in[: int(len(handed_in) * papers)]:
        await story.hand_over_paper(material, own=not whole)


def _wanted_papers(story: Story) -> list[Material]:
    needs = material_requirements(story.definition, story.form)
    return [one.material for one in needs if one.status == "required" or (one.status == "optional" and story.chance(0.2))]


async def submit(story: Story) -> None:
    """Hand it in; what is not ready yet is promised."""
    required = {one.material.code for one in material_requirements(story.definition, story.form) if one.status == "required"}
    story.promised = [code for code in story.promised if code in required]
    await story.act(story.applicant, Action.SUBMIT, promised=story.promised)


async def claim(story: Story) -> None:
    """Take it."""
    await story.act(story.owner, Action.CLAIM)


async def assign(story: Story) -> None:
    """Let the head of the office give it to somebody; whoever stands in for an absent person gets it."""
    head = next(one for one in story.desk.crew.concierges if one.id != story.owner.id)
    await story.act(head, Action.ASSIGN, person_id=story.owner.id)
    story.owner = story.desk.crew.everybody[(await story.row()).owner_id or story.owner.id]


async def assign_absent(story: Story) -> None:
    """Give it to the colleague who is away."""
    story.owner = story.desk.crew.away
    await assign(story)


async def transfer(story: Story) -> None:
    """Hand it to a colleague."""
    colleague = story.other_concierge()
    await story.act(story.owner, Action.TRANSFER, person_id=colleague.id, reason=names.reason(story.rng, "transfer"))
    story.owner = story.desk.crew.everybody[(await story.row()).owner_id or colleague.id]


async def greet(story: Story) -> None:
    """Say that somebody is there."""
    await story.act(story.owner, Action.REPLY, text=names.reply(story.rng, "received"), to="investor")


async def answer(story: Story) -> None:
    """Let the investor say something."""
    await story.act(story.applicant, Action.REPLY, text=names.reply(story.rng, "investor"))


async def _check(story: Story, rejected: list[str]) -> None:
    papers = await materials_of(story.tx, await story.row(), story.owner, story.definition)
    checks: list[CheckOfMaterial] = []
    for one in papers.items:
        if one.id is not None and one.verdict == "unchecked":
            bad = one.code in rejected
            reason = names.defect(story.rng, one.code) if bad else None
            checks.append(CheckOfMaterial(material=one.id, verdict="rejected" if bad else "passed", reason=reason))
    if checks:
        await check_materials(story.tx, story.desk.resources.vault, story.owner, story.id, checks)


async def _handed_in(story: Story) -> list[str]:
    papers = await materials_of(story.tx, await story.row(), story.owner, story.definition)
    return [one.code for one in papers.items if one.id is not None and one.verdict not in (None, "promised")]


async def check(story: Story) -> None:
    """Look through the papers and find them right."""
    await _check(story, [])


async def request_correction(story: Story) -> None:
    """Find faults, and name them all in one notice."""
    codes = await _handed_in(story)
    rejected = story.rng.sample(codes, min(len(codes), story.rng.choice((1, 1, 2))))
    await _check(story, rejected)
    named: list[dict[str, Any]] = []
    if not rejected or story.chance(0.3):
        named.append({"field_path": _FIELDS[story.definition.code], "reason": "与材料不一致或不够具体，请核对后补充。"})
    story.noticed |= set(rejected)
    story.to_correct = ([*rejected], [one["field_path"] for one in named])
    await story.act(story.owner, Action.REQUEST_CORRECTION, defects=named)


async def second_notice(story: Story) -> None:
    """Let a supervisor ask for what the first notice could have named."""
    seen = [code for code in await _handed_in(story) if code not in story.noticed]
    field = _FIELDS[story.definition.code]
    code = seen[0] if seen else None
    reason = names.defect(story.rng, code or "any")
    defect = {"material_code": code, "reason": reason} if code else {"field_path": field, "reason": reason}
    story.to_correct = ([code] if code else [], [] if code else [field])
    late = names.reason(story.rng, "second_notice")
    await story.act(story.supervisor(), Action.REQUEST_CORRECTION, defects=[defect], late_reason=late)


async def resubmit(story: Story) -> None:
    """Correct what was named."""
    codes, fields = story.to_correct
    papers = {one.code: one for one in story.definition.materials}
    for code in codes:
        await story.hand_over_paper(papers[code])
    changes = {name: story.form[name] + _ANSWERS[name] for name in fields}
    story.form |= changes
    await story.act(story.applicant, Action.RESUBMIT, form=changes or None)


async def accept(story: Story, *, staged: bool = False) -> None:
    """Begin handling."""
    await story.act(story.owner, Action.ACCEPT, pass_unchecked=True, staged=staged)


async def refuse(story: Story) -> None:
    """Decline."""
    await story.act(story.owner, Action.REFUSE, reason=names.reason(story.rng, "refuse"))


async def withdraw(story: Story) -> None:
    """Let the investor take it back."""
    await story.act(story.applicant, Action.WITHDRAW, reason=names.reason(story.rng, "withdraw"))


async def classify(story: Story) -> None:
    """Enter a problem into the ledger under its class."""
    if story.definition.kind is not ItemKind.PROBLEM:
        return
    known = problem_behind(story.form)
    row = await story.tx.row(PROBLEM_OF, ticket_id=story.id)
    resources = story.desk.resources
    body = ClassifyInput.model_validate({"class": known.kind, "topic": known.topic})
    directory = resources.port(Directory)
    await ledger.classify(story.tx, directory, story.owner, row["id"], row["version"], body)
    audit(story.tx, resources.vault, story.owner, "problem.classify", "problem", row["id"], problem_class=known.kind, topic=known.topic)
