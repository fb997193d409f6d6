"""What the people of a story do once the ticket is accepted, and after it is finished."""

from backend.apps.demo import names
from backend.apps.demo.forms import problem_behind
from backend.apps.demo.story import Story
from backend.concierge.items.definition import ItemKind
from backend.concierge.ratings import repository as ratings
from backend.concierge.ratings import service as cases
from backend.concierge.ratings.rate_ticket import rate_ticket
from backend.concierge.ratings.schemas import AnswerInput, ProposeInput, RateInput, Tag
from backend.concierge.tasks.store import ENDED, TaskRow
from backend.concierge.tasks.transitions import TaskAction
from backend.concierge.tickets.jobs import archive_one
from backend.concierge.tickets.transitions import Action, State
from backend.kernel import clock
from backend.kernel.principal import SYSTEM

_GRADES = {5: 55, 4: 27, 3: 9, 2: 6, 1: 3}
_RESULTS = {"solved": 58, "partly": 19, "explained": 16, "not_ours": 7}
_NOT_PASSED = 0.04
# Departments take most tasks up before they report on them; the others report at once.
_TAKEN_UP = 0.6
_PRAISE: tuple[Tag, ...] = ("fast", "clear", "friendly", "expert")
_BLAME: tuple[Tag, ...] = ("slow", "unclear", "cold", "sent_around", "asked_twice")
_GOOD = 4


def _next_task(tasks: list[TaskRow]) -> TaskRow | None:
    for state in ("pending", "working"):
        found = next((one for one in tasks if one.state == state), None)
        if found is not None:
            return found
    return None


async def work(story: Story, *, leave: int = 0) -> bool:
    """Take the departments one step on; True as long as more than `leave` of their tasks are open."""
    tasks = await story.tasks()
    still_open = [one for one in tasks if one.state not in ENDED]
    task = _next_task(still_open)
    if task is None or len(still_open) <= leave:
        return False
    who = story.worker(task)
    if who is None:
        return False
    if task.state == "pending" and story.chance(_TAKEN_UP):
        await story.work(who, task, TaskAction.START)
        return True
    await story.work(who, task, TaskAction.FINISH, note=names.reply(story.rng, "department"))
    return len(still_open) - 1 > leave


async def start_work(story: Story) -> bool:
    """Let a department take its task up and go no further."""
    task = next((one for one in await story.tasks() if one.state == "pending"), None)
    who = story.worker(task) if task else None
    if task is not None and who is not None:
        await story.work(who, task, TaskAction.START)
    return False


async def delegate(story: Story) -> None:
    """Ask the department that a problem is about, or one more department."""
    unit = problem_behind(story.form).unit if story.definition.kind is ItemKind.PROBLEM else None
    present = {one.code for one in await story.tasks()}
    planned = [one for one in story.definition.flow if one.code not in present and one.unit_code in story.desk.crew.handlers]
    wanted = [one for one in planned if unit in (None, one.unit_code)]
    if wanted:
        await story.act(story.owner, Action.DELEGATE, code=wanted[0].code)


async def dispute(story: Story) -> None:
    """Let a department say that the matter is not theirs."""
    task = next(
        (one for one in await story.tasks() if one.state in ("pending", "working") and one.unit_code in story.desk.crew.handlers), None
    )
    who = story.worker(task) if task else None
    if task is not None and who is not None:
        await story.work(who, task, TaskAction.DISPUTE, reason=names.reason(story.rng, "dispute"))


async def settle(story: Story) -> None:
    """Decide that it is theirs after all."""
    task = next((one for one in await story.tasks() if one.state == "disputed"), None)
    if task is not None:
        await story.work(story.owner, task, TaskAction.RETURN, note="经核对权责清单，该事项由贵单位承担。")


async def start_special(story: Story, *, days: int = 10) -> None:
    """Stop the clock for a review."""
    await story.act(story.owner, Action.START_SPECIAL, reason=names.reason(story.rng, "special"), days=days)


async def end_special(story: Story) -> None:
    """Go on."""
    await story.act(story.owner, Action.END_SPECIAL)


async def extend(story: Story) -> None:
    """Ask for more days."""
    await story.act(story.owner, Action.EXTEND, days=story.rng.choice((2, 3, 5)), reason=names.reason(story.rng, "extend"))


async def decide(story: Story, *, approved: bool) -> None:
    """Let a supervisor decide on them."""
    note = None if approved else "理由不充分，请按原时限办结。"
    await story.act(story.supervisor(), Action.APPROVE_EXTENSION, approved=approved, note=note)


async def urge(story: Story) -> None:
    """Let the investor ask to hurry."""
    await story.act(story.applicant, Action.URGE, text=names.reason(story.rng, "urge"))


async def supervise(story: Story) -> None:
    """Let a supervisor ask what is going on."""
    await story.act(story.supervisor(), Action.SUPERVISE, text=names.reason(story.rng, "supervise"))


async def account(story: Story) -> None:
    """Answer the supervisor."""
    await story.act(story.owner, Action.REPLY, text=names.reply(story.rng, "progress"), to="supervisor")


async def tell(story: Story) -> None:
    """Tell the investor how it goes."""
    await story.act(story.owner, Action.REPLY, text=names.reply(story.rng, "progress"), to="investor")


async def supply(story: Story) -> None:
    """Let the investor bring a paper that was promised."""
    papers = {one.code: one for one in story.definition.materials}
    for code in story.promised:
        await story.hand_over_paper(papers[code])
    story.promised = []


async def finish(story: Story, *, result: str | None = None) -> None:
    """Close it with a result."""
    if story.definition.kind is ItemKind.PROBLEM:
        chosen = result or story.rng.choices(list(_RESULTS), list(_RESULTS.values()))[0]
        note = problem_behind(story.form).answer
    else:
        passed = "passed_with_promise" if story.promised else "passed"
        chosen = result or ("not_passed" if story.chance(_NOT_PASSED) else passed)
        note = names.reply(story.rng, "finished") if chosen != "not_passed" else "经审查不符合登记条件，已书面说明理由。"
    await story.act(story.owner, Action.FINISH, result=chosen, note=note)
    story.finished_at = clock.now()


async def rate(story: Story, *, grade: int | None = None) -> None:
    """Let the investor rate it."""
    story.grade = grade or story.rng.choices(list(_GRADES), list(_GRADES.values()))[0]
    tags = story.rng.sample(_PRAISE if story.grade >= _GOOD else _BLAME, story.rng.randrange(3))
    comment = names.rating_comment(story.rng, story.grade) if story.grade < _GOOD or story.chance(0.6) else None
    await rate_ticket(story.desk.caller(story.applicant), story.id, RateInput(grade=story.grade, tags=tags, comment=comment))


async def propose(story: Story) -> None:
    """Let whoever has the case say what was done."""
    case = await story.tx.row(ratings.CASE_OF_TICKET, ticket_id=story.id)
    if case is not None and case["state"] == "open":
        worker = story.desk.crew.everybody[case["worker_id"]]
        await cases.propose(story.desk.caller(worker), case["id"], ProposeInput(measure=names.reason(story.rng, "follow_up")))


async def close_case(story: Story, *, accepted: bool = True) -> None:
    """Let the investor agree, or not."""
    case = await story.tx.row(ratings.CASE_OF_TICKET, ticket_id=story.id)
    if case is not None and case["state"] == "proposed":
        said = "可以了，谢谢。" if accepted else "还没有人联系我，请再核实。"
        await cases.answer(story.desk.caller(story.applicant), case["id"], AnswerInput(accepted=accepted, text=said))


async def reopen(story: Story) -> None:
    """Let the investor bring it up again."""
    await story.act(story.applicant, Action.REOPEN, reason=names.reason(story.rng, "reopen"))


async def archive(story: Story) -> None:
    """Put it away, as the nightly sweep does."""
    if (await story.row()).state == State.FINISHED:
        await archive_one(story.desk.caller(SYSTEM), story.id)
