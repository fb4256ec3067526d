#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# What an editor types that is nearly right: the message says what would be right.
. "$(dirname "$0")/tap.sh"

cd "$scratch" || exit 1
meeting=own/bijeenkomsten/samen-praten.md
fresh() {
	rm -rf own
	cp -r "$top/tests/sites/translations/content" own && chmod -R u+w own
}
says() { # what is wrong; the words of the message
	env LANGUAGE=nl "$meedoen" check --content own --themes "$top/themes" --date 2026-11-24 >said 2>&1
	holds "$1" said "$2"
}

date_typed() { # as somebody types it; the words
	fresh
	sed -i "s|^datum: .*|datum: $1|" $meeting
	says "the date $1" "$2"
}
date_typed 9-12-2026 'Schrijf jaar, maand en dag: 2026-12-09.'
date_typed 9/12/2026 'Schrijf jaar, maand en dag: 2026-12-09.'
date_typed 2026-12-9 'Schrijf jaar, maand en dag: 2026-12-09.'
date_typed 'dinsdag 9 december' 'Schrijf jaar, maand en dag: 2026-12-08.'
date_typed 31-02-2026 'Schrijf jaar, maand en dag: 2026-12-08.'

time_typed() { # as somebody types it; the words
	fresh
	sed -i "s|^begin: .*|begin: $1|" $meeting
	says "the time $1" "$2"
}
time_typed 9:00 'elk met twee cijfers, en een dubbele punt ertussen: 09:30.'

renamed() { # the name an editor or Windows gave; the words
	fresh
	mv $meeting "own/bijeenkomsten/$1"
	says "the file name $1" "$2"
}
renamed samen-praten.MD "Noem het bestand \`samen-praten.md\`."
renamed samen-praten.md.txt "Noem het bestand \`samen-praten.md\`."
renamed samen-praten.docx 'Beelden en andere bestanden horen in content/bestanden.'

fresh
mkdir own/beelden own/bestanden
: >own/bestanden/Foto-Lindeboom.JPG
printf 'bestand: foto-lindeboom.jpg\nalt: Een boom.\n' >own/beelden/boom.yaml
says 'a photo with other capitals' "Is \`Foto-Lindeboom.JPG\` bedoeld?"

# Two places are like the name that was typed; the nearest is meant, not the first.
fresh
place=$(sed -n 's/^locatie: //p' $meeting)
cp "own/locaties/$place.yaml" "own/locaties/a$place.yaml"
sed -i "s|^locatie: .*|locatie: ${place}s|" $meeting
says 'a place with a letter too many' "Is \`$place\` bedoeld?"

fresh
sed -i 's|^thema: .*|thema: heuvelrode|' own/site.yaml
says 'a theme that is like none' "Met \`meedoen theme import\` maakt u er een."

finish
