"""What a client says of a file before it sends it, and hears while it does."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

FileName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=255)]


class NewUpload(BaseModel):
    """A file about to be sent; `size` in bytes."""

    model_config = ConfigDict(extra="forbid")

    name: FileName
    size: int = Field(ge=0, le=2**53)


class UploadProgress(BaseModel):
    """`offset` of `size` bytes are here: the next chunk begins there."""

    id: UUID
    offset: int
    size: int
