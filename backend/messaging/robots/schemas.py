"""Group robots as an administrator sees them; the address is a secret and only its host is shown."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

Kind = Literal["wecom", "dingtalk"]
Language = Literal["zh", "en", "ru"]


class Robot(BaseModel):
    """One group robot of a unit."""

    id: UUID
    unit_code: str
    kind: Kind
    language: Language
    host: str
    signed: bool
    created_at: datetime


class RobotTest(BaseModel):
    """How a test message went. `reason` is a stable word for why it did not arrive, `code` the robot service's own number."""

    arrived: bool
    reason: str | None
    code: int | None


class RobotInput(BaseModel):
    """A robot to post to. `secret` is DingTalk's signing secret, empty when the robot does not sign."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    unit_code: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    kind: Kind
    language: Language = "zh"
    url: Annotated[str, StringConstraints(min_length=1, max_length=500)]
    secret: Annotated[str, StringConstraints(max_length=200)] = ""
