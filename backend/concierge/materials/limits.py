"""How much may be sent; the first three are promised to the people who upload."""

from datetime import timedelta
from typing import Final

from backend.kernel.files.limits import MEGABYTE
from backend.kernel.ratelimit import Limit

TICKET_BYTES: Final = 100 * MEGABYTE
FILES_A_MATERIAL: Final = 30
CHUNK_BYTES: Final = 4 * MEGABYTE
DAILY_BYTES: Final = 500 * MEGABYTE
DAY: Final = timedelta(days=1)
# An upload nobody continues is swept away after this.
UPLOAD_KEPT: Final = timedelta(days=1)

UPLOADS: Final = Limit("uploads", hits=240, seconds=3600)
CHUNKS: Final = Limit("upload-chunks", hits=3000, seconds=3600)
MATERIALS: Final = Limit("materials", hits=120, seconds=3600)
