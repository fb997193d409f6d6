"""Paths of industry chains."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.contracts.permissions import CrmPermission
from backend.crm.activities.router import READING, Reads
from backend.crm.activities.service import Caller
from backend.crm.chains import service
from backend.crm.chains.errors import ChainCodeTaken
from backend.crm.chains.gaps import fitting
from backend.crm.chains.schemas import ChainItem, ChainPatch, FittingList, Graph, NewChain, NewGraph
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, VersionDep, allow, problem_responses, reply
from backend.kernel.paging import Page
from backend.kernel.principal import Principal

router = APIRouter(tags=["chains"])
Edits = Annotated[Principal, Depends(allow(CrmPermission.EDIT_CHAINS))]
_ONE = problem_responses(NotSignedIn, NotAllowed, NotFound)
_CHANGING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput, StaleVersion, VersionRequired)


@router.get("/chains", response_model=Page[ChainItem], responses=READING)
async def list_chains(principal: Reads, reader: ReaderDep) -> Response:
    """All chains, each with how many of its nodes are ours, named and missing."""
    del principal
    return reply(Page[ChainItem], await service.list_chains(reader))


@router.post(
    "/chains", status_code=201, response_model=ChainItem, responses=problem_responses(NotSignedIn, NotAllowed, ChainCodeTaken, InvalidInput)
)
async def create_chain(body: NewChain, principal: Edits, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep) -> Response:
    """Begin a chain; its graph is written next."""

    async def make() -> Response:
        chain_id = await service.create(Caller(tx, resources, principal), body)
        return reply(ChainItem, await service.find(tx, chain_id), 201, {"location": f"/api/crm/chains/{chain_id}"})

    return await idempotency.once(tx, make)


@router.get("/chains/{chain_id}", response_model=ChainItem, responses=_ONE)
async def get_chain(chain_id: UUID, principal: Reads, reader: ReaderDep) -> Response:
    """One chain."""
    del principal
    return reply(ChainItem, await service.find(reader, chain_id))


@router.patch("/chains/{chain_id}", response_model=ChainItem, responses=_CHANGING)
async def change_chain(
    chain_id: UUID, body: ChainPatch, version: VersionDep, principal: Edits, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Rename a chain, or move it in the list."""
    await service.change(Caller(tx, resources, principal), chain_id, version, body)
    return reply(ChainItem, await service.find(tx, chain_id))


@router.get("/chains/{chain_id}/graph", response_model=Graph, responses=_ONE)
async def get_graph(chain_id: UUID, principal: Reads, reader: ReaderDep) -> Response:
    """Nodes and edges, each node with who stands on it and who could be won for it."""
    del principal
    return reply(Graph, await service.graph_of(reader, chain_id))


@router.put("/chains/{chain_id}/graph", response_model=Graph, responses=_CHANGING)
async def put_graph(chain_id: UUID, body: NewGraph, version: VersionDep, principal: Edits, tx: TxDep, resources: ResourcesDep) -> Response:
    """Write the whole graph, all or nothing; `If-Match` names the chain's version."""
    await service.put_graph(Caller(tx, resources, principal), chain_id, version, body)
    return reply(Graph, await service.graph_of(tx, chain_id))


@router.get("/chains/{chain_id}/nodes/{node_id}/candidates", response_model=FittingList, responses={**READING, **_ONE})
async def list_node_candidates(
    chain_id: UUID,
    node_id: UUID,
    principal: Reads,
    reader: ReaderDep,
    region: Annotated[str | None, Query(max_length=20, description="A province, or a group such as 京津冀, by code")] = None,
) -> Response:
    """Who could fill this gap: enterprises we know, by industry, tags and region, with the reasons."""
    del principal
    return reply(FittingList, await fitting(reader, chain_id, node_id, region))
