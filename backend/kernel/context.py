"""What is known of the request being served, for audit entries and log lines."""

from contextvars import ContextVar

address: ContextVar[str | None] = ContextVar("address", default=None)
traceparent: ContextVar[str] = ContextVar("traceparent", default="")
language: ContextVar[str] = ContextVar("language", default="zh")


def current_address() -> str | None:
    """Return the caller's IP address, or None outside a request."""
    return address.get()


def current_trace() -> str:
    """Return the trace id that joins the browser's call, log lines, audit entries and jobs."""
    return traceparent.get()[3:35]


def current_language() -> str:
    """Return the language the caller reads: zh, en or ru."""
    return language.get()
