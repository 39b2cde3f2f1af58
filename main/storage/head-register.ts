import { z } from 'zod';
import type { ChainHead } from '../../shared/audit/audit-chain';
import { SealedFolder } from './sealed-folder';
import { lostSchema, type Loss, type Storage } from './sealed-kind';

const name = 'heads';

const registerSchema = z.record(
  z.string(),
  z.strictObject({
    ...{ count: z.number().int(), head: z.string(), checkpoint: z.string().nullable() },
    lost: lostSchema,
  }),
);

type Register = z.infer<typeof registerSchema>;

/** Where a log stood, and the checkpoint over it where one was signed. */
export type NotedHead = ChainHead & { readonly checkpoint: string | null };

/** A head as the register has it; with `lost`, only what stood beside the log when the register was begun anew. */
export type RegisteredHead = NotedHead & { readonly lost: Loss | null };

/**
 * The heads of all audit logs in one sealed file of the vault: a log that was cut or put back to an old copy, with the
 * head beside it, no longer fits. It is written at each signature, export and lock, never by an edit. It is begun with
 * the vault; one that is damaged or gone is named and begun anew with the heads beside the logs, each marked as such, so
 * that taking it away hides nothing silently.
 */
export class HeadRegister {
  readonly #files: SealedFolder<Register>;
  readonly #logs: () => ReadonlyMap<string, ChainHead>;

  /** @param logs every log that there is or should be, with the head beside it */
  constructor(storage: Storage, logs: () => ReadonlyMap<string, ChainHead>) {
    this.#logs = logs;
    this.#files = new SealedFolder<Register>(storage, {
      ...{ folder: '', purpose: name, context: () => name, schema: registerSchema },
      what: 'The register of where audit logs end',
      lossMeans:
        'It said where each log last stood; it can no longer tell whether one was put back to an older state before that ' +
        'day. Signed packets and backups can: compare with them. Each log records this with its next event.',
      standIn: (_name, lost) => this.#anew(lost),
    });
  }

  /** Where a log stood when it was last noted; null for a log that never was. */
  get(logId: string): RegisteredHead | null {
    const known = this.#known()[logId] ?? null;
    if (known?.lost) this.#files.report(name, known.lost); // it may have been found while the vault was locked
    return known;
  }

  /** Notes heads, durably. An older head never takes the place of a newer one. */
  note(heads: ReadonlyMap<string, NotedHead>): void {
    if (heads.size === 0) return;
    const known = this.#known();
    const newer = [...heads]
      .filter(([logId, { count }]) => count > (known[logId]?.count ?? 0))
      .map(([logId, head]) => [logId, { ...head, lost: null }] as const);
    if (newer.length > 0) this.#files.write(name, { ...known, ...Object.fromEntries(newer) });
  }

  /** Lets go of a log's head, durably. */
  forget(logId: string): void {
    const others = Object.entries(this.#known()).filter(([each]) => each !== logId);
    this.#files.write(name, Object.fromEntries(others));
  }

  /** The first of a vault has nothing to tell; where there are notices already, there was one before. */
  #known(): Register {
    return this.#files.read(name) ?? this.#begin();
  }

  #begin(): Register {
    const lost = this.#files.missing();
    const register = this.#anew(lost);
    if (Object.keys(register).length > 0) this.#files.report(name, lost);
    this.#files.write(name, register);
    return register;
  }

  #anew(lost: Loss): Register {
    const heads = [...this.#logs()].map(([logId, head]) => [logId, { ...head, checkpoint: null, lost }] as const);
    return Object.fromEntries(heads);
  }
}
