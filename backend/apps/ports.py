"""Who offers which port: bound to its provider where the service lives, and asked over HTTP from everywhere else.

A provider's module is imported when it is bound, so that a service's process holds none of its neighbours' code.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

import httpx
from starlette.routing import Route

from backend.apps.handover import KEPT_OPEN_S
from backend.apps.remembered import RememberedDirectory
from backend.contracts.concierge import ServiceDesk
from backend.contracts.crm import Enterprises
from backend.contracts.identity import Directory
from backend.contracts.library import Projects
from backend.contracts.messaging import Messenger
from backend.contracts.personal_data import PersonalData, PersonalDataHolders
from backend.kernel.remote import PATIENCE, port_route, remote_port
from backend.kernel.resources import Resources
from backend.kernel.tokens import Tokens

Provide = Callable[[Resources], Any]


def _provider(module: str, name: str, *needs: str) -> Provide:
    """Return what makes a provider: handed the whole of the resources, or those of them that it needs."""

    def provide(resources: Resources) -> Any:
        make = getattr(import_module(f"backend.{module}"), name)
        return make(*(getattr(resources, need) for need in needs)) if needs else make(resources)

    return provide


PORTS: Final[dict[type, tuple[str, Provide]]] = {
    Directory: ("identity", _provider("identity.provider", "DirectoryProvider", "database", "vault")),
    Messenger: ("messaging", _provider("messaging.provider", "MessengerProvider")),
    Projects: ("library", _provider("library.provider", "ProjectsProvider", "database")),
    Enterprises: ("crm", _provider("crm.provider", "EnterprisesProvider", "database")),
    ServiceDesk: ("concierge", _provider("concierge.provider", "ServiceDeskProvider", "database")),
}
# Each of these services keeps something of people, and offers the same port.
HOLDERS: Final[dict[str, Provide]] = {
    "concierge": _provider("concierge.personal_data", "ConciergeData"),
    "messaging": _provider("messaging.personal_data", "MessagingData"),
}


def bind_all(resources: Resources) -> None:
    """Bind every port to its provider: all services live in this process."""
    for protocol, (_, provide) in PORTS.items():
        resources.ports[protocol] = provide(resources)
    _remember(resources)
    resources.ports[PersonalDataHolders] = PersonalDataHolders(provide(resources) for provide in HOLDERS.values())


def _remember(resources: Resources) -> None:
    resources.ports[Directory] = RememberedDirectory(resources.ports[Directory])


def _client(url: str) -> httpx.AsyncClient:
    # A connection that was refused carried no request: asking again is safe, and a restart goes unnoticed.
    limits = httpx.Limits(max_connections=100, max_keepalive_connections=20, keepalive_expiry=KEPT_OPEN_S)
    return httpx.AsyncClient(base_url=url, timeout=PATIENCE, transport=httpx.AsyncHTTPTransport(retries=2, limits=limits))


def bind_one(resources: Resources, service: str, urls: dict[str, str]) -> None:
    """Bind the ports of one service's process: its own to their providers, all others to the service at its URL."""
    tokens = Tokens(resources.settings.secret_key.get_secret_value())
    clients = {name: _client(url) for name, url in urls.items() if name != service}
    for protocol, (owner, provide) in PORTS.items():
        here = owner == service
        resources.ports[protocol] = provide(resources) if here else remote_port(protocol, owner, clients[owner], tokens)
    _remember(resources)
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
