"""One server and one Chromium for all browser tests; every page is watched for what must never happen."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

import pytest
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, Response, StorageState, async_playwright

from tests.browser.people import sign_in_investor, sign_in_staff
from tests.browser.server import Server

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE_MS = 10_000
PHONE_AGENT = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36"
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
    "user_agent": PHONE_AGENT,
    "device_scale_factor": 2,
}
DESK = {"viewport": {"width": 1440, "height": 900}}
SCREENS = {"phone": PHONE, "desk": DESK}
SERVER_ERROR = 500


def pytest_itemcollected(item: pytest.Item) -> None:
    """Tell browser tests from the others; they share one server, so they run one after the other."""
    item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The running program."""
    running = Server(tmp_path_factory.mktemp("server"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """The browser."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


@dataclass
class Watch:
    """Remembers what went wrong on the pages of one test."""

    wrong: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def expect(self, *words: str) -> None:
        """Say which complaints belong to the test: a network that is cut, an answer that is lost."""
        self.expected.extend(words)

    def _note(self, words: str) -> None:
        if not any(one in words for one in self.expected):
            self.wrong.append(words)

    def _heard(self, message: ConsoleMessage) -> None:
        # An answer of 4xx is told to the person by the page; Chromium writes each of them to the console too.
        if message.type == "error" and "the server responded with a status of 4" not in message.text:
            self._note(f"console: {message.text} ({message.location.get('url', '')})")

    def _answered(self, response: Response) -> None:
        if response.status >= SERVER_ERROR:
            self._note(f"{response.status} {response.request.method} {response.url}")

    def over(self, context: BrowserContext) -> None:
        """Watch every page of a browser window."""
        context.on("console", self._heard)
        context.on("weberror", lambda error: self._note(f"page: {error.error}"))
        context.on("response", self._answered)


@pytest.fixture
async def watch() -> AsyncIterator[Watch]:
    """What the pages of this test do wrong; the test fails when there is anything."""
    found = Watch()
    yield found
    assert found.wrong == []


Open = Callable[..., Awaitable[Page]]


@pytest.fixture
async def open_page(chromium: Browser, server: Server, watch: Watch) -> AsyncIterator[Open]:
    """Open a window: `await open_page("phone")`, as if each were somebody's own device."""
    async with AsyncExitStack() as stack:

        async def make(screen: str, state: StorageState | None = None, *, language: str = "zh-CN", **more: object) -> Page:
            settings = SCREENS[screen] | {"locale": language, "base_url": server.url, "timezone_id": "Asia/Shanghai"} | more
            context = await chromium.new_context(**settings, storage_state=state)
            stack.push_async_callback(context.close)
            context.set_default_timeout(PATIENCE_MS)
            watch.over(context)
            return await context.new_page()

        yield make


@pytest.fixture
async def phone(open_page: Open) -> Page:
    """A phone with nobody signed in."""
    return await open_page("phone")


@pytest.fixture
async def desk(open_page: Open) -> Page:
    """A desktop window with nobody signed in."""
    return await open_page("desk")


SignedIn = Callable[[str], Awaitable[StorageState]]


@pytest.fixture(scope="session")
async def signed_in(chromium: Browser, server: Server) -> SignedIn:
    """Somebody's cookies: signed in once through the page, then shared by all tests (`li.min` or an address)."""
    kept: dict[str, StorageState] = {}

    async def state_of(who: str) -> StorageState:
        if who not in kept:
            context = await chromium.new_context(locale="zh-CN")
            page = await context.new_page()
            enter = sign_in_investor if "@" in who else sign_in_staff
            await enter(page, server.url, who)
            await page.wait_for_url(lambda address: "sign-in" not in address)
            kept[who] = await context.storage_state()
            await context.close()
        return kept[who]

    return state_of
