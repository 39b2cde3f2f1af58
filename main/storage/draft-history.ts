import { join } from 'node:path';
import { z } from 'zod';
import type { Draft } from '../../shared/draft/draft';
import { validateDraft } from '../../shared/draft/parse-draft';
import { AppError } from '../../shared/errors/app-error';
import type { RevisionRow } from '../../shared/ipc/contracts/drafts';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { applyDelta, deltaSchema, differenceOf } from './draft-delta';
import { SealedLog, type LogMark } from './sealed-log';

const savedSchema = z.union([
  z.strictObject({ revision: z.number(), savedAt: z.number(), whole: z.unknown() }),
  z.strictObject({ revision: z.number(), savedAt: z.number(), delta: deltaSchema }),
]);
const namedSchema = z.strictObject({ revision: z.number(), name: z.string(), namedAt: z.number() });
const entrySchema = z.union([namedSchema, savedSchema]);

type Saved = z.infer<typeof savedSchema>;
type Entry = z.infer<typeof entrySchema>;

/** A saved revision; `savedAt` in milliseconds since 1970 UTC. */
export interface Revision {
  readonly revision: number;
  readonly savedAt: number;
  readonly draft: Draft;
}

/** A revision as its record holds it: `history` is where the history ended when it was written. */
export interface KeptRevision extends Revision {
  readonly history: LogMark | null;
}

/** A whole draft stands in the history at every so many revisions, so that one lost line loses little. */
const wholeEvery = 64;

/** Every revision that was ever saved of one draft, and their names: an encrypted append-only log of small changes. */
export class DraftHistory {
  readonly #log: SealedLog;

  /** `file` is the history's file where it is not the draft's own, such as another laptop's copy of it. */
  constructor(options: { vault: Vault; folder: string; id: string; random: RandomBytes; file?: string }) {
    const { vault, folder, id, random } = options;
    const path = join(folder, options.file ?? `${id}.history`);
    this.#log = new SealedLog({ path, key: vault.keyFor('history'), context: `history/${id}`, random });
  }

  /**
   * Appends the revision that replaces `before` (null for the first). Where the file does not end as `before` left it,
   * after a save that broke off or under a synced folder, the revision is kept whole and depends on nothing.
   * @returns the new end
   */
  append(before: KeptRevision | null, next: Revision): LogMark {
    const { revision, savedAt, draft } = next;
    const isWhole = before === null || revision % wholeEvery === 0 || !this.#log.endsAt(before.history);
    const entry: Entry = isWhole
      ? { revision, savedAt, whole: draft }
      : { revision, savedAt, delta: differenceOf(before.draft, draft) };
    return this.#log.append(JSON.stringify(entry));
  }

  /** Names a revision; an empty name takes the name away. @returns the new end */
  name(revision: number, name: string, namedAt: number): LogMark {
    return this.#log.append(JSON.stringify({ revision, name, namedAt } satisfies Entry));
  }

  /** All revisions with their names, oldest first, without their content. @throws AppError `vault-corrupt` */
  rows(): RevisionRow[] {
    const entries = parseEntries(this.#log.read().lines);
    const names = new Map(entries.filter(isNamed).map(({ revision, name }) => [revision, name]));
    return standing(entries.filter(isSaved)).map(({ revision, savedAt }) => ({
      ...{ revision, savedAt },
      name: names.get(revision) || null,
    }));
  }

  /** One revision. @throws AppError `draft-not-found`, `vault-corrupt` or `draft-invalid` */
  at(revision: number): Revision {
    const saved = this.#saved().filter((entry) => entry.revision <= revision);
    const whole = saved.findLastIndex((entry) => 'whole' in entry);
    const found = replay(null, saved.slice(Math.max(0, whole))).at(-1);
    if (found?.revision === revision) return found;
    throw new AppError('draft-not-found', {
      message: `Expected revision ${revision} in the history, found none.`,
      action: 'Choose another revision.',
      details: { revision },
    });
  }

  /** All revisions, oldest first. @throws AppError `vault-corrupt` or `draft-invalid` */
  revisions(): Revision[] {
    return replay(null, this.#saved());
  }

  /**
   * The last revision after the one that the record holds; `null` where there is none. Only what was appended since the
   * record was written is read.
   * @throws AppError `vault-corrupt` or `draft-invalid`
   */
  newest(known: KeptRevision): Revision | null {
    const tail = known.history === null ? null : this.#log.readFrom(known.history);
    const revisions =
      tail === null ? this.revisions() : replay(known, standing(parseEntries(tail.lines).filter(isSaved)));
    const last = revisions.at(-1);
    return last !== undefined && last.revision > known.revision ? last : null;
  }

  /** Whether the file ends before the place where it ended when the record was written: its last revisions are gone. */
  isCut({ history }: KeptRevision): boolean {
    return history !== null && this.#log.size < history.bytes;
  }

  #saved(): Saved[] {
    return standing(parseEntries(this.#log.read().lines).filter(isSaved));
  }
}

function parseEntries(lines: readonly string[]): Entry[] {
  return lines.map((line) => entrySchema.parse(JSON.parse(line)));
}

function isNamed(entry: Entry): entry is z.infer<typeof namedSchema> {
  return 'name' in entry;
}

function isSaved(entry: Entry): entry is Saved {
  return !isNamed(entry);
}

/**
 * The entries that count. A save whose second write failed is tried again under the same number, made from the same
 * revision before: the later entry stands for it.
 */
function standing(entries: readonly Saved[]): Saved[] {
  const kept: Saved[] = [];
  for (const entry of entries) {
    while ((kept.at(-1)?.revision ?? -1) >= entry.revision) kept.pop();
    kept.push(entry);
  }
  return kept;
}

function replay(from: Revision | null, entries: readonly Saved[]): Revision[] {
  const revisions: Revision[] = [];
  let previous = from;
  for (const entry of entries) {
    const value = 'whole' in entry ? entry.whole : previous && applyDelta(previous.draft, entry.delta);
    previous = { revision: entry.revision, savedAt: entry.savedAt, draft: validateDraft(value) };
    revisions.push(previous);
  }
  return revisions;
}
