import { expect, test } from 'vitest';
import { parts, read } from './typed-notice';

/** What is left of a page that was printed and copied out column by column. */

test('the boxes of a row are found where they stand among those of the transition reports', async () => {
  const head = parts.head.replace(
    /\(Check One\)[\s\S]*/,
    `(Check One):

[ ] Form 10-K

For Period Ended: December 31, 1998

[ ] Transition Report on Form 10-K
[ ] Form 20-F
[ ] Form 11-K
[X] Form 10-Q
[ ] Transition Report on Form 20-F
[ ] Transition Report on Form 10-Q

`,
  );
  const { cover } = await read({ head });
  expect(cover.report).toBe('10-Q');
});

test.each([
  ['Rosalind T.\nFerrar\n\n(978)\n\n555-0121'],
  ['Rosalind T. (978)\nFerrar\n\n555-0121'],
  ['Rosalind\nT. Ferrar\n\n(978)\n555-0121'],
])('a name that a narrow column wraps in %j', async (said) => {
  const contact = parts.contact.replace(/ {4}Rosalind Ferrar .*/, said);
  expect((await read({ contact })).contact).toMatchObject({
    name: 'Rosalind T. Ferrar',
    areaCode: '978',
    phone: '555-0121',
  });
});

test('an office under a name with an initial is no last name', async () => {
  const contact = parts.contact.replace(/ {4}Rosalind Ferrar .*/, 'Rosalind T.\nTreasurer\n(978) 555-0121');
  expect((await read({ contact })).contact).toMatchObject({ name: 'Rosalind T.', title: 'Treasurer' });
});

test('boxes of Wingdings 2 without their font are read, pounds and initials stay', async () => {
  const drawn = (text: string) => text.replaceAll('[X]', 'S').replaceAll('[ ]', '\u00a3');
  const narrative = `${parts.narrative}\nIn Leeds it found goods of \u00a3 4 million (in \u00a3m: 4.0; \u00a3 in millions), \u00a310-12 or \u00a310-14 a piece, in the yard of T. Yates.\n`;
  const notice = await read({
    head: drawn(parts.head),
    partTwo: drawn(parts.partTwo),
    narrative,
  });
  expect(notice.cover.report).toBe('10-K');
  expect(notice.relief.claimed).toBe(true);
  expect(notice.narrative).toContain(
    '\u00a3 4 million (in \u00a3m: 4.0; \u00a3 in millions), \u00a310-12 or \u00a310-14 a piece, in the yard of T. Yates',
  );
});
