"""Consent by purpose and version."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Purpose(BaseModel):
    """What consent is asked for, in its current version, and when the caller gave it."""

    code: str
    version: int
    required: bool
    titles: dict[str, str]
    texts: dict[str, str]
    agreed_at: datetime | None


class PurposeList(BaseModel):
    """All purposes that concern the caller."""

    items: list[Purpose]
    next: str | None
    total: int | None


class Agreement(BaseModel):
    """The caller agrees to this version of this purpose."""

    model_config = ConfigDict(extra="forbid")

    purpose: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    version: Annotated[int, Field(ge=1, le=2**31 - 1)]
