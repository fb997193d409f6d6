"""What the operator watches of the audit trail, and of what it tells of backups."""

from backend.kernel.db import sql
from backend.kernel.gauges import Gauge, gauge

SEALED = gauge(
    Gauge(
        "dx_audit_sealed_age_seconds",
        "Time since the audit chain was last sealed; it is sealed within two minutes of an entry",
        sql("SELECT extract(epoch FROM clock_timestamp() - max(at)) FROM kernel.audit_seal"),
    )
)
# Entries are sealed in order of time, so what waits is young; an hour says as much as a day would.
WAITING = gauge(
    Gauge(
        "dx_audit_unsealed_age_seconds",
        "Age of the oldest audit entry that is not sealed, an hour at most",
        sql(
            "SELECT coalesce(max(extract(epoch FROM clock_timestamp() - entry.at)), 0) FROM kernel.audit_entry entry"
            " LEFT JOIN kernel.audit_sealed sealed ON sealed.entry_id = entry.id"
            " WHERE entry.at > clock_timestamp() - interval '1 hour' AND sealed.entry_id IS NULL"
        ),
    )
)
BACKUP = gauge(
    Gauge(
        "dx_backup_age_seconds",
        "Time since `dianxiaoer backup` last finished; where it never did, since the first audit entry",
        sql(
            "SELECT extract(epoch FROM clock_timestamp() - coalesce("
            "(SELECT max(at) FROM kernel.audit_entry WHERE object_type = 'database' AND action = 'backup.take'),"
            " (SELECT min(at) FROM kernel.audit_entry)))"
        ),
    )
)
