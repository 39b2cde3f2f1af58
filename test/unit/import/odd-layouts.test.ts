import { expect, test } from 'vitest';
import { importFiling } from '../../../main/import/import-filing';

/** The parts of an invented typed notice; each test exchanges the one that it is about. */
const parts = {
  head: `SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

FORM 12b-25

Commission File Number: 0-41777

NOTIFICATION OF LATE FILING

(Check One):  [X] Form 10-K  [ ] Form 11-K  [ ] Form 20-F  [ ] Form 10-Q

For Period Ended: December 31, 1998
`,
  portion: `If the notification relates to a portion of the filing checked above, identify
the Item(s) to which the notification relates:
`,
  partOne: `PART I - REGISTRANT INFORMATION

Full Name of Registrant:      Wexcombe Mills, Inc.
Former Name if Applicable:    N/A
Address of Principal Executive Office (Street and Number): 14 Weir Street
City, State and Zip Code:     Lowell, Massachusetts 01852
`,
  partTwo: `PART II - RULES 12b-25(b) AND (c)

If the subject report could not be filed without unreasonable effort or expense
and the registrant seeks relief pursuant to Rule 12b-25(b), the following should
be completed. (Check box if appropriate)

[X] (a) The reasons described in reasonable detail in Part III of this form
        could not be eliminated without unreasonable effort or expense;
`,
  narrative: `PART III - NARRATIVE

State below in reasonable detail the reasons why Form 10-K, 11-K, 20-F, 10-Q,
N-SAR or the transition report portion thereof could not be filed within the
prescribed time period.

The Registrant closed its second mill in December and its count of stock is late.
`,
  contact: `PART IV - OTHER INFORMATION

(1) Name and telephone number of person to contact in regard to this
    notification

    Rosalind Ferrar          (978)            555-0121
    (Name)                (Area Code)    (Telephone Number)
`,
  answers: `(2) Have all other periodic reports required under Section 13 or 15(d) of the
    Securities Exchange Act of 1934 or Section 30 of the Investment Company Act
    of 1940 during the preceding 12 months or for such shorter period that the
    registrant was required to file such report(s) been filed? If answer is no,
    identify report(s).                                    [X] Yes   [ ] No

(3) Is it anticipated that any significant change in results of operations from
    the corresponding period for the last fiscal year will be reflected by the
    earnings statements to be included in the subject report or portion
    thereof?                                               [ ] Yes   [X] No
`,
  signature: `                              Wexcombe Mills, Inc.
                  (Name of Registrant as Specified in Charter)

has caused this notification to be signed on its behalf by the undersigned
thereunto duly authorized.

Date: March 31, 1999                     By: /s/ Rosalind Ferrar
                                             Rosalind Ferrar
                                             Treasurer
`,
};

async function read(changed: Partial<typeof parts>) {
  const text = Object.values({ ...parts, ...changed }).join('\n');
  const { draft, sources } = await importFiling(Buffer.from(text), 'notice.txt');
  return { ...draft, confidenceOf: (field: string) => sources.find((source) => source.field === field)?.confidence };
}

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
