import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFiling } from '../../../main/import/import-filing';

/** An invented notice in the tags of a filing agent of 2006: boxed numbers, a box over three rows, lists and figures. */
const page = readFileSync(join(import.meta.dirname, '../../fixtures/filings/rowspan-boxes-2006.htm'));

test('a page of 2006 is read whole', async () => {
  const { draft } = await importFiling(page, 'rowspan-boxes-2006.htm');
  expect(draft).toMatchObject({
    edition: '2003',
    cover: { report: '10-Q', periodEnded: '2006-07-30', secFileNumber: '0-45678', cusip: '51780K 10 4', items: null },
    registrant: { name: 'Larkmoor Industries, Inc.', formerName: null, city: 'Dunmore', state: 'PA', zip: '18512' },
    relief: { claimed: false },
    contact: { name: 'Margaret L. Osgood', areaCode: '570', phone: '555-0142' },
    priorReports: {
      allFiled: false,
      missing: 'Quarterly Report on Form 10-Q for the quarter ended April 30, 2006.',
    },
    results: {
      significantChange: true,
      explanation: 'Revenue rose as follows:\n\nRevenue  $  687.5  $  574.8\n\nNo other estimate can be made.',
    },
    signature: { date: '2006-09-11', name: 'Margaret L. Osgood', title: 'Chief Financial Officer' },
  });
});

test("the form's own phrase inside a narrative and a number at its end stay in it", async () => {
  const { draft } = await importFiling(page, 'rowspan-boxes-2006.htm');
  expect(draft.narrative).toBe(
    'The registrant could not be filed within the prescribed time period because of the review:\n\n\u2022 first matter;\n\n\u2022 second matter, which is No. 2.',
  );
});
