"""Every test here runs twice: against the provider itself, and against it as another process would ask."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette

from backend.apps.ports import HOLDERS, PORTS
from backend.contracts.personal_data import PersonalData
from backend.kernel.remote import PATIENCE, port_route, remote_port
from backend.kernel.tokens import Tokens
from tests.concierge.policies.conftest import desk, policies
from tests.crm.house import house

__all__ = ["desk", "house", "policies"]
SECRET = "a secret of the tests, forty characters long"
Reach = Callable[..., Awaitable[Any]]


@asynccontextmanager
async def listening(app: Starlette) -> AsyncIterator[str]:
    """Serve an app on a free port of loopback while the block runs; yields its URL."""
    door = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off", timeout_graceful_shutdown=1))
    serving = asyncio.create_task(server.serve([door]))
    try:
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
    finally:
        server.should_exit = True
        await serving


@pytest.fixture(params=["provider", "remote"])
async def reach(request: pytest.FixtureRequest, resources: Any) -> AsyncIterator[Reach]:
    """Return a port by its Protocol, or a service's personal data by the service's name."""
    async with AsyncExitStack() as stack:

        async def get(wanted: type | str) -> Any:
            if isinstance(wanted, str):
                protocol, owner, provider = PersonalData, wanted, HOLDERS[wanted](resources)
            else:
                owner, provide = PORTS[wanted]
                protocol, provider = wanted, provide(resources)
            if request.param == "provider":
                return provider
            tokens = Tokens(SECRET)
            app = Starlette(routes=[port_route({protocol.__name__: (protocol, provider)}, tokens, owner)])
            url = await stack.enter_async_context(listening(app))
            http = await stack.enter_async_context(httpx.AsyncClient(base_url=url, timeout=PATIENCE))
            return remote_port(protocol, owner, http, tokens)

        yield get
