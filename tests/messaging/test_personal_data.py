"""What messaging keeps of a person can be taken out, and goes when they go."""

from typing import Any

from backend.kernel.principal import Principal
from backend.messaging.personal_data import MessagingData

TABLES = (("message", "account_id"), ("delivery", "recipient_id"), ("preference", "account_id"))


async def _kept(database: Any, who: Any) -> list[int]:
    query = "SELECT count(*) FROM messaging.{} WHERE {} = $1"
    return [await database.connection.fetchval(query.format(*table), who) for table in TABLES]


async def test_a_persons_messages_deliveries_and_wishes(resources: Any, people: Any, tell: Any, as_: Any) -> None:
    mine, other = people.add(email="zhang.wei@example.com"), people.add(email="li.na@example.com")
    for who in (mine, other):
        await tell(who)
    await as_(mine, "PATCH", "preferences", json={"digest": True}, headers={"if-match": "0"})
    found = await MessagingData(resources).export(mine)
    assert [one["title"] for one in found["messages"]] == [found["messages"][0]["title"]]
    assert found["messages"][0]["body"]
    assert [one["address"] for one in found["deliveries"]] == ["zhang.wei@example.com"]
    assert [one["digest"] for one in found["preferences"]] == [True]
    assert "li.na" not in str(found)


async def test_all_of_it_goes_and_nobody_elses(resources: Any, people: Any, tell: Any, as_: Any, database: Any) -> None:
    mine, other = people.add(email="zhang.wei@example.com"), people.add(email="li.na@example.com")
    for who in (mine, other):
        await tell(who)
        await as_(who, "PATCH", "preferences", json={"digest": True}, headers={"if-match": "0"})
    data = MessagingData(resources)
    assert await data.unsettled(mine) == []
    await data.settle(Principal("investor", mine))
    for _ in range(2):
        await data.forget(mine)
    assert (await _kept(database, mine), await _kept(database, other)) == ([0, 0, 0], [1, 1, 1])
