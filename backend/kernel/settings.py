"""Settings shared by all processes. Each service adds its own under its own prefix.

Every variable is described in `.env.example`; `scripts/check_env_example.py` keeps the two equal.
"""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

UNSAFE_SECRETS = frozenset({"", "change-me", "demo-secret-not-for-production"})
MIN_SECRET_LENGTH = 32


class CannotStart(RuntimeError):  # noqa: N818 - reads as a fact
    """Something a process needs is not there; the message names it and the remedy."""


class UnsafeSettings(CannotStart):
    """A setting that must not be used outside demo mode; the message names it and the remedy."""


class Settings(BaseSettings):
    """Environment without prefix."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    host: str = Field(default="127.0.0.1", description="Address to listen on; 0.0.0.0 lets phones on the office network in")
    port: int = Field(default=8000, ge=0, le=65535, description="Port to listen on")
    data_dir: Path = Field(default=Path(".data"), description="Folder for the embedded database, files and logs")
    database_url: str = Field(default="", description="Postgres 15-18 to use; empty starts the embedded one under DATA_DIR")
    database_direct_url: str = Field(
        default="", description="The same database past a pooler, for what listens on one connection and for jobs; empty means DATABASE_URL"
    )
    database_roles: bool = Field(
        default=False, description="A service signs in at the database with its own role, whose password follows from SECRET_KEY"
    )
    service_urls: dict[str, str] = Field(
        default={}, description='JSON object of the services\' addresses when each runs by itself, e.g. {"crm": "http://crm:8000", ...}'
    )
    file_store_url: str = Field(default="", description="Where files are kept, e.g. s3://bucket/prefix; empty means DATA_DIR/files")
    file_store_endpoint: str = Field(default="", description="Address of an S3-compatible store, e.g. http://s3:9000; empty means Amazon's")
    file_store_region: str = Field(default="us-east-1", description="Region of the bucket; most other stores take any")
    file_store_key_id: str = Field(default="", description="Access key for the bucket; empty takes AWS_ACCESS_KEY_ID or the machine's role")
    file_store_secret_key: SecretStr = Field(default=SecretStr(""), description="Secret key that belongs to it")
    demo: bool = Field(default=True, description="Demo mode: demo data and accounts, /demo/outbox; never in production")
    demo_tickets: int = Field(default=300, ge=0, le=2000, description="Invented tickets a new demo begins with")
    secret_key: SecretStr = Field(
        default=SecretStr("demo-secret-not-for-production"), description="At least 32 random characters; encrypts personal data"
    )
    secret_key_previous: SecretStr = Field(
        default=SecretStr(""), description="Former SECRET_KEY, for `dianxiaoer rekey` alone; several are separated by spaces"
    )
    public_url: str = Field(
        default="http://127.0.0.1:8000", description="Address under which people reach the system, for links in messages"
    )
    secure_cookies: bool = Field(default=False, description="Secure and __Host- on cookies; must be on outside demo mode")
    metrics_token: SecretStr = Field(
        default=SecretStr(""), description="Bearer token for /metrics from other machines; empty means loopback only"
    )
    max_in_flight: int = Field(default=64, ge=4, description="Requests served at once; more are answered 503 with Retry-After")
    database_wait_seconds: int = Field(
        default=60, ge=0, le=3600, description="Seconds to wait at start for the database, its migration and the file store"
    )
    database_pool: int = Field(default=10, ge=2, le=100, description="Connections per pool (one pool reads, one writes)")
    log_level: str = Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR")
    otel_exporter_otlp_endpoint: str = Field(
        default="", description="OpenTelemetry collector for traces, e.g. http://collector:4318 (OTLP over HTTP); empty sends none"
    )
    otel_traces_sampler: str = Field(
        default="parentbased_always_on",
        description="Which traces are recorded: always_on, always_off, traceidratio, or parentbased_ and one of them",
    )
    otel_traces_sampler_arg: float = Field(default=1.0, ge=0, le=1, description="Share of traces that traceidratio records, 0 to 1")

    def refuse_unsafe(self) -> None:
        """Raise UnsafeSettings unless this is demo mode or every secret is fit for production."""
        if self.demo:
            return
        secret = self.secret_key.get_secret_value()
        if secret in UNSAFE_SECRETS or len(secret) < MIN_SECRET_LENGTH:
            raise UnsafeSettings("SECRET_KEY: set at least 32 random characters, e.g. `openssl rand -base64 48`, or DEMO=1")
        if not self.secure_cookies:
            raise UnsafeSettings("SECURE_COOKIES: set to 1 and serve over https, or DEMO=1")
