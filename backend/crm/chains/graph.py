"""Whether a graph can be: every edge between nodes that exist, no node its own supplier, no circle unless it is meant."""

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from backend.contracts.enterprise_tags import ENTERPRISE_TAGS
from backend.crm.chains.schemas import NewGraph
from backend.kernel.classifications import industries
from backend.kernel.context import current_language
from backend.kernel.errors import FieldError, InvalidInput, text


def _error(path: str, code: str) -> FieldError:
    return FieldError(path, code, text(f"chain.{code}", current_language()))


def _repeated(keys: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    return {key for key in keys if key in seen or seen.add(key)}


def _node_errors(graph: NewGraph) -> list[FieldError]:
    found: list[FieldError] = []
    repeated = _repeated(node.key for node in graph.nodes)
    for number, node in enumerate(graph.nodes):
        if node.key in repeated:
            found.append(_error(f"nodes.{number}.key", "repeated"))
        found += [_error(f"nodes.{number}.industries", "unknown_industry") for code in node.industries if code not in industries()][:1]
        found += [_error(f"nodes.{number}.tags", "unknown_tag") for code in node.tags if code not in ENTERPRISE_TAGS][:1]
        if len(set(node.members)) != len(node.members):
            found.append(_error(f"nodes.{number}.members", "repeated"))
        found += [
            _error(f"nodes.{number}.candidates.{place}.name", "unnamed_candidate")
            for place, one in enumerate(node.candidates)
            if one.enterprise_id is None and one.name is None
        ]
    return found


def _edge_errors(graph: NewGraph) -> list[FieldError]:
    keys = {node.key for node in graph.nodes}
    found: list[FieldError] = []
    seen: set[tuple[str, str]] = set()
    for number, edge in enumerate(graph.edges):
        ends = (edge.upstream, edge.downstream)
        if not keys.issuperset(ends):
            found.append(_error(f"edges.{number}", "unknown_node"))
        elif edge.upstream == edge.downstream:
            found.append(_error(f"edges.{number}", "own_supplier"))
        elif ends in seen:
            found.append(_error(f"edges.{number}", "repeated"))
        seen.add(ends)
    return found


def _circle(graph: NewGraph) -> list[FieldError]:
    suppliers: dict[str, set[str]] = {}
    for edge in graph.edges:
        suppliers.setdefault(edge.downstream, set()).add(edge.upstream)
    try:
        TopologicalSorter(suppliers).prepare()
    except CycleError as error:
        ring = error.args[1]
        pairs = set(pairwise(ring))
        return [
            _error(f"edges.{number}", "circle")
            for number, edge in enumerate(graph.edges)
            if (edge.upstream, edge.downstream) in pairs or (edge.downstream, edge.upstream) in pairs
        ][:1]
    return []


def check(graph: NewGraph) -> None:
    """Raise InvalidInput that names every node and edge that cannot be."""
    found = [*_node_errors(graph), *_edge_errors(graph)]
    if not found and not graph.circles:
        found = _circle(graph)
    if found:
        raise InvalidInput(errors=found)
