import { expect, test } from 'vitest';
import script from '../../kill/killed-process?thread';
import { killServices } from '../../kill/bulk';
import { killTable } from '../../kill/table';

/** A share of `npm run kill-harness`. */
test('killed while typing, saving, signing and exporting, the program loses nothing it called saved', async () => {
  const rows = await killServices(script, 8, 8);
  console.log(killTable(rows));
  expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
  expect(rows.reduce((sum, { kills }) => sum + kills, 0)).toBe(8);
});
