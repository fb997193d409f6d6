"""Check digits of credit codes and identity numbers."""

from random import Random

import pytest
from stdnum.cn import uscc

from backend.kernel.check_digits import is_credit_code, is_resident_id

# The standards' own worked examples.
CREDIT_CODE = "91350100M000100Y43"
RESIDENT_IDS = ("11010519491231002X", "440524188001010014")


def test_the_standards_examples_pass() -> None:
    assert is_credit_code(CREDIT_CODE)
    assert all(is_resident_id(number) for number in RESIDENT_IDS)


@pytest.mark.parametrize("position", range(18))
def test_a_single_wrong_character_is_caught(position: int) -> None:
    for number, check in ((CREDIT_CODE, is_credit_code), (RESIDENT_IDS[1], is_resident_id)):
        for digit in set("0123456789") - {number[position]}:
            assert not check(number[:position] + digit + number[position + 1 :])


def test_credit_codes_are_judged_as_the_library_judges_them() -> None:
    chance = Random(7)
    stems = ["".join(chance.choices("0123456789ABCDEFGHIJKLMNOPQRTUWXY", k=9)) for _ in range(300)]
    codes = [f"91650100{stem}{check}" for stem in stems for check in "0123456789ABCDEFGHJKLMNPQRTUWXY"]
    assert [is_credit_code(code) for code in codes] == [uscc.is_valid(code) for code in codes]
    assert 0 < sum(map(is_credit_code, codes)) <= len(stems)


@pytest.mark.parametrize("value", ["", "9135", "91350100M000100Y4", CREDIT_CODE.lower(), CREDIT_CODE + " ", "91350100I000100Y43"])
def test_malformed_credit_codes_are_refused(value: str) -> None:
    assert not is_credit_code(value)


@pytest.mark.parametrize("value", ["", "11010519491231002x", "110105194913310026", "110105194902300027", "00000019900101000X"])
def test_malformed_identity_numbers_are_refused(value: str) -> None:
    assert not is_resident_id(value)
