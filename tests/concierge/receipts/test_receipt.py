"""The receipt: its words can be searched, its font is in it, and only its owner gets it."""

from typing import Any
from urllib.parse import unquote
from uuid import UUID

import pytest

from backend.concierge.materials.hand_in import hand_in, promise
from backend.contracts.identity import Directory
from backend.kernel import clock
from backend.kernel.principal import Principal
from tests.concierge.office import CODE, Office, add
from tests.concierge.receipts.reading import font_names, words_of
from tests.kernel.files import samples


@pytest.fixture
async def submitted(office: Office, resources: Any) -> tuple[Principal, UUID]:
    person = office.person("张三")
    ticket = await office.ticket(person, "correcting", owner=office.concierge())
    await office.notice(ticket, "articles")
    added = await add(office.browser(person), ticket, "articles", ("章程.pdf", samples.pdf(3)))
    assert added.status_code == 201, added.text
    async with resources.database.transaction() as tx:
        await hand_in(tx, ticket, clock.now())
        await promise(tx, ticket, ["premises-proof"], clock.now())
    return person, ticket


async def test_the_screen_shows_number_code_papers_and_next_step(office: Office, submitted: tuple[Principal, UUID]) -> None:
    person, ticket = submitted
    receipt = (await office.browser(person).get(f"tickets/{ticket}/receipt/data")).json()
    assert receipt["query_code"] == "7KQ2M9XW"
    assert receipt["item"]["code"] == CODE
    assert receipt["next"]["actor"] == "office"
    assert receipt["lookup_url"].endswith(f"/lookup?number={receipt['number']}")
    papers = {one["code"]: (one["files"], one["pages"], one["promised"]) for one in receipt["materials"]}
    assert papers == {"articles": (1, 3, False), "premises-proof": (0, None, True)}


@pytest.mark.parametrize(
    ("language", "title", "next_words"),
    [("zh", "办件回执", "店小二核对材料"), ("en", "Receipt", "Theconciergechecks"), ("ru", "Распискаоприёме", "Сотрудникпроверит")],
)
async def test_the_sheet_says_it_in_three_languages(
    office: Office, submitted: tuple[Principal, UUID], language: str, title: str, next_words: str
) -> None:
    person, ticket = submitted
    http = office.browser(person)
    number = (await http.get(f"tickets/{ticket}/receipt/data")).json()["number"]
    answer = await http.get(f"tickets/{ticket}/receipt", params={"lang": language})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    assert number in unquote(answer.headers["content-disposition"])
    said = words_of(answer.content)
    for expected in (number, "7KQ2M9XW", title, next_words, "双河市绿源果汁饮品有限公司", "张三"):
        assert expected in said, (expected, said)
    assert all(name.endswith("NotoSansSC-Regular") for name in font_names(answer.content))


async def test_the_language_follows_the_reader(office: Office, submitted: tuple[Principal, UUID]) -> None:
    person, ticket = submitted
    answer = await office.browser(person).get(f"tickets/{ticket}/receipt", headers={"Accept-Language": "ru-RU,ru;q=0.9"})
    assert "Кодзапроса" in words_of(answer.content)


async def test_the_sheet_carries_the_offices_own_name(
    office: Office, submitted: tuple[Principal, UUID], resources: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def named() -> dict[str, str]:
        return {"zh": "云岭市投资促进局", "en": "Yunling Investment Office", "ru": "云岭市投资促进局"}

    person, ticket = submitted
    path = f"tickets/{ticket}/receipt"
    assert "店小二·企业服务" in words_of((await office.browser(person).get(path)).content)
    monkeypatch.setattr(resources.port(Directory), "office_names", named)
    assert "云岭市投资促进局" in words_of((await office.browser(person).get(path)).content)


async def test_others_and_drafts_have_no_receipt(office: Office, submitted: tuple[Principal, UUID]) -> None:
    person, ticket = submitted
    draft = await office.ticket(person)
    supervisor = office.person("督办员", "staff", "concierge.tickets.supervise")
    for who, which in ((office.person("李四"), ticket), (office.concierge("别人"), ticket), (supervisor, ticket), (person, draft)):
        for path in ("receipt", "receipt/data"):
            assert (await office.browser(who).get(f"tickets/{which}/{path}")).status_code == 404
    assert (await office.browser().get(f"tickets/{ticket}/receipt")).status_code == 401
