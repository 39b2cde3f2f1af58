import { AppError } from '../../shared/errors/app-error';
import { readHandOver, type HandOver } from '../../shared/hand-over/content';
import type { Clock } from '../../shared/time/clock';
import { decryptWith, encryptFor, type Opener, type Recipient } from './envelope';

/** How long a hand-over can be opened, unless its maker says otherwise. */
export const handOverDays = 14;

/** When a hand-over that is made now stops being good. */
export function expiryOf(now: number, days = handOverDays): number {
  return now + days * 86_400_000;
}

/** What the sender puts in; the times and the format are the envelope's. */
export type HandOverContent = Omit<HandOver, 'format' | 'version'>;

/** Makes the encrypted `.filing` file. */
export async function sealHandOver(content: HandOverContent, recipient: Recipient): Promise<Uint8Array> {
  const handOver: HandOver = { format: 'filing-desk/hand-over', version: 1, ...content };
  return encryptFor(recipient, new TextEncoder().encode(JSON.stringify(handOver)));
}

/** Which hand-overs this laptop has opened before. */
export interface OpenedHandOvers {
  has(id: string): boolean;
  add(id: string): void;
}

/**
 * Opens a `.filing` file. It counts as opened only when the caller has put its content away and says so to `opened`.
 * @throws AppError `hand-over-damaged`, `hand-over-not-for-you`, `hand-over-expired` or `hand-over-already-opened`
 */
export async function openHandOver(
  file: Uint8Array,
  opener: Opener,
  ports: { readonly clock: Clock; readonly opened: Pick<OpenedHandOvers, 'has'> },
): Promise<HandOver> {
  const bytes = await decryptWith(opener, file);
  const handOver = readHandOver(new TextDecoder().decode(bytes), ports.clock.now());
  if (!ports.opened.has(handOver.id)) return handOver;
  throw new AppError('hand-over-already-opened', {
    message: 'Expected a new hand-over, found one that was opened on this laptop before.',
    action: 'Open the notice in the library; ask the sender for a new file if it changed.',
  });
}
