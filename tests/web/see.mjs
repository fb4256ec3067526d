// SPDX-License-Identifier: EUPL-1.2
//
// Looks at pages as people meet them, in Chromium: with axe and HTML CodeSniffer, and with what no checker looks at.
// Prints a line for each thing that is wrong. usage: node see.mjs PACKAGES FOLDER MODE,... PAGE...
// A PAGE of - reads the names from standard input. A page is opened once, and then looked at in each mode:
//
//   light     axe (WCAG 2.2 A and AA, best practices) and HTML CodeSniffer (WCAG2AA) at 1280 pixels; languages of parts
//   dark      what depends on colours, dark
//   narrow    what depends on places, at 320 by 256 pixels, which is 1280 by 1024 at 400 %: nothing sticks out (1.4.10),
//             targets of 24 pixels (2.5.8), buttons of 44
//   spacing   the text spacing of 1.4.12 at 360 pixels: nothing sticks out or is cut off
//   large     letters of 200 % by the reader's own setting (1.4.4): all text grows, nothing sticks out or is cut off
//   forced    colours forced by the reader: buttons keep an edge, the page of the menu a mark
//   keyboard  everything is reached in the order of the source without a trap (2.1.1, 2.1.2, 2.4.3), the way to the
//             contents first (2.4.1), and what has the focus shows it and is not covered (2.4.7, 2.4.11)
//
// Over all pages: the menu of a language has one order (3.2.3), and nothing is asked of another host.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [packages, folder, modes, ...named] = process.argv.slice(2);
const pages = named[0] === '-' ? fs.readFileSync(0, 'utf8').split('\n').filter(Boolean) : named;
const require = createRequire(path.resolve(packages, 'x.js'));
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const sniffer = fs.readFileSync(require.resolve('html_codesniffer/build/HTMLCS.js'), 'utf8');
const TABS = 2;

// The site as on its own address: the page for wrong addresses has only whole ones.
const base = /<link rel="canonical" href="(https?:\/\/[^/"]+)/.exec(fs.readFileSync(path.join(folder, 'index.html'), 'utf8'))[1];
const types = { html: 'text/html; charset=utf-8', css: 'text/css', svg: 'image/svg+xml', js: 'text/javascript', woff2: 'font/woff2', avif: 'image/avif', webp: 'image/webp', png: 'image/png', jpg: 'image/jpeg' };
function serve(route, request) {
	const file = path.join(folder, decodeURIComponent(new URL(request.url()).pathname));
	if (!request.url().startsWith(base) || !fs.existsSync(file)) {
		console.log(`${request.frame().url()}: it asks for ${request.url()}`);
		return route.abort();
	}
	return route.fulfill({ body: fs.readFileSync(file), contentType: types[file.split('.').pop()] ?? 'application/octet-stream' });
}
const wide = { width: 1280, height: 900 };

async function judge(page, runOnly) {
	const found = await page.evaluate((only) => window.axe.run(document, { runOnly: only, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }), runOnly);
	return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.any[0]?.message ?? rule.help}`));
}
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

function sniff() {
	return new Promise((done) => window.HTMLCS.process('WCAG2AA', document, () => done(window.HTMLCS.getMessages()
		.filter((message) => message.type === 1).map((message) => `${message.code}: ${message.element.outerHTML.slice(0, 80)}: ${message.msg}`)), () => done(['HTML CodeSniffer failed'])));
}

// The letters of a text say its language as far as scripts go; common words tell Dutch from the others.
function measureLanguages() {
	const wrong = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const dutch = /(?<![\p{L}’'])(het|een|van|voor|naar|niet|ook|wij|wordt|zijn|deze|kunt)(?!\p{L})/giu; // "de" is a word elsewhere, too
	for (let node = walk.nextNode(); node; node = walk.nextNode()) {
		const text = node.data.trim(), parent = node.parentElement;
		if (!text || parent.closest('script, style')) continue;
		const lang = parent.closest('[lang]').lang.slice(0, 2);
		const say = (what) => wrong.push(`"${text.slice(0, 50)}" ${what}, but its language is ${lang}`);
		if (/\p{Script=Arabic}/u.test(text)) {
			if (lang !== 'ar') say('is in Arabic letters');
			if (getComputedStyle(parent).direction !== 'rtl') say('does not run from right to left');
		} else if (lang === 'ar' && /\p{L}{3,}( \p{L}{2,}){3}/u.test(text)) say('is a sentence in other letters');
		if (/\p{Script=Cyrillic}/u.test(text) && lang !== 'uk') say('is in Cyrillic letters');
		if (lang !== 'nl' && (text.match(dutch) ?? []).length >= 2) say('is Dutch');
	}
	return wrong;
}

function measurePlaces(least) { // what sticks out of the page, is cut off, or is too small to hit
	const wrong = [], width = document.documentElement.scrollWidth, room = document.documentElement.clientWidth;
	if (width > room) wrong.push(`it is ${width} pixels wide, not ${room}`);
	for (const element of document.querySelectorAll('body *')) {
		const style = getComputedStyle(element);
		if (/fixed|sticky/.test(style.position)) wrong.push(`"${element.textContent.trim().slice(0, 40)}" stays in place and can cover something`);
		if (/hidden|clip/.test(style.overflowY) && element.clientHeight > 1 && element.scrollHeight > element.clientHeight + 4 && /* the room of a letter's tail */ element.textContent.trim() && !element.closest('svg'))
			wrong.push(`"${element.textContent.trim().slice(0, 40)}" is cut off`);
		if (/auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth && element.tabIndex < 0)
			wrong.push(`"${element.textContent.trim().slice(0, 40)}" scrolls, but not by keyboard`);
	}
	if (!least) return wrong;
	for (const element of document.querySelectorAll('a, button, summary, input')) {
		const box = element.getBoundingClientRect(), size = element.matches('.nl-button, summary, .utrecht-nav-list__link') ? 44 : 24;
		if (box.width && getComputedStyle(element).display !== 'inline' && !element.matches('.nl-skip-link') && Math.min(box.width, box.height) < size)
			wrong.push(`"${element.textContent.trim()}" is ${box.width} by ${box.height} pixels, not ${size}`);
	}
	return wrong;
}

function measureForced() {
	const wrong = [], edge = (element, side) => parseFloat(getComputedStyle(element)[`border${side}Width`]);
	for (const button of document.querySelectorAll('.nl-button'))
		if (!edge(button, 'Top')) wrong.push(`the button "${button.textContent.trim()}" has no edge`);
	const [here, other] = ['[aria-current]', ':not([aria-current])'].map((which) => document.querySelector(`.utrecht-nav-list__link${which}`));
	if (here && other && getComputedStyle(here).borderBlockEndColor === getComputedStyle(other).borderBlockEndColor)
		wrong.push('the page in the menu has no mark');
	return wrong;
}

// How large all texts are: the first time they are remembered, then those that did not grow enough are named.
function measureLetters() {
	const size = (element) => parseFloat(getComputedStyle(element).fontSize);
	if (!window.letters) {
		window.letters = [...document.querySelectorAll('body *')].filter((element) => !element.closest('svg, script') && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
			.map((element) => [element, size(element)]);
		return [];
	}
	return window.letters.filter(([element, before]) => size(element) < 1.5 * before)
		.map(([element, before]) => `"${element.textContent.trim().slice(0, 40)}" grows from ${before} to ${size(element)} pixels only`);
}

async function enlarge(page) {
	const client = await page.context().newCDPSession(page), set = (standard) => client.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard * 13 / 16 } });
	await page.evaluate(measureLetters);
	await set(32);
	const wrong = [...await page.evaluate(measureLetters), ...await page.evaluate(measurePlaces, false)];
	await set(16);
	await client.detach();
	return wrong;
}

async function tab(page) {
	const wrong = [];
	const expected = await page.evaluate(() => {
		document.activeElement.blur();
		window.inOrder = [...document.querySelectorAll('a[href], button, input, summary, select, textarea, [tabindex]')]
			.filter((element) => element.tabIndex >= 0 && element.checkVisibility());
		return window.inOrder.length;
	});
	for (let step = 0; step < expected; step++) {
		await page.keyboard.press('Tab');
		const at = await page.evaluate((want) => {
			const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
			const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
			const boxes = [...element.getClientRects()], top = boxes.some((one) => element.contains(document.elementFromPoint((one.left + one.right) / 2, (one.top + one.bottom) / 2)));
			return { text: element.textContent.trim().slice(0, 40), skip: element.matches('.nl-skip-link'), right: element === window.inOrder[want],
				outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, seen: x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight && top };
		}, step);
		if (!at.right) { wrong.push(`after ${step} steps "${at.text}" has the focus, which is not the order of the page`); break; }
		if (step === 0 && !at.skip) wrong.push(`"${at.text}" comes before the way to the contents`);
		if (!at.outline) wrong.push(`"${at.text}" does not show that it has the focus`);
		if (!at.seen) wrong.push(`"${at.text}" has the focus and cannot be seen`);
	}
	return wrong;
}

const looks = {
	light: async (page) => [...await judge(page, everything), ...await page.evaluate(sniff), ...await page.evaluate(measureLanguages)],
	dark: (page) => judge(page, ['color-contrast', 'link-in-text-block']),
	narrow: async (page) => [...await judge(page, ['target-size', 'scrollable-region-focusable']), ...await page.evaluate(measurePlaces, true)],
	spacing: async (page) => {
		const style = await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }' });
		const wrong = await page.evaluate(measurePlaces, false);
		await style.evaluate((element) => element.remove());
		return wrong;
	},
	large: enlarge,
	forced: (page) => page.evaluate(measureForced),
	keyboard: tab,
};
const widths = { narrow: { width: 320, height: 256 }, spacing: { width: 360, height: 800 } };

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
const took = {}, menus = new Map(), said = new Map(), waiting = [...pages];

async function look(page, name) {
	const lines = [];
	await page.setViewportSize(wide);
	await page.goto(`${base}/${name.replace(/^\.\//, '')}`);
	await page.evaluate(axe);
	await page.evaluate(sniffer);
	await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
	for (const mode of modes.split(',')) {
		const began = performance.now();
		await page.setViewportSize(widths[mode] ?? wide);
		await page.emulateMedia({ colorScheme: mode === 'dark' ? 'dark' : 'light', forcedColors: mode === 'forced' ? 'active' : 'none' });
		for (const line of await looks[mode](page)) lines.push(`${name}, ${mode}: ${line}`);
		took[mode] = (took[mode] ?? 0) + performance.now() - began;
	}
	const [lang, menu] = await page.evaluate(() => [document.documentElement.lang, [...document.querySelectorAll('.meedoen-languages a, .meedoen-help a, .utrecht-nav-list a, footer a')].map((link) => link.hreflang || link.textContent.trim()).join(' > ')]);
	menus.set(name, [lang, menu]);
	said.set(name, lines);
}
async function work() {
	const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
	await context.route(/^(?!data:)/, serve);
	const page = await context.newPage();
	for (let name = waiting.shift(); name; name = waiting.shift()) await look(page, name);
	await context.close();
}
await Promise.all(Array.from({ length: Math.min(TABS, pages.length) }, work));
await browser.close();

const first = new Map();
for (const name of pages) {
	const [lang, menu] = menus.get(name);
	if (!first.has(lang)) first.set(lang, menu);
	else if (menu !== first.get(lang)) console.log(`${name}: its menus are "${menu}", elsewhere "${first.get(lang)}"`);
	for (const line of said.get(name)) console.log(line);
}
if (process.env.TOOK) console.error(took);
