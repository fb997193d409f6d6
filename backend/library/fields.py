"""Types of fields that several of the library's inputs share. Money is yuan."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Final

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from backend.kernel.classifications import industries, regions

EARLIEST: Final = date(1990, 1, 1)
LATEST: Final = date(2100, 12, 31)


def _industry(code: str) -> str:
    if code not in industries():
        raise PydanticCustomError("unknown_industry", "not a code of GB/T 4754")
    return code


def _region(code: str) -> str:
    if code not in regions():
        raise PydanticCustomError("unknown_region", "not a code of GB/T 2260")
    return code


def _in_cents(amount: Decimal) -> Decimal:
    # As the database will answer it, so that what is echoed equals what is read later.
    return amount.quantize(Decimal("0.01"))


Money = Annotated[Decimal, Field(ge=0, max_digits=15, decimal_places=2), AfterValidator(_in_cents)]
Positive = Annotated[Decimal, Field(gt=0, max_digits=15, decimal_places=2), AfterValidator(_in_cents)]
Amount = Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=2), AfterValidator(_in_cents)]
Day = Annotated[date, Field(ge=EARLIEST, le=LATEST)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Tag = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,49}$")]
CreditCode = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=r"^[0-9A-HJ-NP-RTUWXY]{18}$")]
Industry = Annotated[str, StringConstraints(max_length=4), AfterValidator(_industry)]
Region = Annotated[str, StringConstraints(max_length=6), AfterValidator(_region)]
People = Annotated[int, Field(ge=0, le=10_000_000)]
