import { join } from 'node:path';
import { z } from 'zod';
import { startMarksSchema, type StartMarks } from '../../shared/ipc/contracts/companies';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { SealedStore } from './sealed-store';

const fileSchema = z.record(z.string(), startMarksSchema);

/** Which fields of a notice that was started from a profile still wait for a look: one small encrypted file for all drafts. */
export class MarkRepository {
  readonly #vault: Vault;
  readonly #random: RandomBytes;

  constructor({ vault, random }: { readonly vault: Vault; readonly random: RandomBytes }) {
    this.#vault = vault;
    this.#random = random;
  }

  /** The marks of a draft; none where it was not started from a profile. @throws AppError `vault-locked` or `vault-corrupt` */
  read(draftId: string): StartMarks {
    return this.#all()[draftId] ?? { fill: [], check: [] };
  }

  /** Keeps a draft's marks; without any the draft is forgotten. */
  write(draftId: string, marks: StartMarks): void {
    const others = Object.entries(this.#all()).filter(([id]) => id !== draftId);
    const isDone = marks.fill.length + marks.check.length === 0;
    this.#store().write(Object.fromEntries(isDone ? others : [...others, [draftId, marks]]));
  }

  #all(): Record<string, StartMarks> {
    const parsed = fileSchema.safeParse(this.#store().read());
    return parsed.success ? parsed.data : {};
  }

  #store(): SealedStore {
    const key = this.#vault.keyFor('companies');
    const folder = join(this.#vault.folder, 'started');
    return new SealedStore({ folder, name: 'marks', key, context: 'marks', random: this.#random });
  }
}
