"""Begin, continue and give up uploads of one's own; who spent the day's allowance waits till tomorrow."""

from uuid import UUID

from backend.concierge.materials.errors import UploadQuotaReached
from backend.concierge.materials.limits import DAILY_BYTES, DAY
from backend.concierge.materials.uploads import repository
from backend.concierge.materials.uploads.repository import UploadRow
from backend.concierge.materials.uploads.schemas import NewUpload, UploadProgress
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, Tx
from backend.kernel.files.errors import UploadNotFound
from backend.kernel.files.limits import MEGABYTE
from backend.kernel.files.uploads import Upload, UploadArea
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources


def upload_area(resources: Resources) -> UploadArea:
    """Return the staging folder, under DATA_DIR: the same for every process of one machine."""
    return UploadArea(resources.settings.data_dir / "staging")


async def check_quota(reader: Reader, principal: Principal, more: int) -> None:
    """Raise UploadQuotaReached when `more` bytes would exceed the day's allowance."""
    if await repository.bytes_since(reader, principal.id, clock.now() - DAY) + more > DAILY_BYTES:
        raise UploadQuotaReached(limit_mb=DAILY_BYTES // MEGABYTE)


def _progress(upload: Upload) -> UploadProgress:
    return UploadProgress(id=UUID(upload.upload_id), offset=upload.offset, size=upload.total)


async def begin(tx: Tx, area: UploadArea, vault: Vault, principal: Principal, body: NewUpload) -> UploadProgress:
    """Make room for a file."""
    await check_quota(tx, principal, body.size)
    progress = _progress(await area.begin(body.size))
    await repository.add(tx, UploadRow(progress.id, body.name, body.size), principal.id, clock.now(), used=False)
    audit(tx, vault, principal, "upload.begin", "upload", progress.id, size=body.size)
    return progress


async def _must_be_mine(reader: Reader, principal: Principal, upload_id: UUID) -> None:
    if not await repository.find(reader, principal.id, [upload_id]):
        raise UploadNotFound


async def status(reader: Reader, area: UploadArea, principal: Principal, upload_id: UUID) -> UploadProgress:
    """Return where to go on after a dropped network."""
    await _must_be_mine(reader, principal, upload_id)
    return _progress(await area.status(upload_id.hex))


async def append(
    tx: Tx, area: UploadArea, vault: Vault, principal: Principal, upload_id: UUID, offset: int, chunk: bytes
) -> UploadProgress:
    """Add a chunk. The chunks leave no audit entry of their own, the completed file does."""
    await _must_be_mine(tx, principal, upload_id)
    upload = await area.append(upload_id.hex, offset, chunk)
    if upload.is_complete:
        audit(tx, vault, principal, "upload.complete", "upload", upload_id, size=upload.total)
    return _progress(upload)


async def give_up(tx: Tx, area: UploadArea, vault: Vault, principal: Principal, upload_id: UUID) -> None:
    """Forget an upload and what had arrived of it."""
    if not await repository.remove(tx, principal.id, upload_id):
        raise UploadNotFound
    await area.discard(upload_id.hex)
    audit(tx, vault, principal, "upload.give_up", "upload", upload_id)
