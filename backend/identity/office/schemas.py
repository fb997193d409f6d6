"""The office as everybody sees it."""

from pydantic import BaseModel


class OfficeView(BaseModel):
    """Whose house this is; `names` is empty in a demo, which has no office of its own, and `logo` is a path."""

    names: dict[str, str]
    logo: str | None
