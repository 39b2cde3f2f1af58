import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFiling } from '../../main/import/import-filing';
import { renderSealable } from '../../main/services/faces/notice-faces';
import { renderTextFace } from '../../main/services/faces/render-face';
import { renderNotice } from '../../main/services/faces/render-notice';
import { printedFields } from '../../shared/document/printed-fields';
import { planOf } from '../../shared/signature/signing-plan';
import { printableDraft } from '../helpers/printable-draft';

/** The real filings of the repository, and those of the folder that FILINGS names. */
const folders = ['test/fixtures/filings', process.env['FILINGS'] ?? ''].filter(
  (each) => each !== '' && existsSync(each),
);
const filings = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));

describe.each(filings.map((path) => [basename(path), path]))('a real filing, imported: %s', (_name, path) => {
  const imported = async () => printableDraft((await importFiling(readFileSync(path), path)).draft);

  test.each(['html', 'txt'] as const)('import(render(draft)) = draft: %s', async (face) => {
    const draft = await imported();
    for (const conformed of [false, true]) {
      const again = await importFiling(renderTextFace(draft, face, { conformed }).bytes, `notice.${face}`);
      expect(printedFields(again.draft, face)).toEqual(printedFields(draft, face));
    }
  });

  test('import(render(draft)) = draft, every field: PDF and JSON', async () => {
    const draft = await imported();
    const { bytes } = await renderNotice(draft);
    expect((await importFiling(bytes, 'notice.pdf')).draft).toEqual(draft);
    const json = new TextEncoder().encode(JSON.stringify(draft));
    expect((await importFiling(json, 'draft.json')).draft).toEqual(draft);
    const plan = planOf(draft, 'sample');
    if (plan === null) return;
    expect((await importFiling((await renderSealable(draft, plan)).bytes, 'sealed.pdf')).draft).toEqual(draft);
  });
});
