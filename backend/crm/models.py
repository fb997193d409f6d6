"""Tables of crm."""

from backend.kernel.tables import service_metadata

metadata = service_metadata("crm")
