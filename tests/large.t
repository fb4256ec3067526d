#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The language check on texts of any size and shape: twice the text costs about twice the time, memory stays within
# bounds, and no word asks for memory. Time is that of the processor, the least of three runs.
. "$(dirname "$0")/tap.sh"
need python3

# write NAME KILOBYTES FILE: a text of one shape. Its words come out of the texts of the project.
write() {
	python3 - "$top/content" "$@" <<'END'
import glob, sys
content, name, size, path = sys.argv[1:]
size = int(size) * 1000
words = " ".join(open(p, encoding="utf-8").read() for p in sorted(glob.glob(content + "/hoofdstukken/*.md"))).split()
plain = " ".join(w for w in words if w.strip('"\'.,!?;:()-').isalpha())
shapes = {
    "one line": plain,
    "paragraphs": plain.replace(". ", ".\n\n"),
    "no full stop": plain.replace(".", "").replace("!", "").replace("?", ""),
    "front matter on one line": "titel: " + plain,
    "slashes": "a/",
    "one letter": "a",
    "hyphens": "a-",
    "quotes": "\u2018a ",
    "stops": ". a ",
    "switches": "<!-- b1: uit zin-lang: een citaat -->\nTevens is dit laagdrempelig.\n\n<!-- b1: aan -->\n\n",
    "switches for a paragraph": "<!-- b1: uit-volgende zin-lang: een citaat -->\nTevens is dit laagdrempelig.\n",
    "switches without an end": "<!-- b1: uit zin-lang: een citaat ",
    "signs of switches": "b1: ",
    "headings": "# a\n",
    "notes": "".join(f"Kom[^{i}].\n\n[^{i}]: Noot.\n\n" for i in range(size // 24)),
    "not UTF-8": plain,
}
text = (shapes[name] + " ") if name not in ("slashes", "one letter", "hyphens") else shapes[name]
data = (text * (size // len(text) + 1)).encode()[:size]
if name == "not UTF-8":
    data = data.replace(b"e", b"\xff")
open(path, "wb").write(data)
END
}

# cost FILE: seconds of the processor, and megabytes of memory at most.
cost() {
	python3 - "$meedoen" "$1" <<'END'
import os, subprocess, sys
best, memory = 1e9, 0
for _ in range(3):
    run = subprocess.Popen([sys.argv[1], "lint", "--format", "json", sys.argv[2]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(run.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        sys.exit(f"ended with {code}")
    best, memory = min(best, used.ru_utime + used.ru_stime), max(memory, used.ru_maxrss // 1024)
print(f"{best:.3f} {memory}")
END
}

# Sanitizers keep what is freed, and a margin around each piece of memory.
most_memory=70
[ -z "$sanitized" ] || most_memory=2070

# in_line NAME EXTENSION [KILOBYTES]: from so many (else 1000) to twice that, what is added costs at most 2.6 times what was there (and 0.15 s, for the noise).
in_line() {
	write "$1" "${3:-1000}" "$scratch/one.$2"
	write "$1" $((2 * ${3:-1000})) "$scratch/two.$2"
	one=$(cost "$scratch/one.$2")
	two=$(cost "$scratch/two.$2")
	echo "# $1 ($2): $one, $two (seconds, MB)"
	passes "$1 ($2): twice the text, about twice the time" \
		awk -v one="${one% *}" -v two="${two% *}" 'BEGIN { exit !(one > 0 && two <= 2.6 * one + 0.15) }'
	passes "$1 ($2): memory within 60 MB and what the text takes" test "${two#* }" -le "$most_memory"
}

for shape in 'one line' 'paragraphs' 'no full stop' 'slashes' 'one letter' 'hyphens' 'quotes' 'stops' 'switches' 'switches for a paragraph' \
	'switches without an end' 'signs of switches' 'not UTF-8'; do
	in_line "$shape" txt
done
in_line 'one line' md
in_line 'no full stop' md
in_line 'headings' md 120
in_line 'notes' md 160
in_line 'front matter on one line' yaml

# Sanitizers have an allocator of their own.
if [ -z "$sanitized" ]; then
	write 'paragraphs' 1000 "$scratch/one.txt"
	write 'paragraphs' 2000 "$scratch/two.txt"
	for size in one two; do
		ALLOCATIONS=$scratch/$size.count LD_PRELOAD=$BUILD/tests/count.so "$meedoen" lint "$scratch/$size.txt" >"$scratch/said" 2>&1
	done
	echo "# memory was asked for $(cat "$scratch/one.count") and $(cat "$scratch/two.count") times"
	passes 'memory was counted' test "$(cat "$scratch/one.count")" -gt 100
	passes 'a million bytes of text more, and memory is asked for no more than 10 times more' \
		test "$(cat "$scratch/two.count")" -le $(($(cat "$scratch/one.count") + 10))
fi
finish
