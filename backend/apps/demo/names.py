"""Invented people, companies and numbers for the demo office, the same for the same seed.

Nothing here can belong to anybody: mobile numbers lie in an unassigned block, identity numbers and
credit codes carry a division code that was never issued, and streets are called 样例 (sample).
"""

import datetime as dt
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any, Final, Literal

from backend.kernel.check_digits import credit_code_check_character, resident_id_check_character

_HERE: Final = Path(__file__).parent
_UNISSUED_DIVISION: Final = "659099"
_UNASSIGNED_BLOCK: Final = "1990000"
# Registered by the market regulation department, as an enterprise.
_ENTERPRISE: Final = "91"
_CODE_CHARACTERS: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_OLDEST: Final = dt.date(1962, 1, 1)
_YOUNGEST: Final = dt.date(2002, 12, 31)

# One person in so many has a name that is not Han Chinese.
_ONE_IN_FAR: Final = 16

ProblemKind = Literal["pain", "difficulty", "blockage"]


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person; ``id_number`` has a valid check digit."""

    name: str
    phone: str
    email: str
    id_number: str


@dataclass(frozen=True, slots=True)
class Company:
    """An invented company; ``industry`` is a value of the filing form's field of that name."""

    name: str
    brand: str
    credit_code: str
    industry: str
    scope: str
    project: str
    address: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What an investor complains of, how staff would class it, and how it ends.

    ``kind`` is 痛点 pain, 难点 difficulty or 堵点 blockage; ``unit`` is a unit code.
    """

    kind: ProblemKind
    topic: str
    unit: str
    urgency: str
    subject: str
    text: str
    wish: str
    answer: str


@lru_cache(maxsize=3)
def _read(name: str) -> Any:
    return json.loads((_HERE / name).read_text(encoding="utf-8"))


def phone(rng: Random) -> str:
    """A mobile number that is well formed and rings nowhere."""
    return f"{_UNASSIGNED_BLOCK}{rng.randrange(10_000):04d}"


def resident_id(rng: Random) -> str:
    """An identity number with a valid check digit and a division code never issued."""
    birth = _OLDEST + dt.timedelta(days=rng.randrange((_YOUNGEST - _OLDEST).days))
    stem = f"{_UNISSUED_DIVISION}{birth:%Y%m%d}{rng.randrange(1, 1000):03d}"
    return stem + resident_id_check_character(stem)


def credit_code(rng: Random) -> str:
    """A unified social credit code with a valid check digit."""
    body = "".join(rng.choice(_CODE_CHARACTERS) for _ in range(9))
    stem = _ENTERPRISE + _UNISSUED_DIVISION + body
    return stem + credit_code_check_character(stem)


def person(rng: Random) -> Person:
    """Somebody who does not exist."""
    pool = _read("names.json")
    number = phone(rng)
    far = rng.randrange(_ONE_IN_FAR) == 0
    return Person(
        name=rng.choice(pool["other_names"]) if far else rng.choice(pool["surnames"]) + rng.choice(pool["given_names"]),
        phone=number,
        email=f"demo-{number[-4:]}-{rng.randrange(1000):03d}@example.com",
        id_number=resident_id(rng),
    )


def company(rng: Random) -> Company:
    """A company that does not exist."""
    pool = _read("names.json")
    industry = rng.choice(pool["industries"])
    brand: str = rng.choice(pool["brands"])
    name = rng.choice(pool["places"]) + brand + rng.choice(industry["words"])
    return Company(
        name=name + rng.choice(pool["forms"]),
        brand=brand,
        credit_code=credit_code(rng),
        industry=industry["code"],
        scope=industry["scope"],
        project=brand + rng.choice(industry["project"]) + "项目",
        address=address(rng),
    )


def address(rng: Random) -> str:
    """A place on a street that does not exist."""
    street = rng.choice(_read("names.json")["streets"])
    return f"{street} {rng.randrange(1, 200)} 号 {rng.randrange(1, 13)} 栋 {rng.randrange(101, 620)} 室"


def origin(rng: Random) -> dict[str, str]:
    """Where a company that moves in comes from: ``place``, ``registry`` and the form's ``origin``."""
    return dict(rng.choice(_read("names.json")["origins"]))


@lru_cache(maxsize=1)
def problems() -> tuple[Problem, ...]:
    """Every invented problem, in a fixed order."""
    return tuple(Problem(**entry) for entry in _read("problems.json"))


def problem(rng: Random) -> Problem:
    """One of the invented problems."""
    return rng.choice(problems())


def rating_comment(rng: Random, grade: int) -> str:
    """What goes with a grade from 1 (very bad) to 5 (very good)."""
    phrases = _read("phrases.json")
    middle = 3
    if grade == middle:
        return rng.choice(phrases["neutral_comments"])
    return rng.choice(phrases["good_comments" if grade > middle else "bad_comments"])


def defect(rng: Random, material_code: str) -> str:
    """A reason to send back a material of this kind."""
    defects: dict[str, list[str]] = _read("phrases.json")["defects"]
    return rng.choice(defects.get(material_code, []) + defects["any"])


def reply(rng: Random, occasion: str) -> str:
    """A line of the timeline; occasions: received, progress, department, investor, corrected, finished."""
    return rng.choice(_read("phrases.json")["replies"][occasion])


def reason(rng: Random, action: str) -> str:
    """The reason given for an action.

    Actions: extend, special, refuse, withdraw, transfer, supervise, urge, dispute, second_notice,
    reopen, follow_up, promise.
    """
    return rng.choice(_read("phrases.json")["reasons"][action])
