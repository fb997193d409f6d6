"""A project from its lead to production, each step with what its gate asks for."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from backend.apps.demo.promotion.firms import Firm
from backend.apps.demo.promotion.meeting import Event, enter, meet
from backend.apps.demo.promotion.office import Office
from backend.apps.demo.promotion.sharing import yuan
from backend.kernel.idempotency import Idempotency
from backend.library.agreements import promises
from backend.library.agreements import service as agreements
from backend.library.agreements.schemas import ActualInput, NewAgreement, NewPromise
from backend.library.documents.incoming import Prepared
from backend.library.documents.service import add_documents
from backend.library.duplicates import service as duplicates
from backend.library.duplicates.schemas import Resolution
from backend.library.models import STAGES
from backend.library.progress.schemas import NewEntry
from backend.library.progress.service import add_entry
from backend.library.projects.create_project import create_project
from backend.library.projects.schemas import NewProject
from backend.library.stages.schemas import Advance, Reach
from backend.library.stages.step import take_step
from backend.library.stages.transitions import Action

# What a gate wants to see on paper: the kind of document, and the drawing that stands for it.
_PAPERS: Final = {
    "signed": ("agreement", "contract"),
    "landed": ("filing", "form"),
    "registered": ("licence", "licence"),
    "started": ("permit", "proof"),
    "producing": ("acceptance", "proof"),
    "above_scale": ("statistics", "form"),
}
# The key industries as projects are tagged with them.
_KEY_INDUSTRIES: Final = {
    "农副产品加工": ("01", "13", "14", "15"),
    "来料加工": ("17", "18", "19", "36", "39"),
    "光伏制氢新能源": ("38", "44"),
    "新材料": ("26", "28", "30"),
}
_YEAR: Final = timedelta(days=365)


@dataclass(slots=True)
class Plan:
    """A project as the story has it; amounts in 万元, `dates` the day of each stage and node it comes to."""

    name: str
    firm: Firm
    unit: str
    investment: int
    dates: dict[str, date] = field(default_factory=dict[str, date])
    # Entered on this day with all its past, or lived through day by day.
    entered: date | None = None
    # Where its contract was signed, and where it began.
    ceremony: Event | None = None
    origin: Event | None = None
    # What was promised of jobs.
    promised: UUID | None = None
    extra: dict[str, Any] = field(default_factory=dict[str, Any])
    id: UUID | None = None

    @property
    def project_id(self) -> UUID:
        """Return the project once it is reported."""
        assert self.id is not None
        return self.id


async def report(office: Office, plan: Plan) -> None:
    """Put a lead into the library."""
    firm, day = plan.firm, plan.dates["reported"]
    start = plan.dates.get("started", day + _YEAR)
    size = plan.investment
    fields: dict[str, Any] = {
        "name": plan.name,
        "summary": f"{firm.name}拟在师市投资建设，总投资 {size} 万元。",
        "enterprise_id": await enter(office, firm, plan.unit),
        "total_investment": yuan(size),
        "fixed_investment": yuan(size * 8 // 10),
        "land_mu": max(5, size // 120),
        "energy_tce": size // 9,
        "planned_start_on": start,
        "planned_producing_on": plan.dates.get("producing", start + _YEAR),
        "jobs": 10 + size // 90,
        "tax_per_year": yuan(max(1, size // 30)),
        "output_per_year": yuan(size * 9 // 10),
        "activity_id": plan.origin.id if plan.origin else None,
        "tags": [name for name, codes in _KEY_INDUSTRIES.items() if firm.industry in codes],
        "owner_unit": plan.unit,
        "reported_on": day,
    }
    body = NewProject.model_validate(fields | plan.extra)
    plan.id = await create_project(office.projects(office.of(plan.unit)), body)
    await settle_duplicates(office, plan)


async def settle_duplicates(office: Office, plan: Plan) -> None:
    """Look at what is alike, and find it to be another project."""
    who = office.of(plan.unit)
    caller = office.projects(who)
    asked = {"project": plan.id, "open": True}
    found = await duplicates.list_candidates(office.tx, caller.directory, who, asked, cursor=None, limit=20, total=False)
    for one in found.items:
        await duplicates.resolve(caller, one.id, Resolution(verdict="different", note="产品、投资方和选址都不同，是两个项目。"))


async def come_to(office: Office, plan: Plan, target: str) -> None:
    """Let a project come to a stage or node, with everything its gate wants."""
    caller, day = office.projects(office.of(plan.unit)), plan.dates[target]
    if target == "signed":
        await sign_contract(office, plan, day)
    elif target == "landed":
        await promise(office, plan)
    elif target == "producing":
        await progress(office, plan, "fixed_assets", plan.investment * 17 // 20, day)
        if plan.promised is not None:
            actual = ActualInput(amount=Decimal(8 + plan.investment // 120), effective_on=day)
            await promises.add_actual(caller, plan.project_id, plan.promised, actual)
        # The gate asks whether there is any.
        await office.tx.write_kept()
    if target in _PAPERS:
        kind, drawing = _PAPERS[target]
        await add_documents(
            caller, plan.project_id, Prepared(kind, Idempotency(str(caller.principal.id), None, b""), [office.papers[drawing]])
        )
    if target in STAGES:
        await take_step(caller, plan.project_id, Action.ADVANCE, Advance(effective_on=day))
    else:
        await take_step(caller, plan.project_id, Action.REACH, Reach(effective_on=day, node=target))  # type: ignore[arg-type]


async def sign_contract(office: Office, plan: Plan, day: date) -> None:
    """Sign, at a ceremony or on a trip when the story says so."""
    event = plan.ceremony
    body = NewAgreement(
        project_id=plan.id,
        title=f"{plan.name}投资合同",
        kind="contract",
        amount=yuan(plan.investment),
        signed_on=day,
        activity_id=event.id if event else None,
        parties=["第五师双河市人民政府", plan.firm.name],
    )
    await agreements.sign(office.projects(office.of(plan.unit)), body)
    if event is not None:
        await meet(office, event, plan.firm, day, outcome="signed", project_ids=[plan.project_id])


async def promise(office: Office, plan: Plan) -> None:
    """Write down what the investor promised: the investment, and for larger projects the start."""
    caller, day = office.projects(office.of(plan.unit)), plan.dates["landed"]
    started = plan.dates.get("started", day + _YEAR // 2)
    body = NewPromise(kind="investment", amount=yuan(plan.investment * 8 // 10), due_on=started + office.rng.choice((3, 5, 6)) * _YEAR)
    await promises.add_promise(caller, plan.project_id, body)
    if office.rng.randrange(4) == 0:
        body = NewPromise(kind="jobs", amount=Decimal(10 + plan.investment // 90), due_on=started + 2 * _YEAR)
        plan.promised = await promises.add_promise(caller, plan.project_id, body)
    if office.rng.randrange(3) == 0:
        await promises.add_promise(caller, plan.project_id, NewPromise(kind="start", due_on=started + timedelta(days=20)))


async def progress(office: Office, plan: Plan, kind: str, amount: int, day: date) -> UUID:
    """Report progress."""
    body = NewEntry(kind=kind, amount=yuan(amount), effective_on=day)  # type: ignore[arg-type]
    return (await add_entry(office.projects(office.of(plan.unit)), plan.project_id, body)).id


def live(office: Office, plan: Plan) -> None:
    """Plan a project's life: at once when it is entered with its past, else each step on its day."""
    steps = [target for target in plan.dates if target != "reported"]
    if plan.entered is None:
        office.plan(plan.dates["reported"], lambda: report(office, plan))
    else:
        past = [target for target in steps if plan.dates[target] <= plan.entered]
        office.plan(plan.entered, lambda: _enter_with_past(office, plan, past))
        steps = [target for target in steps if target not in past]
    for target in steps:
        office.plan(plan.dates[target], lambda target=target: come_to(office, plan, target))


async def _enter_with_past(office: Office, plan: Plan, past: list[str]) -> None:
    await report(office, plan)
    for target in past:
        await come_to(office, plan, target)
