import { join } from 'node:path';
import { z } from 'zod';
import type { Draft } from '../../shared/draft/draft';
import { validateDraft } from '../../shared/draft/parse-draft';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { applyDelta, deltaSchema, differenceOf } from './draft-delta';
import { SealedLog } from './sealed-log';

const entrySchema = z.union([
  z.strictObject({ revision: z.number(), savedAt: z.number(), whole: z.unknown() }),
  z.strictObject({ revision: z.number(), savedAt: z.number(), delta: deltaSchema }),
]);

type Entry = z.infer<typeof entrySchema>;

/** A saved revision; `savedAt` in milliseconds since 1970 UTC. */
export interface Revision {
  readonly revision: number;
  readonly savedAt: number;
  readonly draft: Draft;
}

/** A whole draft stands in the history at every so many revisions, so that one lost line loses little. */
const wholeEvery = 64;

/** Every revision that was ever saved of one draft: an encrypted append-only log of small changes. */
export class DraftHistory {
  readonly #log: SealedLog;

  constructor(options: { vault: Vault; folder: string; id: string; random: RandomBytes }) {
    const { vault, folder, id, random } = options;
    const path = join(folder, `${id}.history`);
    this.#log = new SealedLog({ path, key: vault.keyFor('history'), context: `history/${id}`, random });
  }

  /** Appends the revision that replaces `before` (null for the first). */
  append(before: Draft | null, next: Revision): void {
    const { revision, savedAt, draft } = next;
    const whole = before === null || revision % wholeEvery === 0;
    const entry: Entry = whole
      ? { revision, savedAt, whole: draft }
      : { revision, savedAt, delta: differenceOf(before, draft) };
    this.#log.append(JSON.stringify(entry));
  }

  /** All revisions, oldest first. @throws AppError `vault-corrupt` or `draft-invalid` */
  revisions(): Revision[] {
    const revisions: Revision[] = [];
    for (const line of this.#log.read().lines) {
      const entry = entrySchema.parse(JSON.parse(line));
      const previous = revisions.at(-1);
      const value = 'whole' in entry ? entry.whole : previous && applyDelta(previous.draft, entry.delta);
      revisions.push({ revision: entry.revision, savedAt: entry.savedAt, draft: validateDraft(value) });
    }
    return revisions;
  }
}
