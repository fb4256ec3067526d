#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A text for residents in short sentences that is full of hard words is not let through, though its level is easy.
. "$(dirname "$0")/tap.sh"
small_content "$scratch/content"
page() { # WORD...: seven, each in a sentence of its own
	cat >"$scratch/content/paginas/vol.md" <<END
---
titel: Komt u ook?
samenvatting: U kunt bij ons eten.
voor_wie: bewoners
---

U kunt $1 bij ons eten in het huis aan het plein. De buren zijn $2 altijd in de tuin met de kinderen.

Wij drinken $3 elke dag koffie met de buren. Het huis is $4 elke dag open voor u en uw kinderen.

De soep is $5 gratis voor u. Neem uw kinderen $6 mee naar het huis. Wij zien u $7 graag bij ons aan het plein.
END
}
page nu ook al nu nu ook al
passes 'common words' "$meedoen" check --content "$scratch/content" --themes "$top/themes"
page momenteel tevens reeds momenteel momenteel tevens tevens
fails 'a hard word in nearly each sentence' "$meedoen" check --content "$scratch/content" --themes "$top/themes"
holds 'it says so' "$scratch/.out" 'the text has many hard words and sentences'
holds 'it names the file' "$scratch/.out" paginas/vol.md
fails 'nor does lint let it through' "$meedoen" lint "$scratch/content/paginas/vol.md"
holds 'and says why' "$scratch/.out" '[veel-moeilijk]'
finish
