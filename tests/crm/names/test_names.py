"""Names of organisations: taken apart, compared on a labelled set of invented names, found by keys they share."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from backend.kernel.organisation_names import ALIKE, keys, may_be_alike, parse, plain, similarity

SETS: dict[str, list[dict[str, Any]]] = {
    name: orjson.loads((Path(__file__).parent / f"{name}.json").read_bytes()) for name in ("pairs", "held_out")
}
PAIRS = SETS["pairs"]


def said_alike(pair: dict[str, Any]) -> bool:
    """As in the database: only what shares a key is looked at."""
    shared = set(keys(pair["one"])) & set(keys(pair["other"]))
    return bool(shared) and similarity(pair["one"], pair["other"]) >= ALIKE


def test_the_labelled_set_is_large_and_has_both_kinds() -> None:
    assert len({frozenset((one["one"], one["other"])) for one in PAIRS}) == len(PAIRS) >= 500
    same = [one for one in PAIRS if one["same"]]
    assert 250 <= len(same) <= len(PAIRS) - 250
    assert len({one["trick"] for one in PAIRS}) >= 30


def test_the_held_out_set_has_other_names_and_tricks() -> None:
    pairs = SETS["held_out"]
    assert len({frozenset((one["one"], one["other"])) for one in pairs}) == len(pairs) >= 300
    assert 120 <= sum(one["same"] for one in pairs) <= len(pairs) - 120
    assert not {parse(one[side]).brand for one in pairs for side in ("one", "other")} & {parse(one["one"]).brand for one in PAIRS}


@pytest.mark.parametrize("name", sorted(SETS))
def test_recall_and_precision_on_the_labelled_sets(name: str) -> None:
    said = [(pair["same"], said_alike(pair)) for pair in SETS[name]]
    found = sum(same and alike for same, alike in said)
    assert found / sum(same for same, _ in said) >= 0.95
    assert found / sum(alike for _, alike in said) >= 0.90


def test_pairs_of_one_enterprise_always_share_a_key() -> None:
    lost = [pair for pair in PAIRS if pair["same"] and not set(keys(pair["one"])) & set(keys(pair["other"]))]
    assert not lost


def test_similarity_is_the_same_both_ways_and_one_for_the_same_name() -> None:
    for pair in [*PAIRS, *SETS["held_out"]]:
        assert similarity(pair["one"], pair["other"]) == similarity(pair["other"], pair["one"])
        assert similarity(pair["one"], pair["one"]) == 1.0
        assert 0 <= similarity(pair["one"], pair["other"]) <= 1


def test_a_core_alone_never_turns_away_what_is_alike() -> None:
    pairs = [*PAIRS, *SETS["held_out"]]
    for pair in pairs:
        if similarity(pair["one"], pair["other"]) >= ALIKE:
            assert may_be_alike(pair["one"], parse(pair["other"]).core), pair
    assert sum(not may_be_alike(pair["one"], parse(pair["other"]).core) for pair in pairs) > 200


@pytest.mark.parametrize(
    ("name", "places", "brand", "core"),
    [
        ("新疆禾穗乳业股份有限公司", ("新疆",), "禾穗", "禾穗乳业"),
        ("禾穗（苏州）乳业集团有限公司", ("苏州",), "禾穗", "禾穗乳业"),
        ("新疆生产建设兵团第五师八十三团禾穗棉业有限公司", ("兵团",), "禾穗", "禾穗棉业"),
        ("江苏省苏州市禾穗新能源科技有限责任公司", ("江苏", "苏州"), "禾穗", "禾穗新能源科技"),
        ("苏州金华果汁有限公司", ("苏州",), "金华", "金华果汁"),
        ("Green Reed Foods Co., Ltd.", (), "greenreedfoods", "greenreedfoods"),
    ],
)
def test_a_name_is_taken_apart(name: str, places: tuple[str, ...], brand: str, core: str) -> None:
    found = parse(name)
    assert (tuple(place.removesuffix("省") for place in found.places), found.brand, found.core) == (places, brand, core)


def test_names_are_compared_without_width_script_case_and_marks() -> None:
    assert plain("  “雙河ＡＢ·果汁”（集團）  ") == "双河ab果汁集团"


@pytest.mark.parametrize("name", ["", "有限公司", "集团", "？", "A", "一", "省市", "分公司", "x" * 300, "团" * 120])
def test_whatever_is_typed_has_an_answer(name: str) -> None:
    assert keys(name)
    assert 0 <= similarity(name, "新疆禾穗乳业有限公司") <= 1
