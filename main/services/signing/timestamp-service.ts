import { X509Certificate } from 'node:crypto';
import { AppError } from '../../../shared/errors/app-error';
import type { SignedPacket } from '../../../shared/ipc/contracts/signing';
import type { VerificationReport } from '../../../shared/verification/report';
import type { Clock } from '../../../shared/time/clock';
import { readPacket } from '../../packet/read-packet';
import { listFiles } from '../../packet/write-packet';
import { nonceOf } from '../../signing/timestamp-messages';
import { fingerprintOf } from '../../signing/signing-identity';
import { readTrust } from '../../verify/certificate/read-trust';
import { childAt, readDer } from '../../signing/der-reader';
import type { AuditTrail } from '../audit/audit-trail';
import type { IdentitiesService } from './identities-service';
import { makeUpLater } from '../packets/make-up-later';
import { openPacket } from '../packets/open-packet';
import { zipOf, type PacketShelf } from '../packets/packet-shelf';
import type { ExportedFile } from '../packets/packet-exports';
import { requestTimestamp, stampPacket } from './timestamp-notice';
import type { TrustService } from '../verification/trust-service';

/** What time stamps in a window need. */
export interface TimestampPorts {
  readonly clock: Clock;
  readonly shelf: PacketShelf;
  readonly identities: Pick<IdentitiesService, 'unlock'>;
  readonly trust: Pick<TrustService, 'known'>;
  readonly trail: (draftId: string) => AuditTrail;
  readonly rememberHead: (draftId: string) => void;
  /** The verifier, with these certificates (DER) as trusted. */
  readonly verify: (bytes: Uint8Array, trust: readonly Uint8Array[]) => Promise<VerificationReport>;
}

/** Proof of time without a network: the query goes out as a file, the answer comes in as a file. */
export class TimestampService {
  readonly #ports: TimestampPorts;

  constructor(ports: TimestampPorts) {
    this.#ports = ports;
  }

  /** The query over the sealed notice. @throws AppError `timestamp-refused`, `signing-already-signed` */
  async request(draftId: string): Promise<ExportedFile> {
    const kept = this.#ports.shelf.require(draftId);
    const query = await requestTimestamp(zipOf(kept));
    const imprint = childAt(readDer(query), 1, 1).content;
    const data = { imprint: hex(imprint), nonce: hex(nonceOf(imprint)) };
    this.#ports.trail(draftId).record({ type: 'timestamp-requested', data });
    return { name: kept.packetName.replace(/\.zip$/, '.tsq'), bytes: query };
  }

  /**
   * Seals an authority's answer into the packet, which is closed anew with the key of the signer who closed it.
   * @throws AppError `timestamp-refused` (an event too), and as `unlock`
   */
  async import(draftId: string, response: Uint8Array, passphrase: string): Promise<SignedPacket> {
    const { shelf, clock, identities, trust } = this.#ports;
    const kept = shelf.require(draftId);
    const zip = zipOf(kept);
    const { certificates } = await openPacket(zip);
    const identity = await identities.unlock(fingerprintOf(new X509Certificate(certificates)), passphrase);
    const trail = this.#ports.trail(draftId);
    const answer = { response, roots: trust.known().timeStamps };
    const stamped = await stampPacket(zip, answer, { identity, clock, trail }).catch((error: unknown) => {
      if (error instanceof AppError) trail.record({ type: 'timestamp-refused', data: { code: error.code } });
      throw error;
    });
    const files = [...readPacket(stamped.zip).files].map(([name, bytes]) => ({ name, bytes }));
    const packet = { ...kept, files: listFiles(files), logHead: trail.head() };
    const shown = shelf.add(draftId, packet, stamped.zip);
    makeUpLater(() => this.#ports.rememberHead(draftId));
    return shown;
  }

  /**
   * The verifier's report on the packet of a draft; null where there is none to verify. What is asked here is what the
   * bytes prove, so its own certificates stand in as known: whose they are is said on the Verify screen.
   */
  async report(draftId: string): Promise<VerificationReport | null> {
    const kept = this.#ports.shelf.current(draftId);
    if (kept === null || kept.kind === 'paper') return null;
    const zip = zipOf(kept);
    const own = readTrust(Buffer.from((await openPacket(zip)).certificates));
    return this.#ports.verify(zip, [...own, ...this.#ports.trust.known().timeStamps]);
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
