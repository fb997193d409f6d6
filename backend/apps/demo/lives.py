"""How tickets go: each life is a row of beats, told from the draft to its end."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from backend.apps.demo import acts, ends
from backend.apps.demo.story import Beat, Pause

Life = tuple[Beat, ...]
Do = Callable[..., Awaitable[bool | None]]


def office(low: float, high: float) -> Pause:
    """So many office hours, more for items that take longer."""
    return Pause("office", low, high)


def desk(low: float, high: float) -> Pause:
    """So many office hours, whatever the item."""
    return Pause("desk", low, high)


def awake(low: float, high: float) -> Pause:
    """So many hours of an investor's day."""
    return Pause("awake", low, high)


def beat(pause: Pause, do: Do, **with_: Any) -> Beat:
    """One thing that happens after a pause."""
    return Beat(pause, do, with_)


START: Final[Life] = (beat(awake(0, 0), acts.draft), beat(awake(0.1, 1.5), acts.submit))
CLAIM: Final[Life] = (beat(desk(0.2, 3), acts.claim),)
TAKE: Final[Life] = (*START, *CLAIM)
ACCEPT: Final[Life] = (beat(desk(0.4, 4), acts.accept), beat(desk(0.1, 1), acts.classify))
WORK: Final[Life] = (beat(office(0.4, 2.2), ends.work),)
# A problem goes from the office's own look at it to the department it is about.
ASK: Final[Life] = (*WORK, beat(desk(0.2, 2), ends.delegate), *WORK)
FINISH: Final[Life] = (beat(desk(0.3, 3), ends.finish),)
RATE: Final[Life] = (beat(awake(2, 60), ends.rate),)
FOLLOW_UP: Final[Life] = (beat(desk(3, 16), ends.propose), beat(awake(3, 40), ends.close_case))
SECOND_ROUND: Final[Life] = (
    beat(desk(3, 16), ends.propose),
    beat(awake(3, 40), ends.close_case, accepted=False),
    *FOLLOW_UP,
)
ARCHIVE: Final[Life] = (beat(Pause("archive", 0, 0), ends.archive),)
CORRECT: Final[Life] = (beat(desk(0.5, 4), acts.request_correction), beat(awake(4, 50), acts.resubmit))
DONE: Final[Life] = (*ASK, *FINISH)

SMOOTH: Final[Life] = (*TAKE, *ACCEPT, *DONE)
CHECKED: Final[Life] = (*TAKE, beat(desk(0.1, 0.4), acts.greet), beat(desk(0.3, 3), acts.check), *ACCEPT, *DONE)
CORRECTED: Final[Life] = (*TAKE, *CORRECT, *ACCEPT, *DONE)
LATE_NOTICE: Final[Life] = (*TAKE, *CORRECT, beat(desk(1, 4), acts.second_notice), beat(awake(4, 40), acts.resubmit), *ACCEPT, *DONE)
TALKED: Final[Life] = (*TAKE, *ACCEPT, *WORK, beat(desk(0.3, 3), ends.tell), beat(awake(1, 8), acts.answer), *DONE)
URGED: Final[Life] = (*TAKE, *ACCEPT, beat(office(8, 16), ends.urge), beat(desk(0.2, 2), ends.tell), *DONE)
EXTENDED: Final[Life] = (
    *TAKE,
    *ACCEPT,
    beat(office(6, 12), ends.extend),
    beat(desk(1, 6), ends.decide, approved=True),
    *DONE,
)
NOT_EXTENDED: Final[Life] = (
    *TAKE,
    *ACCEPT,
    beat(office(6, 12), ends.extend),
    beat(desk(1, 6), ends.decide, approved=False),
    *DONE,
)
SPECIAL: Final[Life] = (
    *TAKE,
    *ACCEPT,
    beat(desk(1, 6), ends.start_special),
    beat(desk(30, 70), ends.end_special),
    *DONE,
)
SUPERVISED: Final[Life] = (
    *TAKE,
    *ACCEPT,
    beat(office(24, 34), ends.supervise),
    beat(desk(1, 7), ends.account),
    *DONE,
)
TRANSFERRED: Final[Life] = (*TAKE, beat(desk(0.5, 3), acts.transfer), *ACCEPT, *DONE)
ASSIGNED: Final[Life] = (*START, beat(desk(0.2, 2), acts.assign), *CLAIM, *ACCEPT, *DONE)
DISPUTED: Final[Life] = (*TAKE, *ACCEPT, beat(desk(1, 5), ends.dispute), beat(desk(1, 5), ends.settle), *DONE)
SUPPLIED: Final[Life] = (*TAKE, *ACCEPT, *WORK, beat(awake(5, 40), ends.supply), *DONE)
REOPENED: Final[Life] = (*SMOOTH, beat(awake(30, 200), ends.reopen), beat(desk(1, 6), ends.delegate), *DONE)
REFUSED: Final[Life] = (*TAKE, beat(desk(1, 6), acts.refuse))
WITHDRAWN: Final[Life] = (*TAKE, beat(awake(2, 30), acts.withdraw))
WITHDRAWN_LATE: Final[Life] = (*TAKE, *ACCEPT, beat(awake(10, 60), acts.withdraw))

# The past year, by how often each kind of life occurs.
USUAL: Final[tuple[tuple[int, Life], ...]] = (
    (22, SMOOTH),
    (17, CHECKED),
    (20, CORRECTED),
    (4, LATE_NOTICE),
    (7, TALKED),
    (5, URGED),
    (4, EXTENDED),
    (2, NOT_EXTENDED),
    (4, SPECIAL),
    (4, SUPERVISED),
    (4, TRANSFERRED),
    (3, ASSIGNED),
    (2, DISPUTED),
    (2, SUPPLIED),
    (3, REOPENED),
    (2, REFUSED),
    (2, WITHDRAWN),
    (2, WITHDRAWN_LATE),
)
RATED: Final = 0.62
ENDS_EARLY: Final = (REFUSED, WITHDRAWN, WITHDRAWN_LATE)
ITEMS: Final = {"company-registration": 26, "problem-report": 48, "project-filing": 16, "enterprise-migration": 10}
# How much longer an item's work takes than a registration's.
STRETCH: Final = {"company-registration": 0.8, "problem-report": 2.2, "project-filing": 2.0, "enterprise-migration": 3.0}
