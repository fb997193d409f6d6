"""Tables of library."""

from backend.kernel.tables import service_metadata

metadata = service_metadata("library")
