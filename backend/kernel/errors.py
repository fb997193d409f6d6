"""Business errors and how they leave the house: RFC 9457 problem+json in the caller's language.

A service declares one class per business fact. Its words stand in `locales/<language>.json` beside
the code that owns the fact, under the class's slug, as `{"title": ..., "detail": "... {name} ..."}`;
`tests/architecture/test_locales.py` checks that every slug is there in every language.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import orjson

LANGUAGES = ("zh", "en", "ru")
DEFAULT_LANGUAGE = "zh"
_BACKEND = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with one field: `path` as in the request body (`form.capital`), stable `code`, and words."""

    path: str
    code: str
    message: str

    def as_json(self) -> dict[str, str]:
        """Return the member of problem+json's `errors`."""
        return {"path": self.path, "code": self.code, "message": self.message}


class Problem(Exception):  # noqa: N818 - the standard's own word
    """Base of all business errors.

    Keyword parameters fill the placeholders of the localized texts; `extra` members are added to the
    JSON as they are; `headers` go out with the answer.
    """

    slug: ClassVar[str] = "unexpected"
    status: int = 500

    def __init__(
        self,
        *,
        errors: list[FieldError] | None = None,
        extra: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        **params: Any,
    ) -> None:
        """Keep what the answer will say."""
        super().__init__(self.slug, params)
        self.errors = errors or []
        self.extra = dict(extra or {})
        self.headers = dict(headers or {})
        self.params = params

    def as_json(self, language: str, trace_id: str) -> dict[str, Any]:
        """Return the problem+json document."""
        words = text(self.slug, language)
        return {
            # First, so that none of them can take the place of a member of the standard.
            **self.extra,
            "type": f"urn:dianxiaoer:problem:{self.slug}",
            "title": fill(words["title"], self.params),
            "status": self.status,
            "detail": fill(words["detail"], self.params),
            "errors": [error.as_json() for error in self.errors],
            "trace_id": trace_id,
        }


@cache
def _catalogue(language: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for path in sorted(_BACKEND.glob(f"**/locales/{language}.json")):
        found.update(orjson.loads(path.read_bytes()))
    return found


def text(slug: str, language: str) -> Any:
    """Return the localized entry for `slug`; KeyError if nobody wrote it."""
    return _catalogue(language if language in LANGUAGES else DEFAULT_LANGUAGE)[slug]


def fill(template: str, params: Mapping[str, Any]) -> str:
    """Return `template` with its `{name}` placeholders filled."""
    return template.format_map(params)


class NotSignedIn(Problem):
    """Nobody is signed in, or the session has ended."""

    slug, status = "not-signed-in", 401


class NotAllowed(Problem):
    """The caller may know of this thing, but not do this to it."""

    slug, status = "not-allowed", 403


class StepUpNeeded(Problem):
    """The caller must prove again who they are."""

    slug, status = "step-up-needed", 403


class NotFound(Problem):
    """There is no such thing, or none this caller may see."""

    slug, status = "not-found", 404


class InvalidInput(Problem):
    """Fields are wrong; `errors` names each."""

    slug, status = "invalid-input", 422


class StaleVersion(Problem):
    """Someone else changed the record since the caller read it."""

    slug, status = "stale-version", 412


class VersionRequired(Problem):
    """A change to an editable record came without `If-Match`."""

    slug, status = "version-required", 428


class RequestInFlight(Problem):
    """The first request with this Idempotency-Key has not been answered yet."""

    slug, status = "request-in-flight", 409


class KeyReused(Problem):
    """This Idempotency-Key was used with another body."""

    slug, status = "idempotency-key-reused", 422


class TooManyRequests(Problem):
    """A limit on how often was reached."""

    slug, status = "too-many-requests", 429

    def __init__(self, *, retry_after: int, **params: Any) -> None:
        """Take the seconds after which a retry makes sense."""
        super().__init__(headers={"Retry-After": str(retry_after)}, seconds=retry_after, **params)


class ServiceUnavailable(Problem):
    """A part of the system does not answer. Params: `part`, the service's name."""

    slug, status = "service-unavailable", 503

    def __init__(self, part: str) -> None:
        """Take the name of the service."""
        super().__init__(headers={"Retry-After": "5"}, extra={"part": part}, part=part)


class Overloaded(Problem):
    """More is being asked than can be served now."""

    slug, status = "overloaded", 503

    def __init__(self) -> None:
        """Ask to come back in a moment."""
        super().__init__(headers={"Retry-After": "2"})


class DatabaseUnavailable(Problem):
    """The database did not answer in time."""

    slug, status = "database-unavailable", 503

    def __init__(self) -> None:
        """Ask to come back in a moment."""
        super().__init__(headers={"Retry-After": "5"})


class BodyTooLarge(Problem):
    """The request body is over the cap."""

    slug, status = "body-too-large", 413


class ForeignOrigin(Problem):
    """A browser sent this from another site's page."""

    slug, status = "foreign-origin", 403
