"""How a person wants to be reached."""

from datetime import time

from pydantic import BaseModel, ConfigDict


class Preferences(BaseModel):
    """What applies to a person. Equal `quiet_from` and `quiet_until` mean no quiet hours; the inbox is always on."""

    email: bool
    sms: bool
    digest: bool
    quiet_from: time
    quiet_until: time
    version: int


class PreferencesChange(BaseModel):
    """What to change; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    email: bool | None = None
    sms: bool | None = None
    digest: bool | None = None
    quiet_from: time | None = None
    quiet_until: time | None = None
