import { readdirSync, readFileSync } from 'node:fs';
import { findViolations } from './find-violations.mjs';

/** `npm run layers`: renderer -> shared <- main, one door, every package in its zone. */
const zones = ['shared', 'main', 'renderer', 'test', 'build'];
const sources = zones
  .flatMap((zone) => readdirSync(zone, { recursive: true }).map((name) => `${zone}/${name.replaceAll('\\', '/')}`))
  .filter((path) => /\.(ts|tsx|mjs|cjs)$/.test(path) && !/^(build\/setup\/default-app|test\/fixtures)\//.test(path));
const violations = sources.flatMap((path) => findViolations(path, readFileSync(path, 'utf8')));
for (const violation of violations) console.error(violation);
if (violations.length === 0) console.log(`layers: ${sources.length} files keep to the arrows`);
process.exitCode = violations.length === 0 ? 0 : 1;
