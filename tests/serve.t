#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`meedoen serve`: it shows the site, builds again after a save, tells the page that waits, shows a mistake on
the page while the last good site stays up, and answers nobody but this machine."""

import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
meedoen = os.path.join(os.environ.get("BUILD", os.path.join(top, "build")), "meedoen")
scratch = tempfile.mkdtemp()
MEETING = os.path.join(scratch, "content/bijeenkomsten/samen-praten-over-geld.md")
PAGE = "/bijeenkomsten/samen-praten-over-geld.html"
count = 0


def check(good, name, detail=""):
    global count
    count += 1
    print(f"{'ok' if good else 'not ok'} {count} - {name}")
    if not good:
        print("# " + str(detail)[:800].replace("\n", "\n# "))


def get(path, host=None, method="GET"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.putrequest(method, path, skip_host=host is not None)
    if host:
        connection.putheader("Host", host)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read().decode("utf-8", "replace")
    connection.close()
    return answer, body


def wait_for_news(state):
    """The first event for a page of this state."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", f"/.meedoen/live?{state}")
    answer = connection.getresponse()
    while True:
        line = answer.readline().decode()
        if line.startswith("data") or not line:
            connection.close()
            return line.strip()


def change(old, new):
    with open(MEETING, encoding="utf-8") as file:
        text = file.read()
    assert re.search(old, text, re.M), old
    with open(MEETING + "~", "w", encoding="utf-8") as file:  # as editors do: a new file, then a rename
        file.write(re.sub(old, new, text, flags=re.M))
    os.rename(MEETING + "~", MEETING)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def state_of(page):
    return re.search(r"live\.js\?(\d+)", page).group(1)


for folder in ("content", "themes"):
    shutil.copytree(os.path.join(top, folder), os.path.join(scratch, folder))
process = subprocess.Popen([meedoen, "serve", "--port", "0", "--date", "2026-11-24"], cwd=scratch, stderr=subprocess.PIPE,
                           text=True, env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"})
try:
    port = 0
    said = ""
    for line in process.stderr:
        said += line
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        if found:
            port = int(found.group(1))
            break
    check(port, "it says where the site is", said)

    answer, page = get("/")
    check(answer.status == 200 and "</html>" in page, "the home page is there", answer.status)
    check("default-src 'none'" in answer.getheader("Content-Security-Policy", ""), "with the content policy of the web server")
    with open(os.path.join(scratch, "output/site/index.html"), encoding="utf-8") as file:
        check("live.js" in page and "live.js" not in file.read(), "the script is in what is served, not in what is made")
    answer, page = get("/nergens/iets.html")
    check(answer.status == 404 and 'href="/index.html"' in page, "a wrong address gets the page for that, with links that lead here")
    with open(os.path.join(scratch, "output/site/beelden/STRAAT.JPG"), "w") as file:
        file.write("x")
    check(get("/beelden/STRAAT.JPG")[0].getheader("Content-Type") == "image/jpeg", "a name as cameras write it is that of a photograph")
    check(get("/../content/site.yaml")[0].status == 404, "nothing above the site")
    with open(os.path.join(scratch, "output/site-oud.txt"), "w", encoding="utf-8") as file:
        file.write("oud\n")
    check(get("-oud.txt")[0].status == 404, "nothing beside it, when no slash is sent")
    check(get("/.manifest")[0].status == 404, "nothing hidden")
    check(get("/", host="elsewhere.example")[0].status == 403, "who asks for another machine gets nothing")
    check(get("/", method="DELETE")[0].status == 405, "nothing can be sent")

    picture = os.path.join(scratch, "output/site/deel/samen-praten-over-geld.jpg")
    drawn = read(picture)
    page = get(PAGE)[1]
    change(r"^begin: .*", "begin: 13:45")
    check(wait_for_news(state_of(page)) == "data: reload", "a page that waits is told after a save")
    check("13.45" in get(PAGE)[1], "and then holds what was saved")
    check(read(picture) == drawn, "its picture for a shared link, which no page shows, can wait")
    for _ in range(300):
        if read(picture) != drawn:
            break
        time.sleep(0.1)
    check(read(picture) != drawn, "and is drawn when nobody saves for a while")

    page = get(PAGE)[1]
    change(r"^einde: .*", "einde: 12:00")
    check(wait_for_news(state_of(page)) == "data: reload", "it is told of a mistake as well")
    page = get(PAGE)[1]
    check("[time-order]" in page and 'role="alert"' in page, "the page says what is wrong", page[:600])
    check("13.45" in page, "below that is the last good site")
    check(not re.search(r"\033\[", page), "without the colours of a terminal")

    state = state_of(page)
    change(r"^einde: .*", "einde: 16:15")
    wait_for_news(state)
    page = get(PAGE)[1]
    check("16.15" in page and 'role="alert"' not in page, "put right, the mistake is gone")

    layout = os.path.join(scratch, "themes/basis/print/deelplaatje.yaml")
    good = read(layout)
    state = state_of(get("/")[1])
    with open(layout, "wb") as file:
        file.write(good.replace(b"area: [14, 8, 166, 51]", b"area: [14, 8, 166, 9]"))
    wait_for_news(state)
    state = state_of(get("/")[1])
    check(wait_for_news(state) == "data: reload" and "[text-fit]" in get("/")[1], "a mistake in that picture is told as well")
    state = state_of(get("/")[1])
    with open(layout, "wb") as file:
        file.write(good)
    wait_for_news(state)

    os.makedirs(os.path.join(scratch, "content/themas/nieuw"))
    time.sleep(0.5)
    state = state_of(get(PAGE)[1])
    shutil.move(os.path.join(scratch, "content/themas/wonen.yaml"), os.path.join(scratch, "content/themas/nieuw/wonen.yaml"))
    check(wait_for_news(state) == "data: reload", "a folder that came later is watched too")

    content = os.path.join(scratch, "content")
    state = state_of(get("/")[1])
    os.rename(content, content + ".oud")
    check(wait_for_news(state) == "data: reload", "that the content is gone is told")
    state = state_of(get("/")[1])
    time.sleep(1)
    shutil.copytree(content + ".oud", content + ".nieuw")
    shutil.move(content + ".nieuw/themas/nieuw/wonen.yaml", content + ".nieuw/themas/wonen.yaml")
    os.rename(content + ".nieuw", content)
    check(wait_for_news(state) == "data: reload", "and that there is other content in its place")
    page = get(PAGE)[1]
    change(r"^einde: .*", "einde: 16:30")
    check(wait_for_news(state_of(page)) == "data: reload", "which is watched from then on")
    check("16.30" in get(PAGE)[1], "and shown")

    # The port that browsers do not name. Not everybody may have it, and not on every machine is it free.
    try:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", 80))
        second = subprocess.Popen([meedoen, "serve", "--port", "80", "--date", "2026-11-24", "--output", "tweede"], cwd=scratch,
                                  stderr=subprocess.PIPE, text=True)
        for line in second.stderr:
            if "http://127.0.0.1" in line:
                break
        port = 80
        check(get("/", host="127.0.0.1")[0].status == 200, "port 80, as browsers ask for it")
        check(get("/", host="127.0.0.1.elsewhere.example")[0].status == 403, "and a name that only begins like this machine")
        second.terminate()
        second.wait(10)
    except OSError as reason:
        count += 1
        print(f"ok {count} - port 80, as browsers ask for it # SKIP {reason.strerror}")
finally:
    process.terminate()
    rest = process.stderr.read()
    process.wait(10)
    shutil.rmtree(scratch, ignore_errors=True)
check("[time-order]" in rest, "the terminal says it too", rest)
print(f"1..{count}")
sys.exit(0)
