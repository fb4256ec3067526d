#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# `meedoen publish`, there and back, on a machine that stops or whose disk is full at any moment: one of the two versions
# stands there whole, and the same command, given again, ends well.
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/tests/faults/faults.sh"

small_content "$scratch/content"
"$meedoen" build -q --content "$scratch/content" --themes "$themes" --output "$scratch/output" || exit 1
options="--content $scratch/content --output $scratch/output --yes -q"
www=$scratch/www
# shellcheck disable=SC2086 # words
"$meedoen" publish "$www" $options || exit 1
cp -a "$www" "$scratch/one"
sed -i 's/^naam: .*/naam: Een andere naam/' "$scratch/content/site.yaml"
rm "$scratch"/content/paginas/*.md
"$meedoen" build -q --content "$scratch/content" --themes "$themes" --output "$scratch/output" || exit 1
# shellcheck disable=SC2086
"$meedoen" publish "$scratch/two" $options || exit 1

# In www the first version; with `back`, the second and the first before it.
fresh() {
	rm -rf "$www" "$scratch"/.www.*
	cp -a "$scratch/one" "$www"
	# shellcheck disable=SC2086
	[ "$1" = there ] || "$meedoen" publish "$www" $options || exit 1
}
version() {
	for each in one two; do
		diff -r -q --exclude=.times "$www" "$scratch/$each" >/dev/null && { echo $each; return; }
	done
	echo neither
}

for way in there back; do
	[ $way = there ] && was=one will=two command="publish $www $options" || { was=two will=one command="publish $www --back $options"; }
	fresh $way
	# shellcheck disable=SC2086
	passes "$way: on a machine that works" broken FAULT_COUNT="$scratch/count" -- $command
	is "$way: the other version" "$(version)" $will
	total=$(cat "$scratch/count")
	for how in kill full; do
		wrong='' stayed=0 came=0
		for moment in $(moments "$total"); do
			fresh $way
			# shellcheck disable=SC2086
			broken FAULT=$how FAULT_AT="$moment" -- $command >/dev/null 2>"$scratch/said"
			case $how-$? in kill-137 | full-3 | full-0) ;; *) wrong="$wrong $moment:status" ;; esac
			case $(version) in
			"$was")
				stayed=$((stayed + 1))
				# shellcheck disable=SC2086
				"$meedoen" $command 2>"$scratch/said" || wrong="$wrong $moment:again"
				[ "$(version)" = $will ] || wrong="$wrong $moment:not-there-again"
				;;
			"$will")
				came=$((came + 1))
				# Whatever was left half tidied: the way back leads to the other version.
				# shellcheck disable=SC2086
				"$meedoen" publish "$www" --back $options 2>"$scratch/said" || wrong="$wrong $moment:no-way-back"
				[ "$(version)" = $was ] || wrong="$wrong $moment:back-is-wrong"
				;;
			*) wrong="$wrong $moment:torn" ;;
			esac
		done
		is "$way, $how: a whole version at each moment, and the same command ends well" "$wrong" ''
		passes "$way, $how: most moments leave what was ($stayed, $came)" test $stayed -gt 10
	done
done
finish
