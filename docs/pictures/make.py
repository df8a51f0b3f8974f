"""Make the pictures of the README from the articles in seeds/: ``make pictures``. Needs Chromium for the page."""

import io
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

from claimcheck import Checker, Report
from claimcheck.reports import FORMATS
from claimcheck.reports.terminal import render

FOLDER = Path(__file__).parent
COLUMNS, ROWS = 112, 46
WIDTH, HEIGHT = 1280, 1000
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def main() -> None:
    """Write terminal.svg and page.png beside this file."""
    report = Checker().compare(["seeds"])
    (FOLDER / "terminal.svg").write_text(terminal(report), encoding="utf-8")
    photograph(FORMATS["html"](report), FOLDER / "page.png")


def terminal(report: Report) -> str:
    """Return the beginning of the terminal report as a picture."""
    printed = Console(file=io.StringIO(), width=COLUMNS, force_terminal=True, color_system="standard", _environ={})
    with printed.capture() as capture:
        render(report, printed)
    lines = capture.get().split("\n")[:ROWS]
    while lines[-1]:  # not in the middle of an entry
        lines.pop()
    canvas = Console(file=io.StringIO(), width=COLUMNS, record=True, _environ={})
    canvas.print(Text.from_ansi("\n".join([*lines, "…"])))
    svg = canvas.export_svg(title="claimcheck compare seeds/", unique_id="claimcheck")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)  # they would be fetched from another host


def photograph(page: str, picture: Path) -> None:
    """Write what the browser shows of a page."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        sys.exit("pictures: no Chromium found; on Debian: apt install chromium")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.html"
        file.write_text(page, encoding="utf-8")
        flags = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            f"--user-data-dir={folder}/profile",
        ]
        shot = [f"--window-size={WIDTH},{HEIGHT}", f"--screenshot={picture}", file.as_uri()]
        subprocess.run([browser, *flags, *shot], check=True, capture_output=True, timeout=60)  # noqa: S603 - our own page


if __name__ == "__main__":
    main()
