"""SQL of contacts."""

from typing import Any, Final

import sqlalchemy as sa

from backend.crm.models import contact, enterprise
from backend.kernel.db import insert_into, sql

_c = contact.c
_ID = sa.bindparam("contact_id", type_=sa.Uuid)
SEALED: Final = ("phone", "email", "wechat", "phone_index", "email_index", "wechat_index")
_KEPT: Final = ("name", "position", *SEALED)


def _new(name: str) -> Any:
    return sa.bindparam(f"new_{name}", type_=_c[name].type)


OF_ENTERPRISES = sql(
    sa.select(*_c)
    .where(_c.enterprise_id == sa.bindparam("enterprise_id", type_=sa.Uuid), _c.forgotten_at.is_(None))
    .order_by(_c.created_at, _c.id)
    .limit(sa.literal_column("200"))
)
NAMES = sql(sa.select(_c.id, _c.name, _c.enterprise_id).where(_c.id == sa.any_(sa.bindparam("contact_ids", type_=sa.ARRAY(sa.Uuid)))))
LOCK = sql(
    sa.select(*_c, enterprise.c.owner_unit)
    .select_from(contact.join(enterprise, enterprise.c.id == _c.enterprise_id))
    .where(_c.id == _ID, _c.forgotten_at.is_(None))
    .with_for_update(of=contact)
)
ADD = sql(insert_into(contact, "id", "enterprise_id", *_KEPT, "created_by", "created_at", "updated_at", "demo"))
SAVE = sql(
    sa.update(contact)
    .where(_c.id == _ID)
    .values(
        {
            **{name: _new(name) for name in _KEPT},
            "updated_at": _new("updated_at"),
            "forgotten_at": _new("forgotten_at"),
            "version": _c.version + sa.text("1"),
        }
    )
)
REACHED_BY = sql(
    sa.select(*_c, enterprise.c.name.label("enterprise_name"))
    .select_from(contact.join(enterprise, enterprise.c.id == _c.enterprise_id))
    .where(
        sa.or_(
            _c.phone_index == sa.bindparam("phone_index", type_=sa.LargeBinary),
            _c.email_index == sa.bindparam("email_index", type_=sa.LargeBinary),
            _c.wechat_index == sa.bindparam("wechat_index", type_=sa.LargeBinary),
        )
    )
    .order_by(_c.created_at, _c.id)
    .limit(sa.literal_column("50"))
)
