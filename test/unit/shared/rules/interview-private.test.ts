import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeNotice } from '../../../../shared/document/compose';
import { renderHtml } from '../../../../shared/faces/html/render-html';
import { renderText } from '../../../../shared/faces/text/render-text';
import { renderSubmission } from '../../../../shared/faces/xml/render-submission';
import { base } from '../../../../shared/rules/fixtures/base-notice';
import { questions } from '../../../../shared/rules/interview';
import { anyDraft } from '../../../fixtures/rules/any-draft';

/** Any answers to the private interview, of the right kind or not. */
const anyAnswers = fc.dictionary(
  fc.constantFrom(...questions.map(({ id }) => id)),
  fc.oneof(fc.boolean(), fc.double({ noNaN: true }), fc.constantFrom('1987-06-05', '11-23', 'a secret')),
);

test('no face of a notice depends on the private interview: every one is drawn from a tree that knows nothing of it', () => {
  fc.assert(
    fc.property(anyDraft, anyAnswers, fc.boolean(), (draft, preflight, conformed) => {
      const asked = composeNotice({ ...draft, preflight }, { conformed });
      expect(asked).toEqual(composeNotice({ ...draft, preflight: {} }, { conformed }));
    }),
    { numRuns: 100, seed: 3 },
  );
});

test('an answer of the interview stands in no document that is uploaded', () => {
  const preflight = { ...base.preflight, 'fiscal-year-end': 'a secret', 'expected-change-percent': 73.331 };
  const document = composeNotice({ ...base, preflight }, { conformed: true });
  const html = renderHtml(document);
  const { xml } = renderSubmission({ ...base, preflight }, { html: new TextEncoder().encode(html) });
  for (const face of [html, renderText(document).text, xml]) expect(face).not.toMatch(/a secret|73\.331|preflight/);
});
