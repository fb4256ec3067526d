#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A file of the content that cannot be read: a message at that file, status 1, nothing is written.
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/tests/faults/faults.sh"

small_content "$scratch/content"
"$meedoen" build -q --content "$scratch/content" --themes "$themes" --output "$scratch/output" || exit 1
cp -a "$scratch/output" "$scratch/old"
broken FAULT_UNREADABLE=site.yaml -- build --content "$scratch/content" --output "$scratch/output" 2>"$scratch/said"
is 'status 1' $? 1
holds 'it says which file' "$scratch/said" 'content/site.yaml'
holds 'and why' "$scratch/said" 'Permission denied'
same 'nothing was written' "$scratch/output" "$scratch/old"
finish
