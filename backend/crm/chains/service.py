"""Industry chains: read as a graph, written as a whole."""

from collections import defaultdict
from typing import Any
from uuid import UUID

import asyncpg

from backend.crm.activities.service import Caller
from backend.crm.chains import repository
from backend.crm.chains.errors import ChainCodeTaken
from backend.crm.chains.graph import check
from backend.crm.chains.schemas import Candidate, ChainItem, ChainPatch, Edge, Graph, Member, NewChain, NewGraph, NewNode, Node
from backend.kernel import clock
from backend.kernel.context import current_language
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import FieldError, InvalidInput, NotFound, StaleVersion, text
from backend.kernel.ids import new_id
from backend.kernel.paging import Page


def item(row: Any) -> ChainItem:
    """Return a chain as lists show it."""
    return ChainItem.model_validate({name: row[name] for name in ChainItem.model_fields})


async def list_chains(reader: Reader) -> Page[ChainItem]:
    """Return all chains in their order; an office has a handful."""
    items = [item(row) for row in await reader.rows(repository.LIST)]
    return Page[ChainItem](items=items, next=None, total=len(items))


async def find(reader: Reader, chain_id: UUID) -> ChainItem:
    """Return one chain; raises NotFound."""
    row = await reader.row(repository.FIND, chain_id=chain_id)
    if row is None:
        raise NotFound
    return item(row)


async def graph_of(reader: Reader, chain_id: UUID) -> Graph:
    """Return a chain with nodes and edges; raises NotFound."""
    found = await find(reader, chain_id)
    members, candidates = defaultdict[UUID, list[Member]](list), defaultdict[UUID, list[Candidate]](list)
    for row in await reader.rows(repository.MEMBERS, chain_id=chain_id):
        members[row["node_id"]].append(Member(id=row["id"], name=row["name"]))
    for row in await reader.rows(repository.CANDIDATES, chain_id=chain_id):
        candidates[row["node_id"]].append(Candidate(**{name: row[name] for name in Candidate.model_fields}))
    plain = set(Node.model_fields) - {"members", "candidates"}
    nodes = [
        Node.model_validate({**{name: row[name] for name in plain}, "members": members[row["id"]], "candidates": candidates[row["id"]]})
        for row in await reader.rows(repository.NODES, chain_id=chain_id)
    ]
    edges = [Edge(**dict(row)) for row in await reader.rows(repository.EDGES, chain_id=chain_id)]
    return Graph(chain=found, nodes=nodes, edges=edges)


async def create(caller: Caller, body: NewChain, *, demo: bool = False) -> UUID:
    """Make an empty chain; raises ChainCodeTaken."""
    chain_id, now = new_id(), clock.now()
    by = caller.principal.account_id
    try:
        async with caller.tx.savepoint():
            await caller.tx.run(
                repository.ADD, id=chain_id, updated_by=by, created_at=now, updated_at=now, demo=demo, **body.model_dump(mode="json")
            )
    except asyncpg.UniqueViolationError as error:
        raise ChainCodeTaken from error
    caller.audit("chain.create", "chain", chain_id, code=body.code)
    return chain_id


async def _lock(tx: Tx, chain_id: UUID, version: int) -> Any:
    row = await tx.row(repository.LOCK, chain_id=chain_id)
    if row is None:
        raise NotFound
    if row["version"] != version:
        raise StaleVersion
    return row


async def change(caller: Caller, chain_id: UUID, version: int, patch: ChainPatch) -> None:
    """Rename or move a chain; raises NotFound, StaleVersion."""
    row = await _lock(caller.tx, chain_id, version)
    names = patch.names.model_dump() if patch.names else row["names"]
    position = row["position"] if patch.position is None else patch.position
    await _touch(caller, chain_id, names, position)
    caller.audit("chain.change", "chain", chain_id, fields=sorted(patch.model_fields_set), version=version + 1)


async def _touch(caller: Caller, chain_id: UUID, names: Any, position: int) -> None:
    by, now = caller.principal.account_id, clock.now()
    await caller.tx.run(repository.SAVE, chain_id=chain_id, new_names=names, new_position=position, by=by, now=now)


async def _known(tx: Tx, graph: NewGraph) -> dict[UUID, Any]:
    """Return the enterprises the graph names by the ids it uses; raises InvalidInput for one that does not exist."""
    wanted = {one for node in graph.nodes for one in [*node.members, *(who.enterprise_id for who in node.candidates)] if one is not None}
    known = {row["id"]: row for row in await tx.rows(repository.KNOWN, ids=list(wanted))}
    words = text("chain.unknown_enterprise", current_language())
    errors = [
        FieldError(f"nodes.{number}.{field}", "unknown_enterprise", words)
        for number, node in enumerate(graph.nodes)
        for field, idents in (("members", node.members), ("candidates", [who.enterprise_id for who in node.candidates]))
        if any(one is not None and one not in known for one in idents)
    ]
    if errors:
        raise InvalidInput(errors=errors)
    return known


async def put_graph(caller: Caller, chain_id: UUID, version: int, graph: NewGraph) -> None:
    """Write the whole graph at once; nodes keep their ids by their keys. Raises NotFound, StaleVersion, InvalidInput."""
    row = await _lock(caller.tx, chain_id, version)
    check(graph)
    known = await _known(caller.tx, graph)
    before = {one["key"]: one["id"] for one in await caller.tx.rows(repository.NODES, chain_id=chain_id)}
    idents = {node.key: before.get(node.key) or new_id() for node in graph.nodes}
    await _clear(caller.tx, chain_id, list(idents.values()))
    for node in graph.nodes:
        await _write_node(caller.tx, chain_id, idents[node.key], node, is_new=node.key not in before)
    await _write_people(caller.tx, graph, idents, known)
    edges = [{"from_id": idents[edge.upstream], "to_id": idents[edge.downstream]} for edge in graph.edges]
    await caller.tx.many(repository.ADD_EDGE, edges)
    await _touch(caller, chain_id, row["names"], row["position"])
    counts = {"nodes": len(graph.nodes), "edges": len(graph.edges), "dropped": sorted(before.keys() - idents.keys())}
    caller.audit("chain.graph", "chain", chain_id, version=version + 1, **counts)


async def _clear(tx: Tx, chain_id: UUID, kept: list[UUID]) -> None:
    await tx.run(repository.DROP_EDGES, chain_id=chain_id)
    await tx.run(repository.DROP_MEMBERS, chain_id=chain_id)
    await tx.run(repository.DROP_CANDIDATES, chain_id=chain_id)
    await tx.run(repository.DROP_NODES, chain_id=chain_id, kept=kept)


async def _write_node(tx: Tx, chain_id: UUID, node_id: UUID, node: NewNode, *, is_new: bool) -> None:
    values = node.model_dump(mode="json", include=set(repository.NODE_COLUMNS))
    if is_new:
        await tx.run(repository.ADD_NODE, id=node_id, chain_id=chain_id, key=node.key, **values)
    else:
        await tx.run(repository.SAVE_NODE, node_id=node_id, **{f"new_{name}": value for name, value in values.items()})


async def _write_people(tx: Tx, graph: NewGraph, idents: dict[str, UUID], known: dict[UUID, Any]) -> None:
    members = [
        {"id": new_id(), "node_id": idents[node.key], "enterprise_id": living}
        for node in graph.nodes
        for living in dict.fromkeys(known[one]["living"] for one in node.members)
    ]
    candidates = [
        {
            "id": new_id(),
            "node_id": idents[node.key],
            "enterprise_id": who.enterprise_id and known[who.enterprise_id]["living"],
            "name": who.name or known[who.enterprise_id]["name"],  # type: ignore[index] - graph.check has seen to one of the two
            "reason": who.reason,
            "leading": who.leading,
            "position": place,
        }
        for node in graph.nodes
        for place, who in enumerate(node.candidates)
    ]
    await tx.many(repository.ADD_MEMBER, members)
    await tx.many(repository.ADD_CANDIDATE, candidates)
