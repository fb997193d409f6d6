"""Hand-in, verdicts, correction: versions grow, and what was handed in is never changed."""

from typing import Any
from uuid import UUID

import pytest

from backend.concierge.materials.hand_in import defective_still_open, hand_in, missing_materials, promise
from backend.kernel import clock
from backend.kernel.db import sql
from backend.kernel.principal import Principal
from tests.concierge.office import Office, add, at, definition
from tests.kernel.files import samples

JPEG = samples.jpeg()
AUDITED = sql("SELECT action FROM kernel.audit_entry WHERE actor_id = :actor ORDER BY id")


class Case:
    """A ticket with two papers handed in, its applicant and its concierge."""

    def __init__(self, office: Office, applicant: Principal, owner: Principal, ticket: UUID) -> None:
        self.office, self.applicant, self.owner, self.ticket = office, applicant, owner, ticket
        self.applicants, self.owners = office.browser(applicant), office.browser(owner)

    async def materials(self, http: Any = None) -> dict[str, Any]:
        answer = await (http or self.applicants).get(f"tickets/{self.ticket}/materials")
        return {one["code"]: one for one in answer.json()["items"]}

    async def check(self, code: str, verdict: str, reason: str | None = None, http: Any = None) -> Any:
        ident = (await self.materials(self.owners))[code]["id"]
        path = f"tickets/{self.ticket}/materials/{ident}/check"
        return await (http or self.owners).post(path, json={"verdict": verdict, "reason": reason})

    async def in_tx(self, work: Any, *args: Any) -> Any:
        async with self.office.resources.database.transaction() as tx:
            return await work(tx, self.ticket, *args)


@pytest.fixture
async def case(office: Office) -> Case:
    applicant, owner = office.person("张三"), office.concierge()
    made = Case(office, applicant, owner, await office.ticket(applicant, "draft"))
    for code in ("legal-rep-id", "articles"):
        assert (await add(made.applicants, made.ticket, code, ("a.jpg", JPEG))).status_code == 201
    assert await made.in_tx(hand_in, clock.now()) == 2
    async with office.resources.database.transaction() as tx:
        statement = sql(
            "UPDATE concierge.ticket SET state = 'received', number = '20261123-0001', query_code = :code, submitted_at = created_at,"
            " owner_unit = 'service-centre', owner_id = :owner, next_action = 'check', next_actor = 'office', due_at = created_at,"
            " amber_at = created_at WHERE id = :ticket"
        )
        await tx.run(statement, code=office.resources.vault.encrypt("7KQ2M9XW"), owner=owner.id, ticket=made.ticket)
    return made


async def test_what_was_handed_in_stays(case: Case) -> None:
    paper = (await case.materials())["legal-rep-id"]
    assert (paper["status"], paper["may_upload"]) == ("handed_in", False)
    path = f"tickets/{case.ticket}/materials/{paper['id']}"
    assert (await case.applicants.delete(f"{path}/files/{paper['files'][0]['id']}")).json()["type"].endswith("material-locked")
    assert (await add(case.applicants, case.ticket, "legal-rep-id", ("b.jpg", JPEG))).json()["type"].endswith("material-locked")
    await case.office.move(case.ticket, "correcting")
    assert (await case.applicants.delete(f"{path}/files/{paper['files'][0]['id']}")).json()["type"].endswith("material-handed-in")


async def test_verdicts_are_the_owners_and_need_their_reasons(case: Case) -> None:
    assert (await case.check("articles", "rejected")).json()["errors"][0]["path"] == "reason"
    assert (await case.check("articles", "promised", "下周补")).json()["type"].endswith("material-not-tolerable")
    assert (await case.check("articles", "passed", http=case.applicants)).status_code == 403
    assert (await case.check("articles", "passed", http=case.office.browser(case.office.concierge("别人")))).status_code == 403

    checked = await case.check("articles", "rejected", "缺第 3 页")
    assert (checked.json()["status"], checked.json()["reason"]) == ("rejected", "缺第 3 页")
    undone = await case.check("articles", "passed", "多余的理由")
    assert (undone.json()["status"], undone.json()["reason"]) == ("passed", None)
    async with case.office.resources.database.reader() as reader:
        actions = [row["action"] for row in await reader.rows(AUDITED, actor=case.owner.id)]
    assert actions == ["material.check", "material.check"]


async def test_several_verdicts_are_saved_together_or_not_at_all(case: Case) -> None:
    papers = await case.materials(case.owners)
    both = [{"material": papers[code]["id"], "verdict": "passed"} for code in ("legal-rep-id", "articles")]
    path = f"tickets/{case.ticket}/materials/check"
    wrong = await case.owners.post(path, json={"checks": [both[0], {**both[1], "verdict": "rejected"}]})
    assert wrong.json()["errors"][0]["path"] == "checks.1.reason"
    assert (await case.materials())["legal-rep-id"]["status"] == "handed_in"
    unknown = await case.owners.post(path, json={"checks": [both[0], {"material": str(case.ticket), "verdict": "passed"}]})
    assert unknown.status_code == 404
    assert (await case.materials())["legal-rep-id"]["status"] == "handed_in"
    right = await case.owners.post(path, json={"checks": both})
    assert [one["status"] for one in right.json()["items"]] == ["passed", "passed"]


async def test_only_the_rejected_paper_is_uploaded_again(case: Case) -> None:
    await case.office.notice(case.ticket, "articles")
    await case.office.move(case.ticket, "correcting")
    before = await case.materials()
    assert {code for code, one in before.items() if one["wanted"]} == {"articles"}
    assert {code for code, one in before.items() if one["may_upload"]} == {"articles"}
    assert await case.in_tx(defective_still_open) == ["articles"]
    refused = await add(case.applicants, case.ticket, "legal-rep-id", ("b.jpg", JPEG))
    assert refused.json()["type"].endswith("material-not-wanted")

    added = (await add(case.applicants, case.ticket, "articles", ("新.jpg", JPEG))).json()
    assert (added["version"], added["status"], added["wanted"]) == (2, "ready", False)
    assert [(one["number"], one["verdict"]) for one in added["history"]] == [(1, "rejected")]
    assert await case.in_tx(defective_still_open) == []

    watcher = case.office.browser(case.office.concierge("别人"))
    assert (await case.materials(watcher))["articles"]["version"] == 1, "not the office's before it is handed in"
    assert (await watcher.get(at(added["files"][0]["url"]))).status_code == 404
    assert await case.in_tx(hand_in, clock.now()) == 1
    assert (await watcher.get(at(added["files"][0]["url"]))).status_code == 200
    old = added["history"][0]["files"][0]["url"]
    assert (await case.applicants.get(at(old))).status_code == 200


async def test_missing_and_promised_papers(case: Case) -> None:
    def codes(missing: Any) -> list[str]:
        return [one.code for one in missing]

    missing = await case.in_tx(missing_materials, definition(), {"by_agent": True})
    assert codes(missing) == ["name-notice", "shareholder-identity", "resolution", "premises-proof", "authorization"]
    await case.in_tx(promise, ["premises-proof"], clock.now())
    assert "premises-proof" not in codes(await case.in_tx(missing_materials, definition(), {}))
    paper = (await case.materials())["premises-proof"]
    assert (paper["status"], paper["files"], paper["may_upload"]) == ("promised", [], True)

    await case.office.move(case.ticket, "handling")
    supplied = (await add(case.applicants, case.ticket, "premises-proof", ("房产证.jpg", JPEG))).json()
    assert (supplied["version"], supplied["status"], supplied["may_upload"]) == (2, "handed_in", False)
    assert (await case.check("premises-proof", "rejected", "不是这处住所")).json()["status"] == "rejected"
    again = (await add(case.applicants, case.ticket, "premises-proof", ("新的.jpg", JPEG))).json()
    assert (again["version"], again["status"]) == (3, "handed_in")
    assert (await case.check("premises-proof", "passed")).json()["status"] == "passed"
    assert (await case.materials())["premises-proof"]["may_upload"] is False


async def test_the_owner_adds_what_was_brought_along(case: Case) -> None:
    added = (await add(case.owners, case.ticket, "resolution", ("决议.pdf", samples.pdf(2)))).json()
    assert (added["status"], added["files"][0]["pages"]) == ("handed_in", 2)
    assert (await add(case.office.browser(case.office.concierge("别人")), case.ticket, "lease", ("a.jpg", JPEG))).status_code == 403
    await case.office.move(case.ticket, "handling")
    assert (await add(case.owners, case.ticket, "lease", ("a.jpg", JPEG))).json()["type"].endswith("material-locked")
    assert (await case.check("resolution", "promised", "以后补")).json()["type"].endswith("material-not-tolerable")
