#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The register of vouchers on a machine that is killed, or whose disk is full, at any moment of a command: all of the
# command is in it or nothing, and the next command finds it whole.
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/tests/faults/faults.sh"

small_content "$scratch/content"
cd "$scratch" || exit 1
sed -i 's/^aantal: .*/aantal: 600/' content/bonseries/proef.yaml
state() { # what the register says, in the words of the program
	"$meedoen" bonnen report --format csv --date 2026-12-10 2>/dev/null | grep -c "$1"
}
"$meedoen" bonnen issue proef -q --date 2026-12-10 || exit 1
"$meedoen" bonnen report --format csv --date 2026-12-10 | sed -n 's/^\([A-Z]*-26-[-0-9]*\);.*/\1/p' >all
passes 'there is more than fits in one page of the file' test "$(wc -c <bonregister.sqlite)" -gt 40000
mv bonregister.sqlite issued

# each NAME OLD NEW FROM COMMAND...: at each moment of the command, which starts from the file FROM (none: no register)
# and reads the list of numbers.
each() {
	name=$1 word=$2 before=$3 after=$4 from=$5
	shift 5
	fresh() { rm -f bonregister.sqlite*; [ "$from" = none ] || cp "$from" bonregister.sqlite; }
	fresh
	passes "$name: it goes" broken FAULT_COUNT="$scratch/count" -- bonnen "$@" --date 2026-12-10 <all
	is "$name: all of it" "$(state "$word")" "$after"
	total=$(cat count)
	passes "$name: in many steps ($total)" test "$total" -gt 10
	killed='' full='' old=0 new=0
	for moment in $(moments "$total"); do
		fresh
		broken FAULT=kill FAULT_AT="$moment" -- bonnen "$@" --date 2026-12-10 <all >said 2>&1
		[ $? = 137 ] || killed="$killed $moment:not-killed"
		case $(state "$word") in
		"$before") old=$((old + 1)) ;;
		"$after") new=$((new + 1)) ;;
		*) killed="$killed $moment:torn" ;;
		esac
		[ ! -s bonregister.sqlite ] || "$meedoen" bonnen check -q --date 2026-12-10 2>said || killed="$killed $moment:not-whole"

		fresh
		broken FAULT=full FAULT_AT="$moment" -- bonnen "$@" --date 2026-12-10 <all >said 2>&1
		case $?-$(state "$word") in
		3-"$before") grep -q 'No space left on device\|disk full\|the disk failed' said || full="$full $moment:not-told" ;;
		3-"$after" | 0-"$after") ;; # it was written, and needed room no more
		*) full="$full $moment:torn" ;;
		esac
		[ ! -s bonregister.sqlite ] || "$meedoen" bonnen check -q --date 2026-12-10 2>said || full="$full $moment:not-whole"
	done
	is "$name: killed at any moment: all or nothing" "$killed" ''
	passes "$name: mostly nothing ($old), at the end all ($new)" test "$old" -gt 5 -a "$new" -gt 0
	is "$name: a full disk at any moment: told, all or nothing" "$full" ''
}
each redeem ';ingeleverd;2' 0 600 issued redeem -
each 'the first issue' ';uitgegeven;2' 0 600 none issue proef
finish
