"""Whether a worker still turns: `python alive.py <service>`. Imports nothing of ours, since it is asked every few seconds."""

import sys
import tempfile
import time
from pathlib import Path
from typing import Final

EVERY_S: Final = 5.0
_SILENT_S: Final = 30.0


def alive_file(service: str) -> Path:
    """Return the file whose age tells whoever watches a worker; a worker has no address to ask."""
    return Path(tempfile.gettempdir()) / f"dianxiaoer-{service}-worker.alive"


def is_alive(service: str) -> bool:
    """Tell whether the worker of this machine turned within the last moments."""
    file = alive_file(service)
    return file.exists() and time.time() - file.stat().st_mtime < _SILENT_S


if __name__ == "__main__":
    sys.exit(not is_alive(sys.argv[1]))
