import type { Draft } from '../../shared/draft/draft';
import { sonusDraft } from './sonus-draft';

const periods = ['2003-12-31', '2003-12-31', '2004-01-31', '2004-03-31', '2003-09-30'] as const;
const names = [
  'Acme Manufacturing Corporation',
  'Bluewater Shipping Holdings plc',
  'Cascade Timber Trust',
  'Société Générale de Mines',
  'Zenith Biologics, Inc.',
] as const;

/** Invented notices in several states of completion, for a library that looks lived in. */
export const someDrafts: readonly Draft[] = names.map((name, index) => ({
  ...sonusDraft,
  edition: 'current',
  cover: { ...sonusDraft.cover, report: index % 2 === 0 ? '10-K' : '10-Q', periodEnded: periods[index] ?? null },
  registrant: { ...sonusDraft.registrant, name, filerStatus: index === 4 ? null : 'non-accelerated' },
  narrative: index === 3 ? null : sonusDraft.narrative,
  signature: { ...sonusDraft.signature, registrant: name },
}));
