"""Spans for an OpenTelemetry collector; imported only where there is one.

Made by hand, few and cheap: requests, questions to other services, statements and jobs. They hold names of routes,
ports, tables and jobs alone: no address, no id, no value, and no words of an error.
"""

import contextlib
import re
import threading
import time
from collections.abc import Generator, Mapping
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlsplit

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider, sampling
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import NonRecordingSpan, Span, SpanContext, SpanKind, Status, StatusCode, TraceFlags, set_span_in_context

from backend.kernel import context
from backend.kernel.settings import CannotStart, Settings

_SAMPLED: Final = TraceFlags(TraceFlags.SAMPLED)
_SERVER_ERROR: Final = 500
# What waits at the end is sent within this time or lost: a process ends within ten seconds.
_LAST_WORDS_S: Final = 2.0
_COLLECTOR_S: Final = 5
_TABLE: Final = re.compile(r"\b(?:FROM|INTO|UPDATE|JOIN)\s+([a-z_]+\.[a-z_]+)", re.IGNORECASE)
_MOST_TABLES: Final = 4


def _sampler(settings: Settings) -> sampling.Sampler:
    """Return the sampler of OTEL_TRACES_SAMPLER and OTEL_TRACES_SAMPLER_ARG."""
    roots = {
        "always_on": lambda: sampling.ALWAYS_ON,
        "always_off": lambda: sampling.ALWAYS_OFF,
        "traceidratio": lambda: sampling.TraceIdRatioBased(settings.otel_traces_sampler_arg),
    }
    by_parent, _, name = settings.otel_traces_sampler.rpartition("parentbased_")
    if name not in roots or by_parent:
        known = ", ".join([*roots, *(f"parentbased_{root}" for root in roots)])
        raise CannotStart(f"OTEL_TRACES_SAMPLER: {settings.otel_traces_sampler} is none of {known}")
    root = roots[name]()
    return sampling.ParentBased(root) if settings.otel_traces_sampler.startswith("parentbased_") else root


def _traces_at(endpoint: str) -> str:
    """Return where an OTLP collector takes traces."""
    parts = urlsplit(endpoint)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise CannotStart("OTEL_EXPORTER_OTLP_ENDPOINT: name the collector as http://host:4318, or leave it empty to send no traces")
    return f"{endpoint.rstrip('/')}/v1/traces"


@lru_cache(maxsize=4096)
def summary_of(text: str) -> str:
    """Return a statement's verb and tables: `SELECT concierge.ticket`."""
    verb = text.split(None, 1)[0].rstrip(";").upper()
    return " ".join([verb, *list(dict.fromkeys(_TABLE.findall(text)))[:_MOST_TABLES]])


class Recorder:
    """Makes spans under the trace that `context` holds, and sends them in the background."""

    def __init__(self, settings: Settings, process: str) -> None:
        """Take where to send them, and the name of this process."""
        self._sampler = _sampler(settings)
        resource = Resource.create({"service.namespace": "dianxiaoer", "service.name": process})
        self._provider = TracerProvider(sampler=self._sampler, resource=resource, shutdown_on_exit=False)
        exporter = OTLPSpanExporter(endpoint=_traces_at(settings.otel_exporter_otlp_endpoint), timeout=_COLLECTOR_S)
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer("dianxiaoer")

    def close(self) -> None:
        """Send what is left; the SDK itself would wait half a minute for a collector that is away."""
        last = threading.Thread(target=self._provider.shutdown, daemon=True)
        last.start()
        last.join(_LAST_WORDS_S)

    @staticmethod
    def header_of(span: Span) -> str:
        """Return the `traceparent` that continues a span."""
        known = span.get_span_context()
        return f"00-{known.trace_id:032x}-{known.span_id:016x}-{known.trace_flags:02x}"

    def _under(self, header: str, *, anew: bool) -> Context:
        """Return the context of what a `traceparent` names, with our own decision whether to record it when it is made `anew`."""
        trace_id = int(header[3:35], 16)
        if anew:
            sampled = self._sampler.should_sample(Context(), trace_id, "").decision.is_sampled()
        else:
            sampled = bool(int(header[53:55], 16) & TraceFlags.SAMPLED)
        flags = _SAMPLED if sampled else TraceFlags.get_default()
        return set_span_in_context(
            NonRecordingSpan(SpanContext(trace_id, int(header[36:52], 16), is_remote=True, trace_flags=flags)), Context()
        )

    def request(self, given: str, *, trusted: bool) -> Span:
        """Begin a request's span under the caller's, if it gave one."""
        parent = self._under(given, anew=not trusted) if given else Context()
        return self._tracer.start_span("request", parent, SpanKind.SERVER)

    @staticmethod
    def answered(span: Span, method: str, route: str, status: int) -> None:
        """End a request's span; the route is the template, which names nobody."""
        span.update_name(f"{method} {route}")
        span.set_attributes({"http.request.method": method, "http.route": route, "http.response.status_code": status})
        if status >= _SERVER_ERROR:
            span.set_attribute("error.type", str(status))
            span.set_status(Status(StatusCode.ERROR))
        span.end()

    @contextlib.contextmanager
    def _during(self, name: str, parent: Context, kind: SpanKind, attributes: Mapping[str, str]) -> Generator[None]:
        span = self._tracer.start_span(name, parent, kind, attributes)
        token = context.traceparent.set(self.header_of(span))
        try:
            yield
        except BaseException as error:
            span.set_attribute("error.type", type(error).__name__)
            span.set_status(Status(StatusCode.ERROR))
            raise
        finally:
            context.traceparent.reset(token)
            span.end()

    def asking(self, what: str, service: str) -> contextlib.AbstractContextManager[None]:
        """Record a question to another service."""
        held = context.traceparent.get()
        parent = self._under(held, anew=False) if held else Context()
        return self._during(what, parent, SpanKind.CLIENT, {"rpc.method": what, "service.peer.name": service})

    def working(self, job: str, queue: str, *, asked: bool) -> contextlib.AbstractContextManager[None]:
        """Record a job: under whoever asked for it, or, when the clock did, by itself."""
        parent = self._under(context.traceparent.get(), anew=False) if asked else Context()
        return self._during(job, parent, SpanKind.CONSUMER, {"messaging.destination.name": queue, "messaging.operation.name": job})

    def statement(self, done: Any) -> None:
        """Record a statement that asyncpg has run; what it ran for is in the context it was called in."""
        held = context.traceparent.get()
        if not held.endswith("1"):
            return
        ended = time.time_ns()
        summary = summary_of(done.query)
        attributes = {"db.system.name": "postgresql", "db.query.summary": summary}
        began = ended - int(done.elapsed * 1e9)
        span = self._tracer.start_span(summary, self._under(held, anew=False), SpanKind.CLIENT, attributes, start_time=began)
        if done.exception is not None:
            span.set_attribute("error.type", type(done.exception).__name__)
            span.set_status(Status(StatusCode.ERROR))
        span.end(ended)
