"""Duplicates at four levels, resolved by a person."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.library.duplicates.alike_names import fewest_shared
from tests.library.office import Office, audited

CODE = "91110000102072983D"
BASE = {
    "name": "双河年产十万吨果汁加工项目",
    "investor": "北京汇源饮料食品集团有限公司",
    "credit_code": CODE,
    "industry": "15",
    "total_investment": "100000000",
}


@pytest.fixture
async def known(office: Office) -> Any:
    return await office.lead(**BASE)


@pytest.mark.parametrize(
    ("asked", "level"),
    [
        ({"name": "完全不同", "credit_code": CODE}, "credit_code"),
        ({"name": "双河果汁加工"}, "name"),
        ({"name": "雙河年產十萬噸果汁加工項目"}, "name"),
        ({"name": "双河　年产10万吨果汁加工（一期）"}, "name"),
        ({"name": "完全不同", "investor": "北京汇源饮料食品集团有限责任公司"}, "investor"),
        ({"name": "完全不同", "industry": "15", "total_investment": "125000000"}, "scale"),
        ({"name": "完全不同", "industry": "15", "total_investment": "80000000"}, "scale"),
        ({"name": "完全不同", "industry": "15", "total_investment": "126000000"}, None),
        ({"name": "完全不同", "industry": "15", "total_investment": "79000000"}, None),
        ({"name": "完全不同", "industry": "13", "total_investment": "100000000"}, None),
        ({"name": "光伏制氢示范"}, None),
    ],
)
async def test_each_level_finds_its_own(office: Office, known: Any, asked: dict[str, Any], level: str | None) -> None:
    answer = await office.post(office.wang, "duplicate-checks", asked, 200)
    assert [one["level"] for one in answer["items"]] == ([] if level is None else [level])
    if level is not None:
        assert answer["items"][0]["project"]["number"] == known["number"]
        assert answer["items"][0]["blocks"] is (level != "scale")


async def test_a_match_is_named_once_at_its_strongest(office: Office, known: Any) -> None:
    answer = await office.post(office.li, "duplicate-checks", BASE, 200)
    assert [one["level"] for one in answer["items"]] == ["credit_code"]
    itself = await office.post(office.li, "duplicate-checks", BASE | {"project_id": known["id"]}, 200)
    assert itself["items"] == []


async def test_the_crm_is_asked_for_the_investor(office: Office) -> None:
    company = office.crm.add("北京汇源饮料食品集团有限公司", credit_code=CODE)
    answer = await office.post(office.li, "duplicate-checks", {"name": "果汁", "investor": "北京汇源"}, 200)
    assert [(one["level"], one["enterprise"]["name"], one["blocks"]) for one in answer["items"]] == [("name", company.name, False)]
    office.crm.silent = True
    answer = await office.post(office.li, "duplicate-checks", {"name": "果汁", "investor": "北京汇源"}, 200)
    assert (answer["items"], answer["missing_parts"]) == ([], ["crm"])


async def test_found_on_save_and_a_gate_waits_for_a_person(office: Office, known: Any, database: Any) -> None:
    twin = await office.lead(
        office.li, name="双河果汁加工", investor="某公司", industry="15", region="110000", total_investment="100000000"
    )
    assert twin["open_duplicates"] == 1
    answer = await office.act(office.li, twin, "advance", 409)
    assert [one["code"] for one in answer["missing"]] == ["check.duplicate_resolved"]
    (found,) = (await office.get(office.li, "duplicates", project=twin["id"], open=True))["items"]
    assert (found["level"], found["other_number"]) == ("name", known["number"])
    await office.post(office.wang, f"duplicates/{found['id']}/resolve", {"verdict": "different", "note": "x"}, 403)
    done = await office.post(office.li, f"duplicates/{found['id']}/resolve", {"verdict": "different", "note": "另一条生产线"}, 200)
    assert (done["verdict"], done["resolved_by"]["name"]) == ("different", "李敏")
    again = await office.post(office.li, f"duplicates/{found['id']}/resolve", {"verdict": "same", "note": "x"}, 409)
    assert again["type"].endswith("duplicate-resolved")
    await office.act(office.li, twin, "advance")
    assert await audited(database, "duplicate.resolve") == 1


async def test_what_was_resolved_is_not_asked_again_from_either_side(office: Office, known: Any) -> None:
    twin = await office.lead(name="双河果汁加工")
    (found,) = (await office.get(office.li, "duplicates", project=twin["id"]))["items"]
    await office.post(office.li, f"duplicates/{found['id']}/resolve", {"verdict": "both", "note": "两期"}, 200)
    await office.patch(office.li, twin, name="双河果汁加工二期")
    await office.patch(office.li, known, name="双河十万吨果汁加工")
    assert (await office.get(office.li, "duplicates", open=True))["items"] == []


async def test_an_open_match_that_no_longer_holds_goes(office: Office, known: Any) -> None:
    twin = await office.lead(name="双河果汁加工")
    renamed = await office.patch(office.li, twin, name="光伏制氢示范")
    assert renamed["open_duplicates"] == 0


async def test_a_silent_crm_does_not_take_its_matches_away(office: Office) -> None:
    office.crm.add("北京汇源饮料食品集团有限公司")
    lead = await office.lead(name="果汁", investor="北京汇源")
    office.crm.silent = True
    assert (await office.patch(office.li, lead, name="果汁厂"))["open_duplicates"] == 1


async def test_an_enterprise_found_to_be_the_same_becomes_the_investor(office: Office) -> None:
    company = office.crm.add("北京汇源饮料食品集团有限公司")
    lead = await office.lead(name="果汁", investor="北京汇源")
    (found,) = (await office.get(office.li, "duplicates", project=lead["id"]))["items"]
    await office.post(office.li, f"duplicates/{found['id']}/resolve", {"verdict": "same", "note": "官网核实"}, 200)
    assert (await office.get(office.li, f"projects/{lead['id']}"))["enterprise_id"] == str(company.id)


# A busy machine is not what is judged here.
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    grams=st.sets(st.sampled_from("甲乙丙丁戊己庚辛壬癸子丑寅卯"), min_size=1),
    other=st.sets(st.sampled_from("甲乙丙丁戊己庚辛壬癸子丑寅卯"), min_size=1),
)
def test_no_alike_name_escapes_the_rarest_pairs(grams: set[str], other: set[str]) -> None:
    shared = len(grams & other)
    alike = 2 * shared / (len(grams) + len(other)) >= 0.6
    fewest = fewest_shared(len(grams))
    if alike:
        assert shared >= fewest
        assert fewest <= len(other) <= len(grams) * 7 // 3
        # Whichever pairs are looked for, one of them is shared.
        unshared_first = sorted(grams, key=lambda one: one in other)
        assert set(unshared_first[: len(grams) - fewest + 1]) & other
