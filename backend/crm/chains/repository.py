"""SQL of industry chains."""

from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from backend.crm.chain_models import chain, chain_candidate, chain_edge, chain_member, chain_node
from backend.crm.enterprise_models import enterprise
from backend.kernel.db import insert_into, sql

_ID = sa.bindparam("chain_id", type_=sa.Uuid)
_NODE = sa.bindparam("node_id", type_=sa.Uuid)
_c, _n = chain.c, chain_node.c


def _bind(name: str, kind: Any) -> Any:
    return sa.bindparam(name, type_=kind)


def _any_of(table: sa.Table) -> Any:
    return sa.select(sa.literal_column("1")).where(table.c.node_id == _n.id).correlate(chain_node).exists()


_OURS, _NAMED = _any_of(chain_member), _any_of(chain_candidate)
_STATUS = sa.case((_OURS, sa.literal_column("'ours'")), (_NAMED, sa.literal_column("'candidate'")), else_=sa.literal_column("'missing'"))
_status = sa.select(_n.chain_id, _STATUS.label("status")).subquery("stands")


def _counted(status: str) -> Any:
    found = sa.select(sa.func.count()).where(_status.c.chain_id == _c.id, _status.c.status == sa.literal_column(f"'{status}'"))
    return found.correlate(chain).scalar_subquery().label(status)


_SELECT: Any = sa.select(*chain.c, *(_counted(status) for status in ("ours", "candidate", "missing")))
LIST: Final = sql(_SELECT.order_by(_c.position, _c.code).limit(sa.literal_column("100")))
FIND: Final = sql(_SELECT.where(_c.id == _ID))
LOCK: Final = sql(sa.select(*chain.c).where(_c.id == _ID).with_for_update())
ID_OF: Final = sql(sa.select(_c.id).where(_c.code == _bind("code", sa.Text)))
ADD: Final = sql(insert_into(chain, "id", "code", "names", "position", "updated_by", "created_at", "updated_at", "demo"))
SAVE: Final = sql(
    sa.update(chain)
    .where(_c.id == _ID)
    .values(
        names=_bind("new_names", JSONB),
        position=_bind("new_position", sa.Integer),
        updated_by=_bind("by", sa.Uuid),
        updated_at=_bind("now", _c.updated_at.type),
        version=_c.version + sa.literal_column("1"),
    )
)
NODES: Final = sql(sa.select(*chain_node.c, _STATUS.label("status")).where(_n.chain_id == _ID).order_by(_n.tier, _n.position, _n.key))
FIND_NODE: Final = sql(sa.select(*chain_node.c).where(_n.chain_id == _ID, _n.id == _NODE))
_up, _down = chain_node.alias("up"), chain_node.alias("down")
EDGES: Final = sql(
    sa.select(_up.c.key.label("upstream"), _down.c.key.label("downstream"))
    .select_from(chain_edge)
    .join(_up, _up.c.id == chain_edge.c.from_id)
    .join(_down, _down.c.id == chain_edge.c.to_id)
    .where(_up.c.chain_id == _ID)
    .order_by(_up.c.key, _down.c.key)
)
MEMBERS: Final = sql(
    sa.select(chain_member.c.node_id, enterprise.c.id, enterprise.c.name)
    .select_from(chain_member)
    .join(chain_node, _n.id == chain_member.c.node_id)
    .join(enterprise, enterprise.c.id == chain_member.c.enterprise_id)
    .where(_n.chain_id == _ID)
    .order_by(enterprise.c.sort_name, enterprise.c.id)
)
CANDIDATES: Final = sql(
    sa.select(
        chain_candidate.c.node_id,
        chain_candidate.c.enterprise_id,
        sa.func.coalesce(enterprise.c.name, chain_candidate.c.name).label("name"),
        chain_candidate.c.reason,
        chain_candidate.c.leading,
    )
    .select_from(chain_candidate)
    .join(chain_node, _n.id == chain_candidate.c.node_id)
    .outerjoin(enterprise, enterprise.c.id == chain_candidate.c.enterprise_id)
    .where(_n.chain_id == _ID)
    .order_by(chain_candidate.c.position, chain_candidate.c.id)
)
# A merged enterprise answers with the one it has become part of.
KNOWN: Final = sql(
    sa.select(enterprise.c.id, sa.func.coalesce(enterprise.c.merged_into, enterprise.c.id).label("living"), enterprise.c.name).where(
        enterprise.c.id == sa.any_(_bind("ids", ARRAY(sa.Uuid)))
    )
)

DROP_EDGES: Final = sql(sa.delete(chain_edge).where(chain_edge.c.from_id.in_(sa.select(_n.id).where(_n.chain_id == _ID))))
DROP_NODES: Final = sql(sa.delete(chain_node).where(_n.chain_id == _ID, _n.id != sa.all_(_bind("kept", ARRAY(sa.Uuid)))))
_IN_CHAIN = sa.select(_n.id).where(_n.chain_id == _ID)
DROP_MEMBERS: Final = sql(sa.delete(chain_member).where(chain_member.c.node_id.in_(_IN_CHAIN)))
DROP_CANDIDATES: Final = sql(sa.delete(chain_candidate).where(chain_candidate.c.node_id.in_(_IN_CHAIN)))
NODE_COLUMNS: Final = ("names", "tier", "position", "industries", "tags", "note")
ADD_NODE: Final = sql(insert_into(chain_node))
SAVE_NODE: Final = sql(
    sa.update(chain_node).where(_n.id == _NODE).values({name: _bind(f"new_{name}", _n[name].type) for name in NODE_COLUMNS})
)
ADD_EDGE: Final = sql(insert_into(chain_edge))
ADD_MEMBER: Final = sql(insert_into(chain_member))
ADD_CANDIDATE: Final = sql(insert_into(chain_candidate))

# Each industry and tag of a node that an enterprise has speaks for it; those that lead their trade weigh more.
FITTING: Final = sql(
    """
    SELECT e.id, e.name, e.industry, e.region, e.tags, e.last_met_on,
           CASE WHEN e.industry = ANY(CAST(:industries AS text[])) THEN 3 ELSE 0 END
         + cardinality(ARRAY(SELECT unnest(e.tags) INTERSECT SELECT unnest(CAST(:tags AS text[]))))
         + CASE WHEN e.tags && CAST(:leading AS text[]) THEN 2 ELSE 0 END
         + CASE WHEN e.last_met_on IS NOT NULL THEN 1 ELSE 0 END AS score
    FROM crm.enterprise e
    WHERE e.merged_into IS NULL
      AND (e.industry = ANY(CAST(:industries AS text[])) OR e.tags && CAST(:tags AS text[]))
      AND (CAST(:regions AS text[]) IS NULL OR e.region = ANY(CAST(:regions AS text[])))
      AND NOT EXISTS (SELECT FROM crm.chain_member m WHERE m.node_id = CAST(:node_id AS uuid) AND m.enterprise_id = e.id)
    ORDER BY score DESC, e.met_rank DESC, e.id
    LIMIT 100
    """
)
