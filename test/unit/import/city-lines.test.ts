import { expect, test } from 'vitest';
import { readCityLine } from '../../../main/import/answers/address';

const lowell = { city: 'Lowell', state: 'MA', zip: '01852', country: null };

test.each([
  'Lowell, MA-01852',
  'Lowell, Massachusetts (01852)',
  'Lowell; Massachusetts; 01852',
  'Lowell, Massachusetts  Zip Code: 01852',
  'Lowell, Massachusetts 01852 (978) 555-0100',
  'Lowell, MA 01852 978-555-0100',
  'Lowell MA, 01852',
])('%j is a city, its state and its code', (line) => {
  expect(readCityLine(line)).toEqual(lowell);
});

test.each([
  ['Hong Kong', 'Hong Kong', null, 'Hong Kong'],
  ['Wanchai, Hong Kong SAR', 'Wanchai', null, 'Hong Kong'],
  ['Amsterdam, The Netherlands 1077 XX', 'Amsterdam', '1077 XX', 'Netherlands'],
  ['Seoul, Korea 135-080', 'Seoul', '135-080', 'Korea, Republic of'],
  ['Recife, Brazil 51011-060', 'Recife', '51011-060', 'Brazil'],
  ['Hamilton HM 11, Bermuda', 'Hamilton', 'HM 11', 'Bermuda'],
])('%j is a city abroad', (line, city, zip, country) => {
  expect(readCityLine(line)).toEqual({ city, state: null, zip, country });
});
