"""Who offers which port: bound to its provider where the service lives, and asked over HTTP from everywhere else."""

from collections.abc import Callable
from typing import Any, Final

import httpx
from starlette.routing import Route

from backend.concierge.personal_data import ConciergeData
from backend.concierge.provider import ServiceDeskProvider
from backend.contracts.concierge import ServiceDesk
from backend.contracts.crm import Enterprises
from backend.contracts.identity import Directory
from backend.contracts.library import Projects
from backend.contracts.messaging import Messenger
from backend.contracts.personal_data import PersonalData, PersonalDataHolders
from backend.crm.provider import EnterprisesProvider
from backend.identity.provider import DirectoryProvider
from backend.kernel.remote import PATIENCE, port_route, remote_port
from backend.kernel.resources import Resources
from backend.kernel.tokens import Tokens
from backend.library.provider import ProjectsProvider
from backend.messaging.personal_data import MessagingData
from backend.messaging.provider import MessengerProvider

Provide = Callable[[Resources], Any]
PORTS: Final[dict[type, tuple[str, Provide]]] = {
    Directory: ("identity", lambda resources: DirectoryProvider(resources.database, resources.vault)),
    Messenger: ("messaging", MessengerProvider),
    Projects: ("library", lambda resources: ProjectsProvider(resources.database)),
    Enterprises: ("crm", lambda resources: EnterprisesProvider(resources.database)),
    ServiceDesk: ("concierge", lambda resources: ServiceDeskProvider(resources.database)),
}
# Each of these services keeps something of people, and offers the same port.
HOLDERS: Final[dict[str, Provide]] = {"concierge": ConciergeData, "messaging": MessagingData}


def bind_all(resources: Resources) -> None:
    """Bind every port to its provider: all services live in this process."""
    for protocol, (_, provide) in PORTS.items():
        resources.ports[protocol] = provide(resources)
    resources.ports[PersonalDataHolders] = PersonalDataHolders(provide(resources) for provide in HOLDERS.values())


def _client(url: str) -> httpx.AsyncClient:
    # A connection that was refused carried no request: asking again is safe, and a restart goes unnoticed.
    return httpx.AsyncClient(base_url=url, timeout=PATIENCE, transport=httpx.AsyncHTTPTransport(retries=2))


def bind_one(resources: Resources, service: str, urls: dict[str, str]) -> None:
    """Bind the ports of one service's process: its own to their providers, all others to the service at its URL."""
    tokens = Tokens(resources.settings.secret_key.get_secret_value())
    clients = {name: _client(url) for name, url in urls.items() if name != service}
    for protocol, (owner, provide) in PORTS.items():
        here = owner == service
        resources.ports[protocol] = provide(resources) if here else remote_port(protocol, owner, clients[owner], tokens)
    # The Protocol's `service` member is what RemotePort is made with.
    resources.ports[PersonalDataHolders] = PersonalDataHolders(
        provide(resources) if owner == service else remote_port(PersonalData, owner, clients[owner], tokens)  # type: ignore[type-abstract]
        for owner, provide in HOLDERS.items()
    )


def offered(resources: Resources, service: str) -> Route:
    """Return the route at which the other services ask this one."""
    ports: dict[str, tuple[type[Any], Any]] = {
        protocol.__name__: (protocol, resources.ports[protocol]) for protocol, (owner, _) in PORTS.items() if owner == service
    }
    holders: PersonalDataHolders = resources.ports[PersonalDataHolders]
    for holder in holders:
        if holder.service == service:
            ports[PersonalData.__name__] = (PersonalData, holder)
    return port_route(ports, Tokens(resources.settings.secret_key.get_secret_value()), service)
