#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The settings of output/server on real servers: nginx and Apache on this machine send each file of the sample
site with the right type, the security headers, the packed twin, the page for addresses that do not exist, and from
former addresses to those of today.
For IIS there is no server here: its file must be well-formed and hold the same headers and former addresses."""

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
meedoen = os.path.join(os.environ.get("BUILD", os.path.join(top, "build")), "meedoen")
scratch = tempfile.mkdtemp()
count = 0


def check(good, name, detail=""):
    global count
    count += 1
    print(f"{'ok' if good else 'not ok'} {count} - {name}")
    if not good:
        print("# " + str(detail)[:600].replace("\n", "\n# "))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def write(name, text):
    path = os.path.join(scratch, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def start_nginx(site, port):
    included = os.path.join(scratch, "mime.types")
    shutil.copy("/etc/nginx/mime.types", included)
    shutil.copy(os.path.join(scratch, "output/server/nginx.conf"), os.path.join(scratch, "meedoen.conf"))
    config = write("nginx.conf", f"""
daemon off; pid {scratch}/nginx.pid; error_log {scratch}/nginx.log; worker_processes 1; {"user root;" if os.geteuid() == 0 else ""}
events {{}}
http {{
    access_log off; types_hash_max_size 4096;
    client_body_temp_path {scratch}/n1; proxy_temp_path {scratch}/n2; fastcgi_temp_path {scratch}/n3;
    uwsgi_temp_path {scratch}/n4; scgi_temp_path {scratch}/n5;
    default_type application/octet-stream;
    server {{ listen 127.0.0.1:{port}; root {site}; include {scratch}/meedoen.conf; }}
}}
""")
    return [shutil.which("nginx", path=PATH), "-c", config, "-p", scratch]


def start_apache(site, port):
    shutil.copy(os.path.join(scratch, "output/server/apache.htaccess"), os.path.join(site, ".htaccess"))
    modules = "mpm_event authz_core dir mime headers rewrite unixd"
    loads = "\n".join(f"LoadModule {m}_module /usr/lib/apache2/modules/mod_{m}.so" for m in modules.split()
                      if os.path.exists(f"/usr/lib/apache2/modules/mod_{m}.so"))
    config = write("apache.conf", f"""
ServerRoot {scratch}
{loads}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {scratch}/apache.pid
ErrorLog {scratch}/apache.log
TypesConfig /etc/mime.types
{"User www-data" if os.geteuid() == 0 else ""}
{"Group www-data" if os.geteuid() == 0 else ""}
DocumentRoot {site}
<Directory {site}>
    AllowOverride All
    Require all granted
</Directory>
""")
    return [shutil.which("apache2", path=PATH), "-X", "-f", config]


def get(port, path, accept="identity"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Accept-Encoding": accept})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def wait_for(port, process):
    for _ in range(100):
        if process.poll() is not None:
            return False
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return True
        except OSError:
            time.sleep(0.1)
    return False


TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript|application/javascript", ".svg": "image/svg\\+xml",
         ".ics": "text/calendar", ".xml": "text/xml|application/xml|application/atom\\+xml", ".pdf": "application/pdf",
         ".json": "application/json", ".txt": "text/plain", ".woff2": "font/woff2", ".png": "image/png",
         ".webp": "image/webp", ".avif": "image/avif", ".jpg": "image/jpeg"}
HEADERS = ("Content-Security-Policy", "Strict-Transport-Security", "X-Content-Type-Options", "Referrer-Policy",
           "Permissions-Policy", "X-Frame-Options", "Cross-Origin-Opener-Policy")
TEXTS = (".html", ".css", ".js", ".svg", ".ics", ".xml", ".json", ".txt")


def all_files_of(site):
    for folder, _, names in os.walk(site):
        for name in sorted(names):
            if not name.endswith((".gz", ".br")) and name not in (".htaccess",):
                yield "/" + os.path.relpath(os.path.join(folder, name), site)


def former_of(site):
    """The former addresses of pages, each with where it leads; a server answers before it looks for the file."""
    for path in all_files_of(site):
        if path.endswith(".html"):
            with open(site + path, encoding="utf-8") as file:
                found = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', file.read())
            if found:
                yield path, os.path.normpath(os.path.join(os.path.dirname(path), found[1]))


def files_of(site):
    former = dict(former_of(site))
    return [path for path in all_files_of(site) if path not in former]


def check_files(name, site, port):
    wrong = []
    for path in files_of(site):
        ending = os.path.splitext(path)[1]
        answer, body = get(port, path)
        said = answer.getheader("Content-Type", "")
        with open(site + path, "rb") as file:
            if answer.status != 200 or body != file.read():
                wrong.append(f"{path}: {answer.status}")
        if not re.match(f"({TYPES.get(ending, 'unknown')})(;|$)", said):
            wrong.append(f"{path}: {said}")
        if ending in TEXTS and "charset=utf-8" not in said.lower():
            wrong.append(f"{path}: {said}, no letters said")
        missing = [h for h in HEADERS if not answer.getheader(h)]
        if missing:
            wrong.append(f"{path}: without {missing}")
    check(not wrong, f"{name}: each file has its bytes, type, letters and headers", "\n".join(wrong[:12]))


def check_twins(name, site, port, codings):
    wrong = []
    for path in files_of(site):
        if not path.endswith(TEXTS):
            continue
        plain, whole = get(port, path)
        for coding, ending in codings:
            answer, body = get(port, path, coding)
            with open(f"{site}{path}.{ending}", "rb") as file:
                same = body == file.read()
            if answer.getheader("Content-Encoding") != coding or not same:
                wrong.append(f"{path}: {answer.getheader('Content-Encoding')} for {coding}")
            if coding == "gzip" and same and gzip.decompress(body) != whole:
                wrong.append(f"{path}: other bytes")
            if answer.getheader("Content-Type") != plain.getheader("Content-Type"):
                wrong.append(f"{path}: {answer.getheader('Content-Type')} when packed")
            if "accept-encoding" not in (answer.getheader("Vary") or "").lower():
                wrong.append(f"{path}: no Vary")
    check(not wrong, f"{name}: texts are sent as their packed twins", "\n".join(wrong[:12]))


def check_former(name, site, port):
    wrong, former = [], list(former_of(site))
    for path, target in former:
        for coding in ("identity", "gzip"):
            answer, _ = get(port, path, coding)
            to = re.sub(r"^http://[^/]+", "", answer.getheader("Location", ""))
            if answer.status != 301 or to != target or not answer.getheader("Content-Security-Policy"):
                wrong.append(f"{path}: {answer.status} to {to}")
    check(former and not wrong, f"{name}: a former address leads to the page of today ({len(former)})", "\n".join(wrong[:12]))


def check_rest(name, site, port):
    answer, body = get(port, "/")
    with open(site + "/index.html", "rb") as file:
        check(answer.status == 200 and body == file.read(), f"{name}: the home page is at the address of the site", answer.status)
    answer, body = get(port, "/niet/daar.html")
    with open(site + "/404.html", "rb") as file:
        check(answer.status == 404 and body == file.read(), f"{name}: a wrong address gets our page", answer.status)
    check(answer.getheader("Content-Security-Policy"), f"{name}: with its headers")
    style = next(p for p in files_of(site) if re.search(r"\.[0-9a-f]{8}\.css$", p))
    check("31536000" in get(port, style)[0].getheader("Cache-Control", ""), f"{name}: the style sheet may stay a year")
    check("no-cache" in get(port, "/index.html")[0].getheader("Cache-Control", ""), f"{name}: a page is asked for again")


def try_server(name, start, codings):
    port = free_port()
    site = os.path.join(scratch, "site-" + name)
    shutil.copytree(os.path.join(scratch, "output/site"), site)
    command = start(site, port)
    if not command[0]:
        check(False, f"{name} is on this machine", "make test installs it")
        return
    with open(os.path.join(scratch, name + ".said"), "w", encoding="utf-8") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said)
    try:
        up = wait_for(port, process)
        said = open(os.path.join(scratch, name + ".said"), encoding="utf-8").read()
        check(up, f"{name} takes the settings", said)
        if up:
            check_files(name, site, port)
            check_twins(name, site, port, codings)
            check_former(name, site, port)
            check_rest(name, site, port)
    finally:
        process.terminate()
        process.wait(10)


def check_iis():
    path = os.path.join(scratch, "output/server/web.config")
    tree = xml.etree.ElementTree.parse(path)
    names = {e.get("name") for e in tree.iter("add")}
    check(set(HEADERS) <= names, "IIS: well-formed, with the same headers", names)
    leads = {}
    for place in tree.iter("location"):
        rule = place.find("system.webServer/httpRedirect")
        if (rule.get("enabled"), rule.get("exactDestination"), rule.get("httpResponseStatus")) == ("true", "true", "Permanent"):
            leads["/" + place.get("path")] = rule.get("destination")
    former = dict(former_of(os.path.join(scratch, "output/site")))
    pages = {path: to for path, to in leads.items() if path.endswith(".html")}
    check(former and pages == former, f"IIS: a rule for each former address of a page ({len(former)})", (pages, former))


PATH = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
os.chmod(scratch, 0o755)
try:
    subprocess.run([meedoen, "build", "-q", "--content", top + "/content", "--themes", top + "/themes", "--output",
                    scratch + "/output", "--date", "2026-11-24"], check=False, stderr=subprocess.DEVNULL)
    try_server("nginx", start_nginx, [("gzip", "gz")])
    try_server("apache", start_apache, [("gzip", "gz"), ("br", "br")])
    check_iis()
finally:
    shutil.rmtree(scratch, ignore_errors=True)
print(f"1..{count}")
sys.exit(0)
