import { readAuditLog } from '../../../shared/audit/audit-chain';
import type { DraftSummary } from '../../../shared/ipc/contracts/drafts';
import type { PacketSigner, RetainedAttestation, RetainedNotice } from '../../../shared/ipc/contracts/signing';
import { retentionDates } from '../../../shared/rules/retention';
import { easternDate } from '../../../shared/time/eastern';
import type { KeptPacket } from '../../storage/packet-repository';
import type { IdentitiesService } from '../signing/identities-service';
import { shownPacket, type PacketShelf } from './packet-shelf';

/** What the clocks of Rule 302(b) are read from. */
export interface RetentionPorts {
  readonly shelf: PacketShelf;
  readonly library: { readonly list: () => { readonly drafts: readonly DraftSummary[] } };
  readonly identities: Pick<IdentitiesService, 'list'>;
  /** The audit log of a draft, as text. @throws AppError `audit-broken` */
  readonly logOf: (draftId: string) => string;
}

/** That a key signed on a day. */
type Use = Pick<PacketSigner, 'fingerprint' | 'signedAt'>;

/** What is kept and until when. A voided signature is kept like any other: it was made. */
export class RetentionService {
  readonly #ports: RetentionPorts;

  constructor(ports: RetentionPorts) {
    this.#ports = ports;
  }

  /** Every signed notice, newest first, and every attestation with the last day of its seven years. */
  list(): { notices: RetainedNotice[]; attestations: RetainedAttestation[] } {
    const signed = this.#ports.library.list().drafts.filter(({ state }) => state !== 'draft');
    const notices = signed.flatMap((summary) => this.#retained(summary));
    const signatures = signed.flatMap(({ id }) => this.#uses(id));
    return { notices, attestations: this.#attestations(signatures) };
  }

  #retained({ id, registrant, form }: DraftSummary): RetainedNotice[] {
    return lastOfEachSigning(this.#ports.shelf.all(id))
      .toReversed()
      .map((kept) => ({
        draftId: id,
        notice: [registrant, form].filter((part) => part !== null).join(', '),
        packet: shownPacket(id, kept),
        voidedAt: kept.voidedAt,
        authenticationUntil: retentionDates(kept.signedAt.slice(0, 10)).authenticationUntil,
      }));
  }

  /** From the packets, and where those were lost from the audit log: an attestation must not seem less used by it. */
  #uses(draftId: string): readonly Use[] {
    const { shelf, logOf } = this.#ports;
    const packets = shelf.all(draftId);
    if (packets.length > 0 || !shelf.nameLoss(draftId)) return packets.flatMap(({ signers }) => signers);
    return readAuditLog(logOf(draftId)).flatMap(({ at, type, data }) =>
      type === 'seal-requested' ? [{ fingerprint: data.fingerprint, signedAt: easternDate(Date.parse(at)) }] : [],
    );
  }

  /** Rule 302(b)(2): as long as it may be used, and seven years after the last document that rests on it. */
  #attestations(signatures: readonly Use[]): RetainedAttestation[] {
    return this.#ports.identities.list().flatMap(({ fingerprint, name, attestation }) => {
      if (attestation === null) return [];
      const used = signatures.filter((signer) => signer.fingerprint === fingerprint).map(({ signedAt }) => signedAt);
      const lastUsed =
        used
          .filter((day) => day !== null)
          .sort()
          .at(-1)
          ?.slice(0, 10) ?? null;
      const until = lastUsed === null ? null : retentionDates(lastUsed).attestationUntil;
      const { filedAt, attestedOn } = attestation;
      return [{ fingerprint, name, filedAt, attestedOn, lastUsed, until }];
    });
  }
}

/** A co-signer's packet and a stamped one hold all of the one before: of packets that stand or fell together the last counts. */
function lastOfEachSigning(packets: readonly KeptPacket[]): KeptPacket[] {
  return packets.filter(({ voidedAt }, at) => {
    const next = packets[at + 1];
    return next === undefined || next.voidedAt !== voidedAt;
  });
}
