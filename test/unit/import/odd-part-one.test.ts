import { expect, test } from 'vitest';
import { parts, read } from './typed-notice';

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

test('a tag that lost its end at the end of a line is no part of the address', async () => {
  const { registrant } = await read({ partOne: `${parts.partOne.trimEnd()}\n<PAGE\n` });
  expect(registrant).toMatchObject({ city: 'Lowell', state: 'MA', zip: '01852' });
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
