// SPDX-License-Identifier: EUPL-1.2
//
// Pictures of whole pages at three widths and on a dark screen. usage: node shoot.mjs PACKAGES FOLDER INTO PAGE...
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [packages, folder, into, ...pages] = process.argv.slice(2);
const { chromium } = createRequire(path.resolve(packages, 'x.js'))('playwright-core');
const looks = [['320', 320, 'light'], ['768', 768, 'light'], ['1280', 1280, 'light'], ['donker', 1280, 'dark']];

fs.mkdirSync(into, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
for (const [name, width, colorScheme] of looks) {
	const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
	const page = await context.newPage();
	for (const from of pages) {
		await page.goto(`file://${path.resolve(folder, from)}`);
		await page.screenshot({ path: path.join(into, `${from.replace(/^\.\//, '').replace(/\.html$/, '').replace(/\//g, '-')}-${name}.png`), fullPage: true });
	}
	await context.close();
}
await browser.close();
