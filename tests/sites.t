#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Golden sites: what the program says and makes, for many tiny sites. Each folder tests/sites/NAME holds
#
#   content/      laid over the content of tests/sites/basis (itself the smallest site that is right); with a
#                 site.yaml of its own the site stands alone
#   removed       files of basis that this site does without, one a line
#   themes/       laid over themes/
#   command       arguments of meedoen; without it: build --quiet
#   messages      what it must say, in English; messages.nl: in Dutch
#   status        the exit status, where it is not 0
#   stdout        what must come on standard output, if that matters
#   expected/     files that must be in output/ with these bytes. x.pdf.text is compared with the text of
#                 x.pdf in reading order (pdftotext), x.pdf.tags with its structure (pdfinfo -struct-text)
#   absent        files that must not be in output/, one a line
#
# All with the same date, language and time zone. `make accept` writes messages, status and expected/ anew
# (a new empty file in expected/ is filled); read the difference before committing it.
. "$(dirname "$0")/tap.sh"
need pdftotext pdfinfo

# prepare FOLDER SITE: a folder with content/ and themes/ to run in.
prepare() {
	mkdir -p "$1/content"
	cp -R "$top/themes" "$1/themes"
	[ -f "$2/content/site.yaml" ] || cp -R "$top/tests/sites/basis/content/." "$1/content"
	if [ -f "$2/removed" ]; then
		while read -r path; do rm -r "$1/content/${path:?}" || return 1; done <"$2/removed"
	fi
	[ ! -d "$2/content" ] || cp -R "$2/content/." "$1/content"
	[ ! -d "$2/themes" ] || cp -R "$2/themes/." "$1/themes"
}

# run LANGUAGE FOLDER SITE: leaves FOLDER/said, FOLDER/stdout; the exit status is the program's.
run() {
	command='build --quiet'
	[ ! -f "$3/command" ] || command=$(cat "$3/command")
	rm -rf "$2/output" "$2/.output.next" "$2/.output.lock"
	# shellcheck disable=SC2086 # words of a command line
	(cd "$2" && LANGUAGE=$1 exec "$meedoen" $command) >"$2/stdout" 2>"$2/said"
}

# made FOLDER PATH: the bytes to compare with expected/PATH. Fingerprints of styles and fonts change with the program.
made() {
	case $2 in
	*.pdf.text) pdftotext -layout "$1/output/${2%.text}" - ;;
	*.pdf.tags) pdfinfo -struct-text "$1/output/${2%.tags}" ;;
	*.html) sed -E 's/\.[0-9a-f]{8}\.(css|js|woff2)"/.FINGERPRINT.\1"/g' "$1/output/$2" ;;
	*) cat "$1/output/$2" ;;
	esac
}

# golden NAME GOT FILE: compare, or accept. An absent file stands for nothing said.
golden() {
	if [ -n "${ACCEPT:-}" ]; then
		if [ -s "$2" ]; then cp "$2" "$3"; else rm -f "$3"; fi
	fi
	if [ -f "$3" ]; then same "$1" "$2" "$3"; else same "$1" "$2" /dev/null; fi
}

try_site() {
	site=$1 name=$(basename "$1") work=$scratch/$(basename "$1")
	prepare "$work" "$site" || { bad "$name: could not be prepared"; return; }
	run en "$work" "$site"
	status=$?
	golden "$name: messages" "$work/said" "$site/messages"
	if [ -n "${ACCEPT:-}" ]; then
		if [ $status = 0 ]; then rm -f "$site/status"; else echo $status >"$site/status"; fi
	fi
	is "$name: exit status" "$status" "$(cat "$site/status" 2>/dev/null || echo 0)"
	[ ! -f "$site/stdout" ] || golden "$name: standard output" "$work/stdout" "$site/stdout"
	for path in $(cd "$site/expected" 2>/dev/null && find . -type f | sort); do
		path=${path#./}
		made "$work" "$path" >"$work/made" 2>&1
		golden "$name: $path" "$work/made" "$site/expected/$path"
	done
	for path in $(cat "$site/absent" 2>/dev/null); do
		passes "$name: no $path" test ! -e "$work/output/$path"
	done
	run nl "$work" "$site"
	golden "$name: messages in Dutch" "$work/said" "$site/messages.nl"
	rm -rf "$work"
}

for site in "$top"/tests/sites/*/; do
	try_site "${site%/}"
done
finish
