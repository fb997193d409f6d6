"""People, units, roles, sessions, consent and the audit trail."""
