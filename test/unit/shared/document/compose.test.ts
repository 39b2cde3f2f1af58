import { describe, expect, test } from 'vitest';
import { composeNotice } from '../../../../shared/document/compose';
import type { Block } from '../../../../shared/document/block';
import { editionIds, emptyDraft } from '../../../../shared/draft/draft';
import { setField } from '../../../../shared/draft/field-path';
import { editions } from '../../../../shared/form/editions';
import { documentText } from '../../../helpers/document-text';
import { sonusDraft } from '../../../helpers/sonus-draft';

/** Every string of an edition that is printed on the notice: all of it but what is about the edition itself. */
function officialWords(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  if ('text' in value && typeof value.text === 'string') return [value.text];
  return Object.values(value).flatMap(officialWords);
}

const blocksOf = (draft = sonusDraft, kind: Block['kind'] = 'paragraph') =>
  composeNotice(draft).blocks.filter((block) => block.kind === kind);

describe.each(editionIds)('edition %s', (id) => {
  test('an empty draft composes and holds every official word of the edition', () => {
    const text = documentText(composeNotice(emptyDraft(id)));
    const { generalInstructions, ...sheet } = editions[id];
    const words = officialWords(sheet);
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    expect(text).not.toContain(generalInstructions[0]?.text);
  });

  test('no box is checked on an empty draft', () => {
    const boxes = composeNotice(emptyDraft(id)).blocks.flatMap((block) =>
      block.kind === 'check-row' ? block.boxes : block.kind === 'list' && block.box !== null ? [block.box] : [],
    );
    expect(boxes.length).toBeGreaterThan(10);
    expect(boxes.filter((box) => box.checked)).toEqual([]);
  });
});

test('the seed checks the report, the one box of Part II and both answers of Part IV', () => {
  const checked = composeNotice(sonusDraft).blocks.flatMap((block) =>
    (block.kind === 'check-row' ? block.boxes : block.kind === 'list' && block.box !== null ? [block.box] : []).filter(
      (box) => box.checked,
    ),
  );
  expect(checked.map(({ field, value }) => [field, value])).toEqual([
    ['cover.report', '10-K'],
    ['relief.claimed', true],
    ['priorReports.allFiled', true],
    ['results.significantChange', true],
  ]);
});

test('the signature line is blank until the notice is signed; name and title are typed beneath it in both cases', () => {
  const [unsigned] = blocksOf(sonusDraft, 'signature');
  const signed = composeNotice(sonusDraft, { conformed: true }).blocks.find((block) => block.kind === 'signature');
  if (unsigned?.kind !== 'signature' || signed?.kind !== 'signature') throw new Error('no signature block');
  expect(unsigned.signers[0]?.conformed).toEqual([]);
  expect(signed.signers[0]?.conformed.map(({ text }) => text)).toEqual(['/s/ Stephen J. Nill']);
  expect(unsigned.signers[0]?.name).toEqual(signed.signers[0]?.name);
  expect(unsigned.date.map(({ text }) => text)).toEqual(['March 15, 2004']);
});

test('an amendment is marked and says what changes; a first notice says nothing of it', () => {
  const amended = { ...sonusDraft, amendment: { number: 2, explanation: 'Corrects the date.\n\nAdds an exhibit.' } };
  const text = documentText(composeNotice(amended));
  expect(text).toContain('NOTIFICATION OF LATE FILING\n(Amendment No. 2)\nEXPLANATORY NOTE\nCorrects the date.\nAdds');
  expect(documentText(composeNotice(sonusDraft))).not.toContain('Amendment No.');
});

test('what is private is never composed', () => {
  const draft = { ...setField(sonusDraft, 'registrant.cik', '0001105472'), preflight: { 'restatement-pending': true } };
  const text = JSON.stringify(composeNotice(draft));
  expect(text).not.toContain('1105472');
  expect(text).not.toContain('restatement-pending');
  expect(text).not.toContain('accelerated');
});

test('control characters become a visible mark, white space is evened out, paragraphs stay apart', () => {
  const draft = setField(sonusDraft, 'narrative', ' One\u0000\ttwo \r\nline \u2028 \n\n \nNext\ud800 ');
  const paragraphs = blocksOf(draft).flatMap((block) =>
    block.kind === 'paragraph' && block.runs[0]?.field === 'narrative' ? [block.runs[0].text] : [],
  );
  expect(paragraphs).toEqual(['One\ufffd two\nline', 'Next\ufffd']);
});

test('a date that does not exist is printed as typed', () => {
  const text = documentText(composeNotice(setField(sonusDraft, 'signature.date', '2004-02-30')));
  expect(text).toContain('2004-02-30');
});
