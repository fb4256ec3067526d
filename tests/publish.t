#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# meedoen publish: the site to the folder of the web server. What is shown before, who is asked, what stays when something
# goes wrong, and the way back. (tests/faults/publish.t: killed at any moment, a full disk.)
. "$(dirname "$0")/tap.sh"
need python3 sha256sum

cd "$scratch" || exit 1
small_content content
build() { "$meedoen" build -q --content content --themes "$top/themes" >built 2>&1 || cat built; }
publish() { "$meedoen" publish "$@" </dev/null >said 2>&1; }
# The site alone: without what belongs to the version, and what somebody put there.
site_of() { rm -rf bare; cp -a "$1" bare; rm -f bare/.manifest bare/.times bare/.sha256 bare/.htaccess bare/web.config; }
is_site() { site_of "$2"; same "$1" bare "$3"; }

# ---- the first time ----

publish www --yes
is 'without a build there is nothing to publish' $? 1
holds 'and it says what to do' said 'meedoen build'
fails 'and makes no folder' test -e www
build
cp -a output/site first
publish www
is 'nobody to ask, and no --yes: good' $? 0
holds 'what would come is shown' said "$(find output/site -type f | wc -l) files for www: $(find output/site -type f | wc -l) new, 0 changed, 0 gone."
holds 'and that nothing was changed' said 'Nothing was changed'
fails 'nothing was' test -e www
publish www --yes
is 'with --yes it goes' $? 0
is_site 'all of the site is there, and nothing else' www first
passes 'the list of sums fits every file' sh -c 'cd www && sha256sum --quiet -c .sha256'
is 'and names every file' "$(wc -l <www/.sha256)" "$(find first -type f | wc -l)"
publish www
holds 'the same once more: there is nothing to do' said 'has this version already'

# ---- what the web server needs beside it ----

echo 'Deny from all' >www/.htaccess
echo '<configuration/>' >www/web.config

# ---- the second version ----

sed -i 's/^naam: .*/naam: Een andere naam/' content/site.yaml
gone=$(ls content/paginas/*.md | head -n 1)
rm "$gone"
gone=$(basename "$gone" .md).html
build
cp -a output/site second
publish www
is 'a page that goes is named before it goes' "$(sed -n '/Gone after this/,/^[^ ]/p' said | grep -c "^  $gone\$")" 1
is_site 'and it still stands' www first
publish www --yes
is_site 'then the second version stands there' www second
holds 'what was put there by hand went along' www/.htaccess 'Deny from all'
holds 'of any name' www/web.config '<configuration/>'
holds 'the way back is told' said 'publish www --back'

# ---- back ----

publish www --back
holds 'the way back is shown first' said 'Nothing was changed'
is_site 'and changes nothing' www second
publish www --back --yes
is 'back' $? 0
is_site 'byte for byte' www first
holds 'with what was put there by hand' www/.htaccess 'Deny from all'
passes 'and a list that fits' sh -c 'cd www && sha256sum --quiet -c .sha256'
publish www --back --yes
is_site 'and back again' www second
publish elsewhere --back --yes
is 'no version from before: nothing to go back to' $? 1
fails 'and nothing is made' test -e elsewhere

# ---- somebody changed a file on the server ----

echo '<!-- by hand -->' >>www/index.html
publish www
is 'a file changed by hand is named' "$(sed -n '/Somebody changed these/,$p' said | grep -c '^  index.html$')" 1
publish www --yes
is_site 'and becomes as the build made it' www second
publish www --back --yes
holds 'the way back brings the change again' www/index.html '<!-- by hand -->'
publish www --yes
is_site 'as it was' www second

# ---- what is refused ----

refused() { # NAME STATUS TEXT ARGUMENTS...
	title=$1 status=$2 text=$3
	shift 3
	publish "$@"
	is "$title: status" $? "$status"
	holds "$title: why" said "$text"
}
refused 'no folder' 2 'wants the folder'
refused 'the output itself' 2 'lie in each other' output --yes
refused 'a folder in the output' 2 'lie in each other' output/site/www --yes
refused 'a folder in the content' 2 'lie in each other' content/www --yes
refused 'a folder around both' 2 'lie in each other' . --yes
refused 'a folder that is nowhere' 3 'No such file' far/away/www --yes
mkdir notes
echo 'my own' >notes/letter.txt
refused 'a folder with things of others' 3 'not empty' notes --yes
holds 'which stay' notes/letter.txt 'my own'
echo a >file
refused 'a file' 3 'Not a directory' file --yes
refused 'a site that is out of date' 1 'out of date' www --yes --date 2030-01-01
echo '<p>' >>output/site/index.html
refused 'an output that somebody changed' 1 'not as the build made it' empty --yes
fails 'and nothing is published of it' test -e empty
rm -rf output
build

# ---- for a web server that is another user ----

(umask 077 && publish guarded --yes)
is 'files can be read, whatever the umask' "$(find guarded -type f ! -perm 644 ! -name '.t*' | head -n 3)" ''
is 'and folders too' "$(find guarded -type d ! -perm 755 | head -n 3)" ''
publish 'a folder with blanks/' --yes
is_site 'blanks and a slash at the end' 'a folder with blanks' second
mkdir real
ln -s real link
publish link --yes
is_site 'a link is followed' real second
passes 'and stays a link' test -L link

# ---- visitors while it changes over and over ----

cat >visit.py <<'P'
import hashlib, http.client, http.server, os, subprocess, sys, threading
class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *a): pass
versions = [open(f, "rb").read() for f in ("one.html", "other.html")]
class Server(http.server.ThreadingHTTPServer): daemon_threads = True
server = Server(("127.0.0.1", 0), lambda *a: Quiet(*a, directory="www"))
threading.Thread(target=server.serve_forever, daemon=True).start()
done, seen, wrong = threading.Event(), [0, 0], []
def visit():
    while not done.is_set():
        c = http.client.HTTPConnection("127.0.0.1", server.server_port); c.request("GET", "/index.html"); a = c.getresponse(); body = a.read(); c.close()
        if a.status == 200 and body in versions: seen[versions.index(body)] += 1
        else: wrong.append((a.status, len(body)))
threads = [threading.Thread(target=visit) for _ in range(2)]
for t in threads: t.start()
failed = sum(subprocess.run([sys.argv[1], "publish", "www", "--back", "--yes", "-q"], stderr=subprocess.DEVNULL).returncode != 0 for _ in range(20))
done.set()
for t in threads: t.join()
print("failed", failed, "wrong", wrong[:3], "both", all(seen))
P
cp www/index.html one.html
publish www --back --yes
cp www/index.html other.html
fails 'two versions to change between' cmp -s one.html other.html
is 'every visitor meets a whole page of one of both' "$(python3 visit.py "$meedoen")" 'failed 0 wrong [] both True'
finish
