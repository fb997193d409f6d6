"""Messaging's own settings. A channel that is not configured delivers nothing; in demo mode it shows the text instead."""

from datetime import time
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, TypeAdapter, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from backend.kernel.resources import Resources
from backend.messaging.json_template import filled

_HEADERS = TypeAdapter(dict[str, str])


class MessagingSettings(BaseSettings):
    """Environment with the prefix `MESSAGING_`."""

    model_config = SettingsConfigDict(env_prefix="MESSAGING_", env_file=".env", extra="ignore")

    smtp_host: str = Field(default="", description="Mail server; empty means that no e-mail is sent")
    smtp_port: int = Field(default=587, ge=1, le=65535, description="Port of the mail server; 465 speaks TLS from the first byte")
    smtp_user: str = Field(default="", description="User name at the mail server; empty means no sign-in")
    smtp_password: SecretStr = Field(default=SecretStr(""), description="Password at the mail server")
    smtp_from: str = Field(default="dianxiaoer@localhost", description="Sender's address")
    smtp_starttls: bool = Field(default=True, description="Ask for TLS on a plain port, and refuse to send without it")
    smtp_ca_file: str = Field(default="", description="File with the mail server's certificate authority, when that is not a public one")

    sms_url: str = Field(default="", description="HTTP gateway for SMS; empty means that no SMS is sent")
    sms_method: Literal["POST", "PUT"] = Field(default="POST", description="Method the gateway expects")
    sms_headers: SecretStr = Field(
        default=SecretStr("{}"), description='JSON object of extra headers, e.g. {"Authorization": "Bearer ..."}'
    )
    sms_body: dict[str, object] = Field(
        default={"id": "{id}", "to": "{address}", "text": "{text}"},
        description="JSON object sent to the gateway; {id}, {address} and {text} are filled in",
    )
    sms_success_field: str = Field(
        default="", description="Dotted path in the gateway's JSON answer that tells success; empty: the status does"
    )
    sms_success_value: str = Field(default="0", description="Value of that field when the gateway took the message")
    sms_id_field: str = Field(default="", description="Dotted path of the gateway's own message id")

    robot_hosts: list[str] = Field(
        default=["qyapi.weixin.qq.com", "oapi.dingtalk.com"], description="JSON list of hosts that a group robot's address may name"
    )

    timezone: str = Field(default="Asia/Shanghai", description="Time zone of quiet hours and of dates in messages")
    quiet_from: time = Field(default=time(22), description="Start of quiet hours for people who have not chosen their own")
    quiet_until: time = Field(default=time(8), description="End of quiet hours; what was held goes out then as one digest")
    flood_count: int = Field(
        default=6, ge=1, description="Messages per person and channel within the flood window; further ones wait and go out together"
    )
    flood_minutes: int = Field(default=15, ge=1, le=60, description="Length of the flood window")
    code_minutes: int = Field(default=10, ge=1, le=10, description="How long a sign-in code is worth delivering")
    attempts: int = Field(default=9, ge=1, le=20, description="Attempts before a delivery is given up")
    retry_seconds: int = Field(default=15, ge=1, description="Wait before the second attempt; doubles each time")
    timeout_seconds: float = Field(default=15, gt=0, le=60, description="Patience with a mail server, gateway or robot")
    kept_days: int = Field(default=190, ge=1, description="Days after which the text of a delivery is erased")

    @field_validator("sms_headers")
    @classmethod
    def _headers_are_json(cls, value: SecretStr) -> SecretStr:
        _HEADERS.validate_json(value.get_secret_value())
        return value

    @field_validator("sms_body")
    @classmethod
    def _placeholders_are_known(cls, value: dict[str, object]) -> dict[str, object]:
        try:
            filled(value, {"id": "", "address": "", "text": ""})
        except (KeyError, IndexError, ValueError) as error:
            raise ValueError("only {id}, {address} and {text} are filled in; write other braces twice") from error
        return value

    @field_validator("timezone")
    @classmethod
    def _zone_exists(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("no such time zone; write it as Asia/Shanghai") from error
        return value

    @property
    def gateway_headers(self) -> dict[str, str]:
        """Return the headers the SMS gateway asks for."""
        return _HEADERS.validate_json(self.sms_headers.get_secret_value())

    @property
    def zone(self) -> ZoneInfo:
        """Return the time zone people live in."""
        return ZoneInfo(self.timezone)

    def configured(self, channel: str) -> bool:
        """Tell whether `channel` can leave the house."""
        return {"email": bool(self.smtp_host), "sms": bool(self.sms_url)}.get(channel, True)


def settings_of(resources: Resources) -> MessagingSettings:
    """Return this process's messaging settings, read from the environment once."""
    found = resources.ports.get(MessagingSettings)
    if found is None:
        found = resources.ports[MessagingSettings] = MessagingSettings()
    return found
