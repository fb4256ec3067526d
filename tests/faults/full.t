#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The disk is full at any moment of a build: a message, status 3, and the published tree is as it was. Only
# the sync after the trees changed places can fail later than that: then the new tree stands there, whole.
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/tests/faults/faults.sh"

build="build -q --content $scratch/content --output $scratch/output"
published_and_changed
restore
# shellcheck disable=SC2086 # words
passes 'the change builds' broken FAULT_COUNT="$scratch/count" -- $build
total=$(cat "$scratch/count")

failures=0 switched='' broken=''
for moment in $(moments "$total"); do
	restore
	# shellcheck disable=SC2086
	broken FAULT=full FAULT_AT="$moment" -- $build 2>"$scratch/said"
	status=$?
	case $status-$(whole) in
	3-old)
		failures=$((failures + 1))
		grep -q 'No space left on device' "$scratch/said" || broken="$broken $moment:no-message"
		diff -r -q "$scratch/output" "$scratch/old" >/dev/null || broken="$broken $moment:changed"
		[ -z "$switched" ] || broken="$broken $moment:old-again"
		;;
	3-new) switched=yes ;;
	0-new) ;; # nothing needed room any more
	*) broken="$broken $moment:status-$status-$(whole)" ;;
	esac
done
is 'at each moment: status 3, a message, the old tree byte for byte' "$broken" ''
passes "most moments fail ($failures of $total)" test $failures -gt 10
restore
# shellcheck disable=SC2086
broken FAULT=full FAULT_AT=$((total / 2)) -- $build 2>/dev/null
# shellcheck disable=SC2086
passes 'when there is room again, it builds' "$meedoen" $build --themes "$themes"
is 'and gives the new tree' "$(whole)" new
finish
