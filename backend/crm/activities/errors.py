"""What can stand in the way of logging activities and encounters."""

from backend.kernel.errors import Problem


class OtherUnitsActivity(Problem):
    """The activity is another unit's, and the caller does not manage those of all units."""

    slug, status = "other-units-activity", 403


class ActivityCancelled(Problem):
    """Nobody is met on an activity that does not take place."""

    slug, status = "activity-cancelled", 409


class ClientIdUsed(Problem):
    """The phone used this id for an encounter of another activity."""

    slug, status = "client-id-used", 409


class HasEncounters(Problem):
    """An activity on which enterprises were met did take place."""

    slug, status = "activity-has-encounters", 409
