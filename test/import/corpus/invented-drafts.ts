import { emptyDraft, type Draft, type EditionId, type Report } from '../../../shared/draft/draft';
import { editions } from '../../../shared/form/editions';
import { seededRandom, type SeededRandom } from './seeded-random';

/** Companies, people and reasons that do not exist, in the variety of those that do. */
const names = [
  'Larkmoor Industries, Inc.',
  'THORNBURY ENERGY CORPORATION',
  'Quillhaven Bancorp',
  'Estrel Pharmaceuticals, Inc.',
  'Pale Harbor Acquisition Corp. II',
  'Grünwald & Söhne Maschinen AG',
  'American Dovetail Furniture Co.',
  'Oxbow 401(k) Savings Plan',
  'Meridian-Tate Partners, L.P.',
  'XO Nimbus Holdings Ltd.',
] as const;
const formerNames = [null, null, null, 'Larkmoor Mining Company', 'Blank Cheque One, Inc.'] as const;
const addresses = [
  { street: '1200 Smith Street, Suite 1600', street2: null, city: 'Houston', state: 'TX', zip: '77002', country: null },
  {
    street: '350 Fifth Avenue',
    street2: '41st Floor',
    city: 'New York',
    state: 'NY',
    zip: '10118-4199',
    country: null,
  },
  { street: '4 Ray Avenue', street2: null, city: 'Burlington', state: 'MA', zip: '01803', country: null },
  { street: 'One Dauphin Square', street2: null, city: 'St. Louis', state: 'MO', zip: '63101', country: null },
  { street: 'P.O. Box 2208', street2: null, city: "Coeur d'Alene", state: 'ID', zip: '83816', country: null },
  {
    street: '77 King Street West, Suite 400',
    street2: null,
    city: 'Toronto',
    state: 'ON',
    zip: 'M5K 0A1',
    country: 'Canada',
  },
  { street: '18 Xinhua Road', street2: null, city: 'Shanghai', state: null, zip: '200052', country: 'China' },
  { street: '1100 North Main Street', street2: null, city: 'Salt Lake City', state: 'UT', zip: '84116', country: null },
] as const;
const people = [
  { name: 'Margaret L. Osgood', title: 'Chief Financial Officer' },
  { name: 'J. Peter van der Meer', title: 'Executive Vice President and Chief Financial Officer' },
  { name: 'Robert A. Quist, Jr.', title: 'President and Chief Executive Officer' },
  { name: 'Li Wei', title: 'Chief Accounting Officer (Principal Accounting Officer)' },
  { name: "Noreen O'Dell", title: 'Vice President, Treasurer and Controller' },
  { name: 'Xavier Noyes', title: 'General Partner' },
] as const;
const phones = [
  { areaCode: '713', phone: '555-0142' },
  { areaCode: '212', phone: '555-0177' },
  { areaCode: '781', phone: '555-0110' },
] as const;
const reasons = [
  'The Registrant was unable to complete the preparation of its financial statements for the period in time because the Company’s recent acquisition of Dunmore Fabrication required more time than expected to consolidate.',
  'The Company’s independent auditors have not yet completed their review of the valuation allowance for deferred tax assets of approximately $4.2 million, and the Company could not, without unreasonable effort or expense, file by the prescribed due date.',
  'On March 2, the Audit Committee began a review of revenue recognized under two contracts of the Company’s Ohio subsidiary. The review is not complete. The Company expects to file no later than the fifteenth calendar day following the prescribed due date.',
  'Due to the departure of its Chief Accounting Officer and the implementation of a new general ledger system, the Registrant requires additional time to close its books and to provide its accountants with the information they need.',
] as const;
const explanations = [
  'The Company expects to report a net loss of approximately $3.1 million, or $0.22 per share, compared with net income of $1.4 million, or $0.10 per share, in the same period of the prior year, mainly because of lower gross margins.',
  'Revenues are expected to have decreased by about 18% to $42.7 million. Because the review described in Part III is not complete, the Registrant cannot give a reasonable estimate of the change in its net loss.',
] as const;
const missingReports = [
  'Form 10-Q for the quarter ended June 30, 2001',
  'Annual Report on Form 11-K for the plan year 1999; Form 8-K/A',
] as const;
const fileNumbers = [null, '0-23985', '001-34567', '333-102341', '000-30229'] as const;
const cusips = [null, null, '67066G 10 4', '835916107'] as const;
const partialItems: Partial<Record<Report, readonly string[]>> = {
  '10-K': ['7, 8 and 9A', 'Items 10 through 14'],
  '10-Q': ['Part I, Item 1'],
};
const years: Readonly<Record<EditionId, number>> = { '2002': 1998, '2003': 2003, '2005': 2011, current: 2025 };

/** Notices of invented companies, the same for the same seed: every field at its usual and its awkward values. */
export function inventDrafts(count: number, seed: number, edition: EditionId): Draft[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => inventDraft(random, edition));
}

function inventDraft(random: SeededRandom, edition: EditionId): Draft {
  const draft = emptyDraft(edition);
  const report = random.pick(editions[edition].cover.reports.map((box) => box.report));
  const year = years[edition];
  const name = random.pick(names);
  const contact = random.pick(people);
  const signer = random.pick(people);
  const allFiled = random.chance(0.85);
  const changes = random.chance(0.5);
  const isTransition = ['10-K', '10-Q', '20-F', '11-K'].includes(report) && random.chance(0.1);
  const items = partialItems[report];
  return {
    ...draft,
    cover: {
      report,
      periodEnded: isTransition ? null : `${year}-${random.pick(['12-31', '09-30', '06-30', '03-31', '01-27'])}`,
      transitionReport: isTransition ? report : null,
      transitionPeriodEnded: isTransition ? `${year}-06-30` : null,
      items: items !== undefined && random.chance(0.15) ? random.pick(items) : null,
      secFileNumber: random.pick(fileNumbers),
      cusip: editions[edition].header.cusip === null ? null : random.pick(cusips),
    },
    registrant: { ...draft.registrant, name, formerName: random.pick(formerNames), ...random.pick(addresses) },
    relief: { claimed: random.chance(0.8) },
    narrative: random.chance(0.4) ? `${random.pick(reasons)}\n\n${random.pick(reasons)}` : random.pick(reasons),
    contact: { name: contact.name, title: null, ...random.pick(phones) },
    priorReports: { allFiled, missing: allFiled ? null : random.pick(missingReports) },
    results: { significantChange: changes, explanation: changes ? random.pick(explanations) : null },
    signature: {
      registrant: name,
      date: `${year + 1}-${random.pick(['03-15', '05-16', '11-14', '06-02'])}`,
      name: signer.name,
      title: signer.title,
      capacity: null,
    },
  };
}
