"""What is known of the request being served, for audit entries and log lines; and how long it may take."""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """Within how many seconds the request's answer must begin."""

    limit: asyncio.Timeout
    within: float


address: ContextVar[str | None] = ContextVar("address", default=None)
traceparent: ContextVar[str] = ContextVar("traceparent", default="")
language: ContextVar[str] = ContextVar("language", default="zh")
patience: ContextVar[Patience | None] = ContextVar("patience", default=None)


def current_address() -> str | None:
    """Return the caller's IP address, or None outside a request."""
    return address.get()


def current_trace() -> str:
    """Return the trace id that joins the browser's call, log lines, audit entries and jobs."""
    return traceparent.get()[3:35]


def current_language() -> str:
    """Return the language the caller reads: zh, en or ru."""
    return language.get()


@contextmanager
def unhurried() -> Generator[None]:
    """Do what has a limit of its own, or none: the request's begins anew afterwards."""
    own = patience.get()
    if own is None:
        yield
        return
    own.limit.reschedule(None)
    try:
        yield
    finally:
        own.limit.reschedule(asyncio.get_running_loop().time() + own.within)
