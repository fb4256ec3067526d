# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh disable=SC2034
#
# What tests written in shell share: a scratch folder of their own, fixed circumstances, and TAP (the Test
# Anything Protocol: a line for each thing tested, the number of lines at the end).
#
#   . "$(dirname "$0")/tap.sh"          # from tests/*/*.t: ../tap.sh
#   passes 'it builds' "$meedoen" build
#   is 'exit status' "$?" 0
#   same 'the page' made.html expected.html
#   finish
set -u
top=${top:-$(cd "$(dirname "$0")" && while [ ! -e tests/tap.sh ]; do cd ..; done && pwd)}
BUILD=${BUILD:-$top/build}
meedoen=$BUILD/meedoen
export LC_ALL=C.UTF-8 LANGUAGE=en TZ=UTC
export SOURCE_DATE_EPOCH=1795521600 # today is 24 November 2026
unset NO_COLOR

scratch=$(mktemp -d)
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

count=0
sanitized=
nm -D "$meedoen" 2>/dev/null | grep -q __asan_init && sanitized=yes

say() { # the lines of standard input, as diagnostics
	sed 's/^/# /' | head -n 60
}

good() {
	count=$((count + 1))
	echo "ok $count - $1"
}

bad() {
	count=$((count + 1))
	echo "not ok $count - $1"
}

# passes NAME COMMAND...: the command succeeds.
passes() {
	title=$1
	shift
	if "$@" >"$scratch/.out" 2>&1; then good "$title"; else bad "$title"; say <"$scratch/.out"; fi
}

# fails NAME COMMAND...: the command does not succeed.
fails() {
	title=$1
	shift
	if "$@" >"$scratch/.out" 2>&1; then bad "$title"; say <"$scratch/.out"; else good "$title"; fi
}

# is NAME GOT EXPECTED
is() {
	if [ "$2" = "$3" ]; then good "$1"; else
		bad "$1"
		printf 'got:      %s\nexpected: %s\n' "$2" "$3" | say
	fi
}

# same NAME GOT EXPECTED: two files, or two folders with the same bytes in them.
same() {
	if diff -r -u "$3" "$2" >"$scratch/.diff" 2>&1; then good "$1"; else bad "$1"; say <"$scratch/.diff"; fi
}

# holds NAME FILE TEXT: the file has a line with this text.
holds() {
	if grep -qF -- "$3" "$2"; then good "$1"; else
		bad "$1"
		printf 'not found: %s\nin:\n' "$3" | cat - "$2" | say
	fi
}

# lacks NAME FILE TEXT
lacks() {
	if grep -qF -- "$3" "$2"; then bad "$1"; grep -nF -- "$3" "$2" | say; else good "$1"; fi
}

# need TOOL...: a test that cannot be done is a test that fails.
need() {
	for tool in "$@"; do
		command -v "$tool" >/dev/null || { echo "Bail out! $tool is missing; make test installs it"; exit 1; }
	done
}

# The smallest whole content, as a folder that a test may change: small_content FOLDER
small_content() {
	mkdir -p "$1"
	cp -R "$top/tests/sites/basis/content/." "$1"
}

finish() {
	echo "1..$count"
	exit 0
}
