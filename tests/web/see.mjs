// SPDX-License-Identifier: EUPL-1.2
//
// Looks at pages as people meet them, in Chromium: with axe, and with what no checker looks at. Prints a line for each
// thing that is wrong. usage: node see.mjs PACKAGES FOLDER MODE,... PAGE...
//
//   light, dark   axe: WCAG 2.2 A and AA, and its best practices
//   narrow        the same at 320 pixels, and: nothing sticks out, targets of 24 pixels, buttons of 44
//   forced        colours forced by the reader: buttons keep an edge, the page of the menu a mark
//   keyboard      what has the focus shows it, and the way to the contents comes first
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [packages, folder, modes, ...pages] = process.argv.slice(2);
const require = createRequire(path.resolve(packages, 'x.js'));
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const looks = { // how the reader's browser is set
	light: { viewport: { width: 1280, height: 900 } },
	dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
	narrow: { viewport: { width: 320, height: 800 } },
	forced: { viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
	keyboard: { viewport: { width: 1280, height: 900 } },
};

async function judge(page) {
	await page.evaluate(axe);
	const found = await page.evaluate(() => window.axe.run(document, {
		runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'target-size': { enabled: true } } }));
	return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.any[0]?.message ?? rule.help}`));
}

function measureNarrow() {
	const wrong = [], width = document.documentElement.scrollWidth;
	if (width > 320) wrong.push(`it is ${width} pixels wide`);
	for (const element of document.querySelectorAll('a, button, summary, input')) {
		const box = element.getBoundingClientRect(), least = element.matches('.nl-button, summary, .utrecht-nav-list__link') ? 44 : 24;
		if (box.width && getComputedStyle(element).display !== 'inline' && !element.matches('.nl-skip-link') && Math.min(box.width, box.height) < least)
			wrong.push(`"${element.textContent.trim()}" is ${box.width} by ${box.height} pixels, not ${least}`);
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

async function tab(page) {
	const wrong = [];
	for (let step = 0; step < 12; step++) {
		await page.keyboard.press('Tab');
		const at = await page.evaluate(() => {
			const element = document.activeElement, style = getComputedStyle(element);
			return { text: element.textContent.trim(), skip: element.matches('.nl-skip-link'), outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
				body: element === document.body, top: element.getBoundingClientRect().bottom > 0 };
		});
		if (at.body) break;
		if (step === 0 && !at.skip) wrong.push(`"${at.text}" comes before the way to the contents`);
		if (!at.outline || !at.top) wrong.push(`"${at.text}" does not show that it has the focus`);
	}
	return wrong;
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
for (const mode of modes.split(',')) {
	const context = await browser.newContext({ ...looks[mode], bypassCSP: true });
	const page = await context.newPage();
	for (const name of pages) {
		await page.goto(`file://${path.resolve(folder, name)}`);
		await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
		const wrong = mode === 'forced' ? await page.evaluate(measureForced) : mode === 'keyboard' ? await tab(page) : await judge(page);
		if (mode === 'narrow') wrong.push(...await page.evaluate(measureNarrow));
		for (const line of wrong) console.log(`${name}, ${mode}: ${line}`);
	}
	await context.close();
}
await browser.close();
