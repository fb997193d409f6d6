"""Setting the receipt in type: one compiler for the process, a Chinese font from a package, nothing from the system."""

import json
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Final

from anyio import to_thread

from backend.kernel import clock

_TEMPLATE: Final = Path(__file__).with_name("receipt.typ")
_one_at_a_time: Final = Lock()


@cache
def _compiler() -> Any:
    # Compiler and fonts are some 50 MB: loaded by the first receipt, not at start.
    import pylopdf_fonts_zh_cn  # noqa: PLC0415
    import typst  # noqa: PLC0415

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[pylopdf_fonts_zh_cn.sans_path().parent])
    return typst.Compiler(_TEMPLATE, root=_TEMPLATE.parent, font_paths=fonts)


def _typeset(data: dict[str, Any]) -> bytes:
    with _one_at_a_time:
        pdf, warnings = _compiler().compile_with_warnings(
            format="pdf",
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards=["a-2b"],
            timestamp=int(clock.now().timestamp()),
        )
    if warnings:
        # A font that is not found is only a warning, and leaves a page of empty boxes.
        message = f"typst: {warnings[0]}"
        raise RuntimeError(message)
    return pdf


async def typeset(data: dict[str, Any]) -> bytes:
    """Return the receipt as PDF, made in a thread."""
    return await to_thread.run_sync(_typeset, data)
