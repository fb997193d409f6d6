"""Documents and questions of the search, without a database."""

import pytest

from backend.kernel.search import document, normalize, parse


def _found(words: str, *parts: str) -> bool:
    """What the index and the recheck would answer together."""
    asked, kept = parse(words), document(*parts)
    if asked is None:
        return False
    for lexeme in asked.tsquery.split(" & "):
        plain = lexeme.strip("'").removesuffix("':*").strip("'")
        if lexeme.endswith(":*"):
            if not any(token.startswith(plain) for token in kept.tokens):
                return False
        elif plain not in kept.tokens:
            return False
    return all(pattern.strip("%").replace("\\", "") in kept.text for pattern in asked.patterns)


@pytest.mark.parametrize(
    "words",
    [
        "汇源",
        "源果",
        "源",
        "hyGz",
        "ygz",
        "huiyuan",
        "yuanguozhi",
        "HuiYuan",
        "20261123-0017",
        "0017",
        "11230017",
        "Juice",
        "uic",
        "汇源 juice",
    ],
)
def test_finds(words: str) -> None:
    assert _found(words, "20261123-0017", "汇源果汁", "Huiyuan Juice")


@pytest.mark.parametrize("words", ["源汇", "汇果", "hgy", "0018", "123-00", "", "  ", "?!", "juicy"])
def test_does_not_find(words: str) -> None:
    assert not _found(words, "20261123-0017", "汇源果汁", "Huiyuan Juice")


def test_characters_of_two_readings_are_read_as_companies_read_them() -> None:
    assert "yh" in document("银行").tokens
    assert "cc" in document("长城").tokens


def test_width_case_and_spaces_do_not_matter() -> None:
    assert normalize(" ＡＢｃ　１２ ") == "abc 12"


def test_what_was_typed_cannot_change_the_question() -> None:
    asked = parse("a'|b:*&!c 100%_\\")
    assert asked is not None
    assert set(asked.tsquery.split(" & ")) <= {"'a':*", "'b':*", "'c':*", "'100':*"}
    assert asked.patterns[-1] == "%100\\%\\_\\\\%"


def test_long_names_keep_the_index_small() -> None:
    assert len(document("双河" * 200).tokens) < 60
    assert len(document("x" * 5000).tokens) <= 25
