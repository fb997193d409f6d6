"""SQL of sessions."""

import sqlalchemy as sa

from backend.identity.models import session
from backend.kernel.db import insert_into, sql

_live = sa.and_(
    session.c.revoked_at.is_(None),
    session.c.idle_expires_at > sa.bindparam("now"),
    session.c.absolute_expires_at > sa.bindparam("now"),
)

# Runs on every request: one round trip answers who this is, in which unit, and what they may do. Staff who still
# have to choose a password or set up dynamic codes may do nothing else.
AUTHENTICATE = sql(
    """
    SELECT s.id AS session_id, s.last_seen_at, s.stepped_up_until, a.id AS account_id, a.kind, a.name, a.language,
           u.id AS unit_id, u.code AS unit_code,
           CASE WHEN a.totp_confirmed AND a.initial_until IS NULL THEN ARRAY(
             SELECT unnest(r.permissions)
             FROM identity.account_role ar JOIN identity.role r ON r.code = ar.role_code
             WHERE ar.account_id = a.id
           ) ELSE CAST('{}' AS text[]) END AS permissions
    FROM identity.session s
    JOIN identity.account a ON a.id = s.account_id
    LEFT JOIN identity.unit u ON u.id = a.unit_id
    WHERE s.token_hash = :token AND s.revoked_at IS NULL AND s.idle_expires_at > :now AND s.absolute_expires_at > :now AND a.active
    """
)
TOUCH = sql(
    """
    UPDATE identity.session SET last_seen_at = :now, idle_expires_at = :now + idle_seconds * interval '1 second'
    WHERE id = :ident AND last_seen_at < :now
    """
)
OPEN = sql(insert_into(session))
MINE = sql(
    sa.select(
        session.c.id,
        session.c.method,
        session.c.created_at,
        session.c.last_seen_at,
        session.c.absolute_expires_at,
        session.c.agent,
        session.c.address,
    )
    .where(session.c.account_id == sa.bindparam("account_id"), _live)
    .order_by(session.c.last_seen_at.desc(), session.c.id.desc())
    .limit(sa.literal_column("100"))
)
REVOKE = sql(
    sa.update(session)
    .where(session.c.id == sa.bindparam("ident"), session.c.account_id == sa.bindparam("owner"), session.c.revoked_at.is_(None))
    .values(revoked_at=sa.bindparam("now"))
)
REVOKE_TOKEN = sql(
    sa.update(session)
    .where(session.c.token_hash == sa.bindparam("token"), session.c.revoked_at.is_(None))
    .values(revoked_at=sa.bindparam("now"))
)
REVOKE_ALL = sql(
    sa.update(session)
    .where(
        session.c.account_id == sa.bindparam("owner"),
        session.c.revoked_at.is_(None),
        session.c.id.is_distinct_from(sa.bindparam("but", type_=sa.Uuid)),
    )
    .values(revoked_at=sa.bindparam("now"))
)
ROTATE = sql(
    sa.update(session)
    .where(session.c.id == sa.bindparam("ident"), session.c.revoked_at.is_(None))
    .values(token_hash=sa.bindparam("token"), stepped_up_until=sa.bindparam("until"))
)
FORGET = sql(sa.delete(session).where(session.c.absolute_expires_at < sa.bindparam("before")))
