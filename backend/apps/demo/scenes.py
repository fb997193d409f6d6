"""What lies on the desks today: tickets stopped where a visitor should find them, whatever the date.

Each scene says how many of three hundred tickets it is, of which item, how many working days ago it began,
and how it went from there. What began days ago and stands still is late by now.
"""

from dataclasses import dataclass
from typing import Final

from backend.apps.demo import acts, ends
from backend.apps.demo.lives import (
    ACCEPT,
    CLAIM,
    CORRECT,
    FINISH,
    SECOND_ROUND,
    SMOOTH,
    START,
    TAKE,
    WORK,
    Life,
    awake,
    beat,
    desk,
    office,
)

_REG: Final = "company-registration"
_MOVE: Final = "enterprise-migration"
_FILE: Final = "project-filing"
_TROUBLE: Final = "problem-report"
_EARLY: Final = (0.0, 0.25)
_ANY: Final = (0.0, 0.9)
_SOON: Final = desk(0.1, 0.6)


@dataclass(frozen=True, slots=True)
class Scene:
    """`day` counts working days back from today; `share` is how much of its hours had passed."""

    count: int
    item: str
    day: int
    beats: Life
    share: tuple[float, float] = _EARLY


_HANDLED: Final[Life] = (*TAKE, *ACCEPT)
_QUICK: Final[Life] = (
    beat(awake(0, 0), acts.draft),
    beat(awake(0.05, 0.2), acts.submit),
    beat(_SOON, acts.claim),
    beat(_SOON, acts.accept),
    beat(desk(0.05, 0.3), acts.classify),
)
_TO_CORRECT: Final[Life] = (*TAKE, beat(desk(0.5, 3), acts.request_correction))
_FINISHED: Final[Life] = (
    *_QUICK,
    beat(desk(0.2, 0.8), ends.work),
    beat(desk(0.1, 0.5), ends.delegate),
    beat(desk(0.2, 0.8), ends.work),
    *FINISH,
)
_BAD: Final = beat(awake(1, 5), ends.rate, grade=2)
_WORST: Final = beat(awake(1, 5), ends.rate, grade=1)

SCENES: Final = (
    Scene(4, _REG, 3, (beat(awake(0, 0), acts.draft, papers=0.5),), _ANY),
    Scene(3, _TROUBLE, 1, (beat(awake(0, 0), acts.draft, papers=0.0),), _ANY),
    # New this morning and last night, nobody has them yet.
    Scene(3, _REG, 0, START, _ANY),
    Scene(2, _FILE, 0, START, _ANY),
    Scene(3, _TROUBLE, 0, START, _ANY),
    Scene(3, _REG, 1, START, (0.5, 0.95)),
    Scene(1, _TROUBLE, 2, START),
    Scene(2, _REG, 1, (*START, beat(desk(0.2, 2), acts.assign))),
    # Being checked.
    Scene(3, _REG, 0, TAKE),
    Scene(3, _MOVE, 1, TAKE),
    Scene(1, _FILE, 1, (*TAKE, beat(desk(0.1, 1), acts.greet)), (0.5, 0.9)),
    Scene(2, _FILE, 0, (*TAKE, beat(desk(0.1, 1), acts.greet))),
    Scene(1, _TROUBLE, 1, TAKE, (0.5, 0.9)),
    Scene(1, _TROUBLE, 0, TAKE),
    Scene(1, _REG, 3, TAKE),
    Scene(2, _REG, 2, (*TAKE, *CORRECT)),
    # Waiting for the investor.
    Scene(4, _REG, 1, _TO_CORRECT),
    Scene(2, _MOVE, 3, _TO_CORRECT),
    Scene(2, _FILE, 2, _TO_CORRECT),
    Scene(1, _REG, 3, _TO_CORRECT),
    Scene(1, _REG, 6, _TO_CORRECT),
    Scene(1, _FILE, 3, (*TAKE, *CORRECT, beat(desk(0.5, 3), acts.second_notice))),
    # With the departments.
    Scene(5, _REG, 1, (*_QUICK, beat(desk(0.5, 2), ends.start_work))),
    Scene(4, _MOVE, 3, (*_HANDLED, beat(desk(1, 6), ends.start_work))),
    Scene(3, _FILE, 2, (*_HANDLED, beat(desk(1, 6), ends.start_work))),
    Scene(5, _TROUBLE, 2, (*_HANDLED, *WORK, beat(_SOON, ends.delegate), beat(_SOON, ends.start_work))),
    Scene(2, _REG, 3, (*_QUICK, beat(office(0.3, 1), ends.work, leave=2))),
    Scene(1, _TROUBLE, 7, (*_QUICK, *WORK, beat(_SOON, ends.delegate), beat(_SOON, ends.start_work))),
    Scene(1, _REG, 6, (*_QUICK, beat(desk(1, 3), ends.start_work))),
    Scene(1, _FILE, 8, (*_QUICK, beat(desk(1, 3), ends.start_work), beat(desk(30, 34), ends.supervise))),
    Scene(1, _MOVE, 9, (*_QUICK, beat(desk(40, 50), ends.supervise), beat(desk(1, 6), ends.account))),
    Scene(2, _FILE, 4, (*_QUICK, beat(office(3, 6), ends.extend))),
    Scene(1, _FILE, 5, (*_QUICK, beat(desk(1, 6), ends.extend), beat(desk(1, 5), ends.decide, approved=True))),
    Scene(1, _TROUBLE, 5, (*_QUICK, beat(desk(2, 9), ends.extend), beat(desk(1, 5), ends.decide, approved=False))),
    Scene(1, _TROUBLE, 3, (*_QUICK, *WORK, beat(_SOON, ends.delegate), beat(desk(1, 4), ends.dispute))),
    Scene(2, _TROUBLE, 4, (*_QUICK, *WORK, beat(_SOON, ends.delegate), beat(awake(20, 40), ends.urge))),
    Scene(
        1,
        _FILE,
        3,
        (beat(awake(0, 0), acts.draft), beat(awake(0.1, 1), acts.submit), *CLAIM, beat(desk(1, 4), acts.accept, staged=True)),
    ),
    Scene(2, _REG, 3, (*_QUICK, beat(desk(0.3, 1.2), ends.work))),
    Scene(1, _FILE, 4, (*_QUICK, beat(desk(0.5, 3), ends.start_special, days=10))),
    Scene(1, _TROUBLE, 5, (*_QUICK, beat(desk(0.5, 3), ends.start_special, days=20))),
    Scene(1, _MOVE, 12, (*_QUICK, beat(desk(0.5, 3), ends.start_special, days=5))),
    Scene(1, _REG, 2, (*START, beat(desk(0.2, 1), acts.assign_absent), *CLAIM)),
    Scene(2, _TROUBLE, 9, (*_FINISHED, beat(awake(20, 40), ends.reopen))),
    # Over.
    Scene(3, _REG, 3, _FINISHED),
    Scene(1, _REG, 4, (*_QUICK, beat(desk(1, 4), ends.finish, result="not_passed"))),
    Scene(1, _TROUBLE, 5, (*_QUICK, *WORK, beat(_SOON, ends.finish, result="explained"), _BAD)),
    Scene(1, _TROUBLE, 6, (*_QUICK, *WORK, beat(_SOON, ends.finish, result="not_ours"))),
    Scene(1, _TROUBLE, 8, (*_QUICK, *WORK, beat(_SOON, ends.finish, result="partly"), _WORST, beat(desk(2, 9), ends.propose))),
    Scene(1, _TROUBLE, 10, (*_QUICK, *WORK, beat(_SOON, ends.finish, result="solved"))),
    Scene(1, _REG, 12, (*_FINISHED, _BAD, *SECOND_ROUND)),
    Scene(1, _REG, 3, (*_FINISHED, _WORST)),
    Scene(1, _TROUBLE, 3, (*TAKE, beat(desk(1, 6), acts.refuse))),
    Scene(1, _REG, 2, (*TAKE, beat(awake(1, 5), acts.withdraw))),
    Scene(1, _REG, 45, (*SMOOTH, beat(awake(3, 30), ends.rate))),
)
