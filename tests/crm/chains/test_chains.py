"""Industry chains: a graph written as a whole, nodes that know what is missing, and who could fill a gap."""

from typing import Any
from uuid import UUID

import pytest

from backend.crm.activities.service import Caller
from backend.crm.chains.seed import seed_chains
from backend.kernel import clock
from backend.kernel.ids import new_id
from tests.crm.house import House

JUICE = {"code": "juice", "names": {"zh": "果汁", "en": "Juice", "ru": "Соки"}}


def node(key: str, **values: Any) -> dict[str, Any]:
    return {"key": key, "names": {"zh": key, "en": key, "ru": key}, "tier": "midstream"} | values


def edge(upstream: str, downstream: str) -> dict[str, str]:
    return {"upstream": upstream, "downstream": downstream}


async def known(house: House, name: str, **values: Any) -> str:
    """An enterprise in the table, with what chains look at."""
    row = {"industry": None, "region": None, "tags": [], "last_met_on": None} | values
    ident = new_id()
    async with house.resources.database.transaction() as tx:
        await tx.connection.execute(
            "INSERT INTO crm.enterprise (id, name, sort_name, name_core, name_keys, search, search_text, created_at, updated_at,"
            " industry, region, tags, last_met_on) VALUES ($1, $2, $2, $2, '{}', '', $2, $3, $3, $4, $5, $6, $7)",
            ident, name, clock.now(), row["industry"], row["region"], row["tags"], row["last_met_on"],
        )  # fmt: skip
    return str(ident)


async def put(house: House, chain: Any, version: int, nodes: list[Any], edges: list[Any], status: int = 200, **more: Any) -> Any:
    body = {"nodes": nodes, "edges": edges, **more}
    return await house.send(house.head, "PUT", f"chains/{chain['id']}/graph", status, json=body, version=version)


async def test_a_graph_is_written_and_read(house: House) -> None:
    chain = await house.post(house.head, "chains", JUICE)
    ours = await known(house, "双河果汁")
    nodes = [
        node("orchards", tier="upstream", industries=["01"], members=[ours]),
        node("juice", candidates=[{"name": "汇源果汁", "reason": "龙头", "leading": True}]),
        node("sales", tier="downstream"),
    ]
    graph = await put(house, chain, 1, nodes, [edge("orchards", "juice"), edge("juice", "sales")])
    assert {one["key"]: one["status"] for one in graph["nodes"]} == {"orchards": "ours", "juice": "candidate", "sales": "missing"}
    assert graph["chain"]["version"] == 2
    assert (graph["chain"]["ours"], graph["chain"]["candidate"], graph["chain"]["missing"]) == (1, 1, 1)
    assert await house.get(house.reader, f"chains/{chain['id']}/graph") == graph
    listed = await house.get(house.reader, "chains")
    assert [(one["code"], one["missing"]) for one in listed["items"]] == [("juice", 1)]
    assert [row["data"]["nodes"] for row in await house.audits("chain.graph")] == [3]


async def test_nodes_keep_their_ids_by_their_keys_and_the_rest_goes(house: House) -> None:
    chain = await house.post(house.head, "chains", JUICE)
    first = await put(house, chain, 1, [node("a"), node("b")], [edge("a", "b")])
    second = await put(house, chain, 2, [node("b"), node("c")], [edge("b", "c")])
    ids = [{one["key"]: one["id"] for one in graph["nodes"]} for graph in (first, second)]
    assert ids[0]["b"] == ids[1]["b"]
    assert set(ids[1]) == {"b", "c"}
    assert second["edges"] == [edge("b", "c")]


@pytest.mark.parametrize(
    ("nodes", "edges", "path", "code"),
    [
        ([node("a"), node("a")], [], "nodes.0.key", "repeated"),
        ([node("a", industries=["99x"])], [], "nodes.0.industries", "unknown_industry"),
        ([node("a", tags=["nobody"])], [], "nodes.0.tags", "unknown_tag"),
        ([node("a", candidates=[{"reason": "无名"}])], [], "nodes.0.candidates.0.name", "unnamed_candidate"),
        ([node("a", members=[str(UUID(int=1))])], [], "nodes.0.members", "unknown_enterprise"),
        ([node("a")], [edge("a", "b")], "edges.0", "unknown_node"),
        ([node("a")], [edge("a", "a")], "edges.0", "own_supplier"),
        ([node("a"), node("b")], [edge("a", "b"), edge("a", "b")], "edges.1", "repeated"),
        ([node("a"), node("b")], [edge("a", "b"), edge("b", "a")], "edges.0", "circle"),
    ],
)
async def test_a_graph_that_cannot_be_is_refused_as_a_whole(house: House, nodes: Any, edges: Any, path: str, code: str) -> None:
    chain = await house.post(house.head, "chains", JUICE)
    answer = await put(house, chain, 1, nodes, edges, 422)
    assert (answer["errors"][0]["path"], answer["errors"][0]["code"]) == (path, code)
    graph = await house.get(house.head, f"chains/{chain['id']}/graph")
    assert (graph["nodes"], graph["chain"]["version"]) == ([], 1)


async def test_a_circle_that_is_meant_is_kept(house: House) -> None:
    chain = await house.post(house.head, "chains", JUICE)
    graph = await put(house, chain, 1, [node("a"), node("b")], [edge("a", "b"), edge("b", "a")], circles=True)
    assert len(graph["edges"]) == 2


async def test_editing_needs_the_version_and_the_permission(house: House) -> None:
    chain = await house.post(house.head, "chains", JUICE)
    await put(house, chain, 1, [node("a")], [])
    assert (await put(house, chain, 1, [], [], 412))["type"].endswith("stale-version")
    await house.send(house.li, "PUT", f"chains/{chain['id']}/graph", 403, json={"nodes": [], "edges": []}, version=2)
    await house.post(house.li, "chains", {**JUICE, "code": "x"}, 403)
    assert (await house.post(house.head, "chains", JUICE, 409))["type"].endswith("chain-code-taken")
    renamed = await house.patch(house.head, f"chains/{chain['id']}", 2, names={"zh": "新", "en": "New", "ru": "Новая"})
    assert (renamed["names"]["zh"], renamed["version"]) == ("新", 3)


async def test_who_could_fill_a_gap_and_why(house: House) -> None:
    both = await known(house, "龙头果汁", industry="15", tags=["sector100"], region="310000")
    await known(house, "饮料公司", industry="15", region="110000")
    member = await known(house, "本地果汁", industry="15")
    await known(house, "钢铁公司", industry="31", tags=["china500"])
    chain = await house.post(house.head, "chains", JUICE)
    nodes = [node("juice", industries=["15"], tags=["sector100"], members=[member])]
    graph = await put(house, chain, 1, nodes, [])
    path = f"chains/{chain['id']}/nodes/{graph['nodes'][0]['id']}/candidates"
    found = await house.get(house.li, path)
    assert [one["name"] for one in found["items"]] == ["龙头果汁", "饮料公司"]
    assert [why["code"] for why in found["items"][0]["reasons"]] == ["industry", "tag"]
    assert "酒、饮料" in found["items"][0]["reasons"][0]["text"]
    near = await house.get(house.li, path, region="yangtze-delta")
    assert [one["enterprise_id"] for one in near["items"]] == [both]
    assert [why["code"] for why in near["items"][0]["reasons"]] == ["industry", "tag", "region"]
    await house.get(house.li, f"chains/{chain['id']}/nodes/{UUID(int=1)}/candidates", 404)


async def test_a_section_asks_for_all_its_divisions(house: House) -> None:
    await known(house, "钢铁公司", industry="31")
    chain = await house.post(house.head, "chains", JUICE)
    graph = await put(house, chain, 1, [node("making", industries=["C"])], [])
    found = await house.get(house.li, f"chains/{chain['id']}/nodes/{graph['nodes'][0]['id']}/candidates")
    assert found["total"] == 1


async def test_the_offices_own_chains_are_seeded_once(house: House) -> None:
    async with house.resources.database.transaction() as tx:
        caller = Caller(tx, house.resources, house.head)
        assert [await seed_chains(caller), await seed_chains(caller)] == [4, 0]
    listed = (await house.get(house.reader, "chains"))["items"]
    assert [one["names"]["zh"] for one in listed] == ["农副产品加工（果汁）", "来料加工", "光伏制氢新能源", "新材料"]
    assert all(one["demo"] and one["missing"] and one["candidate"] for one in listed)
