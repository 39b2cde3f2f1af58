import fc from 'fast-check';
import {
  capacities,
  editionIds,
  exhibitKinds,
  filerStatuses,
  type Draft,
  type EditionId,
} from '../../shared/draft/draft';
import { editions } from '../../shared/form/editions';

/**
 * Random drafts as a person could type them: every field may be missing; names, prose and dates are of every length and
 * hold what word processors, foreign names and figures bring along. For round trips of all faces.
 */

const plainWords = (
  'the of to and in a its for with by on is as not that which Company Registrant audit review quarter fiscal year ' +
  'revenue inventory impairment goodwill subsidiary Form 10-K 10-Q Item 9A loss net income $4.2 million 12.5% 2025 ' +
  '(the "Company") Inc. U.S. GAAP No Yes N/A Part III date title name by: [X] [ ] (1) (a) -- *** A&B <10 >5 x=y c:\\d ' +
  'e-mail@example.com 1,234.56 (4,321) third-party "as restated" section 13(a)'
).split(' ');
const foreignWords =
  '“quoted” don’t — – § 5 ™ café Zürich naïve € £5 ½ … • 株式会社 Ελλάδα Москва שלום 😀 ﬁnal ☐ ☒ 10²'.split(' ');

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...plainWords) },
  { weight: 2, arbitrary: fc.constantFrom(...foreignWords) },
  { weight: 1, arbitrary: fc.stringMatching(/^[!-~]{1,12}$/) },
  { weight: 1, arbitrary: fc.integer({ min: 61, max: 300 }).map((length) => 'W'.repeat(length)) },
);
const words = (maxLength: number) => fc.array(word, { minLength: 1, maxLength }).map((parts) => parts.join(' '));

/** Prose of one to six paragraphs; some with a line break within, some with stray white space. */
export const arbitraryProse: fc.Arbitrary<string> = fc
  .array(fc.tuple(words(40), fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n \n\n', ' \t')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.map(([text, end]) => text + end).join(''));

/** An answer on one line: a letter first, so that it is not mistaken for a blank to fill in. */
const line = (maxWords: number, maxLength: number) =>
  fc.tuple(fc.constantFrom('Alpha', 'Éclair', 'Big “Blue”', 'O’Neil', '3M', 'von'), words(maxWords)).map((parts) =>
    parts
      .join(' ')
      .slice(0, maxLength)
      .replace(/[\ud800-\udbff]$/, '')
      .trim(),
  );

const companyName = fc
  .tuple(
    fc.constantFrom('Sonus', 'Acme & Sons', 'Müller', 'A.B.C.', 'Q–T', 'St. Mary’s', 'Yahoo!', '1st'),
    fc.constantFrom('Networks', 'Holdings', 'Bancorp', 'Trust II', 'Energy (Delaware)', 'Pharma'),
    fc.constantFrom('Inc.', ', Inc.', 'Corp.', 'LLC', 'N.V.', 'L.P.', '/DE/', ''),
  )
  .map(([first, second, third]) => `${first} ${second}${third.startsWith(',') ? '' : ' '}${third}`.trim());

const personName = fc
  .tuple(
    fc.constantFrom('Stephen', 'Mary-Ann', 'José', 'K.', 'Jen-Hsun', 'Ó'),
    fc.constantFrom('J.', 'de la', 'Q.', ''),
    fc.constantFrom('Nill', 'O’Brien', 'Nuñez', 'Smith, Jr.', 'MacDonald III', 'Wu'),
  )
  .map((parts) => parts.filter(Boolean).join(' '));
const officeTitle = fc.constantFrom(
  'Chief Financial Officer',
  'Chief Financial Officer, Vice President of Finance',
  'President and Chief Executive Officer',
  'Senior Vice President – Finance & Treasurer (Principal Accounting Officer)',
  'General Counsel',
);

const isoDate = fc
  .date({ min: new Date('1993-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const address = fc.oneof(
  fc.record({
    city: fc.constantFrom('Chelmsford', 'St. Louis', 'Winston-Salem', 'King of Prussia'),
    state: fc.constantFrom('MA', 'MO', 'NC', 'PR'),
    zip: fc.constantFrom('01824', '63101-1234', '27101'),
    country: fc.constant(null),
  }),
  fc.record({
    city: fc.constantFrom('Toronto', 'Montréal'),
    state: fc.constantFrom('ON', 'QC'),
    zip: fc.constantFrom('M5V 2T6', 'H3B 4W5'),
    country: fc.constant('Canada'),
  }),
  fc.record({
    city: fc.constantFrom('London', 'Sint-Niklaas'),
    state: fc.constant(null),
    zip: fc.constantFrom('EC2N 2DB', '9100', null),
    country: fc.constantFrom('United Kingdom', 'Belgium'),
  }),
  fc.constant({ city: null, state: null, zip: null, country: null }),
  fc.constant({ city: 'Chelmsford', state: null, zip: null, country: null }),
  fc.constant({ city: null, state: 'MA', zip: '01824', country: null }),
);

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null, freq: 6 });

const exhibit = fc.record({
  type: fc.integer({ min: 1, max: 99 }).map((number) => `EX-99.${number}`),
  kind: fc.constantFrom(...exhibitKinds),
  title: line(6, 80),
  file: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}\.(htm|txt|pdf)$/),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
});

function draftOf(edition: EditionId): fc.Arbitrary<Draft> {
  const { cover, header } = editions[edition];
  return fc.record({
    format: fc.constant('filing-desk/draft' as const),
    version: fc.constant(1 as const),
    form: fc.constant('12b-25' as const),
    edition: fc.constant(edition),
    amendment: maybe(
      fc.record({ number: fc.integer({ min: 1, max: 40 }), explanation: fc.oneof(arbitraryProse, fc.constant('')) }),
    ),
    cover: fc.record({
      report: maybe(fc.constantFrom(...cover.reports.map(({ report }) => report))),
      periodEnded: maybe(isoDate),
      transitionReport: maybe(fc.constantFrom(...cover.transitionReports.map(({ report }) => report))),
      transitionPeriodEnded: maybe(isoDate),
      items: maybe(fc.constantFrom('6, 7, 8 and 9A', 'Part I, Items 1, 2 and 4', 'Item 15(a)(1)–(3)', '8')),
      secFileNumber: maybe(fc.constantFrom('000-30229', '001-40609', '0-10030', '333-123456-01', '811-1')),
      cusip:
        header.cusip === null ? fc.constant(null) : maybe(fc.constantFrom('835916107', '67066G 10 4', '037833-10-0')),
    }),
    registrant: fc
      .tuple(
        fc.record({
          name: maybe(companyName),
          formerName: maybe(companyName),
          street: maybe(
            fc.constantFrom('250 Apollo Drive', '1 Infinite Loop', '802 East 1050 South', 'Königsallee 60 F'),
          ),
          street2: maybe(fc.constantFrom('Suite 200', '12th Floor', 'P.O. Box 5')),
          cik: maybe(fc.stringMatching(/^\d{1,10}$/)),
          filerStatus: maybe(fc.constantFrom(...filerStatuses)),
        }),
        address,
      )
      .map(([names, place]) => ({ ...names, ...place })),
    relief: fc.record({ claimed: maybe(fc.boolean()) }),
    narrative: maybe(arbitraryProse),
    contact: fc.record({
      name: maybe(personName),
      title: maybe(officeTitle),
      areaCode: maybe(fc.stringMatching(/^[2-9]\d{2}$/)),
      phone: maybe(fc.stringMatching(/^[2-9]\d{2}-\d{4}$/)),
    }),
    priorReports: fc.record({ allFiled: maybe(fc.boolean()), missing: maybe(arbitraryProse) }),
    results: fc.record({ significantChange: maybe(fc.boolean()), explanation: maybe(arbitraryProse) }),
    signature: fc.record({
      registrant: maybe(companyName),
      date: maybe(isoDate),
      name: maybe(personName),
      title: maybe(officeTitle),
      capacity: maybe(fc.constantFrom(...capacities)),
    }),
    exhibits: fc.array(exhibit, { maxLength: 3 }),
    preflight: fc.dictionary(
      fc.stringMatching(/^[a-z]{3,12}$/),
      fc.oneof(fc.boolean(), fc.string(), fc.constant(null)),
      {
        maxKeys: 2,
        noNullPrototype: true,
      },
    ),
  });
}

/** A random draft of any edition, with reports that the edition has a box for. */
export const arbitraryDraft: fc.Arbitrary<Draft> = fc.constantFrom(...editionIds).chain(draftOf);

/** As {@link arbitraryDraft}, with the characters that the PDF's fonts have: what they lack is a finding, not a face. */
export const arbitraryPrintableDraft: fc.Arbitrary<Draft> = arbitraryDraft.map(
  (draft) =>
    JSON.parse(
      JSON.stringify(draft).replace(/[^\n\t -\u017f\u0370-\u03ff\u0400-\u045f\u2013-\u2026\u20ac\u2122]/gu, 'x'),
    ) as Draft,
);
