// SPDX-License-Identifier: EUPL-1.2
//
// Lighthouse on pages of a site, served on this machine with the headers of its settings for nginx and packed texts.
// Prints a line for each score that is too low and each audit that fails: accessibility and best practices 100,
// performance 95. usage: node lighthouse.mjs PACKAGES OUTPUT PAGE...
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [packages, output, ...pages] = process.argv.slice(2);
const require = createRequire(path.resolve(packages, 'x.js'));
const { chromium } = require('playwright-core');
const { default: lighthouse } = await import(pathToFileURL(require.resolve('lighthouse')));
const least = { accessibility: 100, 'best-practices': 100, performance: 95 };
// No certificate on this machine: what asks for one is left out. In the settings the headers are tested (tests/servers.t).
const skipAudits = ['is-on-https', 'redirects-http'];
const TRIES = 3; // speed is measured on a machine that may be busy

const settings = fs.readFileSync(path.join(output, 'server/nginx.conf'), 'utf8');
const headers = Object.fromEntries([...settings.matchAll(/^add_header (\S+) "(.*)" always;$/gm)].map((found) => [found[1], found[2]]));
delete headers['Strict-Transport-Security'];
const types = { html: 'text/html; charset=utf-8', css: 'text/css', svg: 'image/svg+xml', js: 'text/javascript', woff2: 'font/woff2', txt: 'text/plain', avif: 'image/avif', webp: 'image/webp', png: 'image/png', jpg: 'image/jpeg' };
const server = http.createServer((request, response) => {
	const name = path.join(output, 'site', decodeURIComponent(request.url.split('?')[0]));
	if (!fs.existsSync(name)) return response.writeHead(404).end();
	const packed = fs.existsSync(`${name}.gz`);
	response.writeHead(200, { ...headers, 'Content-Type': types[name.split('.').pop()] ?? 'application/octet-stream', ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
		'Cache-Control': /\.[0-9a-f]{8}\./.test(name) ? 'max-age=31536000' : 'no-cache' });
	return response.end(fs.readFileSync(packed ? `${name}.gz` : name));
}).listen(0, '127.0.0.1');

const port = 20000 + process.pid % 20000;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', `--remote-debugging-port=${port}`] });

for (const name of pages) {
	let wrong = [];
	for (let tried = 0, categories = Object.keys(least); tried < TRIES && categories.length; tried++) {
		const { lhr } = await lighthouse(`http://127.0.0.1:${server.address().port}/${name}`, { port, logLevel: 'silent', onlyCategories: categories, skipAudits });
		wrong = categories.filter((category) => !(Math.round(100 * lhr.categories[category].score) >= least[category]))
			.map((category) => `${name}: ${category} ${Math.round(100 * lhr.categories[category].score)}: ${lhr.categories[category].auditRefs
				.filter(({ id, weight }) => weight && lhr.audits[id].score !== null && lhr.audits[id].score < 1).map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ''}`).join(', ')}`);
		categories = wrong.some((line) => line.includes(': performance ')) && wrong.length === 1 ? ['performance'] : [];
	}
	for (const line of wrong) console.log(line);
}
await browser.close();
server.close();
