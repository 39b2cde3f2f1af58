import type { Draft } from '../../shared/draft/draft';
import { AppError } from '../../shared/errors/app-error';
import { readHandOver, type Comment, type HandOver, type HandOverPurpose } from '../../shared/hand-over/content';
import type { Clock } from '../../shared/time/clock';
import { decryptWith, encryptFor, type Opener, type Recipient } from './envelope';

/** How long a hand-over can be opened, unless its maker says otherwise. */
export const handOverDays = 14;

/** What the sender puts in. `packet` is a signed packet's bytes. */
export interface HandOverContent {
  readonly purpose: HandOverPurpose;
  readonly draftId: string;
  readonly from: string;
  readonly note: string;
  readonly draft: Draft;
  readonly comments: readonly Comment[];
  readonly auditLog: string;
  readonly packet: Uint8Array | null;
  readonly days?: number;
}

/** Makes the encrypted `.filing` file. `newId` makes a random UUID. */
export async function makeHandOver(
  content: HandOverContent,
  recipient: Recipient,
  ports: { readonly clock: Clock; readonly newId: () => string },
): Promise<Uint8Array> {
  const madeAt = ports.clock.now();
  const { days = handOverDays, packet, comments, ...rest } = content;
  const handOver: HandOver = {
    format: 'filing-desk/hand-over',
    version: 1,
    id: ports.newId(),
    ...rest,
    comments: [...comments],
    madeAt,
    expiresAt: madeAt + days * 86_400_000,
    packet: packet === null ? null : Buffer.from(packet).toString('base64'),
  };
  return encryptFor(recipient, new TextEncoder().encode(JSON.stringify(handOver)));
}

/** Which hand-overs this laptop has opened before. */
export interface OpenedHandOvers {
  has(id: string): boolean;
  add(id: string): void;
}

/**
 * Opens a `.filing` file.
 * @throws AppError `hand-over-damaged`, `hand-over-not-for-you`, `hand-over-expired` or `hand-over-already-opened`
 */
export async function openHandOver(
  file: Uint8Array,
  opener: Opener,
  ports: { readonly clock: Clock; readonly opened: OpenedHandOvers },
): Promise<HandOver> {
  const bytes = await decryptWith(opener, file);
  const handOver = readHandOver(new TextDecoder().decode(bytes), ports.clock.now());
  if (ports.opened.has(handOver.id)) {
    throw new AppError('hand-over-already-opened', {
      message: 'Expected a new hand-over, found one that was opened on this laptop before.',
      action: 'Open the draft in the library; ask the sender for a new file if it changed.',
    });
  }
  ports.opened.add(handOver.id);
  return handOver;
}
