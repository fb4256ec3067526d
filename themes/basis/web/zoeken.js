// SPDX-License-Identifier: EUPL-1.2
// Search on the page itself, in the list of words that the build made (generator/web/search.c): a script beside the
// page, so that it also works from a folder, and only fetched by who begins to search. Nothing leaves the reader's
// machine. Without this script the page shows the same things from A to Z.
'use strict';

const klinker = (letter) => letter !== undefined && 'aeiouy'.includes(letter);

// The same as generator/language/stem.c; a test holds them together.
function vouw(tekst) {
	return tekst.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

function stam(woord, taal) {
	let n = woord.length;
	if (taal !== 'nl' || n < 3 || /[^a-z0-9]/.test(woord)) return woord;
	if (n > 6 && woord.endsWith('heden')) woord = woord.slice(0, -5) + 'heid';
	else if (n > 4 && woord.endsWith('en') && !klinker(woord[n - 3])) woord = woord.slice(0, -2);
	else if (n > 3 && woord.endsWith('e') && !klinker(woord[n - 2])) woord = woord.slice(0, -1);
	else if (n > 3 && woord.endsWith('s') && !klinker(woord[n - 2]) && woord[n - 2] !== 's') woord = woord.slice(0, -1);
	n = woord.length;
	if (n > 2 && woord[n - 1] === woord[n - 2] && !klinker(woord[n - 1])) woord = woord.slice(0, -1);
	woord = woord.replace(/v$/, 'f').replace(/z$/, 's');
	n = woord.length;
	if (n > 3 && !klinker(woord[n - 1]) && woord[n - 2] === woord[n - 3] && 'aeou'.includes(woord[n - 2]))
		woord = woord.slice(0, -2) + woord[n - 1];
	return woord;
}

// How many letters were typed wrong, left out, put in or swapped; more than `most` is too many.
function verschil(a, b, most) {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let voor = [], rij = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const nieuw = [i];
		for (let j = 1; j <= b.length; j++) {
			nieuw[j] = Math.min(rij[j] + 1, nieuw[j - 1] + 1, rij[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) nieuw[j] = Math.min(nieuw[j], voor[j - 2] + 1);
		}
		voor = rij;
		rij = nieuw;
	}
	return rij[b.length];
}

// How well a word of the site fits a word that was typed: 0 not, 8 the same.
function past(gezocht, woord) {
	if (gezocht === woord) return 8;
	if (gezocht.length > 2 && woord.startsWith(gezocht)) return 4;
	if (woord.length > 3 && gezocht.startsWith(woord) && gezocht.length - woord.length < 3) return 3;
	if (gezocht.length > 4 && woord.includes(gezocht)) return 2;
	const fouten = gezocht.length > 7 ? 2 : gezocht.length > 3 ? 1 : 0;
	return fouten && verschil(gezocht, woord, fouten) <= fouten ? 1 : 0;
}

// The pages by how well they fit all words; those that fit the most words come first.
function zoek(lijst, vraag) {
	const gezocht = (vouw(vraag).match(/[\p{L}\p{N}]+/gu) || []).map((woord) => stam(woord, lijst.taal));
	const punten = lijst.paginas.map(() => 0), raak = lijst.paginas.map(() => 0);
	for (const woord of new Set(gezocht)) {
		const beste = new Map();
		for (const [stamvorm, plekken] of Object.entries(lijst.woorden)) {
			const waarde = past(woord, stamvorm);
			if (!waarde) continue;
			for (const plek of plekken) {
				const pagina = plek >> 2, telt = waarde * [1, 2, 4, 6][plek & 3];
				if (telt > (beste.get(pagina) || 0)) beste.set(pagina, telt);
			}
		}
		for (const [pagina, telt] of beste) {
			punten[pagina] += telt;
			raak[pagina]++;
		}
	}
	return lijst.paginas.map((_, i) => i).filter((i) => raak[i])
		.sort((a, b) => raak[b] - raak[a] || punten[b] - punten[a] || a - b).slice(0, 20).map((i) => lijst.paginas[i]);
}

function toon(formulier, lijst, vraag) {
	const gevonden = zoek(lijst, vraag), uitkomst = document.getElementById('deel_uitkomst');
	const { geen, een, meer } = formulier.dataset;
	const melding = document.getElementById('deel_zoekmelding');
	melding.textContent = !vraag.trim() ? '' : gevonden.length === 0 ? geen : gevonden.length === 1 ? een : meer.replace('{aantal}', gevonden.length);
	uitkomst.replaceChildren(...(vraag.trim() ? gevonden : []).map(([titel, pad, omschrijving]) => {
		const regel = document.createElement('li'), link = document.createElement('a'), tekst = document.createElement('p');
		link.href = pad;
		link.className = 'nl-link';
		link.textContent = titel;
		tekst.className = 'nl-paragraph';
		tekst.textContent = omschrijving;
		regel.append(link, tekst);
		return regel;
	}));
	document.getElementById('deel_van-a-tot-z').hidden = vraag.trim() !== '';
}

// The list of words, fetched once. Without it there is nothing to search in: the list from A to Z is what remains.
function haal(formulier) {
	return new Promise((klaar) => {
		const script = document.createElement('script');
		script.src = 'zoeklijst.js';
		script.onload = () => klaar(zoeklijst);
		script.onerror = () => { formulier.hidden = true; };
		document.head.append(script);
	});
}

function begin() {
	const formulier = document.getElementById('deel_zoeken'), vak = formulier.elements.q;
	let later, gehaald;
	const lijst = () => (gehaald = gehaald || haal(formulier));
	const ga = async () => {
		toon(formulier, await lijst(), vak.value);
		history.replaceState(null, '', location.pathname + (vak.value ? '?q=' + encodeURIComponent(vak.value) : ''));
	};
	formulier.addEventListener('submit', (gebeurtenis) => {
		gebeurtenis.preventDefault();
		clearTimeout(later);
		ga();
	});
	vak.addEventListener('input', () => {
		clearTimeout(later);
		later = setTimeout(ga, 200);
	});
	vak.addEventListener('focus', lijst);
	vak.value = new URLSearchParams(location.search).get('q') || '';
	formulier.hidden = false;
	if (vak.value) ga();
}

if (typeof document !== 'undefined') begin();
if (typeof module !== 'undefined') module.exports = { vouw, stam, verschil, zoek };
