import { test } from 'vitest';
import { importFiling } from '../../main/import/import-filing';
import { getField } from '../../shared/draft/field-path';
import { editionIds } from '../../shared/draft/draft';
import { inventDrafts } from './corpus/invented-drafts';
import { wrongFields, scoredFields } from './corpus/score-fields';
import { typedLayouts } from './corpus/typed-layouts';
import { pageLayouts } from './corpus/page-layouts';

test('try', async () => {
  for (const layout of [...typedLayouts, ...pageLayouts]) {
    let wrong = 0, all = 0; const seen: string[] = [];
    for (const edition of editionIds) for (const draft of inventDrafts(6, 7, edition)) {
      all += scoredFields.length;
      try {
        const got = (await importFiling(new TextEncoder().encode(layout.render(draft)), 'x.txt')).draft;
        for (const field of wrongFields(got, draft)) { wrong++; seen.push(`${field}: ${String(JSON.stringify(getField(got, field))).slice(0,150)} WANT ${String(JSON.stringify(getField(draft, field))).slice(0,150)}`); }
      } catch (error) { wrong += scoredFields.length; seen.push(String(error)); }
    }
    console.log(layout.name, `${(100*(1-wrong/all)).toFixed(1)}%`, '\n  ' + [...new Set(seen)].slice(0, 9).join('\n  '));
  }
});
