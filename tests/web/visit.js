// SPDX-License-Identifier: EUPL-1.2
//
// What a visitor's browser fetches: serves FOLDER on this machine with the headers of a strict server, opens each PAGE
// in a new Chromium, and prints one line of JSON a page: the files fetched with their sizes on the wire, and what the
// browser complained of. usage: node visit.js FOLDER PAGE...
const fs = require('fs'), http = require('http'), os = require('os'), path = require('path'), zlib = require('zlib');
const { execFile } = require('child_process');

const [folder, ...pages] = process.argv.slice(2);
const types = { html: 'text/html; charset=utf-8', css: 'text/css', svg: 'image/svg+xml', woff2: 'font/woff2', pdf: 'application/pdf', js: 'text/javascript' };
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";
let fetched = [];

const server = http.createServer((request, response) => {
	const name = decodeURIComponent(request.url.split(/[?#]/)[0].slice(1));
	const type = types[name.split('.').pop()] || 'application/octet-stream';
	let bytes;
	try { bytes = fs.readFileSync(path.join(folder, name)); } catch { response.writeHead(404).end(); fetched.push({ name, bytes: 0, missing: true }); return; }
	const packed = /^text|svg/.test(type) ? zlib.gzipSync(bytes, { level: 9 }) : bytes;
	fetched.push({ name, bytes: packed.length });
	response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy, 'Cache-Control': 'no-store',
		...(packed === bytes ? {} : { 'Content-Encoding': 'gzip' }) });
	response.end(packed);
});

function visit(address) {
	const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'visit-'));
	const options = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
		'--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--enable-logging=stderr', `--user-data-dir=${profile}`,
		'--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1', '--virtual-time-budget=4000', '--window-size=412,900',
		`--screenshot=${profile}/page.png`, address];
	return new Promise((done) => execFile(process.env.CHROMIUM || 'chromium', options, { timeout: 60000, maxBuffer: 1 << 24 }, (error, out, said) => {
		fs.rmSync(profile, { recursive: true, force: true });
		done({ failed: error ? String(error) : undefined, console: said.split('\n').filter((line) => /CONSOLE/.test(line)) });
	}));
}

server.listen(0, '127.0.0.1', async () => {
	for (const page of pages) {
		fetched = [];
		const seen = await visit(`http://127.0.0.1:${server.address().port}/${page}`);
		console.log(JSON.stringify({ page, fetched, ...seen }));
	}
	server.close();
});
