"""concierge's own settings: how long papers and drafts are kept."""

from functools import cache

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class ConciergeSettings(BaseSettings):
    """Environment with the prefix `CONCIERGE_`."""

    model_config = SettingsConfigDict(env_prefix="CONCIERGE_", env_file=".env", extra="ignore")

    papers_kept_years: int = Field(
        default=30, ge=1, le=100, description="Years after the decision for which the papers of a ticket are kept; then their files go"
    )
    drafts_kept_days: int = Field(default=365, ge=7, le=3650, description="Days after the last change for which a draft is kept")


@cache
def concierge_settings() -> ConciergeSettings:
    """Return this process's settings, read from the environment once."""
    return ConciergeSettings()
