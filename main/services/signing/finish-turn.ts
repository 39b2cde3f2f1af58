import type { PacketFile } from '../../packet/packet-file';
import { AppError } from '../../../shared/errors/app-error';
import { assemblePacket } from '../packets/assemble-packet';
import type { OpenedPacket } from '../packets/open-packet';
import { sealAuthentication } from './seal-authentication';
import { sealFrozen, type SealedNotice } from './seal-notice';
import type { FrozenNotice, SealPorts } from './freeze-notice';
import type { SealRequest } from './pass-gates';

/**
 * One signer's turn from the frozen notice to the finished packet: seal the notice, seal the authentication document,
 * close log and packet. The same for the command line and the window, for the first signer and the next.
 * @param earlier the packet of the earlier signers, null for the first
 * @throws AppError as {@link sealFrozen}
 */
export async function finishTurn(
  frozen: FrozenNotice,
  request: SealRequest,
  earlier: OpenedPacket | null,
  ports: SealPorts,
): Promise<{ readonly sealed: SealedNotice; readonly files: PacketFile[] }> {
  const { identity, attestation } = request;
  const { draft, plan, filing } = frozen;
  const { trail } = ports;
  // One moment for all that is sealed in this turn: two times for one act would be one too many.
  const moment = { ...ports, clock: { now: fixed(ports.clock.now()) } };
  const sealed = await sealFrozen(frozen, request, moment);
  if (attestation === null) throw new AppError('internal-error', { message: 'No attestation.', action: 'Start anew.' });
  const at = moment.clock.now();
  const authentication = await sealAuthentication({
    ...{ draft, plan, sealed, identity, attestation, filing, at },
    logId: trail.logId,
  });
  ports.report?.('writing');
  const parts = { sealed, identity, attestation, authentication, filing, earlier };
  return { sealed, files: assemblePacket(parts, trail, at) };
}

function fixed(milliseconds: number): () => number {
  return () => milliseconds;
}
