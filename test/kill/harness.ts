import { writeFileSync } from 'node:fs';
import script from './killed-process?thread';
import { killServices } from './bulk';
import { killTable } from './table';
import { killWindows } from './window';

/** Kills the services and the real program, prints the table; status 1 where a promise was broken. */
const [serviceKills = '440', windowKills = '60', seed = '12025', table] = process.argv.slice(2);
const services = await killServices(script, Number(serviceKills), Number(seed));
console.log(killTable(services));
const windows = await killWindows(Number(windowKills), Number(seed));
const all = [...services, ...windows];
console.log(killTable(all));
if (table !== undefined) {
  const [total, command] = [Number(serviceKills) + Number(windowKills), 'npm run kill-harness'];
  writeFileSync(table, `# ${total} kills at random moments\n\n\`${command}\`, seed ${seed}.\n\n${killTable(all)}\n`);
}
const isBroken = all.some(({ faults, lostMilliseconds }) => faults.length > 0 || (lostMilliseconds ?? 0) > 1000);
process.exitCode = isBroken ? 1 : 0;
