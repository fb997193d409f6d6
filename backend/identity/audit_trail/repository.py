"""SQL of the audit trail, read only."""

from datetime import datetime

import sqlalchemy as sa

from backend.identity.models import account
from backend.kernel.db import sql
from backend.kernel.models import audit_entry
from backend.kernel.paging import KeysetList, Sort

_shown = sa.select(
    *(
        audit_entry.c[name]
        for name in ("id", "at", "actor_id", "actor_kind", "address", "trace_id", "action", "object_type", "object_id", "result", "data")
    )
)
LIST = KeysetList(
    base=_shown,
    ident=audit_entry.c.id,
    filters={
        "actor_id": audit_entry.c.actor_id == sa.bindparam("actor_id"),
        # `ticket.` finds every action on tickets, `ticket.accept` one.
        "action": sa.func.starts_with(audit_entry.c.action, sa.bindparam("action", type_=sa.Text)),
        "object_type": audit_entry.c.object_type == sa.bindparam("object_type"),
        "object_id": audit_entry.c.object_id == sa.bindparam("object_id"),
        "result": audit_entry.c.result == sa.bindparam("result"),
        "since": audit_entry.c.at >= sa.bindparam("since"),
        "until": audit_entry.c.at < sa.bindparam("until"),
    },
    sorts={"-at": Sort(audit_entry.c.at, descending=True, decode=datetime)},
)
OF_ACTOR = sql(
    sa.select(audit_entry.c.at, audit_entry.c.action, audit_entry.c.object_type, audit_entry.c.object_id, audit_entry.c.result)
    .where(audit_entry.c.actor_id == sa.bindparam("actor_id"))
    .order_by(audit_entry.c.id.desc())
    .limit(sa.literal_column("10000"))
)
NAMES = sql(sa.select(account.c.id, account.c.name).where(account.c.id == sa.any_(sa.bindparam("ids", type_=sa.ARRAY(sa.Uuid)))))
