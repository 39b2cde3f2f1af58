import { expect, test } from 'vitest';
import { parts, read } from './typed-notice';

test('boxes right after the title are not taken for a part of it', async () => {
  const head = parts.head.replace(/\(Check One\):.*/, '|X| Form 10-K  |_| Form 11-K  |_| Form 20-F  | | Form 10-Q');
  const { cover } = await read({ head });
  expect(cover.report).toBe('10-K');
});

test.each([
  ['Not Applicable - see Exhibit A (attached)', null],
  ['N/A (the whole report)', null],
  ['Items 6, 7,\n8 and 14', 'Items 6, 7, 8 and 14'],
  ['Part II, Items 7, 8; Nonesuch schedule', 'Part II, Items 7, 8; Nonesuch schedule'],
])('the items of %j', async (said, items) => {
  const { cover } = await read({ portion: `${parts.portion}${said}\n` });
  expect(cover.items).toBe(items);
});

test.each([
  ['CUSIP NUMBER 48125310', '48125310'],
  ['CUSIP NUMBER: 51780K 10 4', '51780K 10 4'],
  ['CUSIP NUMBER\n', null],
  ['CUSIP NUMBER     Approved by OMB 3235-0058', null],
])('the CUSIP number in %j', async (said, cusip) => {
  const { cover } = await read({ head: parts.head.replace('(Check One)', `${said}\n\n(Check One)`) });
  expect(cover.cusip).toBe(cusip);
});

test('a day of the month alone on the last line ends the narrative', async () => {
  const last = 'The Registrant signed the amendment of its loan agreement in the evening of May\n10.';
  const { narrative } = await read({ narrative: parts.narrative.replace(/The Registrant closed.*/, last) });
  expect(narrative).toMatch(/evening of May 10\.$/);
});

test("a page's link to the contents is no part of an answer", async () => {
  const narrative = `${parts.narrative}\nTABLE OF CONTENTS\n\nIt will be done by April 10.\n\nTable of Contents\n`;
  const notice = await read({ narrative });
  expect(notice.narrative).toBe(
    'The Registrant closed its second mill in December and its count of stock is late.\n\nIt will be done by April 10.',
  );
});

test("a title in a column of its own is the contact's title", async () => {
  const contact = parts.contact.replace(
    / {4}Rosalind[^]*/,
    `    Rosalind Ferrar          Vice President and Treasurer          (978) 555-0121
    ---------------          ----------------------------          --------------
         Name                           Title                      Telephone No.
`,
  );
  const notice = await read({ contact });
  expect(notice.contact).toMatchObject({
    name: 'Rosalind Ferrar',
    title: 'Vice President and Treasurer',
    areaCode: '978',
    phone: '555-0121',
  });
});

test.each([
  ['[ X] Annual Report on Form 10-K  [  ] Quarterly Report on Form 10-Q', '10-K'],
  ['[\u00fc] Form 10-K  [ ] Form 20-F  [ ] Form 11-K  [ ] Form 10-Q', '10-K'],
  ['\u221A Form 10-K  __ Form 20-F  __ Form 11-K  __ Form 10-Q', '10-K'],
])('the report checked in %j', async (row, report) => {
  const { cover } = await read({ head: parts.head.replace(/\(Check One\):.*/, row) });
  expect(cover.report).toBe(report);
});

test('of a transition period from one day to another the second ends it', async () => {
  const head = `${parts.head}[ ] Transition Report on Form 10-K
For the Transition Period from July 1, 1998 to December 31, 1998
`;
  const { cover } = await read({ head });
  expect(cover.transitionPeriodEnded).toBe('1998-12-31');
});

test.each(['For Year Ended: December 31, 1998', 'For the Twelve Months Ended December 31, 1998'])(
  'the period that %j asks for',
  async (asked) => {
    const { cover } = await read({ head: parts.head.replace('For Period Ended: December 31, 1998', asked) });
    expect(cover.periodEnded).toBe('1998-12-31');
  },
);

test('a file number with a dash is written with a hyphen', async () => {
  const { cover } = await read({ head: parts.head.replace('0-41777', '000\u201341777') });
  expect(cover.secFileNumber).toBe('000-41777');
});
