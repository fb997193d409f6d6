"""SQL of the interaction log."""

from datetime import date
from typing import Any, Final

import sqlalchemy as sa

from backend.crm.models import contact, enterprise, interaction
from backend.kernel.db import insert_into, sql
from backend.kernel.paging import KeysetList, Sort

_i = interaction.c
_later = interaction.alias("later")
_CORRECTED_BY: Any = sa.select(_later.c.id).where(_later.c.corrects_id == _i.id).correlate(interaction).scalar_subquery()
_BASE: Any = sa.select(*_i, _CORRECTED_BY.label("corrected_by_id"))
_STANDS = sa.and_(sa.not_(_i.withdrawn), _CORRECTED_BY.is_(None))

INTERACTIONS: Final = KeysetList(
    base=_BASE,
    ident=_i.id,
    filters={
        "enterprise": _i.enterprise_id == sa.bindparam("enterprise", type_=sa.Uuid),
        "standing": _STANDS,
    },
    sorts={"-on": Sort(_i.effective_on, descending=True, decode=date)},
)
FIND = sql(_BASE.where(_i.id == sa.bindparam("interaction_id", type_=sa.Uuid)))
LOCK = sql(
    sa.select(*_i, enterprise.c.owner_unit)
    .select_from(interaction.join(enterprise, enterprise.c.id == _i.enterprise_id))
    .where(_i.id == sa.bindparam("interaction_id", type_=sa.Uuid))
    .with_for_update(of=interaction)
)
IS_CORRECTED = sql(sa.select(sa.exists().where(_i.corrects_id == sa.bindparam("interaction_id", type_=sa.Uuid))))
ADD = sql(insert_into(interaction))
CONTACTS_OF = sql(
    sa.select(contact.c.id).where(
        contact.c.enterprise_id == sa.bindparam("enterprise_id", type_=sa.Uuid),
        contact.c.id == sa.any_(sa.bindparam("contact_ids", type_=sa.ARRAY(sa.Uuid))),
    )
)
