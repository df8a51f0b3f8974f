"""A headless Chromium, driven over a pipe with its own protocol (DevTools): no driver, no port, no other package."""

import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
TIMEOUT_SECONDS = 30.0

WIRING = """
import fcntl, os, sys
pipes = [fcntl.fcntl(int(pipe), fcntl.F_DUPFD, 10) for pipe in sys.argv[1:3]]
for pipe, place in zip(pipes, (3, 4)):
    os.dup2(pipe, place)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Becomes the browser, which speaks the protocol on the file descriptors 3 (in) and 4 (out)."""

Json = dict[str, Any]


def find_chromium() -> str | None:
    """Return the path of a Chromium, None if there is none on this machine."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Chromium(AbstractContextManager["Chromium"]):
    """One browser; ask it for pages."""

    def __init__(self, path: str) -> None:
        self._profile = tempfile.TemporaryDirectory(prefix="claimcheck-chromium-", ignore_cleanup_errors=True)
        to_browser, self._out = os.pipe()
        self._in, from_browser = os.pipe()
        flags = (
            "--headless=new",
            "--remote-debugging-pipe",
            "--no-sandbox",  # containers run as root, and every page is our own
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-extensions",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--hide-scrollbars",
            f"--user-data-dir={self._profile.name}",
        )
        self._process = subprocess.Popen(  # noqa: S603 - fixed flags
            [sys.executable, "-c", WIRING, str(to_browser), str(from_browser), path, *flags, "about:blank"],
            pass_fds=(to_browser, from_browser),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self._buffer = b""
        self._number = 0
        self.events: list[Json] = []

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """End the browser."""
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._in)
        os.close(self._out)
        self._profile.cleanup()

    def call(self, method: str, session: str | None = None, **parameters: object) -> Json:
        """Send a command and return its result; events that come in between are kept."""
        self._number += 1
        command: Json = {"id": self._number, "method": method, "params": parameters}
        if session is not None:
            command["sessionId"] = session
        os.write(self._out, json.dumps(command).encode() + b"\0")
        while True:
            message = self.receive()
            if message.get("id") == self._number:
                assert "error" not in message, f"{method}: {message['error']}"
                result: Json = message["result"]
                return result
            self.events.append(message)

    def receive(self) -> Json:
        """Return the next message."""
        end = time.monotonic() + TIMEOUT_SECONDS
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._in], [], [], end - time.monotonic())
            assert ready, "the browser does not answer"
            read = os.read(self._in, 1 << 20)
            assert read, "the browser has ended"
            self._buffer += read
        line, _, self._buffer = self._buffer.partition(b"\0")
        message: Json = json.loads(line)
        return message

    def page(self) -> "Page":
        """Return a new, empty page."""
        return Page(self)


class Page(AbstractContextManager["Page"]):
    """One tab, and everything that it said and asked for."""

    def __init__(self, browser: Chromium) -> None:
        self._browser = browser
        self._target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        attached = browser.call("Target.attachToTarget", targetId=self._target, flatten=True)
        self._session: str = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def __enter__(self) -> Self:
        """Use the page."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close the tab."""
        self._browser.call("Target.closeTarget", targetId=self._target)

    def call(self, method: str, **parameters: object) -> Json:
        """Send a command to this page."""
        return self._browser.call(method, self._session, **parameters)

    def open(self, path: Path) -> None:
        """Load a file and wait until it is loaded."""
        self.call("Page.navigate", url=path.resolve().as_uri())
        self.wait("Page.loadEventFired")

    def wait(self, method: str) -> None:
        """Wait for an event that was not yet waited for."""
        while True:
            for event in self._browser.events:
                if event.get("method") == method and event.get("sessionId") == self._session and "seen" not in event:
                    event["seen"] = True
                    return
            self._browser.events.append(self._browser.receive())

    def screen(self, width: int, height: int = 900) -> None:
        """Give the page a size, in CSS pixels."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )

    def media(self, kind: str = "", /, **features: str) -> None:
        """Emulate a medium (``print``) and its features (``prefers_color_scheme="dark"``)."""
        named = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.call("Emulation.setEmulatedMedia", media=kind, features=named)

    def run(self, script: str) -> Any:  # noqa: ANN401 - any JSON value
        """Return what an expression comes to, promises awaited."""
        result = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def press(self, key: str, modifiers: int = 0) -> None:
        """Press a key and let it go."""
        codes = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32}
        text = {"Enter": "\r", " ": " "}.get(key, "")
        common: Json = {"key": key, "windowsVirtualKeyCode": codes[key], "modifiers": modifiers}
        self.call("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **common)
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    @property
    def requests(self) -> list[str]:
        """The addresses that were asked for, in order."""
        return [event["params"]["request"]["url"] for event in self._events("Network.requestWillBeSent")]

    @property
    def complaints(self) -> list[str]:
        """What stood in the console: errors of scripts, violations of the policy, everything else."""
        logged = [event["params"]["entry"]["text"] for event in self._events("Log.entryAdded")]
        thrown = [str(event["params"]["exceptionDetails"]) for event in self._events("Runtime.exceptionThrown")]
        printed = [str(event["params"]["args"]) for event in self._events("Runtime.consoleAPICalled")]
        return logged + thrown + printed

    def _events(self, method: str) -> list[Json]:
        self.run("0")  # everything that happened before has been told by then
        return [
            event
            for event in self._browser.events
            if event.get("method") == method and event.get("sessionId") == self._session
        ]
