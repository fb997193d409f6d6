"""What the wizard asks, step by step; `dianxiaoer init --answers` takes the same as one JSON document."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from backend.contracts.identity import UnitKind
from backend.identity.fields import AddressText, CodeText, NameText, PhoneText, UsernameText

Family = Literal["sysadmin", "secadmin", "auditor"]
RegionText = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[1-9][0-9]{5}$")]
OptionalName = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)]


class _Input(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Texts(_Input):
    """A name in Chinese, and in the other two where the office has one."""

    zh: NameText
    en: OptionalName = ""
    ru: OptionalName = ""

    def filled(self) -> dict[str, str]:
        """Return a text for every language: what was left empty is called as in Chinese."""
        return {"zh": self.zh, "en": self.en or self.zh, "ru": self.ru or self.zh}


class OfficeStep(_Input):
    """The office's name, what its area is called in guides, and the area's code (GB/T 2260)."""

    names: Texts
    places: Texts
    region_code: RegionText


class UnitRow(_Input):
    """One unit; the one without parent is the top."""

    code: CodeText
    parent_code: CodeText | None = None
    kind: UnitKind
    names: Texts
    phone: PhoneText | None = None


class UnitsStep(_Input):
    """The whole tree, typed in or read from a sheet."""

    items: Annotated[list[UnitRow], Field(min_length=1, max_length=500)]


class Administrator(_Input):
    """One of the three. They get an initial secret, good for three days, at the end."""

    family: Family
    name: NameText
    username: UsernameText
    email: AddressText | None = None
    phone: AddressText | None = None


class AdministratorsStep(_Input):
    """Three different people."""

    items: Annotated[list[Administrator], Field(min_length=3, max_length=3)]


class ItemsStep(_Input):
    """The service items to begin with, by their codes."""

    codes: Annotated[list[Annotated[str, StringConstraints(max_length=50)]], Field(max_length=50)]


class OwnDay(_Input):
    """A day on which this office differs from the State Council's calendar, and why."""

    date: date
    kind: Literal["workday", "holiday"]
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)]


class CalendarStep(_Input):
    """The office's own days."""

    days: Annotated[list[OwnDay], Field(max_length=200)]


class DeliveryStep(_Input):
    """That somebody has seen what the environment says of e-mail, SMS and retention."""

    seen: Literal[True]


class Draft(_Input):
    """All that was answered so far."""

    office: OfficeStep | None = None
    units: UnitsStep | None = None
    administrators: AdministratorsStep | None = None
    items: ItemsStep | None = None
    calendar: CalendarStep | None = None
    delivery: DeliveryStep | None = None


STEPS = tuple(Draft.model_fields)
