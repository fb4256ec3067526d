#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# `meedoen rename` on a machine that fails at any moment: no file is ever half there, what is said is so, and the same
# command, given again, ends where it would have ended.
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/tests/faults/faults.sh"

# A wijk with translations, a text with translations that links to it, places in it.
mkdir "$scratch/old"
cp -R "$top/content/wijken" "$top/content/locaties" "$top"/content/site.* "$scratch/old"
mkdir "$scratch/old/paginas" "$scratch/old/beelden"
cp "$top"/content/paginas/contact.* "$scratch/old/paginas"
command="rename wijk/waterrijk waterwijk --content $scratch/content"
content=$scratch/content
fresh() { rm -rf "$content"; cp -R "$scratch/old" "$content"; }
shown() { diff -r -q --exclude='.*.new' "$content" "$1" >/dev/null; }

# Files that are neither as before nor as they will be.
half() {
	(cd "$content" && find . -type f ! -name '.*.new') | while read -r file; do
		cmp -s "$content/$file" "$scratch/old/$file" || cmp -s "$content/$file" "$scratch/new/$file" || echo "$file"
	done
	for part in '' .ar .en .pl .tr .uk; do
		[ -e "$content/wijken/waterrijk$part.yaml" ] || [ -e "$content/wijken/waterwijk$part.yaml" ] || echo "lost$part"
	done
}

fresh
# shellcheck disable=SC2086 # words
passes 'it is done on a machine that works' broken FAULT_COUNT="$scratch/count" -- $command
cp -R "$content" "$scratch/new"
fails 'and something changed' diff -r -q "$scratch/old" "$scratch/new"
total=$(cat "$scratch/count")

for how in kill full gone; do
	wrong='' early=0 late=0
	for moment in $(moments "$total"); do
		fresh
		# shellcheck disable=SC2086
		broken FAULT=$how FAULT_AT="$moment" -- $command 2>"$scratch/said"
		status=$?
		[ -z "$(half)" ] || wrong="$wrong $moment:half"
		case $how-$status in
		full-0) shown "$scratch/new" && continue ;; # nothing needed room any more
		full-3 | gone-3) grep -q 'No space left on device\|Input/output error' "$scratch/said" || wrong="$wrong $moment:no-message" ;;
		kill-137) ;;
		*) wrong="$wrong $moment:status-$status" ;;
		esac
		if shown "$scratch/old"; then early=$((early + 1)); else late=$((late + 1)); fi
		if [ $how != kill ]; then
			shown "$scratch/old" && { grep -q 'Nothing was changed' "$scratch/said" || wrong="$wrong $moment:says-changed"; }
			shown "$scratch/old" || grep -q 'it goes on from here' "$scratch/said" || wrong="$wrong $moment:says-nothing"
		fi
		# shellcheck disable=SC2086
		"$meedoen" $command --quiet >"$scratch/said" 2>&1 || wrong="$wrong $moment:again"
		diff -r -q "$content" "$scratch/new" >/dev/null || wrong="$wrong $moment:not-the-same"
	done
	is "$how: whole files at each moment, and the end is the same" "$wrong" ''
	passes "$how: before anything changed ($early) and after" test $early -gt 5
	[ $how = full ] || passes "$how: in the middle ($late)" test $late -gt 10
done

# The list of what was written names each file that has its place.
fresh
# shellcheck disable=SC2086
broken FAULT=gone FAULT_AT=$((total - 10)) -- $command 2>"$scratch/said"
is 'what is said to be written is written' \
	"$(sed -n "s|^  $content/||p" "$scratch/said" | sort | tr '\n' ' ')" \
	"$(cd "$content" && find . -type f ! -name '.*.new' | while read -r file; do cmp -s "$file" "$scratch/old/$file" || echo "${file#./}"; done | sort | tr '\n' ' ')"

# A file that comes in between, at the moment itself.
fresh
# shellcheck disable=SC2086
broken FAULT=wait FAULT_AT=3 FAULT_WAITS="$scratch/waits" FAULT_GO="$scratch/go" -- $command 2>"$scratch/said" &
for _ in $(seq 100); do [ -e "$scratch/waits" ] && break; sleep 0.1; done
echo 'naam: Van een ander' >"$content/wijken/waterwijk.yaml"
touch "$scratch/go"
wait $!
is 'a file that comes in between: status 3' $? 3
is 'is not written over' "$(cat "$content/wijken/waterwijk.yaml")" 'naam: Van een ander'
rm "$content/wijken/waterwijk.yaml"
same 'and nothing else changed' "$content" "$scratch/old"
finish
