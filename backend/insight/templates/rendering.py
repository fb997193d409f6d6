"""A bulletin as Word prints it: the office's template and a context make a document, the same bytes every time."""

import io
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, Final, TypeVar
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar
from jinja2 import TemplateError

from backend.insight.bulletins.charts import Chart
from backend.insight.bulletins.errors import TemplateNotAllowed, TemplateTooLarge, TemplateUnknownNames, TemplateUnreadable
from backend.insight.templates.pictures import put_charts

NO_CHARTS: Final[Mapping[str, Chart]] = MappingProxyType({})
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_LARGEST_PART: Final = 3_000_000
_AT_ONCE: Final = 1
_NAMES_SAID: Final = 20
_limiter: Final[RunVar[CapacityLimiter]] = RunVar("bulletin_rendering_limiter")
_Result = TypeVar("_Result")


async def in_thread(work: Callable[[], _Result]) -> _Result:
    """Do work for the processor beside the event loop, one document at a time."""
    try:
        limiter = _limiter.get()
    except LookupError:
        limiter = CapacityLimiter(_AT_ONCE)
        _limiter.set(limiter)
    return await to_thread.run_sync(work, limiter=limiter)


async def print_document(template: bytes, context: dict[str, Any], charts: Mapping[str, Chart] = NO_CHARTS) -> bytes:
    """Return the Word file; raises TemplateUnreadable, TemplateUnknownNames, TemplateNotAllowed, TemplateTooLarge."""
    return await in_thread(partial(render, template, context, charts))


def render(template: bytes, context: dict[str, Any], charts: Mapping[str, Chart] = NO_CHARTS) -> bytes:
    """Return the Word file; raises TemplateUnreadable, TemplateUnknownNames, TemplateNotAllowed, TemplateTooLarge."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 - documents are rare, start-up is not

    from backend.insight.templates.sandbox import Sandbox  # noqa: PLC0415

    _judge_parts(template)
    sandbox, sink = Sandbox(), io.BytesIO()
    try:
        document = DocxTemplate(io.BytesIO(template))
        document.render(context, sandbox, autoescape=True)
        put_charts(document, charts)
        document.save(sink)
    except TemplateNotAllowed:
        raise
    except TemplateError as error:
        raise TemplateUnreadable(reason=str(error.message or type(error).__name__)[:200]) from error
    except Exception as error:  # whatever Word never wrote: the libraries name dozens of classes for it
        raise TemplateUnreadable(reason=type(error).__name__) from error
    if sandbox.unknown:
        raise TemplateUnknownNames(names="、".join(sandbox.unknown[:_NAMES_SAID]))
    sandbox.judge_size(sink.tell())
    return settled(sink.getvalue())


def _judge_parts(template: bytes) -> None:
    try:
        with ZipFile(io.BytesIO(template)) as package:
            if any(entry.filename.endswith(".xml") and entry.file_size > _LARGEST_PART for entry in package.infolist()):
                raise TemplateTooLarge(limit_mb=_LARGEST_PART // 1_000_000)
    except BadZipFile as error:
        raise TemplateUnreadable(reason="zip") from error


def settled(document: bytes) -> bytes:
    """Return the package without the moment it was packed at: the same content is the same bytes."""
    sink = io.BytesIO()
    with ZipFile(io.BytesIO(document)) as package, ZipFile(sink, "w", ZIP_DEFLATED, compresslevel=6) as clean:
        for entry in package.infolist():
            fresh = ZipInfo(entry.filename, _EPOCH)
            fresh.compress_type = ZIP_DEFLATED
            clean.writestr(fresh, package.read(entry))
    return sink.getvalue()
