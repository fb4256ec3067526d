#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The register of vouchers: what goes out, comes back and counts no longer. Every refusal is told, all of them in one run,
# and leaves the register byte for byte as it was.
. "$(dirname "$0")/tap.sh"
need python3

mkdir -p "$scratch/gemeente/content/bonseries" "$scratch/gemeente/content/winkels"
cd "$scratch/gemeente" || exit 1
cp "$top/tests/sites/basis/content/site.yaml" content
for shop in bakker slager kapper; do
	cat >"content/winkels/$shop.yaml" <<YAML
naam: De $shop
adres: { straat: Dorpsplein 1, postcode: 1234 AB, plaats: Testdam }
afspraak: { datum: 2026-10-14, contact: de baas }
verrekening: maand
wisselgeld: nee
YAML
done
series() { # ID PREFIX START COUNT WORTH SHOPS
	cat >"content/bonseries/$1.yaml" <<YAML
naam: Bon $1
soort: eigen
waarde: "$5"
aantal: $4
uitgifte: 2026-12-08
geldig_tot: 2028-12-31
winkels: [$6]
uitgever: Gemeente Testdam
nummer: { prefix: $2, start: $3 }
btw: meervoudig
YAML
}
series tien TD 1 60 10,00 'bakker, slager'
series vijf TD 101 20 7,50 bakker
serial() { # PREFIX NUMBER: the check digits by the rule itself, ISO 7064 MOD 97-10 (A = 10 ... Z = 35)
	case $1 in TD) letters=2913 ;; XY) letters=3334 ;; TDV) letters=291331 ;; esac
	padded=$(printf %06d "$2")
	printf '%s-26-%s-%02d\n' "$1" "$padded" $((98 - ${letters}26${padded}00 % 97))
}
bonnen() { "$meedoen" bonnen --date 2026-12-10 "$@" >said 2>&1; }
register=bonregister.sqlite
ask() { # SQL: what the register holds, read by another program
	python3 -c 'import sqlite3, sys
for row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print("|".join("" if x is None else str(x) for x in row))' $register "$1"
}
# refused NAME TEXT ARGUMENTS...: status 1, the text is told, and the register is what it was.
refused() {
	title=$1 text=$2
	shift 2
	cp $register before
	bonnen "$@"
	is "$title: status 1" $? 1
	holds "$title: told" said "$text"
	passes "$title: the register is as it was" cmp before $register
}
t17=$(serial TD 17) t18=$(serial TD 18) t19=$(serial TD 19) t40=$(serial TD 40) t101=$(serial TD 101)

# ---- wrong use ----
bonnen
is 'no command: status 2' $? 2
bonnen isue
is 'a command that is none: status 2' $? 2
holds 'with the one that was meant' said 'did you mean issue?'
bonnen redeem
is 'no numbers: status 2' $? 2
bonnen redeem "$t17"
is 'no register yet: status 1' $? 1
passes 'and none was made' test ! -e $register
for folder in content output content/bonseries; do
	mkdir -p output
	bonnen issue tien --register "$folder/r.sqlite"
	is "a register in $folder: status 2" $? 2
	passes "and there is none in $folder" test ! -e "$folder/r.sqlite"
done

# ---- issue ----
bonnen issue tein
is 'a series that is none: status 1' $? 1
holds 'with the one that was meant' said 'Did you mean `tien`?'
passes 'issue' bonnen issue tien 1-30
holds 'says how much' said "30 vouchers of \`tien\` are out, together 300 euros: $(serial TD 1) to $(serial TD 30)."
is 'they are in the register, and no other' "$(ask "SELECT count(*), min(nummer), max(nummer), min(uitgegeven), max(uitgegeven) FROM bon")" \
	"30|$(serial TD 1)|$(serial TD 30)|2026-12-10|2026-12-10"
is 'the terms of the series as well' "$(ask 'SELECT * FROM serie')" 'tien|TD|2026|1|1000|2028-12-31|bakker slager'
is 'columns: no place for a name' "$(ask "SELECT group_concat(name, ' ') FROM pragma_table_info('bon')")" \
	'nummer serie uitgegeven ingeleverd winkel ongeldig reden herdruk'
is 'the file says what it is' "$(ask 'PRAGMA application_id') $(ask 'PRAGMA user_version')" '1651469938 1'
refused 'issued before' "$t17 was issued on Thursday 10 December 2026" issue tien 17-31
refused 'past the last number' 'This series has the numbers 1 to 60.' issue tien 61
refused 'upside down' '`9-3` is no range' issue tien 9-3
refused 'twice in the list' "$t40 is in the list twice" issue tien 40 "$t40"
refused 'of another series' "$t101 is of the series \`vijf\`" issue tien "$t101"
refused 'after the last day' 'the last day of these vouchers was Sunday 31 December 2028' issue tien 40 --date 2029-01-01
passes 'a number and a range' bonnen issue tien "$(serial TD 31)" 33-34
is 'those three' "$(ask "SELECT count(*) FROM bon")" 33
passes 'the rest' bonnen issue vijf
is 'is the whole series' "$(ask "SELECT count(*) FROM bon WHERE serie = 'vijf'")" 20
refused 'nothing left' 'all vouchers of `vijf` are out or void already' issue vijf

# ---- redeem ----
passes 'redeem, as it was typed' bonnen redeem "td 26 oooo17 $(echo "$t17" | tail -c 3)" --shop bakker
holds 'what it comes to' said '1 voucher is taken in, together 10 euros.'
holds 'and for whom' said 'Pay that to De bakker.'
is 'it is in the register' "$(ask "SELECT uitgegeven, ingeleverd, winkel FROM bon WHERE nummer = '$t17'")" '2026-12-10|2026-12-10|bakker'
refused 'redeemed before' "$t17 was handed in before, on Thursday 10 December 2026 by De bakker" redeem "$t17" --shop slager
refused 'no number' '`bon 17` is no number of a voucher' redeem 'bon 17' --shop bakker
refused 'a typing error' 'has a typing error' redeem "$(echo "$t18" | sed 's/18/81/')" --shop bakker
refused 'not of us' "$(serial XY 18) is no number of a series of yours" redeem "$(serial XY 18)" --shop bakker
refused 'in no series' "$(serial TD 61) is no number of a series of yours" redeem "$(serial TD 61)" --shop bakker
refused 'not issued' "$t40 was not issued yet" redeem "$t40" --shop bakker
refused 'before it was issued' 'which is later than this day' redeem "$t18" --shop bakker --date 2026-12-09
refused 'a shop that is not of the series' "$t101 does not count at De slager" redeem "$t101" --shop slager
refused 'a shop that is none' 'there is no winkel `baker`' redeem "$t18" --shop baker
refused 'no shop, and there are two' 'which shop handed in the vouchers of `tien`?' redeem "$t18"
refused 'twice in the list' "$t18 is in the list twice" redeem "$t18" "$t18" --shop bakker
refused 'nothing in the list' 'there is no number in the list' redeem - --shop bakker </dev/null
passes 'the only shop of a series' bonnen redeem "$t101"
is 'is that shop' "$(ask "SELECT winkel FROM bon WHERE nummer = '$t101'")" bakker

# The only shop of each series: what comes from two of them is told apart from whom to pay.
series knip TDV 5001 2 2,50 kapper
series stuk XY 1 2 2,50 kapper
series brood XY 11 3 1,00 bakker
for id in knip stuk brood; do bonnen issue $id; done
passes 'of two shops at once' bonnen redeem "$(serial TDV 5001)" "$(serial XY 11)" "$(serial XY 1)" "$(serial XY 12)"
holds 'together' said '4 vouchers are taken in, together 7 euros.'
lacks 'and nobody to pay it all to' said 'Pay that to'
passes 'and back again' bonnen undo "$(serial TDV 5001)" "$(serial XY 11)" "$(serial XY 1)" "$(serial XY 12)"
for number in 5001 5002; do bonnen undo "$(serial TDV $number)"; done
for number in 1 2 11 12 13; do bonnen undo "$(serial XY $number)"; done
rm content/bonseries/knip.yaml content/bonseries/stuk.yaml content/bonseries/brood.yaml

# All that is in the way in one run, each at its line; the good ones are not taken in.
printf '\357\273\277%s\r\n\r\n  %s\nTD-26-000018-00\n%s\n\033[31m' "$t18" "$t17" "$t40" >list
cp $register before
bonnen redeem - --shop bakker <list
is 'a list with mistakes: status 1' $? 1
is 'each at its line' "$(sed -n 's/^standard input:\([0-9]*:[0-9]*\): error.*/\1/p' said | tr '\n' ' ')" '3:3 4:1 5:1 6:1 '
holds 'the one before' said 'standard input:3:3: error: '"$t17 was handed in before"
passes 'all or nothing' cmp before $register
lacks 'nothing that a terminal obeys' said "$(printf '\033')"
printf '%s\n%s\n' "$t18" "$t19" >list
passes 'a good list' bonnen redeem - --shop slager <list
holds 'together' said '2 vouchers are taken in, together 20 euros.'

# Past its last day: the shop may have taken it in time, so it is told, and counts unless one is strict.
t20=$(serial TD 20)
refused 'past its last day, and strict' "the last day of $t20 was Sunday 31 December 2028" redeem "$t20" --shop bakker --date 2029-01-03 --strict
passes 'past its last day: a warning' bonnen redeem "$t20" --shop bakker --date 2029-01-03
holds 'with what to do' said 'Pay it if the shop took it before that day was over.'

# ---- void ----
t1=$(serial TD 1) t2=$(serial TD 2)
refused 'no reason' 'say in --reason why' void "$t1"
refused 'a name in the reason' 'in the reason is the name of a person' void "$t1" --reason 'kwijt, mevrouw Jansen'
refused 'a citizen service number' 'citizen service number' void "$t1" --reason '111222333'
refused 'two lines' 'one line' void "$t1" --reason 'a
b'
refused 'it was used' "$t17 was handed in before" void "$t17" --reason kwijt
passes 'void' bonnen void "$t1" --reason 'nat geworden; "weg"'
refused 'void before' "$t1 is void since Thursday 10 December 2026: nat geworden" void "$t1" --reason kwijt
refused 'a void one does not come back' "$t1 is void since" redeem "$t1" --shop bakker
passes 'one that is still in the drawer' bonnen void "$t40" --reason 'mislukt in de printer'
refused 'is not issued any more' "$t40 is void since" issue tien 40
passes 'and the whole series goes without it' bonnen issue tien
is 'all but that one' "$(ask "SELECT count(*), count(uitgegeven) FROM bon WHERE serie = 'tien'")" '60|59'

# A reprint: a series of its own, past all other numbers.
passes 'void, with reprints' bonnen void "$t2" "$(serial TD 3)" --reason kwijt --reprint
t121=$(serial TD 121)
holds 'which takes its place' said "$t2 is void; $t121 takes its place."
new=content/bonseries/tien-herdruk.yaml
holds 'a file of its own' said "Made $new."
is 'the same terms, other numbers' "$(diff content/bonseries/tien.yaml $new | grep '^>')" "> aantal: 2
> nummer: { prefix: TD, start: 121 }
> herdruk: [$t2, $(serial TD 3)]"
is 'the register knows' "$(ask "SELECT herdruk FROM bon WHERE nummer = '$t2'")" "$t121"
passes 'and they agree' bonnen check
passes 'the reprint is issued' bonnen issue tien-herdruk 121
bonnen check "$t121" "$t2"
holds 'it is good' said 'It is good.'
holds 'it is in place of' said "It was printed anew, in place of $t2."
passes 'a reprint of the reprint' bonnen void "$t121" --reason kwijt --reprint
holds 'in a file of its own' content/bonseries/tien-herdruk-2.yaml "herdruk: [$t121]"
holds 'past all numbers' content/bonseries/tien-herdruk-2.yaml 'start: 123'
mv content/bonseries/tien-herdruk-2.yaml away
passes 'its file is gone: a warning' bonnen check
holds 'that is told' said "$(serial TD 123) takes the place of $t121, and no series says so"
mv away content/bonseries/tien-herdruk-2.yaml
series los-herdruk TD 131 1 10,00 'bakker, slager'
echo "herdruk: [$(serial TD 5)]" >>content/bonseries/los-herdruk.yaml
refused 'a reprint of one that still counts' "$(serial TD 131) takes the place of $(serial TD 5), and that one still counts" issue los-herdruk
passes 'void it' bonnen void "$(serial TD 5)" --reason kwijt --reprint
is 'then it is that one' "$(ask "SELECT herdruk FROM bon WHERE nummer = '$(serial TD 5)'")" "$(serial TD 131)"
passes 'no other file is made' test ! -e content/bonseries/tien-herdruk-3.yaml
passes 'and it goes out' bonnen issue los-herdruk

# ---- undo: one step back ----
refused 'nothing to take back' "there is nothing to take back of $(serial TD 122)" undo "$t18" "$(serial TD 122)"
refused 'its reprint is known' "$t121 came in the place of $t2" undo "$t2"
bonnen undo "$t18"
holds 'not handed in' said "$t18 was not handed in after all."
is 'it is out, as before' "$(ask "SELECT uitgegeven, ingeleverd, winkel FROM bon WHERE nummer = '$t18'")" '2026-12-10||'
passes 'and can be handed in at another shop' bonnen redeem "$t18" --shop bakker
passes 'void after all not' bonnen undo "$t40"
is 'one that was in the drawer lies there again' "$(ask "SELECT count(*) FROM bon WHERE nummer = '$t40'")" 0
passes 'void it again' bonnen void "$t40" --reason 'mislukt in de printer'
passes 'a reprint that is back in the drawer' bonnen undo "$(serial TD 131)"
bonnen undo "$(serial TD 5)"
holds 'then the old one counts' said "$(serial TD 5) is not void any more."
is 'and no reprint is known' "$(ask "SELECT uitgegeven, ongeldig, reden, herdruk FROM bon WHERE nummer = '$(serial TD 5)'")" '2026-12-10|||'
passes 'void it again' bonnen void "$(serial TD 5)" --reason kwijt --reprint
passes 'and out again' bonnen issue los-herdruk
series per-ongeluk TDV 9001 2 5,00 bakker
bonnen issue per-ongeluk
is 'a series that went out by mistake' "$(ask "SELECT count(*) FROM serie WHERE id = 'per-ongeluk'")" 1
passes 'one back' bonnen undo "$(serial TDV 9001)"
is 'is still locked' "$(ask "SELECT count(*) FROM serie WHERE id = 'per-ongeluk'")" 1
passes 'all back' bonnen undo "$(serial TDV 9002)"
is 'is free again' "$(ask "SELECT count(*) FROM serie WHERE id = 'per-ongeluk'")" 0
rm content/bonseries/per-ongeluk.yaml

# ---- what is known ----
bonnen check "$t17" "$t40" "$(serial TD 4)"
holds 'used' said 'It was used: handed in on Thursday 10 December 2026 by De bakker.'
holds 'void' said 'It counts no longer, since Thursday 10 December 2026: mislukt in de printer.'
holds 'where' said 'Shops: De bakker, De slager.'
bonnen check "$(serial TD 4)" --date 2029-01-01
holds 'too late' said 'It is too late: the last day was Sunday 31 December 2028.'

# ---- the account ----
# Of tien: 60 made. 17 to 20 came back, 1, 2, 3, 5 and 40 are void, so 51 are with people.
bonnen report
sed -n '/(tien)/,/^$/p' said | sed 's/  */ /g' >account
holds 'made' account ' made 60 600.00'
holds 'in the drawer' account ' in the drawer 0 0.00'
holds 'with people' account ' given out, not back yet 51 510.00'
holds 'handed in' account ' handed in by a shop 4 40.00'
holds 'void' account ' void 5 50.00'
holds 'ever given out' account ' ever given out 59 590.00'
bonnen report --date 2029-01-01
sed -n '/(tien)/,/^$/p' said | sed 's/  */ /g' >account
holds 'past the last day' account ' past the last day 51 510.00'
bonnen report --from 2026-12-01 --until 2026-12-31
holds 'the bakery in December: three of two series' said '3 vouchers, together 27.50 euros'
lacks 'and not what came in 2029' said "$t20"
bonnen report --shop slager
lacks 'of one shop alone' said '(bakker)'
bonnen report --from gisteren
is 'no day: status 2' $? 2
"$meedoen" bonnen report --date 2026-12-10 --format csv >csv
passes 'as CSV' python3 - "$t1" "$t17" "$(serial TD 121)" <<'PYTHON'
import csv, sys
t1, t17, t121 = sys.argv[1:]
raw = open("csv", "rb").read()
assert raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\n") == raw.count(b"\r\n")
rows = list(csv.reader(open("csv", encoding="utf-8-sig", newline=""), delimiter=";"))
assert rows[0] == "nummer serie waarde status uitgegeven ingeleverd winkel ongeldig reden herdruk".split(), rows[0]
assert all(len(row) == 10 for row in rows)
by = {row[0]: row[1:] for row in rows[1:]}
assert len(by) == len(rows) - 1 == 60 + 20 + 2 + 1 + 1, "each number once"
assert by[t17] == ["tien", "10,00", "ingeleverd", "2026-12-10", "2026-12-10", "bakker", "", "", ""], by[t17]
assert by[t1] == ["tien", "10,00", "ongeldig", "2026-12-10", "", "", "2026-12-10", 'nat geworden; "weg"', ""], by[t1]
assert by[t121][2] == "ongeldig" and by[t121][8].startswith("TD-26-000123-")
assert sum(row[3] == "in de la" for row in rows) == 2, "one reprint of two, and the one of the reprint"
PYTHON

"$meedoen" bonnen report --format csv --date 2026-12-10 >/dev/full 2>said
is 'a list that does not fit on the disk: status 3' $? 3
holds 'told' said 'No space left on device'

# ---- once it is out, paper says what it is worth ----
# locked NAME PLACE SED: the series is changed so, and nothing goes on until it is put back.
locked() {
	cp content/bonseries/tien.yaml whole
	sed -i "$3" content/bonseries/tien.yaml
	cmp -s whole content/bonseries/tien.yaml && bad "$1: nothing was changed"
	refused "$1" "content/bonseries/tien.yaml:$2: error: " check
	refused "$1, at the till" "content/bonseries/tien.yaml:$2: error: " redeem "$(serial TD 6)" --shop bakker
	cp whole content/bonseries/tien.yaml
}
locked 'another value' 3:9 's/^waarde: .*/waarde: "12,50"/'
holds 'with what to write' said 'Write `waarde: 10,00` again.'
locked 'less than are out' 4:9 's/^aantal: .*/aantal: 59/'
locked 'another year' 5:11 's/^uitgifte: .*/uitgifte: 2025-12-08/'
locked 'another last day' 6:13 's/^geldig_tot: .*/geldig_tot: 2029-12-31/'
holds 'with the day that was promised' said 'Write `geldig_tot: 2028-12-31` again.'
locked 'a shop less' 7:10 's/^winkels: .*/winkels: [bakker]/'
holds 'with those that were promised' said 'Write `winkels: [bakker, slager]` again.'
locked 'a shop more' 7:10 's/^winkels: .*/winkels: [bakker, slager, kapper]/'
locked 'other letters' 9:19 's/prefix: TD/prefix: TE/'
locked 'another first number' 9:30 's/start: 1 /start: 2 /'
sed -i 's/^winkels: .*/winkels: [slager, bakker]/; s/^aantal: .*/aantal: 61/; s/^naam: .*/naam: Een andere naam/' content/bonseries/tien.yaml
passes 'the order of shops, more vouchers, another name: that is no matter' bonnen check
mv content/bonseries/tien.yaml away
refused 'the series is gone' 'vouchers of the series `tien` are out, and the content does not have it any more' report
mv away content/bonseries/tien.yaml
cp content/winkels/slager.yaml away
echo 'nam: x' >>content/winkels/slager.yaml
refused 'a mistake in a shop' 'content/winkels/slager.yaml:6:1: error' report
mv away content/winkels/slager.yaml
mkdir content/wijken
echo 'nam: x' >content/wijken/noord.yaml
passes 'a mistake elsewhere is no reason to send a shop away' bonnen check

# ---- the file itself ----
machine() { # NAME TEXT FILE
	cp "$3" before
	for command in "issue tien" "redeem $t18 --shop bakker" check report; do
		# shellcheck disable=SC2086 # words
		bonnen $command --register "$3"
		is "$1, $command: status 3" $? 3
		holds "$1, $command: told" said "$2"
	done
	passes "$1: left as it was" cmp before "$3"
}
echo 'dit is een brief' >brief
machine 'a letter' 'this file is no register of vouchers' brief
python3 -c 'import sqlite3; db = sqlite3.connect("ander"); db.execute("CREATE TABLE bon (nummer)"); db.commit()'
machine 'a file of another program' 'this file is no register of vouchers' ander
cp $register later
python3 -c 'import sqlite3; sqlite3.connect("later").execute("PRAGMA user_version = 2")'
machine 'of a newer meedoen' 'is of a newer meedoen (form 2; this one knows up to 1)' later
head -c 9000 $register >halved
machine 'cut short' 'the register is damaged' halved
cp $register spoilt
python3 -c 'f = open("spoilt", "r+b"); f.seek(2 * 4096); f.write(b"x" * 4096)'
machine 'a page overwritten' 'the register is damaged' spoilt
mkdir folder
bonnen issue tien --register folder
is 'a folder: status 3' $? 3
bonnen issue tien --register nergens/r.sqlite
is 'in a folder that is not there: status 3' $? 3
holds 'told' said 'No such file or directory'
passes 'the default is beside the content' env -C / "$meedoen" bonnen check -q --content "$PWD/content" --date 2026-12-10

# ---- two at once ----
series veel TDV 1 4000 5,00 bakker
for from in 1 1001 2001 3001; do
	"$meedoen" bonnen issue veel "$from-$((from + 999))" -q --date 2026-12-10 >"said.$from" 2>&1 &
done
wait
is 'four at once wait for each other' "$(ask "SELECT count(*) FROM bon WHERE serie = 'veel'")" 4000
serial TDV 7 >one
for _ in 1 2 3; do
	"$meedoen" bonnen redeem - -q --date 2026-12-10 <one >>said.one 2>&1 && echo taken >>taken &
done
wait
is 'the same voucher three times at once: once' "$(cat taken)" taken
python3 -c 'import sqlite3, sys, time
db = sqlite3.connect("bonregister.sqlite", isolation_level=None); db.execute("BEGIN IMMEDIATE"); open("held", "w"); time.sleep(30)' &
holder=$!
while [ ! -e held ]; do sleep 0.1; done
bonnen redeem "$(serial TDV 8)"
is 'held by another program: status 3' $? 3
holds 'told' said 'somebody else is writing in it. Try again in a moment'
kill $holder
wait $holder 2>/dev/null
passes 'and then it goes' bonnen redeem "$(serial TDV 8)"
passes 'whole to the end' bonnen check
is 'nothing lies beside it' "$(ls $register*)" $register
finish
