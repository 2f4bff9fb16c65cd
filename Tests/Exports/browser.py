"""A thin hold on headless Chromium: open a file at a size, look, ask, print."""

import base64
import json
import os
from pathlib import Path

import axe_core_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from tally import LOOKS

AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
PROBES = (Path(__file__).resolve().parent / "probes.js").read_text()


class Browser:
    """One Chromium for many pages. Nothing it opens reaches a network: every name is unknown to it."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for word in ("--headless=new", "--disable-gpu", "--force-device-scale-factor=1", "--hide-scrollbars",
                     "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-first-run",
                     "--disable-background-networking", "--disable-component-update"):
            options.add_argument(word)
        if os.geteuid() == 0:
            # Chromium refuses its sandbox to root.
            options.add_argument("--no-sandbox")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_page_load_timeout(60)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def size(self, width, height=900):
        # A window of headless Chromium is never narrower than 500 px; its device can be.
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def media(self, kind="screen", **features):
        """Whether it is a screen or paper, and what the person prefers: `media(**{"prefers-color-scheme": "dark"})`."""
        self.command("Emulation.setEmulatedMedia", media=kind,
                     features=[{"name": name, "value": value} for name, value in features.items()])

    def open(self, path, width=1280, height=900):
        self.size(width, height)
        self.media()
        self.driver.get_log("browser")
        self.driver.get_log("performance")
        self.driver.get(Path(path).resolve().as_uri())

    def console(self):
        """What the page has made the browser say since it was opened."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self):
        """What was asked for since the page was opened, the page left out."""
        asked = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked.append(message["params"]["request"]["url"])
        return [url for url in asked if not url.startswith("data:")][1:]

    def ask(self, call):
        """The value of an expression that may use the functions of probes.js."""
        return self.driver.execute_script(f"{PROBES}\nreturn {call};")

    def violations(self):
        """What axe objects to, each with the elements it is about."""
        answer = self.driver.execute_async_script(
            AXE + "\nconst done = arguments[arguments.length - 1];"
            "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations), e => done(String(e)));")
        if isinstance(answer, str):
            return [answer]
        return [f"{one['id']}: {one['nodes'][0]['html'][:160]} (and {len(one['nodes']) - 1} more)" for one in answer]

    def look(self, name, whole=True):
        """Keeps a picture of the page."""
        LOOKS.mkdir(exist_ok=True)
        shot = self.command("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        path = LOOKS / f"{name}.png"
        path.write_bytes(base64.b64decode(shot["data"]))
        return path

    def print(self, name):
        """Prints the page to a PDF file, on the paper that its style asks for."""
        LOOKS.mkdir(exist_ok=True)
        path = LOOKS / f"{name}.pdf"
        printed = self.command("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        path.write_bytes(base64.b64decode(printed["data"]))
        return path
