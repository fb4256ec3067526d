#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Two builds at once: the second says so and stops; the first is not disturbed.
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/tests/faults/faults.sh"

build="build -q --content $scratch/content --output $scratch/output"
published_and_changed
restore
# shellcheck disable=SC2086 # words
broken FAULT=wait FAULT_AT=10 FAULT_WAITS="$scratch/waits" FAULT_GO="$scratch/go" -- $build &
first=$!
for _ in $(seq 200); do
	[ -e "$scratch/waits" ] && break
	sleep 0.1
done
passes 'the first build is under way' test -e "$scratch/waits"
# shellcheck disable=SC2086
"$meedoen" $build --themes "$themes" 2>"$scratch/said"
is 'the second stops with status 3' $? 3
passes 'and says why' test -s "$scratch/said"
is 'the old tree stands' "$(whole)" old
touch "$scratch/go"
wait $first
is 'the first one ends well' $? 0
is 'and gives the new tree' "$(whole)" new
finish
