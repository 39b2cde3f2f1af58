import { AppError } from '../../../shared/errors/app-error';
import type { SignedPacket } from '../../../shared/ipc/contracts/signing';
import type { KeptPacket, PacketRepository } from '../../storage/packet-repository';
import type { DraftsService } from '../drafts/drafts-service';
import { makeUpLater } from './make-up-later';

/** What a new packet is kept with; its bytes are given beside. */
export type NewPacket = Omit<KeptPacket, 'zip' | 'voidedAt'>;

/** The packets of this laptop's drafts: every one is kept, the last that is not void counts. */
export class PacketShelf {
  readonly #packets: PacketRepository;
  readonly #drafts: Pick<DraftsService, 'open' | 'setState'>;

  constructor(packets: PacketRepository, drafts: Pick<DraftsService, 'open' | 'setState'>) {
    this.#packets = packets;
    this.#drafts = drafts;
  }

  all(draftId: string): readonly KeptPacket[] {
    return this.#packets.all(draftId);
  }

  current(draftId: string): KeptPacket | null {
    return this.all(draftId).findLast(({ voidedAt }) => voidedAt === null) ?? null;
  }

  /** What counts now, else the last that did: a signature that was voided was made. @throws AppError `signing-not-signed` */
  latest(draftId: string): KeptPacket {
    return this.current(draftId) ?? this.all(draftId).at(-1) ?? this.require(draftId);
  }

  /** Names packets that were damaged, or that are gone while their notice is signed. @returns whether there are such */
  nameLoss(draftId: string): boolean {
    if (this.#packets.lost(draftId) !== null) return true;
    const isGone = this.all(draftId).length === 0 && this.#drafts.open(draftId).state === 'signed';
    if (isGone) this.#packets.reportMissing(draftId);
    return isGone;
  }

  /** @throws AppError `packet-lost` */
  demandNoneLost(draftId: string): void {
    if (this.nameLoss(draftId)) throw packetLost();
  }

  /** @throws AppError `signing-not-signed` or `packet-lost` */
  require(draftId: string): KeptPacket {
    const current = this.current(draftId);
    if (current !== null) return current;
    this.demandNoneLost(draftId);
    throw new AppError('signing-not-signed', {
      message: 'Expected a signed notice, found one without a valid signature.',
      action: 'Sign the notice first.',
    });
  }

  /** Keeps a packet and locks its draft. */
  add(draftId: string, packet: NewPacket, zip: Uint8Array): SignedPacket {
    const kept = { ...packet, zip: Buffer.from(zip).toString('base64'), voidedAt: null };
    // Packet first, state second: a crash between them leaves a packet that the next start finds, never a seal without one.
    this.#packets.write(draftId, [...this.all(draftId), kept]);
    makeUpLater(() => this.#drafts.setState(draftId, 'signed'));
    return shownPacket(draftId, kept);
  }

  /** Marks every packet of a draft as void, and opens the draft. Nothing is deleted. */
  voidAll(draftId: string, voidedAt: string): void {
    const voided = this.all(draftId).map((packet) => ({ ...packet, voidedAt: packet.voidedAt ?? voidedAt }));
    this.#packets.write(draftId, voided);
    makeUpLater(() => this.#drafts.setState(draftId, 'voided'));
  }
}

/** A notice that was signed must not pass for one that was not, because its packet cannot be read. */
export function packetLost(): AppError {
  return new AppError('packet-lost', {
    message: 'Expected the signed packet of this notice, found that its file was damaged or is gone.',
    action:
      'Bring in another copy of the packet, with the button above the notice; the notice stays signed and closed.',
  });
}

/** A packet as a window shows it. */
export function shownPacket(draftId: string, kept: KeptPacket): SignedPacket {
  const { packetName, kind, signers, auditHash, signedAt, files } = kept;
  const awaiting = signers.find((signer) => signer.signedAt === null)?.name ?? null;
  return { draftId, packetName, kind, signers, awaiting, auditHash, signedAt, files: [...files] };
}

/** The bytes of a packet. */
export function zipOf({ zip }: KeptPacket): Buffer {
  return Buffer.from(zip, 'base64');
}
