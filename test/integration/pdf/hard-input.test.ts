import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderNotice } from '../../../main/services/faces/render-notice';
import { findingsOf } from '../../../main/services/signing/sign-draft';
import type { Draft } from '../../../shared/draft/draft';
import { sonusDraft } from '../../helpers/sonus-draft';
import { filingDesk } from '../../helpers/command-line';
import { temporaryFolder } from '../../helpers/temporary-folder';
import { inFolder, qpdfComplaints, run } from '../../helpers/stock-tools';

const now = Date.parse('2004-03-15T16:00:00-05:00');

function textOf(pdf: Uint8Array): string {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'notice.pdf'), pdf);
    return run(folder, 'pdftotext', '-enc', 'UTF-8', '-raw', 'notice.pdf', '-').text;
  });
}

/** White space apart, because a word wider than the page is cut. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('hard input is printed whole', () => {
  test('a narrative of two hundred pages', async () => {
    const narrative = Array.from({ length: 640 }, (_, index) => `${index} ${sonusDraft.narrative}`).join('\n\n');
    const { bytes, pages } = await renderNotice({ ...sonusDraft, narrative });
    expect(pages).toBeGreaterThan(200);
    expect(qpdfComplaints(bytes)).toBe('');
    expect(textOf(bytes)).toContain(`Page ${pages} of ${pages}`);
  });

  test.each([
    ['words of 300 letters', `${'W'.repeat(300)} and ${'i'.repeat(300)}`],
    ['tabs and odd spaces', 'Net\tsales\u3000rose\u2009by\u00a05\u202f%.'],
    ['arrows, check marks, mathematics', 'A \u2192 B, \u2713 done, \u2265 5 %, \u221a2 \u2248 1.41, \u2605 \u{1d465}'],
    ['letters with marks over them', 'Nguye\u0302\u0303n Va\u0306n Za\u0307\u0308'],
  ])('%s', async (_name, narrative) => {
    const { bytes } = await renderNotice({ ...sonusDraft, narrative });
    const shown = narrative.normalize('NFC').replace(/[\u2009\u3000\u202f\u00a0]/g, ' ');
    expect(squeezed(textOf(bytes))).toContain(squeezed(shown));
  });

  test('a hundred exhibits', async () => {
    const exhibits = Array.from({ length: 100 }, (_, index) => ({
      ...{ type: `EX-99.${index + 1}`, kind: 'other' as const, title: `Exhibit number ${index + 1}` },
      ...{ file: `ex99-${index + 1}.htm`, sha256: '0'.repeat(64) },
    }));
    const text = textOf((await renderNotice({ ...sonusDraft, exhibits })).bytes);
    for (const { type, title } of exhibits) expect(text).toContain(`${type} ${title}`);
  });
});

describe('what the fonts lack is a finding with the character and its place, never a box', () => {
  const cases = [
    [
      'Chinese',
      'registrant.name',
      { ...sonusDraft, registrant: { ...sonusDraft.registrant, name: 'Sonus 中国' } },
      '中',
    ],
    ['an emoji', 'narrative', { ...sonusDraft, narrative: 'First.\n\nSecond 😀.' }, '😀'],
    ['Hebrew', 'contact.name', { ...sonusDraft, contact: { ...sonusDraft.contact, name: 'שלום' } }, 'ש'],
    ['Arabic', 'signature.title', { ...sonusDraft, signature: { ...sonusDraft.signature, title: 'CFO مدير' } }, 'م'],
  ] as const satisfies readonly (readonly [string, string, Draft, string])[];

  test.each(cases)('%s in %s', async (_name, field, draft, character) => {
    const finding = findingsOf(draft, now).find(({ rule, field: at }) => rule === 'characters' && at === field);
    expect(finding?.severity).toBe('block');
    expect(finding?.message).toContain(`No font of the program prints ${character}`);
    await expect(renderNotice(draft)).rejects.toMatchObject({ code: 'render-missing-glyph', details: { field } });
  });

  test('check says it with status 1, render with one line and status 2', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'draft.json');
    writeFileSync(file, JSON.stringify(cases[1][2]));
    const checked = await filingDesk('check', file, '--json', '--at', '2004-03-15T16:00:00-05:00');
    expect(checked.status).toBe(1);
    expect(checked.out).toContain('U+1F600');
    const rendered = await filingDesk('render', file, '--to', 'pdf', '--out', join(folder, 'notice.pdf'));
    expect(rendered.status).toBe(2);
    expect(rendered.errors).toContain('(U+1F600), character 8 of paragraph 2 of the field narrative');
  });
});
