import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createIdentity, writeIdentityFile } from '../../../../main/signing/identity-file';
import { emptyDraft } from '../../../../shared/draft/draft';
import { setField } from '../../../../shared/draft/field-path';
import { fixedClock } from '../../../../shared/time/clock';
import { temporaryFolder } from '../../../helpers/temporary-folder';
import { filingDesk } from '../../../helpers/command-line';

const at = '2026-06-10T12:00:00-04:00';
const later = '2026-06-30T12:00:00-04:00';

async function desk() {
  const folder = temporaryFolder();
  const file = (name: string) => join(folder, name);
  const cfo = await createIdentity({ name: 'Jane Doe', title: 'Chief Financial Officer' }, fixedClock(at));
  const draft = setField(emptyDraft(), 'registrant.name', 'Confidential Holdings');
  writeFileSync(file('draft.json'), JSON.stringify(draft));
  writeFileSync(file('secret'), 'a passphrase of some length\n');
  writeFileSync(file('cfo.p12'), writeIdentityFile(cfo, 'a passphrase of some length'));
  writeFileSync(file('cfo.pem'), cfo.certificate.toString());
  return { file, draft };
}

test('a draft goes to the CFO under her certificate and comes out the same', async () => {
  const { file, draft } = await desk();
  const make = ['hand-over', 'make', file('draft.json'), '--from', 'A Paralegal', '--note', 'Due at 5:30', '--at', at];
  const made = await filingDesk(...make, '--to', file('cfo.pem'), '--out', file('notice.filing'), '--json');
  expect(made).toMatchObject({ status: 0, errors: '' });
  expect(JSON.parse(made.out)).toMatchObject({ bytes: readFileSync(file('notice.filing')).length });
  expect(readFileSync(file('notice.filing'), 'latin1')).not.toContain('Confidential');

  const open = ['hand-over', 'open', file('notice.filing'), '--passphrase-file', file('secret'), '--json'];
  const opened = await filingDesk(...open, '--identity', file('cfo.p12'), '--out', file('opened.json'), '--at', at);
  expect(opened).toMatchObject({ status: 0, errors: '' });
  expect(JSON.parse(opened.out)).toMatchObject({ from: 'A Paralegal', note: 'Due at 5:30', draft });
  expect(JSON.parse(readFileSync(file('opened.json'), 'utf8'))).toEqual(draft);

  const late = await filingDesk(...open, '--identity', file('cfo.p12'), '--at', later);
  expect(late.status).toBe(2);
  expect(late.errors).toContain('hand-over-expired');
  const withoutKey = await filingDesk(...open, '--at', at);
  expect(withoutKey.errors).toContain('hand-over-not-for-you');
});

test('a hand-over needs one recipient and a sensible number of days', async () => {
  const { file } = await desk();
  const make = ['hand-over', 'make', file('draft.json'), '--from', 'A Paralegal', '--out', file('x.filing')];
  expect(await filingDesk(...make)).toMatchObject({ status: 2 });
  const both = await filingDesk(...make, '--to', file('cfo.pem'), '--passphrase-file', file('secret'));
  expect(both.errors).toContain('found none or both');
  const days = await filingDesk(...make, '--passphrase-file', file('secret'), '--days', '0');
  expect(days.errors).toContain('--days');
  const noCertificate = await filingDesk(...make, '--to', file('draft.json'));
  expect(noCertificate.errors).toContain('identity-unreadable');
});
