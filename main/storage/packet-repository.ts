import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error';
import { packetKinds, packetSignerSchema } from '../../shared/ipc/contracts/signing';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { makePrivateFolder } from './durable-file';
import { SealedStore } from './sealed-store';

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
});

/** A packet as it is kept. */
export type KeptPacket = z.infer<typeof packetSchema>;

/** The signed packets of this laptop, encrypted: one file for each draft, every packet ever made of it inside. */
export class PacketRepository {
  readonly #folder: string;
  readonly #vault: Vault;
  readonly #random: RandomBytes;

  constructor({ vault, random }: { readonly vault: Vault; readonly random: RandomBytes }) {
    this.#vault = vault;
    this.#random = random;
    this.#folder = join(vault.folder, 'signed');
  }

  /** All packets of a draft, oldest first. @throws AppError `vault-locked` or `vault-corrupt` */
  all(draftId: string): KeptPacket[] {
    const store = this.#store(draftId);
    if (!existsSync(store.path)) return [];
    const parsed = signedNoticeSchema.safeParse(store.read());
    if (parsed.success && parsed.data.draftId === draftId) return parsed.data.packets;
    throw new AppError('vault-corrupt', {
      message: 'Expected the signed packets of this draft, found a file of another kind.',
      action: 'Restore the file from a backup; packets that were saved elsewhere are not affected.',
    });
  }

  /** Replaces the list, durably. */
  write(draftId: string, packets: readonly KeptPacket[]): void {
    makePrivateFolder(this.#folder);
    this.#store(draftId).write({ format: 'filing-desk/signed-notice', version: 1, draftId, packets: [...packets] });
  }

  #store(draftId: string): SealedStore {
    makePrivateFolder(this.#folder);
    const key = this.#vault.keyFor('packets');
    return new SealedStore({
      ...{ folder: this.#folder, name: draftId, key, random: this.#random },
      context: `signed/${draftId}`,
    });
  }
}
