# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh disable=SC2034,SC2154
#
# For the tests in this folder: a site that was published, a change to it, and builds on a machine that fails
# at a chosen moment (fault.c).
. "$top/tests/tap.sh"
fault=$BUILD/tests/fault.so
[ -e "$fault" ] || { echo "Bail out! $fault is missing; run make test"; exit 1; }
themes=$top/themes

# broken VARIABLE=VALUE... -- ARGUMENTS...: meedoen on a machine with that fault. One thread, so that the
# calls come in the same order each time.
broken() {
	settings=
	while [ "$1" != -- ]; do settings="$settings $1"; shift; done
	shift
	# shellcheck disable=SC2086 # words
	env LD_PRELOAD="$fault" $settings "$meedoen" "$@" --themes "$themes" --jobs 1
}

# In $scratch: old/ the published output, new/ what the change must give, content/ with the change.
published_and_changed() {
	small_content "$scratch/content"
	"$meedoen" build -q --content "$scratch/content" --themes "$themes" --output "$scratch/old" || exit 1
	sed -i 's/^naam: .*/naam: Een andere naam/' "$scratch/content/site.yaml"
	rm "$scratch"/content/paginas/*.md
	"$meedoen" build -q --content "$scratch/content" --themes "$themes" --output "$scratch/new" || exit 1
}

# A fresh copy of the old output to work on, at $scratch/output.
restore() {
	rm -rf "$scratch/output" "$scratch"/.output.*
	cp -a "$scratch/old" "$scratch/output"
}

# The moments to break at, of COUNT: spread out, and each of the last ones, where the trees change places.
moments() {
	awk -v count="$1" 'BEGIN {
		step = int(count / 20) + 1
		for (i = 1; i <= count; i += i > count - 16 ? 1 : i + step > count - 16 && i < count - 15 ? count - 15 - i : step) print i
	}'
}

# Is this tree the old one or the new one, whole? .times holds the times of files and is left out.
whole() {
	diff -r -q --exclude=.times "$scratch/output" "$scratch/old" >/dev/null && { echo old; return; }
	diff -r -q --exclude=.times "$scratch/output" "$scratch/new" >/dev/null && { echo new; return; }
	echo neither
}
