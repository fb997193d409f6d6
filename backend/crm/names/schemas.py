"""What the duplicate check takes and answers."""

from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from backend.contracts.crm import Alike
from backend.crm.activities.schemas import Body, View


class DuplicateCheck(Body):
    """A name as typed so far, and a credit code if there is one; `exclude` is the enterprise being edited."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=120)]
    credit_code: Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, min_length=1, max_length=18)] | None = None
    exclude: UUID | None = None


class Candidates(View):
    """Enterprises that may be the one meant, the most likely first, at most ten."""

    items: list[Alike]
