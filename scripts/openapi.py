"""Writes each service's OpenAPI to `frontend/openapi/`, from which the client's types are made.

`--check` compares instead, so that an API changed without its client fails `make check`.
"""

import sys
from pathlib import Path
from typing import Any

import orjson

from backend.apps.all import SERVICES, bind
from backend.kernel.live import LiveHub
from backend.kernel.settings import Settings

FOLDER = Path(__file__).parents[1] / "frontend" / "openapi"


def documents() -> dict[str, bytes]:
    """Return the OpenAPI document of every service, as the file should hold it."""
    unconnected: Any = None
    resources = bind(Settings(_env_file=None), unconnected, LiveHub(""))  # type: ignore[call-arg]
    option = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS
    return {name: orjson.dumps(create(resources).openapi(), option=option) + b"\n" for name, create in SERVICES.items()}


def main() -> None:
    """Write, or check."""
    FOLDER.mkdir(exist_ok=True)
    stale: list[str] = []
    for name, document in documents().items():
        path = FOLDER / f"{name}.json"
        if "--check" not in sys.argv:
            path.write_bytes(document)
        elif not path.exists() or path.read_bytes() != document:
            stale.append(f"{path.name} differs from the API; run `make api`")
    if stale:
        sys.exit("\n".join(stale))


if __name__ == "__main__":
    main()
