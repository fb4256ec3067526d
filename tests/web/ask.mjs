// SPDX-License-Identifier: EUPL-1.2
//
// The search page, used by keyboard alone, and without a script. Prints a line for each thing that is wrong.
// usage: node ask.mjs PACKAGES SITE
import path from 'node:path';
import { createRequire } from 'node:module';

const [packages, folder] = process.argv.slice(2);
const { chromium } = createRequire(path.resolve(packages, 'x.js'))('playwright-core');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
const address = `file://${path.resolve(folder, 'zoeken.html')}`;
const expect = (holds, what) => { if (!holds) console.log(what); };

const page = await browser.newPage();
const fetched = [];
page.on('request', (request) => fetched.push(request.url().split('/').pop()));
await page.goto(address);
expect(!fetched.includes('zoeklijst.js'), 'the list of words is fetched before anybody searches');
expect(await page.getByRole('searchbox').getAttribute('id') === 'deel_zoekwoord' && await page.getByRole('search').isVisible(), 'there is no search box');
const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute('href') || document.activeElement.textContent.trim());
let steps = 0;
while (await focused() !== 'deel_zoekwoord' && ++steps < 60) await page.keyboard.press('Tab');
expect(steps < 60, 'the search box is not reached by Tab');
await page.keyboard.type('schulden');
await page.keyboard.press('Enter');
const status = page.locator('[role=status]');
const found = () => page.locator('#deel_uitkomst a').first().waitFor({ timeout: 20000 }).catch(() => console.log('nothing is found'));
await found();
expect(/\d/.test(await status.textContent()), `the number found is not announced: "${await status.textContent()}"`);
expect(await focused() === 'deel_zoekwoord', 'the focus leaves the search box');
await page.keyboard.press('Tab');
await page.keyboard.press('Tab');
const link = await focused();
expect(link === await page.locator('#deel_uitkomst a').first().getAttribute('href'), `after the box and its button comes "${link}", not the first page found`);
await page.keyboard.press('Enter');
await page.waitForURL((url) => url.pathname.endsWith(link)).catch(() => console.log('Enter does not open the page found'));
await page.goBack();
await found();
expect(await page.locator('#deel_zoekwoord').inputValue() === 'schulden' && await page.locator('#deel_uitkomst a').count() > 0, 'the way back does not lead to what was found');
await page.locator('#deel_zoekwoord').fill('xyzzyqwert');
await page.keyboard.press('Enter');
await page.locator('#deel_uitkomst a').first().waitFor({ state: 'detached', timeout: 20000 }).catch(() => {});
expect((await status.textContent()).length > 10, 'that nothing was found is not announced');

const context = await browser.newContext({ javaScriptEnabled: false });
const bare = await context.newPage();
await bare.goto(address);
expect(!await bare.locator('#deel_zoeken').isVisible(), 'without a script there is a form that does nothing');
expect(await bare.locator('#deel_van-a-tot-z a').count() > 50, 'without a script there is no list from A to Z');
await browser.close();
