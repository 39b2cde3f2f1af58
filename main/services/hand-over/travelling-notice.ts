import { AppError } from '../../../shared/errors/app-error';
import type { DraftState } from '../../../shared/ipc/contracts/drafts';
import type { Travel } from '../../../shared/ipc/contracts/hand-over';
import type { KeptPacket, PacketRepository } from '../../storage/packet-repository';
import type { SentHandOver, Travels } from '../../storage/hand-over-repository';

/** What sending and receiving have in common. */

/** The packet that counts: the latest whose signatures were not voided. */
export function currentPacket(packets: PacketRepository, draftId: string): KeptPacket | undefined {
  return packets.all(draftId).findLast(({ voidedAt }) => voidedAt === null);
}

/** A draft on its way between two laptops has a record of it. */
export const onJourney: ReadonlySet<DraftState> = new Set(['out-for-signature', 'received', 'returned']);

/** Where a draft stands when it is on no journey: as its packets say. */
export function stateAtRest(packets: PacketRepository, draftId: string): DraftState {
  const all = packets.all(draftId);
  // Packets that were lost were there: their notice was signed, and must not become a draft by it.
  if (all.length === 0) return packets.lost(draftId) === null ? 'draft' : 'signed';
  return all.some(({ voidedAt }) => voidedAt === null) ? 'signed' : 'voided';
}

/** The list with its last entry changed. */
export function changeLast<Entry>(entries: readonly Entry[], change: Partial<Entry>): Entry[] {
  return entries.map((entry, index) => (index === entries.length - 1 ? { ...entry, ...change } : entry));
}

/** The last journey each way, for the window: without the keys. */
export function shownTravel({ sent, received }: Travels): Travel {
  const out = sent.at(-1);
  const back = received.at(-1);
  return {
    sent: out === undefined ? null : shownSent(out),
    received:
      back === undefined ? null : { from: back.from, note: back.note, at: back.at, answeredAt: back.answeredAt },
  };
}

function shownSent({ to, note, at, expiresAt, outcome, answerNote }: SentHandOver): NonNullable<Travel['sent']> {
  return { to, note, at, expiresAt, outcome, answerNote };
}

/** A notice that is not where the act needs it to be. */
export function elsewhere(expected: string, state: DraftState): AppError {
  return new AppError('hand-over-elsewhere', {
    message: `Expected a notice that ${expected}, found one that is ${stateWords[state]}.`,
    action: 'Open the notice in the library: the band above it says where it is and what comes next.',
    details: { state },
  });
}

/** A record with the key to an answer, or to the answer's way back, that is gone. */
export function recordLost(action: string): AppError {
  return new AppError('hand-over-record-lost', {
    message: 'Expected the record of where this notice was sent and came from, found that it was damaged or is gone.',
    action,
  });
}

const stateWords = {
  draft: 'in preparation',
  'out-for-signature': 'out for signature',
  received: 'here to be signed',
  returned: 'sent back with a wish for changes',
  signed: 'signed',
  voided: 'open for changes',
} satisfies Record<DraftState, string>;
