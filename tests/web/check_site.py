#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Read a whole site back, as a browser and a search engine would.

usage: check_site.py OUTPUT/site

Prints a line for everything that is wrong, and ends with status 1 when there was something:
- a link, picture, style sheet or download that leads to no file of the site, or to an anchor that no element has;
- a page that no other page links to, the page for wrong addresses aside;
- two pages in one language with one title (WCAG 2.4.2);
- a former address of a page that does not lead to that page;
- an id twice on a page; a list, heading, link or cell of nothing; a style or a script in a page (JSON-LD is data);
- a version of a page in another language that does not name the same versions, or is in another language than that;
- outside the choice of language, a link to a page in another language that does not say so in brackets, or that has a
  version in this language;
- in a page in another language, Dutch that is no name and has no note beside it;
- JSON-LD that does not parse, or an Event, Organization or BreadcrumbList without what it must have;
- a feed or sitemap that is not well-formed, lacks what it must have, or names a page that is not there;
- security.txt without its fields (RFC 9116); a calendar whose lines are not as RFC 5545, 3.1 says.
"""
import datetime
import html.parser
import json
import pathlib
import re
import sys
import urllib.parse
import xml.etree.ElementTree

EVENT = ("name", "description", "url", "startDate", "endDate", "eventStatus", "eventAttendanceMode",
         "isAccessibleForFree", "location", "organizer", "inLanguage", "offers")
ORGANISATION = ("name", "description", "telephone", "mainEntityOfPage")  # and where it is, or how it is called
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00")
ATOM = "{http://www.w3.org/2005/Atom}"
XHTML = "{http://www.w3.org/1999/xhtml}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
faults = 0


def fault(where, what):
    global faults
    faults += 1
    print(f"{where}: {what}")


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.ids, self.data, self.canonical, self.inline = [], [], [], None, []
        self.in_data = self.in_title = self.noindex = False
        self.leads_to = None  # a former address: only leads there
        self.title = ""
        self.language, self.versions, self.parts, self.dutch, self.link, self.linked = None, {}, [], None, None, []
        self.away, self.leads = [], None  # links outside the choice of language, each with its text; the one at hand

    def handle_starttag(self, tag, attributes):
        got = dict(attributes)
        if "id" in got:
            self.ids.append(got["id"])
        for key in ("href", "src"):
            if key in got and not (tag == "link" and got.get("rel") in ("canonical", "schema.DCTERMS")):
                self.links.append((tag, got[key]))
        for one in (got.get("srcset") or "").split(","):
            if one.strip():
                self.links.append((tag, one.split()[0]))
        if tag == "link" and got.get("rel") == "canonical":
            self.canonical = got["href"]
        if tag == "link" and got.get("rel") == "alternate" and "hreflang" in got:
            self.versions[got["hreflang"]] = got["href"]
        self.in_title = tag == "title"
        if tag == "html":
            self.language = got["lang"]
        if tag == "a":
            self.link, self.linked = "", []
            self.leads = got["href"] if "href" in got and "hreflang" not in got else None
        if tag == "bdi" and got.get("lang") == "nl":
            self.dutch = ""
        if tag == "meta" and got.get("property") == "og:image":
            self.links.append((tag, got["content"]))
        if tag == "meta" and got.get("http-equiv") == "refresh":
            self.leads_to = got["content"]
        if tag == "meta" and "noindex" in (got.get("content") or ""):
            self.noindex = True
        self.in_data = tag == "script" and got.get("type") == "application/ld+json"
        if "style" in got or tag == "style" or (tag == "script" and not self.in_data and "src" not in got):
            self.inline.append(tag)
        self.inline += [key for key in got if key.startswith("on")]

    def handle_endtag(self, tag):
        self.in_title = False
        if tag == "bdi" and self.dutch is not None:
            self.parts.append([self.dutch, False])
            self.linked += self.parts[-1:] if self.link is not None else []
            self.dutch = None
        if tag == "a" and self.link is not None:
            for part in self.linked:  # a note: more words in the link than those in Dutch
                part[1] = self.link.strip() != part[0].strip()
            if self.leads:
                self.away.append((self.leads, self.link.strip()))
            self.link = None

    def handle_data(self, data):
        if self.dutch is not None:
            self.dutch += data
        if self.link is not None:
            self.link += data
        if self.in_title:
            self.title += data
        if self.in_data:
            self.data.append(data)
            self.in_data = False


def lacking(thing, keys):
    return [key for key in keys if key not in thing]


def check_thing(where, thing):
    kind = thing.get("@type")
    if kind == "Event":
        for key in lacking(thing, EVENT):
            fault(where, f"an Event without {key}")
        for key in ("startDate", "endDate"):
            if not MOMENT.fullmatch(thing.get(key, "")):
                fault(where, f"{key} is no moment with an offset: {thing.get(key)}")
        if thing.get("startDate", "") >= thing.get("endDate", ""):
            fault(where, "an Event that ends before it begins")
        if lacking(thing.get("location", {}).get("address", {}), ("streetAddress", "postalCode", "addressLocality")):
            fault(where, "a Place without an address")
    elif kind in ("Organization", "GovernmentOrganization"):
        for key in lacking(thing, ORGANISATION):
            fault(where, f"an {kind} without {key}")
        if ("location" in thing) == ("contactPoint" in thing):
            fault(where, f"an {kind} without location or contactPoint, or with both")
        if [] in (*thing.get("location", {}).values(), *thing.get("contactPoint", {}).values()):
            fault(where, "opening hours of nothing")
    elif kind == "BreadcrumbList":
        steps = [item.get("position") for item in thing["itemListElement"]]
        if len(steps) < 2 or steps != list(range(1, len(steps) + 1)):
            fault(where, f"the steps of the BreadcrumbList are {steps}")
    elif kind != "WebSite":
        fault(where, f"a {kind}")


def check_data(where, page):
    for text in page.data:
        try:
            graph = json.loads(text)["@graph"]
        except (ValueError, KeyError) as problem:
            fault(where, f"JSON-LD does not parse: {problem}")
            continue
        for thing in graph:
            check_thing(where, thing)
    if not page.data and not page.noindex and not page.leads_to:
        fault(where, "no JSON-LD")


def file_of(site, base, address):
    """The file at a whole address; at that of a folder its home page."""
    path = urllib.parse.unquote(address[len(base) + 1:].split("#")[0])
    return site / path / "index.html" if not path or path.endswith("/") else site / path


def target_of(site, path, base, link):
    """The file that a link leads to; None: it leaves the site."""
    if link.startswith(base + "/"):
        return file_of(site, base, link)
    if re.match(r"[a-z]+:", link):
        return None
    bare = urllib.parse.unquote(link.split("#")[0])
    return (path.parent / bare).resolve() if bare else path


def check_away(site, path, pages, base):
    """A reader who chose a language stays in it where that can be, and is told where it can not."""
    page = pages[path]
    for link, text in page.away:
        other = pages.get(target_of(site, path, base, link))
        if not other or other.language == page.language:
            continue
        if page.language in other.versions:
            fault(path.relative_to(site), f"{link} is in {other.language}, and there is one in {page.language}")
        elif not text.endswith(")"):
            fault(path.relative_to(site), f"{link} is in {other.language}, and the link does not say so: {text}")


def check_links(site, pages, base):
    reached = {site / "index.html"}
    for path, page in pages.items():
        where = path.relative_to(site)
        for tag, link in page.links:
            target = target_of(site, path, base, link)
            if target is None:
                continue
            if not target.is_file():
                fault(where, f"<{tag}> leads to {link}, which is not there")
                continue
            if target != path:
                reached.add(target)
            anchor = link.partition("#")[2]
            if anchor and target in pages and urllib.parse.unquote(anchor) not in pages[target].ids:
                fault(where, f"{link}: no element has this id")
    for path in pages:
        if path not in reached and not pages[path].noindex and not pages[path].leads_to:
            fault(path.relative_to(site), "no page links to it")


def check_former(site, path, pages, base):
    """It leads to a page that stands where it says, at once (WCAG 2.2.1), and names that one to search engines."""
    page = pages[path]
    found = re.fullmatch(r"0; url=(\S+)", page.leads_to)
    target = found and pages.get(target_of(site, path, base, found[1]))
    if not target or target.leads_to or target.canonical != page.canonical or found[1] not in [link for _, link in page.links]:
        fault(path.relative_to(site), f"a former address that leads to {page.leads_to}")


def check_versions(site, pages, base):
    """Each version of a page names all versions, itself too, and is in the language that they say."""
    for path, page in pages.items():
        where = path.relative_to(site)
        versions = {code: address for code, address in page.versions.items() if code != "x-default"}
        if versions and page.canonical not in versions.values():
            fault(where, "it does not name itself as a version")
        for code, address in versions.items():
            other = pages.get(file_of(site, base, address))
            if not other:
                fault(where, f"the version in {code} is not there: {address}")
            elif other.language != code:
                fault(where, f"the version in {code} is in {other.language}")
            elif other.versions != page.versions:
                fault(where, f"the version in {code} names other versions")
        if versions and page.versions.get("x-default") != versions.get("nl"):
            fault(where, "x-default is not the page in Dutch")


NAME = re.compile(r"[A-Z0-9‘][^ ]*( ([A-Z0-9‘][^ ]*|de|het|in|van|der|met|inwoners’))*")


def check_dutch(where, page):
    """Names stay as they are: words that begin with a capital, of which there are few. Beside a link stands a note."""
    for text, noted in page.parts if page.language != "nl" else ():
        text = " ".join(text.split())
        if not noted and (len(text) > 60 or not NAME.fullmatch(text)):
            fault(where, f"in Dutch: {text}")


def check_feed(site, name, base):
    feed = xml.etree.ElementTree.parse(site / name).getroot()
    for key in ("title", "id", "updated", "author"):
        if feed.find(ATOM + key) is None:
            fault(name, f"no {key}")
    ids = [entry.findtext(ATOM + "id") for entry in feed.findall(ATOM + "entry")]
    if len(ids) != len(set(ids)):
        fault(name, "two messages with one id")
    for entry in feed.findall(ATOM + "entry"):
        address = entry.find(ATOM + "link").get("href")
        if not file_of(site, base, address).is_file():
            fault(name, f"{address} is not there")
        datetime.datetime.fromisoformat(entry.findtext(ATOM + "updated").replace("Z", "+00:00"))


def check_sitemap(site, pages, base):
    root = xml.etree.ElementTree.parse(site / "sitemap.xml").getroot()
    named = [one.findtext(SITEMAP + "loc") for one in root.findall(SITEMAP + "url")]
    if len(named) != len(set(named)):
        fault("sitemap.xml", "a page twice")
    for address in named:
        if not file_of(site, base, address).is_file():
            fault("sitemap.xml", f"{address} is not there")
    for one in root.findall(SITEMAP + "url"):
        links = {link.get("hreflang"): link.get("href") for link in one.findall(XHTML + "link")}
        page = pages[file_of(site, base, one.findtext(SITEMAP + "loc"))] if one.findtext(SITEMAP + "loc") in named else None
        if page and links != {code: address for code, address in page.versions.items() if code != "x-default"}:
            fault("sitemap.xml", f"{page.canonical} has other versions than its page says")
    for day in root.iter(SITEMAP + "lastmod"):
        datetime.date.fromisoformat(day.text)
    return set(named)


def check_security(site):
    fields = dict(line.split(": ", 1) for line in (site / ".well-known/security.txt").read_text().splitlines() if line)
    for key in lacking(fields, ("Contact", "Expires", "Preferred-Languages", "Canonical")):
        fault("security.txt", f"no {key}")
    if not re.match(r"(mailto:|https://|tel:)", fields.get("Contact", "")):
        fault("security.txt", "Contact is no address")
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", fields.get("Expires", "")):
        fault("security.txt", "Expires is no moment")


def check_calendar(site, path):
    data = path.read_bytes()
    where = path.relative_to(site)
    if b"\n" in data.replace(b"\r\n", b"") or not data.endswith(b"\r\n"):
        fault(where, "a line does not end with CR and LF")
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            fault(where, f"a line of {len(line)} octets")
        try:
            line.decode()
        except UnicodeDecodeError:
            fault(where, "a letter is cut in two by a fold")


# What is announced and then has nothing in it. The list of what is found is filled by the script of the search page.
EMPTY = re.compile(r'<(ul|ol|dl|table|tbody|h[1-6]|a|dd|dt|th)\b(?![^>]*id="deel_uitkomst")[^>]*>\s*</\1>|</dt>\s*</div>')


def check_empty(where, text):
    for found in EMPTY.finditer(text):
        fault(where, f"nothing stands in {found[0]}")


def check_titles(site, pages):
    first = {}
    for path, page in pages.items():
        title = page.language, " ".join(page.title.split())
        if page.leads_to:  # as often as it had another name
            continue
        if title in first:
            fault(path.relative_to(site), f"it is called as {first[title]} is: {title[1]}")
        first.setdefault(title, path.relative_to(site))


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    pages = {}
    for path in sorted(site.rglob("*.html")):
        pages[path] = Page()
        text = path.read_text()
        pages[path].feed(text)
        check_empty(path.relative_to(site), text)
    base = pages[site / "index.html"].canonical.rstrip("/")
    for path, page in pages.items():
        where = path.relative_to(site)
        for one in sorted(set(page.ids)):
            if page.ids.count(one) > 1:
                fault(where, f"the id {one} is there {page.ids.count(one)} times")
        for inline in page.inline:
            fault(where, f"inline style or script: {inline}")
        if page.leads_to:
            check_former(site, path, pages, base)
        elif not page.noindex and file_of(site, base, page.canonical) != path:
            fault(where, f"canonical is {page.canonical}")
        check_data(where, page)
        check_dutch(where, page)
        check_away(site, path, pages, base)
    check_titles(site, pages)
    check_versions(site, pages, base)
    check_links(site, pages, base)
    for name in ("nieuws.xml", "agenda.xml"):
        check_feed(site, name, base)
    check_sitemap(site, pages, base)
    check_security(site)
    calendars = sorted(site.rglob("*.ics"))
    for path in calendars:
        check_calendar(site, path)
    print(f"{len(pages)} pages, {len(calendars)} calendars")
    return faults > 0


sys.exit(main())
