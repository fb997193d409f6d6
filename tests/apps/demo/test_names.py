"""Invented people, companies and words."""

from collections import Counter
from random import Random

import pytest

from backend.apps.demo import names
from backend.concierge.items.definition import load_catalogue
from backend.kernel.check_digits import is_credit_code, is_resident_id


def test_the_same_seed_invents_the_same_people() -> None:
    def invented(seed: int) -> list[object]:
        rng = Random(seed)
        return [names.person(rng), names.company(rng), names.problem(rng), names.defect(rng, "lease")]

    assert invented(3) == invented(3) != invented(4)


def test_numbers_are_well_formed_and_belong_to_nobody() -> None:
    rng = Random(5)
    people = [names.person(rng) for _ in range(300)]
    firms = [names.company(rng) for _ in range(300)]
    assert all(is_resident_id(who.id_number) and who.id_number.startswith("659099") for who in people)
    assert all(who.phone.startswith("1990000") and len(who.phone) == 11 for who in people)
    assert all(who.email.endswith("@example.com") for who in people)
    assert all(is_credit_code(firm.credit_code) and firm.credit_code[2:8] == "659099" for firm in firms)
    assert all("样例" in firm.address for firm in firms)
    assert len({firm.name for firm in firms}) > 250


def test_problems_are_many_and_of_every_kind() -> None:
    problems = names.problems()
    assert len(problems) >= 40
    assert len({problem.subject for problem in problems}) == len(problems)
    assert min(Counter(problem.kind for problem in problems).values()) >= 10
    # Some topics come up often enough to become a common problem.
    assert sum(count >= 3 for count in Counter(p.topic for p in problems).values()) >= 5


@pytest.mark.parametrize("grade", [1, 2, 3, 4, 5])
def test_every_grade_has_words(grade: int) -> None:
    assert len({names.rating_comment(Random(seed), grade) for seed in range(100)}) >= 4


def test_every_required_material_can_be_sent_back() -> None:
    for item in load_catalogue().values():
        for material in item.materials:
            assert names.defect(Random(1), material.code)


@pytest.mark.parametrize("occasion", ["received", "progress", "department", "investor", "corrected", "finished"])
def test_the_timeline_has_something_to_say(occasion: str) -> None:
    assert names.reply(Random(1), occasion)


@pytest.mark.parametrize(
    "action",
    [
        "extend",
        "special",
        "refuse",
        "withdraw",
        "transfer",
        "supervise",
        "urge",
        "dispute",
        "second_notice",
        "reopen",
        "follow_up",
        "promise",
    ],
)
def test_every_action_has_a_reason(action: str) -> None:
    assert names.reason(Random(1), action)
