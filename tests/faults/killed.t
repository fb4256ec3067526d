#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Killed at any moment of a build: the old or the new tree stands there whole, and the next build is right.
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/tests/faults/faults.sh"

build="build -q --content $scratch/content --output $scratch/output"
published_and_changed
restore
# shellcheck disable=SC2086 # words
passes 'the change builds' broken FAULT_COUNT="$scratch/count" -- $build
is 'and gives the new tree' "$(whole)" new
total=$(cat "$scratch/count")
passes "it changes the disk in many steps ($total)" test "$total" -gt 20

old=0 new=0 broken=''
for moment in $(moments "$total"); do
	restore
	# shellcheck disable=SC2086
	broken FAULT=kill FAULT_AT="$moment" -- $build 2>/dev/null
	[ $? = 137 ] || broken="$broken $moment:not-killed"
	case $(whole) in
	old) old=$((old + 1)) ;;
	new) new=$((new + 1)) ;;
	*) broken="$broken $moment:torn" ;;
	esac
	# shellcheck disable=SC2086
	"$meedoen" $build --themes "$themes" || broken="$broken $moment:next-build-fails"
	[ "$(whole)" = new ] || broken="$broken $moment:next-build-wrong"
done
is 'at each moment a whole tree, and the next build is right' "$broken" ''
passes "early moments leave the old tree ($old)" test $old -gt 0
passes "late moments leave the new tree ($new)" test $new -gt 0
finish
