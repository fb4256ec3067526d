// SPDX-License-Identifier: EUPL-1.2
//
// All pages of a folder through html-validate: what is wrong in the markup, not how it is written. Prints a line for
// each error. usage: node validate.mjs PACKAGES FOLDER
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [packages, folder] = process.argv.slice(2);
const { HtmlValidate, StaticConfigLoader } = createRequire(path.resolve(packages, 'x.js'))('html-validate');
const style = ['attr-quotes', 'attribute-boolean-style', 'attribute-empty-style', 'doctype-style', 'no-trailing-whitespace', 'void-style',
	'element-case', 'attr-case', 'no-inline-style', 'long-title', 'no-raw-characters', 'tel-non-breaking', 'no-self-closing',
	'require-sri', // files of the site itself: see "No checksum of the style sheet" in generator/README.md
	'prefer-native-element']; // what scrolls sideways is a region that the keyboard reaches
const rules = { ...Object.fromEntries(style.map((rule) => [rule, 'off'])), 'valid-id': ['error', { relaxed: true }] };
const judge = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'], rules }));

for (const name of fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html')).sort()) {
	const report = await judge.validateString(fs.readFileSync(path.join(folder, name), 'utf8'), name);
	for (const result of report.results)
		for (const message of result.messages) console.log(`${name}:${message.line}: ${message.ruleId}: ${message.message}`);
}
