"""What the endpoints of industry chains take and answer."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.crm.activities.schemas import Body, Line, Name, View

Tier = Literal["upstream", "midstream", "downstream", "support"]
NodeStatus = Literal["ours", "candidate", "missing"]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,49}$")]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_]{1,20}$")]
Position = Annotated[int, Field(ge=0, le=10_000)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
ReasonCode = Literal["industry", "tag", "leading", "region", "known"]


class Names(Body):
    """One name in the three languages."""

    zh: Name
    en: Name
    ru: Name


class NewChain(Body):
    """A new chain without nodes."""

    code: Key
    names: Names
    position: Position = 0


class ChainPatch(Body):
    """A field left out stays as it is."""

    names: Names | None = None
    position: Position | None = None


class ChainItem(View):
    """A chain with how many of its nodes are ours, could be filled by a named candidate, or are missing."""

    id: UUID
    code: str
    names: Names
    position: int
    ours: int
    candidate: int
    missing: int
    updated_at: datetime
    demo: bool
    version: int


class NewCandidate(Body):
    """Who could be won for a node: an enterprise we know or a name, and why. `leading` marks a leader of its trade (龙头)."""

    enterprise_id: UUID | None = None
    name: Line | None = None
    reason: Reason
    leading: bool = False


class NewNode(Body):
    """A node; its `key` is what edges name it by, and what it keeps when the graph is written again."""

    key: Key
    names: Names
    tier: Tier
    position: Position = 0
    industries: Annotated[list[Code], Field(max_length=40)] = Field(default_factory=list[str])
    tags: Annotated[list[Code], Field(max_length=40)] = Field(default_factory=list[str])
    note: Reason | None = None
    members: Annotated[list[UUID], Field(max_length=200)] = Field(default_factory=list[UUID])
    candidates: Annotated[list[NewCandidate], Field(max_length=50)] = Field(default_factory=list[NewCandidate])


class Edge(Body):
    """The first supplies the second; both are keys of nodes."""

    upstream: Key
    downstream: Key


class NewGraph(Body):
    """The whole graph. Circles are refused unless `circles` says that this trade has them."""

    nodes: Annotated[list[NewNode], Field(max_length=300)]
    edges: Annotated[list[Edge], Field(max_length=2000)]
    circles: bool = False


class Member(View):
    """An enterprise of ours on a node."""

    id: UUID
    name: str


class Candidate(View):
    """Who could be won for a node."""

    enterprise_id: UUID | None
    name: str
    reason: str
    leading: bool


class Node(View):
    """A node. `status`: `ours` when an enterprise of ours stands on it, `candidate` when somebody is named for it, else `missing`."""

    id: UUID
    key: str
    names: Names
    tier: Tier
    position: int
    industries: list[str]
    tags: list[str]
    note: str | None
    status: NodeStatus
    members: list[Member]
    candidates: list[Candidate]


class Graph(View):
    """A chain with all its nodes and edges."""

    chain: ChainItem
    nodes: list[Node]
    edges: list[Edge]


class WhyFits(View):
    """One reason why an enterprise could fill a gap, with its words in the caller's language."""

    code: ReasonCode
    value: str
    text: str


class Fitting(View):
    """An enterprise that could fill a gap; `score` orders the list."""

    enterprise_id: UUID
    name: str
    industry: str | None
    region: str | None
    tags: list[str]
    score: int
    reasons: list[WhyFits]


class FittingList(View):
    """Who could fill a gap, those with the most reasons first."""

    items: list[Fitting]
    next: None
    total: int
