import { expect, test } from 'vitest';
import { parts, read } from './typed-notice';

test('boxes right after the title are not taken for a part of it', async () => {
  const head = parts.head.replace(/\(Check One\):.*/, '|X| Form 10-K  |_| Form 11-K  |_| Form 20-F  | | Form 10-Q');
  const { cover } = await read({ head });
  expect(cover.report).toBe('10-K');
});

test('two captions over their two answers part the name from the former name', async () => {
  const stacked = (answers: string) =>
    parts.partOne.replace(/Full Name[^]*?N\/A\n/, `Full Name of Registrant\nFormer Name if Applicable\n\n${answers}`);
  const both = await read({ partOne: stacked('     Wexcombe Mills, Inc.\n     Weir Spinning Co.\n') });
  expect(both.registrant).toMatchObject({ name: 'Wexcombe Mills, Inc.', formerName: 'Weir Spinning Co.' });
  expect(both.confidenceOf('registrant.name')).toBeLessThan(0.9);
  const one = await read({ partOne: stacked('     Wexcombe Mills, Inc.\n') });
  expect(one.registrant).toMatchObject({ name: 'Wexcombe Mills, Inc.', formerName: null });
});

test('where Part I has no heading, the name above its caption is not an item', async () => {
  const partOne = `Wexcombe Mills, Inc.
Full Name of Registrant
Not Applicable
Former Name if Applicable
14 Weir Street
Address of Principal Executive Office (Street and Number)
Lowell, MA 01852
City, State and Zip Code
`;
  const bare = await read({ partOne });
  expect(bare.cover.items).toBeNull();
  expect(bare.registrant).toMatchObject({ name: 'Wexcombe Mills, Inc.', city: 'Lowell' });
  const withItem = await read({ portion: `${parts.portion}Item 8\n`, partOne });
  expect(withItem.cover.items).toBe('Item 8');
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

test('a tag that lost its end at the end of a line is no part of the address', async () => {
  const { registrant } = await read({ partOne: `${parts.partOne.trimEnd()}\n<PAGE\n` });
  expect(registrant).toMatchObject({ city: 'Lowell', state: 'MA', zip: '01852' });
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

test('numbered captions leave no number in the answers before them', async () => {
  const captions = ['Full Name', 'Former Name', 'Address', 'City'];
  const partOne = captions.reduce(
    (text, caption, index) => text.replace(caption, `${index + 1}.  ${caption}`),
    parts.partOne,
  );
  const { registrant } = await read({ partOne });
  expect(registrant).toMatchObject({ name: 'Wexcombe Mills, Inc.', formerName: null, street: '14 Weir Street' });
});

test.each([
  ['Hamilton HM 11, Bermuda', 'Hamilton', 'HM 11'],
  ['Grand Cayman, Cayman Islands KY1-1104', 'Grand Cayman', 'KY1-1104'],
])('the postal code of %j', async (line, city, zip) => {
  const { registrant } = await read({ partOne: parts.partOne.replace('Lowell, Massachusetts 01852', line) });
  expect(registrant).toMatchObject({ city, zip });
});

test('a letterhead in place of the captions of Part I is read line by line, and doubted', async () => {
  const letterhead = 'Wexcombe Mills, Inc.\n14 Weir Street\nSecond Floor\nLowell, MA 01852\n(978) 555-0100\n';
  const notice = await read({ partOne: `PART I - REGISTRANT INFORMATION\n\n${letterhead}` });
  expect(notice.registrant).toMatchObject({
    name: 'Wexcombe Mills, Inc.',
    street: '14 Weir Street',
    street2: 'Second Floor',
    city: 'Lowell',
    state: 'MA',
    zip: '01852',
  });
  expect(notice.confidenceOf('registrant.name')).toBeLessThan(0.9);
});

test('an address in one piece under a caption of its own ends at its city', async () => {
  const partOne = `PART I - REGISTRANT INFORMATION

FULL NAME OF REGISTRANT:      Wexcombe Mills, Inc.

ADDRESS AND PHONE NUMBER:     14 Weir Street
                              Lowell, Massachusetts 01852
                              (978) 555-0100
`;
  const { registrant } = await read({ partOne });
  expect(registrant).toMatchObject({
    name: 'Wexcombe Mills, Inc.',
    street: '14 Weir Street',
    city: 'Lowell',
    zip: '01852',
  });
});

test.each(['Does not apply', 'Not available'])('%j is no former name', async (said) => {
  const { registrant } = await read({ partOne: parts.partOne.replace('N/A', said) });
  expect(registrant.formerName).toBeNull();
});
