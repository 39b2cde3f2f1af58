import { z } from 'zod';
import { packetKinds, packetSignerSchema } from '../../shared/ipc/contracts/signing';
import { SealedFolder } from './sealed-folder';
import { lostSchema, type Loss, type Storage } from './sealed-kind';

const packetSchema = z.strictObject({
  packetName: z.string(),
  kind: z.enum(packetKinds).default('sealed'),
  /** In turn; empty in packets that the program kept before it noted them. */
  signers: z.array(packetSignerSchema).default([]),
  /** Where the audit log stood when the packet was closed: the log on this laptop must still contain it. */
  logHead: z.strictObject({ count: z.number().int(), head: z.string() }).nullable().default(null),
  contentHash: z.string(),
  auditHash: z.string(),
  signedAt: z.string(),
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
  /** Base64 of the ZIP. */
  zip: z.string(),
  /** When a later change voided the signatures, ISO instant; the packet itself is never deleted. */
  voidedAt: z.string().nullable(),
});

const signedNoticeSchema = z.strictObject({
  format: z.literal('filing-desk/signed-notice'),
  version: z.literal(1),
  draftId: z.string(),
  packets: z.array(packetSchema),
  lost: lostSchema,
});

type SignedNotice = z.infer<typeof signedNoticeSchema>;

/** A packet as it is kept. */
export type KeptPacket = z.infer<typeof packetSchema>;

/** The signed packets of this laptop, encrypted: one file for each draft, every packet ever made of it inside. */
export class PacketRepository {
  readonly #files: SealedFolder<SignedNotice>;

  constructor(storage: Storage) {
    this.#files = new SealedFolder<SignedNotice>(storage, {
      ...{
        folder: 'signed',
        purpose: 'packets',
        context: (draftId) => `signed/${draftId}`,
        schema: signedNoticeSchema,
      },
      what: 'The signed packets of this notice',
      lossMeans:
        'The notice stays signed and closed; its audit log says who signed it. Bring in another copy of the packet, from ' +
        'the signer, your own files or a backup: it is checked against that log.',
      noticeOf: (draftId) => draftId,
      standIn: (draftId, lost) => ({ ...kept(draftId, []), lost }),
    });
  }

  /** All packets of a draft that are here, oldest first. @throws AppError `vault-locked` */
  all(draftId: string): KeptPacket[] {
    return this.#files.read(draftId)?.packets ?? [];
  }

  /** Set where packets of a draft were lost, until there is one again. */
  lost(draftId: string): Loss | null {
    return this.#files.read(draftId)?.lost ?? null;
  }

  /** Replaces the list, durably. */
  write(draftId: string, packets: readonly KeptPacket[]): void {
    this.#files.write(draftId, kept(draftId, packets));
    this.#files.mended(draftId);
  }

  /** Names the packets of a draft that is signed and has none. */
  reportMissing(draftId: string): void {
    this.#files.report(draftId, this.#files.missing());
  }
}

function kept(draftId: string, packets: readonly KeptPacket[]): SignedNotice {
  return { format: 'filing-desk/signed-notice', version: 1, draftId, packets: [...packets], lost: null };
}
