"""Words find in every ledger what they find in the list of projects, or in the record's own text; never what is another's secret."""

from typing import Any

import pytest

from tests.library.office import Office

LISTS = ("agreements", "claims", "waivers", "duplicates")


@pytest.fixture
async def ledgers(office: Office) -> Any:
    """One project with an entry in each ledger, and a second one that resembles it."""
    first = await office.lead(name="双河果汁加工")
    await office.lead(name="双河果汁加工二期", investor="绿洲饮品有限公司")
    await office.post(
        office.li,
        f"projects/{first['id']}/agreements",
        {"title": "厂房租赁 ＡＢ 合同", "kind": "contract", "amount": "1", "signed_on": "2026-03-09"},
    )
    waiver = {
        "project_id": first["id"],
        "target": "signed",
        "requirement": "field.jobs",
        "reason": "用工数等环评",
        "expires_on": "2026-04-01",
    }
    await office.post(office.li, "waivers", waiver)
    return first


async def _found(office: Office, name: str, words: str, person: Any = None) -> int:
    page = await office.get(person or office.wang, name, q=words, total=True)
    assert page["total"] == len(page["items"])
    return page["total"]


@pytest.mark.parametrize("name", LISTS)
async def test_a_projects_words_find_its_entries(office: Office, ledgers: Any, name: str) -> None:
    there = len((await office.get(office.wang, name))["items"])
    assert there >= 1
    for words in ("果汁", "guozhi", "shgz", "双河 果汁"):
        assert await _found(office, name, words) == there, words
    assert await _found(office, name, ledgers["number"]) >= 1
    for words in ("棉纺", "%", "，"):
        assert await _found(office, name, words) == 0, words


async def test_a_record_is_found_by_its_own_text(office: Office, ledgers: Any) -> None:
    assert [await _found(office, "agreements", words) for words in ("租赁", "ab", "租赁 合同")] == [1, 1, 1]
    assert await _found(office, "waivers", "环评") == 1
    # The name of the other one, and what that one is found by.
    assert [await _found(office, "duplicates", words) for words in ("二期", "绿洲")] == [1, 1]


async def test_words_open_no_confidential_project(office: Office) -> None:
    secret = await office.lead(office.wang, name="双河机密项目", confidential=True)
    await office.post(
        office.wang,
        f"projects/{secret['id']}/agreements",
        {"title": "机密合同", "kind": "contract", "amount": "1", "signed_on": "2026-03-09"},
    )
    for name in ("agreements", "claims"):
        assert await _found(office, name, "机密") == 1
        assert await _found(office, name, "机密", office.head) == 0
