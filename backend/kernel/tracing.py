"""One trace id from the browser to the job, and spans of what happens on the way where somebody collects them.

A request's W3C `traceparent` is continued, or one is begun; log lines, audit entries, problems, other services and
jobs take it from `context`. Without OTEL_EXPORTER_OTLP_ENDPOINT that is all: no SDK is imported, nothing is timed.
"""

import contextlib
import re
import secrets
from collections.abc import Generator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Final

from backend.kernel import context
from backend.kernel.settings import Settings

if TYPE_CHECKING:
    from backend.kernel.spans import Recorder

_TRACEPARENT: Final = re.compile(r"00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")
_NOTHING: Final = contextlib.nullcontext()
_recorder: "Recorder | None" = None


def start(settings: Settings, process: str) -> None:
    """Send this process's spans to the collector the settings name, if they name one."""
    global _recorder  # noqa: PLW0603 - as the SDK itself, one a process
    if settings.otel_exporter_otlp_endpoint and _recorder is None:
        from backend.kernel.spans import Recorder  # noqa: PLC0415 - not imported where nobody collects

        _recorder = Recorder(settings, process)


def stop() -> None:
    """Send what is left, and record nothing any more."""
    global _recorder  # noqa: PLW0603
    if _recorder is not None:
        _recorder.close()
        _recorder = None


def _begun() -> str:
    fresh = secrets.token_hex(24)
    return f"00-{fresh[:32]}-{fresh[32:]}-00"


def current() -> str:
    """Return the `traceparent` that whatever is asked now should continue."""
    return context.traceparent.get() or _begun()


def arrive(header: str, *, trusted: bool) -> Any:
    """Continue what a request's `traceparent` names, or begin; return the request's span where spans are recorded.

    Whether a trace is recorded is for us to say, not for the browser: only a `trusted` caller's word is taken.
    """
    given = header if _TRACEPARENT.fullmatch(header) else ""
    if _recorder is None:
        context.traceparent.set(given or _begun())
        return None
    span = _recorder.request(given, trusted=trusted)
    context.traceparent.set(_recorder.header_of(span))
    return span


def leave(span: Any, method: str, route: str, status: int) -> None:
    """End a request's span."""
    if span is not None and _recorder is not None:
        _recorder.answered(span, method, route, status)


def asking(what: str, service: str) -> AbstractContextManager[Any]:
    """Record a question to another service while the block runs."""
    return _NOTHING if _recorder is None else _recorder.asking(what, service)


@contextlib.contextmanager
def working(job: str, queue: str, traceparent: str) -> Generator[None]:
    """Continue the trace that a job was deferred in while the block runs."""
    given = traceparent if _TRACEPARENT.fullmatch(traceparent) else ""
    token = context.traceparent.set(given or _begun())
    try:
        with _NOTHING if _recorder is None else _recorder.working(job, queue, asked=bool(given)):
            yield
    finally:
        context.traceparent.reset(token)


def watch(connection: Any) -> None:
    """Record the statements of a database connection."""
    if _recorder is not None:
        connection.add_query_logger(_recorder.statement)
