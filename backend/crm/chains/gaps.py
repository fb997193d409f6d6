"""Who could fill a gap: enterprises by industry, tags and region, with the reasons for each."""

from typing import Any, Final
from uuid import UUID

from backend.contracts.enterprise_tags import ENTERPRISE_TAGS
from backend.crm.chains import repository, service
from backend.crm.chains.schemas import Fitting, FittingList, ReasonCode, WhyFits
from backend.kernel.classifications import industries, industry_with_children, region_groups, regions, regions_of
from backend.kernel.context import current_language
from backend.kernel.db import Reader
from backend.kernel.errors import NotFound, fill, text

# Tags that mark the leaders of a trade.
LEADING: Final = ("global500", "china500", "private500", "sector100", "central_soe", "chain_leader", "agri_leader")


async def fitting(reader: Reader, chain_id: UUID, node_id: UUID, region: str | None) -> FittingList:
    """Return at most 100 enterprises for a node, of a province or a group of provinces when one is named; raises NotFound."""
    await service.find(reader, chain_id)
    node = await reader.row(repository.FIND_NODE, chain_id=chain_id, node_id=node_id)
    if node is None:
        raise NotFound
    wanted = sorted({one for code in node["industries"] for one in industry_with_children(code)})
    places = list(regions_of(region)) if region else None
    found = {"industries": wanted, "tags": node["tags"], "leading": list(LEADING), "regions": places, "node_id": node_id}
    rows = await reader.rows(repository.FITTING, **found)
    items = [_fitting(row, frozenset(wanted), frozenset(node["tags"]), region) for row in rows]
    return FittingList(items=items, next=None, total=len(items))


def _fitting(row: Any, wanted: frozenset[str], tags: frozenset[str], region: str | None) -> Fitting:
    reasons: list[WhyFits] = []
    if row["industry"] in wanted:
        reasons.append(_why("industry", row["industry"], _named(industries(), row["industry"])))
    reasons += [_why("tag", tag, _tag(tag)) for tag in row["tags"] if tag in tags]
    reasons += [_why("leading", tag, _tag(tag)) for tag in row["tags"] if tag in LEADING and tag not in tags]
    if region and row["region"]:
        reasons.append(_why("region", row["region"], _named(region_groups() if region in region_groups() else regions(), region)))
    if row["last_met_on"]:
        reasons.append(_why("known", row["last_met_on"].isoformat(), row["last_met_on"].isoformat()))
    plain = {name: row[name] for name in ("name", "industry", "region", "tags", "score")}
    return Fitting(enterprise_id=row["id"], reasons=reasons, **plain)


def _tag(code: str) -> str:
    return ENTERPRISE_TAGS.get(code, {}).get(current_language(), code)


def _named(things: dict[str, Any], code: str) -> str:
    return things[code].names[current_language()] if code in things else code


def _why(code: ReasonCode, value: str, shown: str) -> WhyFits:
    return WhyFits(code=code, value=value, text=fill(text(f"chain.because_{code}", current_language()), {"value": shown}))
