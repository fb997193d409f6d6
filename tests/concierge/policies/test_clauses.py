"""Clauses: in force when published, within their dates and reviewed by somebody who did not write them."""

from datetime import UTC, datetime
from typing import Any

import asyncpg
import pytest

from backend.kernel import clock
from backend.kernel.db import sql
from tests.concierge.policies.conftest import CLAUSE, Policies, names


async def _in_force(policies: Policies) -> list[str]:
    found = await policies.desk.get(policies.desk.investor, "policy-clauses")
    return [one["titles"]["zh"] for one in found["items"]]


async def test_a_clause_needs_publication_and_review(policies: Policies) -> None:
    draft = await policies.clause(await policies.draft())
    assert (draft["clause_list"][0]["in_force"], draft["clause_list"][0]["why_not"]) == (False, "draft")
    published = await policies.publish(draft)
    assert (published["clause_list"][0]["why_not"], await _in_force(policies)) == ("not_reviewed", [])
    reviewed = await policies.review(published)
    one = reviewed["clause_list"][0]
    assert (one["in_force"], one["reviewed_by"]["name"], await _in_force(policies)) == (True, "何审查", ["设备补助条"])


async def test_an_objection_keeps_a_clause_out_and_an_exception_needs_its_name(policies: Policies) -> None:
    made = await policies.publish(await policies.clause(await policies.draft()))
    refused = await policies.review(made, status=422, opinion="objection")
    assert refused["errors"][0]["path"] == "note"
    stopped = await policies.review(made, opinion="objection", note="指定了本地供应商")
    assert (stopped["clause_list"][0]["why_not"], await _in_force(policies)) == ("objection", [])
    allowed = await policies.review(stopped, opinion="exception", note="属于扶贫救灾的例外规定")
    assert allowed["clause_list"][0]["in_force"] is True
    assert [one["opinion"] for one in allowed["clause_list"][0]["reviews"]] == ["exception", "objection"]


async def test_nobody_reviews_what_they_wrote(policies: Policies) -> None:
    document = await policies.draft()
    path = f"policies/{document['id']}/clauses"
    own = await policies.desk.post(policies.both, path, CLAUSE, 201)
    assert own["clause_list"][0]["may_review"] is False
    refused = await policies.review(own, status=403, person=policies.both)
    assert refused["type"].endswith("clause-own-review")
    await policies.review(own, status=403, person=policies.editor)
    reviewed = await policies.review(own)
    # Whoever changes a word of it becomes an author too.
    one = reviewed["clause_list"][0]
    changed = await policies.call(
        "PUT", policies.editor, f"policy-clauses/{one['id']}", 200, CLAUSE | {"titles": names("改过")}, one["version"]
    )
    assert [author["name"] for author in changed["clause_list"][0]["authors"]] == ["刘两职", "陈编辑"]


async def test_the_database_refuses_an_author_as_reviewer(policies: Policies, database: Any) -> None:
    await policies.in_force()
    with pytest.raises(asyncpg.CheckViolationError):
        async with database.transaction() as tx:
            await tx.run(sql("UPDATE concierge.policy_clause SET authors = authors || reviewed_by"))


async def test_a_change_of_substance_takes_the_review_away_and_moving_does_not(policies: Policies) -> None:
    made = await policies.in_force()
    one = made["clause_list"][0]
    moved = await policies.call("PUT", policies.editor, f"policy-clauses/{one['id']}", 200, CLAUSE | {"position": 9}, one["version"])
    assert (moved["clause_list"][0]["position"], moved["clause_list"][0]["in_force"], moved["edition"]) == (9, True, 2)
    one = moved["clause_list"][0]
    rewritten = CLAUSE | {"amount": {"kind": "fixed", "amount": "900000"}}
    changed = await policies.call("PUT", policies.editor, f"policy-clauses/{one['id']}", 200, rewritten, one["version"])
    assert (changed["clause_list"][0]["why_not"], changed["clause_list"][0]["reviewed_on"]) == ("not_reviewed", None)
    assert (len(changed["clause_list"][0]["reviews"]), await _in_force(policies)) == (1, [])
    await policies.call("PUT", policies.editor, f"policy-clauses/{one['id']}", 412, rewritten, one["version"])


async def test_a_clause_may_be_valid_for_less_time_than_its_document(policies: Policies) -> None:
    await policies.in_force(valid_from="2026-04-01", valid_until="2026-04-30")
    for day, expected in ((31, []), (1, ["设备补助条"])):
        with clock.at(datetime(2026, 3 if day == 31 else 4, day, 4, tzinfo=UTC)):
            assert await _in_force(policies) == expected
    with clock.at(datetime(2026, 5, 1, 4, tzinfo=UTC)):
        assert await _in_force(policies) == []
    turned = await policies.clause(await policies.draft(), 422, valid_from="2026-04-30", valid_until="2026-04-01")
    assert turned["errors"][0]["path"] == "valid_until"


async def test_a_review_counts_from_its_day_and_not_from_the_future(policies: Policies) -> None:
    made = await policies.publish(await policies.clause(await policies.draft()))
    refused = await policies.review(made, status=422, reviewed_on="2026-03-10")
    assert refused["errors"][0]["path"] == "reviewed_on"
    await policies.review(made, reviewed_on="2026-03-05")
    with clock.at(datetime(2026, 3, 4, 4, tzinfo=UTC)):
        assert await _in_force(policies) == []


async def test_a_removed_clause_is_out_of_force_and_stays_on_record(policies: Policies, database: Any) -> None:
    made = await policies.in_force()
    one = made["clause_list"][0]
    left = await policies.call("DELETE", policies.editor, f"policy-clauses/{one['id']}", 200, None, one["version"])
    assert (left["clause_list"], left["edition"], await _in_force(policies)) == ([], 2, [])
    await policies.call("DELETE", policies.editor, f"policy-clauses/{one['id']}", 404, None, one["version"])
    async with database.reader() as reader:
        assert await reader.value(sql("SELECT removed FROM concierge.policy_clause")) is True


async def test_writing_and_reviewing_are_different_rights(policies: Policies) -> None:
    made = await policies.clause(await policies.draft())
    one = made["clause_list"][0]
    await policies.call("PUT", policies.reviewer, f"policy-clauses/{one['id']}", 403, CLAUSE, one["version"])
    await policies.review(made, status=403, person=policies.editor)
    await policies.review(made, status=403, person=policies.desk.investor)
