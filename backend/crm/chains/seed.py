"""The chains of the first office (产业招商图谱) as invented data to begin with."""

from pathlib import Path
from typing import Any

import orjson

from backend.crm.activities.service import Caller
from backend.crm.chains import repository, service
from backend.crm.chains.schemas import NewChain, NewGraph


async def seed_chains(caller: Caller) -> int:
    """Make the chains that are not there yet, marked as demo; answers how many were made."""
    chains: list[dict[str, Any]] = orjson.loads((Path(__file__).parent / "demo_chains.json").read_bytes())
    made = 0
    for position, one in enumerate(chains):
        if await caller.tx.value(repository.ID_OF, code=one["code"]) is None:
            chain_id = await service.create(caller, NewChain(code=one["code"], names=one["names"], position=position), demo=True)
            nodes = [{**node, "position": place} for place, node in enumerate(one["nodes"])]
            await service.put_graph(caller, chain_id, 1, NewGraph.model_validate({"nodes": nodes, "edges": one["edges"]}))
            made += 1
    return made
