"""The office as everybody sees it."""

from pydantic import BaseModel

from backend.identity.setup.schemas import OfficeStep


class OfficeView(BaseModel):
    """Whose house this is; `logo` is a path. Names are empty, and the version 0, until somebody gives them: a demo has none."""

    names: dict[str, str]
    places: dict[str, str]
    region_code: str | None
    logo: str | None
    version: int


class OfficeChange(OfficeStep):
    """What the wizard asked, as it is from now on: all of it."""
