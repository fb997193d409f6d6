"""Business facts of messaging that a caller must be told."""

from backend.kernel.errors import Problem


class DeliveryNotReplayable(Problem):
    """The delivery is under way, has arrived, or is no longer worth sending."""

    slug, status = "delivery-not-replayable", 409


class RobotAddressRefused(Problem):
    """A robot's address is not one of the robot services we post to."""

    slug, status = "robot-address-refused", 422


class RobotExists(Problem):
    """The unit has a robot of this kind."""

    slug, status = "robot-exists", 409
