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
    EDIT_POLICIES = "concierge.policies.edit"
    REVIEW_POLICIES = "concierge.policies.review"
    """Put a clause's fair-competition review on record; never one's own clause."""


class LibraryPermission(StrEnum):
    """Checked by library. Reading and editing reach the caller's own unit and those below it, unless MANAGE is held."""

    READ = "library.projects.read"
    EDIT = "library.projects.edit"
    REPORT = "library.progress.report"
    """Report progress of the projects of one's own unit."""
    MANAGE = "library.projects.manage"
    """All units' projects: decide claims and duplicates, name who sees a confidential project."""
    APPROVE = "library.waivers.approve"
    """The second person of a gate's waiver."""
    EDIT_GATES = "library.gates.edit"
    EXPORT = "library.projects.export"


class CrmPermission(StrEnum):
    """Checked by crm."""

    READ = "crm.enterprises.read"
    EDIT = "crm.enterprises.edit"
    REVEAL = "crm.contacts.reveal"
    MERGE = "crm.enterprises.merge"
    LOG = "crm.activities.log"
    """Log activities, encounters and follow-ups."""
    MANAGE_ACTIVITIES = "crm.activities.manage"
    """Edit the activities of every unit."""
    EDIT_CHAINS = "crm.chains.edit"
    IMPORT = "crm.imports.run"
    EXPORT = "crm.enterprises.export"


class InsightPermission(StrEnum):
    """Checked by insight."""

    READ = "insight.figures.read"
    """Read the figures of one's own unit and those below it."""
    READ_ALL = "insight.figures.read_all"
    """Read the figures of every unit and of the whole."""
    EXPORT = "insight.figures.export"
    EDIT_PLANS = "insight.plans.edit"
    PUBLISH = "insight.bulletins.publish"
    EDIT_TEMPLATES = "insight.templates.edit"
