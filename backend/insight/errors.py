"""What can stand in the way of a question or a plan, one class per fact; words in `locales/`."""

from backend.kernel.context import current_language
from backend.kernel.errors import FieldError, InvalidInput, Problem, text


class PlanExists(Problem):
    """There is a plan of this kind for these days; `plan_id` names it."""

    slug, status = "plan-exists", 409


class PlanDiffers(Problem):
    """The units' targets do not add up to the whole's, and nobody said why; `differences` lists them."""

    slug, status = "plan-differs", 409


class NoDraft(Problem):
    """There is no draft to publish or to discard."""

    slug, status = "no-draft", 409


def wrong(field: str, what: str) -> InvalidInput:
    """Return the error of one field, in the caller's language."""
    return InvalidInput(errors=[FieldError(field, what, text(f"insight.{what}", current_language()))])
