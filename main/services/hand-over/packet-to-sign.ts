import { AppError } from '../../../shared/errors/app-error';
import { isEditable, type StoredDraft } from '../../../shared/ipc/contracts/drafts';
import type { PacketRepository } from '../../storage/packet-repository';
import { openPacket } from '../packets/open-packet';
import { packetLost } from '../packets/packet-shelf';
import { currentPacket, elsewhere } from './travelling-notice';

/**
 * The packet that a next signer signs; null for a draft that nobody has signed.
 * @throws AppError `hand-over-elsewhere`, `packet-lost`, `signing-already-signed` where nobody is left to sign
 */
export async function packetToSign(packets: PacketRepository, { id, state }: StoredDraft): Promise<string | null> {
  if (isEditable(state)) return null;
  const kept = currentPacket(packets, id);
  if (state === 'signed' && kept === undefined) throw packetLost();
  if (state !== 'signed' || kept === undefined) throw elsewhere('can be sent for signature', state);
  if (kept.kind === 'paper') throw elsewhere('awaits a digital signature', state);
  const { plan, signatures } = await openPacket(Buffer.from(kept.zip, 'base64'));
  if (signatures < plan.signers.length) return kept.zip;
  throw new AppError('signing-already-signed', {
    message: `Expected a signer whose turn it is, found that all ${plan.signers.length} have signed.`,
    action: 'Nothing is left to sign; to change the notice, amend it.',
  });
}
