/**
 * `electron FOLDER`, for a runtime that came without Electron's own default app: starts the app in the first argument that
 * is no flag, after the modules named by `-r`. All of it happens synchronously, because `app` must not be ready before the
 * program's code has registered its protocol.
 */
const { existsSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { app } = require('electron');

const preloads = [];
let target = null;
for (let index = 1; index < process.argv.length; index += 1) {
  const argument = process.argv[index];
  if (argument === '-r' || argument === '--require') preloads.push(process.argv[++index]);
  else if (!argument.startsWith('-') && target === null) target = argument;
}
if (target === null) {
  console.error('usage: electron FOLDER');
  process.exit(2);
}

const folder = resolve(target);
const manifest = join(folder, 'package.json');
if (!existsSync(manifest)) {
  console.error(`electron: no package.json in ${folder}`);
  process.exit(2);
}
const { name, productName, version, main } = require(manifest);
process.defaultApp = true;
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(folder);
for (const preload of preloads) require(resolve(preload));
require(join(folder, main));
