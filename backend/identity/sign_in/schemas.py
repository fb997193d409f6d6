"""What is sent to sign in."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from backend.identity.fields import AddressText, Channel, PasswordText, TotpText


class CodeRequest(BaseModel):
    """Ask for a one-time code."""

    model_config = ConfigDict(extra="forbid")

    channel: Channel
    address: AddressText


class CodeRequested(BaseModel):
    """The same for every address, known or not: how long a code lives, and how long to wait before asking again."""

    expires_in: int
    ask_again_in: int


class CodeSignIn(BaseModel):
    """Investors: the code that was sent."""

    model_config = ConfigDict(extra="forbid")

    method: Literal["code"]
    address: AddressText
    code: Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=12)]


class PasswordSignIn(BaseModel):
    """Staff: password, and the dynamic code once one has been set up."""

    model_config = ConfigDict(extra="forbid")

    method: Literal["password"]
    username: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=64)]
    password: PasswordText
    totp: TotpText | None = None


class CodeProof(CodeSignIn):
    """Investors prove again that the address is theirs."""


class PasswordProof(BaseModel):
    """Staff prove again with password and dynamic code."""

    model_config = ConfigDict(extra="forbid")

    method: Literal["password"]
    password: PasswordText
    totp: TotpText


SignIn = Annotated[CodeSignIn | PasswordSignIn, Field(discriminator="method")]
Proof = Annotated[CodeProof | PasswordProof, Field(discriminator="method")]
