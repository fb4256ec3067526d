// SPDX-License-Identifier: EUPL-1.2
//
// Lighthouse on pages of a site, which a small server here gives as the settings for nginx say: with their headers, and
// packed. Prints a line for each score that is too low, with the audits that cost it. The load of a slow telephone on a
// slow network is computed from a fast one, which a busy machine can spoil: only for performance is the best of five taken,
// and from the second on a machine that gives us a part of a processor counts as that much slower. A page that is slow all
// the same is judged once more after all others, when the rush may be over: a page that is really slow is slow then too.
// usage: node lighthouse.mjs PACKAGES OUTPUT, the names of pages on standard input
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [packages, output] = process.argv.slice(2);
const pages = fs.readFileSync(0, 'utf8').split('\n').filter(Boolean);
const require = createRequire(path.resolve(packages, 'x.js'));
const { chromium } = require('playwright-core');
const { default: lighthouse } = await import(pathToFileURL(require.resolve('lighthouse')));
const inside = async (name) => import(pathToFileURL(path.join(path.dirname(require.resolve('lighthouse')), name)));
const { default: usual } = await inside('config/default-config.js');
const { throttling } = await inside('config/constants.js');
const { pageFunctions } = await inside('lib/page-functions.js');
pageFunctions.computeBenchmarkIndex = () => 1500; // how fast this machine is: a second for each page, and no score knows it
const least = { accessibility: 100, 'best-practices': 100, performance: 95 };
const TRIES = 5, SLOWDOWN = throttling.mobileSlow4G.cpuSlowdownMultiplier;
const settings = {
	throttlingMethod: 'simulate', disableFullPageScreenshot: true,
	// A page of text is done when it is there: not seconds of waiting for a script that there is not.
	pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 100, cpuQuietThresholdMs: 100,
	// No certificate on this machine. That the settings ask for one is tested in tests/servers.t.
	// Nor what counts for no score: it takes half of the time.
	skipAudits: ['is-on-https', 'redirects-http', ...Object.keys(least).flatMap((name) => usual.categories[name].auditRefs.filter(({ weight }) => !weight).map(({ id }) => id))],
};

const conf = fs.readFileSync(path.join(output, 'server/nginx.conf'), 'utf8');
const headers = Object.fromEntries([...conf.matchAll(/^add_header (\S+) "(.*)" always;$/gm)].map((found) => [found[1], found[2]]));
if (!headers['Content-Security-Policy']) throw new Error('no headers in server/nginx.conf');
delete headers['Strict-Transport-Security'];
const types = { html: 'text/html; charset=utf-8', css: 'text/css', svg: 'image/svg+xml', js: 'text/javascript', json: 'application/json', woff2: 'font/woff2', txt: 'text/plain', webp: 'image/webp', png: 'image/png', jpg: 'image/jpeg' };
const server = http.createServer((request, response) => {
	const name = path.join(output, 'site', decodeURIComponent(new URL(request.url, 'http://x').pathname));
	if (!fs.existsSync(name)) return response.writeHead(404).end();
	const packed = fs.existsSync(`${name}.gz`);
	response.writeHead(200, { ...headers, 'Content-Type': types[name.split('.').pop()] ?? 'application/octet-stream', ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
		'Cache-Control': /\.[0-9a-f]{8}\./.test(name) ? 'max-age=31536000' : 'no-cache' });
	return response.end(fs.readFileSync(packed ? `${name}.gz` : name));
}).listen(0, '127.0.0.1');
await new Promise((done) => { server.on('listening', done); });

// A port that is free: asked of the machine, then given to Chromium.
const asked = http.createServer().listen(0, '127.0.0.1');
await new Promise((done) => { asked.on('listening', done); });
const { port } = asked.address();
await new Promise((done) => { asked.close(done); });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', `--remote-debugging-port=${port}`] });

function share() { // of a processor, that we get now
	const from = process.cpuUsage(), began = performance.now();
	while (performance.now() - began < 100);
	const { user, system } = process.cpuUsage(from);
	return Math.min(1, (user + system) / 1000 / (performance.now() - began));
}
async function measure(name, categories, slowdown) { // a trace that a busy machine cut short is no measurement
	for (let tries = 1; ; tries++) {
		const { lhr } = await lighthouse(`http://127.0.0.1:${server.address().port}/${name}`, { ...settings, port, logLevel: 'silent', onlyCategories: categories,
			throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier: slowdown } });
		if (!lhr.runtimeError && categories.every((category) => lhr.categories[category].score !== null)) return lhr;
		const why = [lhr.runtimeError?.message, ...Object.values(lhr.audits).map(({ id, errorMessage }) => errorMessage && `${id}: ${errorMessage}`)];
		if (tries === TRIES) throw new Error(`${name}: ${why.filter(Boolean).join('; ')}`);
	}
}
async function judge(name) {
	const found = new Map();
	for (let tries = 0, ask = Object.keys(least); tries < TRIES && ask.length; tries++, ask = found.has('performance') ? ['performance'] : []) {
		const { audits, categories } = await measure(name, ask, tries ? Math.max(1, SLOWDOWN * share()) : SLOWDOWN);
		for (const category of ask) {
			const { score, auditRefs } = categories[category], points = Math.round(100 * score);
			const lost = auditRefs.filter(({ id, weight }) => weight && audits[id].score !== null && audits[id].score < 1).map(({ id }) => `${id} ${audits[id].displayValue ?? ''}`.trim());
			if (points >= least[category]) found.delete(category);
			else found.set(category, `${name}: ${category} ${points}, not ${least[category]}: ${lost.join(', ')}`);
		}
	}
	return found;
}
const began = performance.now();
const again = [];
for (const name of pages) {
	const found = await judge(name);
	if (found.has('performance')) again.push(name);
	else for (const line of found.values()) console.log(line);
}
for (const name of again)
	for (const line of (await judge(name)).values()) console.log(line);
if (process.env.TOOK) console.error(`${pages.length} pages in ${Math.round((performance.now() - began) / 1000)} s`);
await browser.close();
server.close();
