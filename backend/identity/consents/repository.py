"""SQL of consent."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from backend.identity.models import consent, consent_purpose
from backend.kernel.db import sql

_newest = consent_purpose.alias("newest")
_current = consent_purpose.c.version == (
    sa.select(sa.func.max(_newest.c.version)).where(_newest.c.code == consent_purpose.c.code).scalar_subquery()
)
PURPOSES = sql(
    sa.select(
        consent_purpose.c.code,
        consent_purpose.c.version,
        consent_purpose.c.required,
        consent_purpose.c.titles,
        consent_purpose.c.texts,
        consent.c.at.label("agreed_at"),
    )
    .select_from(
        consent_purpose.outerjoin(
            consent,
            sa.and_(
                consent.c.account_id == sa.bindparam("account_id", type_=sa.Uuid),
                consent.c.purpose == consent_purpose.c.code,
                consent.c.version == consent_purpose.c.version,
                consent.c.withdrawn_at.is_(None),
            ),
        )
    )
    .where(_current, sa.or_(consent_purpose.c.audience == sa.bindparam("kind"), consent_purpose.c.audience == sa.literal_column("'all'")))
    .order_by(consent_purpose.c.required.desc(), consent_purpose.c.code)
)
AGREE = sql(
    insert(consent)
    .values({name: sa.bindparam(name) for name in ("id", "account_id", "purpose", "version", "at")})
    .on_conflict_do_nothing()
    .returning(consent.c.id)
)
WITHDRAW = sql(
    sa.update(consent)
    .where(consent.c.account_id == sa.bindparam("owner"), consent.c.purpose == sa.bindparam("code"), consent.c.withdrawn_at.is_(None))
    .values(withdrawn_at=sa.bindparam("now"))
)
ALL_OF = sql(
    sa.select(consent.c.purpose, consent.c.version, consent.c.at, consent.c.withdrawn_at)
    .where(consent.c.account_id == sa.bindparam("account_id"))
    .order_by(consent.c.at, consent.c.id)
)
