import { withFault } from '../../helpers/faulty-disk';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyToDrag } from '../../../main/windows/copy-to-drag';
import { temporaryFolder } from '../../helpers/temporary-folder';

const packet = { name: 'packet.zip', bytes: Buffer.from('the packet') };

test('what is dragged out is a copy that only its owner may read, made anew where its folder went', () => {
  const folder = join(temporaryFolder(), 'drag-out');
  const file = copyToDrag(folder, packet);
  rmSync(folder, { recursive: true });
  expect(copyToDrag(folder, packet)).toBe(file);
  expect(readFileSync(file, 'utf8')).toBe('the packet');
  expect([statSync(folder).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
});

test('a copy that cannot be written is no fault of the program: it says what to do', () => {
  const folder = join(temporaryFolder(), 'drag-out');
  const drag = () =>
    withFault({ calls: ['writeFileSync'], code: 'ENOSPC', path: /packet/ }, () => copyToDrag(folder, packet));
  expect(drag).toThrow(
    expect.objectContaining({
      code: 'file-not-writable',
      message: expect.stringContaining('ENOSPC') as string,
      action: expect.stringContaining('Free some space') as string,
    }),
  );
});
