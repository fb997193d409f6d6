"""How a person wants to be reached."""

from datetime import time
from typing import Annotated

from pydantic import BaseModel, ConfigDict, WithJsonSchema

# RFC 3339's "time" carries a zone; the hours of a clock on the wall do not.
Clock = Annotated[time, WithJsonSchema({"type": "string", "description": "HH:MM:SS by the office's clock", "examples": ["22:00:00"]})]


class Preferences(BaseModel):
    """What applies to a person. Equal `quiet_from` and `quiet_until` mean no quiet hours; the inbox is always on."""

    email: bool
    sms: bool
    digest: bool
    quiet_from: Clock
    quiet_until: Clock
    version: int


class PreferencesChange(BaseModel):
    """What to change; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    email: bool | None = None
    sms: bool | None = None
    digest: bool | None = None
    quiet_from: Clock | None = None
    quiet_until: Clock | None = None
