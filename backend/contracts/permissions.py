"""Permissions of all services, by the service that checks them.

A permission is checked by one service and granted by identity's roles; both need its name.
"""

from enum import StrEnum


class IdentityPermission(StrEnum):
    """Checked by identity. The three administrators hold disjoint sets."""

    MANAGE_ACCOUNTS = "identity.accounts.manage"
    MANAGE_UNITS = "identity.units.manage"
    MANAGE_ROLES = "identity.roles.manage"
    READ_AUDIT = "identity.audit.read"
    MANAGE_JOBS = "identity.jobs.manage"


class MessagingPermission(StrEnum):
    """Checked by messaging."""

    READ_DELIVERIES = "messaging.deliveries.read"
    REPLAY_DELIVERIES = "messaging.deliveries.replay"
    MANAGE_ROBOTS = "messaging.robots.manage"


class ConciergePermission(StrEnum):
    """Checked by concierge."""

    APPLY = "concierge.tickets.apply"
    """Open tickets for oneself (every investor)."""
    READ_ALL = "concierge.tickets.read_all"
    """Read every ticket of the office."""
    HANDLE = "concierge.tickets.handle"
    """Take, check, notify, assign, finish: the concierge's work."""
    WORK_TASKS = "concierge.tasks.work"
    """Work the tasks of one's own department, and read their tickets."""
    SUPERVISE = "concierge.tickets.supervise"
    """Supervise, approve extensions and second notices, work bad-rating cases."""
    READ_STATISTICS = "concierge.statistics.read"
    EDIT_ITEMS = "concierge.items.edit"
    EDIT_CALENDAR = "concierge.calendar.edit"
    MANAGE_PROBLEMS = "concierge.problems.manage"
    EXPORT = "concierge.tickets.export"
