import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeNotice } from '../../../../shared/document/compose';
import { printedFields } from '../../../../shared/document/printed-fields';
import { readOwnFace } from '../../../../shared/faces/inverse/read-own-face';
import { renderHtml } from '../../../../shared/faces/html/render-html';
import { renderText } from '../../../../shared/faces/text/render-text';
import { arbitraryDraft } from '../../../helpers/arbitrary-draft';

const numRuns = Number(process.env['ROUND_TRIPS'] ?? 150);
const timeout = 60_000 + numRuns * 500;

test(
  'reading an HTML face gives back every printed field',
  () => {
    fc.assert(
      fc.property(arbitraryDraft, fc.boolean(), (draft, conformed) => {
        const read = readOwnFace(renderHtml(composeNotice(draft, { conformed })));
        expect(read && printedFields(read, 'html')).toEqual(printedFields(draft, 'html'));
      }),
      { numRuns, seed: 25 },
    );
  },
  timeout,
);

test(
  'reading an ASCII face gives back every printed field',
  () => {
    fc.assert(
      fc.property(arbitraryDraft, fc.boolean(), (draft, conformed) => {
        const read = readOwnFace(renderText(composeNotice(draft, { conformed })).text);
        expect(read && printedFields(read, 'txt')).toEqual(printedFields(draft, 'txt'));
      }),
      { numRuns, seed: 25 },
    );
  },
  timeout,
);
