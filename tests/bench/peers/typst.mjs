// SPDX-License-Identifier: EUPL-1.2
// usage: node typst.mjs NODE_MODULES FOLDER flyers|vouchers|document OUTPUT [VOUCHERS]
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const [modules, folder, task, output] = process.argv.slice(2);
const { NodeCompiler } = createRequire(`${modules}/`)("@myriaddreamin/typst-ts-node-compiler");
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: ["/usr/share/fonts/truetype/andika"] }] });

function make(number, path) {
  writeFileSync(path, compiler.pdf({ mainFilePath: `${folder}/${task}.typ`, inputs: { number: String(number) } }, {}));
}

if (task === "flyers") {
  mkdirSync(output);
  const count = JSON.parse(readFileSync(`${folder}/data.json`)).length;
  for (let number = 0; number < count; number++) make(number, `${output}/${number}.pdf`);
} else {
  make(0, output);
}
