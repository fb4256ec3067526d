#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The project's own word lists have the form that their first lines promise, and do not contradict themselves:
# what they offer instead of a hard word is not a hard word of the same list.
. "$(dirname "$0")/tap.sh"
data=$top/generator/language/data
hard=$data/moeilijk.nl.tsv
explained=$data/uitleg.nl.tsv
dignity=$data/waardigheid.nl.tsv
known=$data/bekend.nl.txt

# none NAME: the awk program on standard input prints nothing for the files.
none() {
	title=$1
	shift
	awk -F '\t' -f /dev/stdin "$@" >"$scratch/found" 2>&1
	status=$?
	if [ "$status" = 0 ] && [ ! -s "$scratch/found" ]; then good "$title"; else
		bad "$title"
		say <"$scratch/found"
	fi
}

# at_least NAME FILE NUMBER: so many lines that are not a comment.
at_least() {
	lines=$(grep -c -v '^#' "$2")
	if [ "$lines" -ge "$3" ]; then good "$1"; else bad "$1"; echo "$lines lines" | say; fi
}

at_least 'hard words are many' "$hard" 1050
at_least 'explained words are many' "$explained" 160
at_least 'words that everybody knows are there' "$known" 60
at_least 'words about people are there' "$dignity" 40

# A word that must stay, such as one of the law or of a print shop, is switched off there with its reason.
"$meedoen" lint "$top/themes/basis/strings/nl.yaml" >"$scratch/strings" 2>&1
is 'the words of the interface are read' "$(grep -c 'strings/nl.yaml: level' "$scratch/strings")" 1
is 'and nothing in them is too hard' "$(grep -E ': (warning|error): ' "$scratch/strings")" ''

for list in "$hard" "$explained" "$dignity"; do
	name=${list##*/}
	passes "$name is UTF-8" iconv -f UTF-8 -t UTF-8 "$list"
	none "$name: whole lines, no space too many, each word once, or once for each condition" "$list" <<-'AWK'
		/^#/ { next }
		/^[ \t]*$/ || /[ \t]$/ || /  / || / \t/ || /\t / || /\r/ { print FILENAME ":" FNR ": space: " $0 }
		seen[$1, $5]++ { print FILENAME ":" FNR ": again: " $1 }
	AWK
done

for list in "$hard" "$dignity"; do
	none "${list##*/}: kind, level, alternatives and guard are well formed" "$list" <<-'AWK'
		/^#/ { next }
		NF < 3 || NF > 5 { print FNR ": columns: " $0; next }
		$2 !~ /^[wpa]$/ { print FNR ": kind: " $0 }
		$3 !~ /^(B1|B2|C1)$/ { print FNR ": level: " $0 }
		$2 == "w" && $1 ~ / / { print FNR ": a word with a space: " $0 }
		$2 == "p" && $1 !~ / / { print FNR ": a phrase of one word: " $0 }
		$2 == "a" && $1 !~ /[.\/]|^[[:lower:]]+$/ { print FNR ": abbreviation: " $0 }
		$4 ~ /^\||\|$|\|\|| \||\| / { print FNR ": bars: " $0 }
		$5 != "" && $5 !~ /^([nva]|[-+<~][^ ]+)( ([nva]|[-+<~][^ ]+))*$/ { print FNR ": guard: " $0 }
	AWK
done

none 'hard words: no alternative is a hard word itself' "$hard" "$hard" <<'AWK'
/^#/ { next }
NR == FNR { if ($3 != "B1" && $5 == "") hard[$1] = 1; next } # what is hard in some sentences only may be offered in others
{
	n = split($4, offered, "|")
	for (i = 1; i <= n; i++) {
		if (offered[i] in hard) print FNR ": " $1 ": " offered[i]
		m = split(offered[i], words, " ")
		for (j = 1; j <= m; j++) if (words[j] in hard) print FNR ": " $1 ": " offered[i] " (" words[j] ")"
	}
}
AWK

none 'explained words: one sentence of at most 15 words' "$explained" <<'AWK'
/^#/ { next }
NF != 2 { print FNR ": columns: " $0; next }
$2 !~ /^[[:upper:]]/ || $2 !~ /[.]$/ { print FNR ": not a sentence: " $2 }
substr($2, 1, length($2) - 1) ~ /[.!?] / { print FNR ": more than one sentence: " $2 }
split($2, words, " ") > 15 { print FNR ": too long: " $2 }
AWK

none 'explained words: no hard word in an explanation, except words that are explained too' "$hard" "$explained" "$explained" <<'AWK'
/^#/ { next }
FILENAME ~ /moeilijk/ { if ($2 != "p" && $3 != "B1") hard[$1] = 1; next }
!done[FNR]++ { delete hard[$1]; next }
{
	m = split(tolower($2), words, /[ .,:()]+/)
	for (j = 1; j <= m; j++) if (words[j] in hard) print FNR ": " $1 ": " words[j]
}
AWK

passes "${known##*/} is UTF-8" iconv -f UTF-8 -t UTF-8 "$known"
none 'known words: one space between, each once, none of them in another list' "$hard" "$explained" "$dignity" "$known" <<'AWK'
/^#/ { next }
FILENAME !~ /bekend/ { listed[$1] = 1; next }
/^ | $|  |\t/ { print FNR ": space: " $0 }
{
	n = split($0, words, " ")
	for (i = 1; i <= n; i++) if (listed[words[i]]++) print FNR ": again: " words[i]
}
AWK

none 'words about people: an alternative for each, that is not on the list' "$dignity" "$dignity" <<'AWK'
/^#/ { next }
NR == FNR { listed[$1] = 1; next }
{
	n = split($4, offered, "|")
	if (!n) print FNR ": nothing better: " $1
	for (i = 1; i <= n; i++) if (offered[i] == "" || offered[i] in listed) print FNR ": " $1 ": " offered[i]
}
AWK
# How many words may stand on a side is said for all that residents hold in their hands.
is 'each layout for residents has a most of words' "$(grep -l '^audience: resident' "$top"/themes/*/print/*.yaml | xargs grep -L '^words: [1-9]')" ''
finish
