"""Structured logs: one JSON object a line, with the trace id; never personal data."""

import logging
import sys
from typing import Any

import structlog
from structlog.typing import EventDict

from backend.kernel.context import current_trace


def _add_trace(_logger: Any, _method: str, event: EventDict) -> EventDict:
    trace = current_trace()
    if trace:
        event["trace"] = trace
    return event


def configure_logs(level: str) -> None:
    """Send our own and the libraries' log lines to stderr as JSON."""
    number = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _add_trace,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=max(number, logging.WARNING), stream=sys.stderr, format="%(levelname)s %(name)s %(message)s")
