import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { ChainHead } from '../../shared/audit/audit-chain';
import type { Clock } from '../../shared/time/clock';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import type { DamagedFile } from './draft-repository';
import { readableFile, type ReportDamage } from './readable-files';
import { SealedStore } from './sealed-store';

const name = 'heads';

const lossSchema = z.strictObject({ foundAt: z.string(), keptAs: z.string().nullable() });

const registerSchema = z.record(
  z.string(),
  z.strictObject({
    ...{ count: z.number().int(), head: z.string(), checkpoint: z.string().nullable() },
    lost: lossSchema.nullable().default(null),
  }),
);

type Register = z.infer<typeof registerSchema>;

/** That the register was lost: when this was found, and as what a damaged one is kept aside. */
export type RegisterLoss = z.infer<typeof lossSchema>;

/** Where a log stood, and the checkpoint over it where one was signed. */
export type NotedHead = ChainHead & { readonly checkpoint: string | null };

/** A head as the register has it; with `lost`, only what stood beside the log when the register was begun anew. */
export type RegisteredHead = NotedHead & { readonly lost: RegisterLoss | null };

/** What the register is kept with. */
export interface RegisterPorts {
  readonly vault: Vault;
  readonly random: RandomBytes;
  readonly clock: Clock;
  readonly report: ReportDamage;
  /** Every log that there is or should be, with the head beside it. */
  readonly logs: () => ReadonlyMap<string, ChainHead>;
}

/** What a person is told as long as the log at hand has not told it. */
function damageOf({ foundAt, keptAs }: RegisterLoss): DamagedFile {
  const state = keptAs === null ? 'deleted, or never written by an early version' : 'damaged';
  return {
    ...{ file: `${name}.sealed`, keptAs },
    reason:
      `Expected the register of audit logs, found it ${state} (${foundAt.slice(0, 10)}). It said where each log last ` +
      'stood; it can no longer tell whether one was put back to an older state before that day. Signed packets and ' +
      'backups can: compare with them. Each log records this with its next event.',
  };
}

/**
 * The heads of all audit logs in one sealed file of the vault: a log that was cut or put back to an old copy, with the
 * head beside it, no longer fits. It is written at each signature, export and lock, never by an edit. It is begun with
 * the vault; one that is damaged or gone is named and begun anew with the heads beside the logs, each marked as such, so
 * that taking it away hides nothing silently.
 */
export class HeadRegister {
  readonly #ports: RegisterPorts;

  constructor(ports: RegisterPorts) {
    this.#ports = ports;
  }

  /** Where a log stood when it was last noted; null for a log that never was. */
  get(logId: string): RegisteredHead | null {
    const known = this.#known()[logId] ?? null;
    if (known?.lost) this.#ports.report(damageOf(known.lost)); // it may have been found while the vault was locked
    return known;
  }

  /** Notes heads, durably. An older head never takes the place of a newer one. */
  note(heads: ReadonlyMap<string, NotedHead>): void {
    if (heads.size === 0) return;
    const known = this.#known();
    const newer = [...heads]
      .filter(([logId, { count }]) => count > (known[logId]?.count ?? 0))
      .map(([logId, head]) => [logId, { ...head, lost: null }] as const);
    if (newer.length > 0) this.#store().write({ ...known, ...Object.fromEntries(newer) });
  }

  /** Lets go of a log's head, durably. */
  forget(logId: string): void {
    const others = Object.entries(this.#known()).filter(([each]) => each !== logId);
    this.#store().write(Object.fromEntries(others));
  }

  #known(): Register {
    const store = this.#store();
    // The first of a vault; where there are notices already, there was one before.
    if (!existsSync(store.path)) return this.#beginAnew(store, null);
    let keptAs: string | null = null;
    const kept = readableFile(store, {
      now: () => this.#ports.clock.now(),
      report: (damaged) => (keptAs = damaged.keptAs),
    });
    return kept === null ? this.#beginAnew(store, keptAs) : registerSchema.parse(kept);
  }

  #beginAnew(store: SealedStore, keptAs: string | null): Register {
    const { clock, logs, report } = this.#ports;
    const lost = { foundAt: new Date(clock.now()).toISOString(), keptAs };
    const heads = [...logs()].map(([logId, head]) => [logId, { ...head, checkpoint: null, lost }] as const);
    if (heads.length > 0 || keptAs !== null) report(damageOf(lost));
    const register: Register = Object.fromEntries(heads);
    store.write(register);
    return register;
  }

  #store(): SealedStore {
    const { vault, random } = this.#ports;
    const key = vault.keyFor('heads');
    return new SealedStore({ folder: vault.folder, name, key, context: 'heads', random });
  }
}
