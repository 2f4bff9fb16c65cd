"""What can be said of a report without a browser: syntax, outline, names, and that nothing is fetched or executed."""

import re

import html5lib

#: The most a report may weigh.
HEAVIEST = 2 * 1024 * 1024
FORBIDDEN = {"script", "link", "base", "iframe", "object", "embed", "form", "audio", "video", "applet", "frame", "portal"}
#: Attributes that make a browser fetch something.
FETCHING = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "manifest", "href", "xlink:href"}
POLICY = ("default-src 'none'", "style-src 'unsafe-inline'")
REMOTE_STYLE = re.compile(r"@import|url\(\s*[\"']?(?!data:|#)|expression\(|image-set\(|src\s*:\s*[\"']", re.IGNORECASE)


def elements(tree):
    """Pairs of element and lower-case name, without the namespace that html5lib puts before it."""
    for element in tree.iter():
        if isinstance(element.tag, str):
            yield element, element.tag.rpartition("}")[2].lower()


def plain_attributes(element):
    return {key.rpartition("}")[2].lower() if "}" not in key or "xlink" not in key else "xlink:href": value
            for key, value in element.attrib.items()}


def words(element):
    return " ".join("".join(element.itertext()).split())


def check(tally, subject, data, language=None):
    """Checks the bytes of an HTML file."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        tally.expect(False, "page: UTF-8", subject, error)
        return
    tally.expect(True, "page: UTF-8", subject)
    tally.expect(len(data) <= HEAVIEST, "page: at most 2 MB", subject, len(data))
    control = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", text)
    tally.expect(not control, "page: no control characters", subject, control)
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    tree = parser.parse(text)
    # Kinds of errors with their places, where a strict parser would stop at the first and not say where.
    tally.expect(not parser.errors, "page: strict syntax", subject, parser.errors[:3])
    parts = list(elements(tree))
    check_quiet(tally, subject, parts)
    check_outline(tally, subject, text, parts, language)
    check_names(tally, subject, parts)


def check_quiet(tally, subject, parts):
    """Nothing is executed, nothing fetched; a policy says so too."""
    forbidden = [name for _, name in parts if name in FORBIDDEN]
    tally.expect(not forbidden, "page: no element that fetches or runs", subject, forbidden)
    handlers, fetched, schemes = [], [], []
    for element, name in parts:
        for key, value in plain_attributes(element).items():
            if key.startswith("on"):
                handlers.append(f"{name} {key}")
            if key == "style" and REMOTE_STYLE.search(value):
                fetched.append(value)
            if key not in FETCHING:
                continue
            if name == "a":
                if not re.match(r"(https?:|mailto:|#)", value):
                    schemes.append(value)
            elif not value.startswith(("#", "data:image/")):
                fetched.append(f"{name} {key}={value}")
    styles = [element.text or "" for element, name in parts if name == "style"]
    fetched += [match.group(0) for style in styles if (match := REMOTE_STYLE.search(style))]
    tally.expect(not handlers, "page: no handlers", subject, handlers)
    tally.expect(not fetched, "page: nothing remote", subject, fetched[:5])
    tally.expect(not schemes, "page: links lead to the web, a letter or this page", subject, schemes[:5])
    metas = [plain_attributes(element) for element, name in parts if name == "meta"]
    policies = [meta.get("content", "") for meta in metas
                if meta.get("http-equiv", "").lower() == "content-security-policy"]
    tally.expect(len(policies) == 1 and all(word in policies[0] for word in POLICY),
                 "page: a strict policy", subject, policies)
    allowed = "".join(policies).replace("'unsafe-inline'", "", 1)
    tally.expect(not re.search(r"unsafe|https?:|\*", allowed), "page: the policy allows no more", subject, allowed)
    refresh = [meta for meta in metas if meta.get("http-equiv", "").lower() == "refresh"]
    tally.expect(not refresh, "page: no refresh", subject, refresh)


def check_outline(tally, subject, text, parts, language):
    """What a reader of the page goes by."""
    tally.expect(re.match(r"(?i)<!doctype html>", text), "page: doctype", subject, text[:40])
    root = next(element for element, name in parts if name == "html")
    tally.expect(root.get("lang") == (language or root.get("lang")) and root.get("lang"),
                 "page: language", subject, root.get("lang"))
    titles = [words(element) for element, name in parts if name == "title" and element in list(root[0])]
    tally.expect(len(titles) == 1 and titles[0], "page: one title", subject, titles)
    levels = [(int(name[1]), words(element)) for element, name in parts if re.fullmatch("h[1-6]", name)]
    tally.expect([level for level, _ in levels].count(1) == 1, "page: one h1", subject, levels[:3])
    jumps = [after for before, after in zip(levels, levels[1:]) if after[0] > before[0] + 1]
    tally.expect(not jumps and levels[:1] and levels[0][0] == 1, "page: no level of heading left out", subject, jumps[:3])
    tally.expect(all(said for _, said in levels), "page: no empty heading", subject)
    names = [name for _, name in parts]
    tally.expect(names.count("main") == 1 and "header" in names, "page: landmarks", subject)
    viewport = [element.get("content", "") for element, name in parts if name == "meta" and element.get("name") == "viewport"]
    tally.expect(viewport and "width=device-width" in viewport[0] and "maximum-scale" not in viewport[0]
                 and "user-scalable" not in viewport[0], "page: viewport", subject, viewport)
    tables = [element for element, name in parts if name == "table"]
    bare = [words(table)[:60] for table in tables
            if not any(cell.tag == "th" for cell in table.iter()) or table.find("caption") is None]
    tally.expect(not bare, "page: tables have a caption and heads", subject, bare[:3])
    pictures = [element for element, name in parts if name == "img" and not (element.get("alt") or "").strip()
                and element.get("aria-hidden") != "true"]
    tally.expect(not pictures, "page: pictures have words", subject, len(pictures))


def check_names(tally, subject, parts):
    """Ids are unique, and what refers to one finds it."""
    ids = [element.get("id") for element, _ in parts if element.get("id") is not None]
    twice = sorted({name for name in ids if ids.count(name) > 1}) if len(ids) != len(set(ids)) else []
    tally.expect(not twice and "" not in ids, "page: ids are unique", subject, twice[:5])
    known = set(ids)
    lost = []
    for element, _ in parts:
        for key, value in plain_attributes(element).items():
            if key in ("href", "xlink:href") and value.startswith("#") and len(value) > 1 and value[1:] not in known:
                lost.append(value)
            if key in ("aria-labelledby", "aria-describedby", "aria-controls", "headers", "for"):
                lost += [name for name in value.split() if name not in known]
            lost += [name for name in re.findall(r"url\(#([^)]+)\)", value) if name not in known]
    tally.expect(not lost, "page: what is referred to is there", subject, lost[:5])
