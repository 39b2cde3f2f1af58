import { createHash } from 'node:crypto';
import { editionIds, type Draft } from '../../../shared/draft/draft';
import { sonusDraft } from '../../helpers/sonus-draft';

/** A notice that people really send, and the exhibits it names. */
export interface BenignDraft {
  readonly name: string;
  readonly draft: Draft;
  readonly exhibits?: ReadonlyMap<string, Uint8Array>;
}

const exhibit = Buffer.from('<html><body><p>RESOLVED, that the officers may sign.</p></body></html>\n');
const sha256 = createHash('sha256').update(exhibit).digest('hex');
const resolution: Draft['exhibits'][number] = {
  ...{ type: 'EX-99.1', kind: 'other', title: 'Resolution of the board', file: 'ex99-1.htm', sha256 },
};

/** Editions, reports, long and strange narratives, exhibits, amendments, addresses abroad, other capacities. */
export const benignDrafts: readonly BenignDraft[] = [
  ...editionIds.map((edition) => ({ name: `edition ${edition}`, draft: { ...sonusDraft, edition } })),
  ...(['20-F', '11-K', '10-D'] as const).map((report) => ({
    name: `report ${report}`,
    draft: { ...sonusDraft, edition: 'current' as const, cover: { ...sonusDraft.cover, report } },
  })),
  { name: 'long narrative', draft: { ...sonusDraft, narrative: Array(40).fill(sonusDraft.narrative).join('\n\n') } },
  {
    name: 'letters of many alphabets',
    draft: { ...sonusDraft, narrative: 'Žaneta Ó Móráin, Ελλάς, Вологда: not ready.' },
  },
  {
    name: 'amendment',
    draft: { ...sonusDraft, amendment: { number: 1, explanation: 'To correct the telephone number.' } },
  },
  { name: 'former name', draft: withRegistrant({ formerName: 'Sonus Holdings Corporation' }) },
  {
    name: 'address abroad',
    draft: withRegistrant({ street: '1 Kärntner Ring', city: 'Wien', state: null, zip: '1010', country: 'Austria' }),
  },
  { name: 'no relief claimed', draft: { ...sonusDraft, relief: { claimed: false } } },
  { name: 'no significant change', draft: { ...sonusDraft, results: { significantChange: false, explanation: null } } },
  {
    name: 'an exhibit',
    draft: { ...sonusDraft, exhibits: [resolution] },
    exhibits: new Map([[resolution.file, exhibit]]),
  },
];

function withRegistrant(changes: Partial<Draft['registrant']>): Draft {
  return { ...sonusDraft, registrant: { ...sonusDraft.registrant, ...changes } };
}
