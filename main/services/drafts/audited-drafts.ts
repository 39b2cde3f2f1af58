import { readAuditLog } from '../../../shared/audit/audit-chain';
import type { AuditEntry, AuditEvent } from '../../../shared/audit/audit-event';
import type { Draft, EditionId } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import type { DraftOrigin, DraftState, DraftSummary, StoredDraft } from '../../../shared/ipc/contracts/drafts';
import type { Clock } from '../../../shared/time/clock';
import type { AuditTrail } from '../audit/audit-trail';
import { changeEvents } from './draft-changes';
import { DraftsService, type DraftsPorts } from './drafts-service';
import { contentHashOf } from '../audit/content-hash';

/** While someone types, edits are one event a minute; what is typed is saved within a second all the same. */
const editingPause = 60_000;
/** How many revisions are searched for the state that the log last told of. */
const lookBack = 500;

/** Where a draft stood at the last event that tells of its content. */
interface Told {
  readonly draft: Draft | null;
  readonly contentHash: string | null;
  readonly at: number;
}

/**
 * Drafts, with what happens to them told to their audit logs. Edits are told by comparing a draft with the last state that
 * its log knows: nothing is lost when the program is killed in between, for the next opening tells it. The log never
 * stands in the way of saving: where it cannot be written, the text is kept, and the next event makes up for it.
 */
export class AuditedDrafts extends DraftsService {
  readonly #trail: (draftId: string) => AuditTrail;
  readonly #clock: Clock;
  readonly #told = new Map<string, Told>();

  constructor(ports: DraftsPorts, trail: (draftId: string) => AuditTrail) {
    super(ports);
    this.#trail = trail;
    this.#clock = ports.clock;
  }

  override create(content: Draft | null, edition: EditionId, origin: DraftOrigin | null = null): StoredDraft {
    const stored = super.create(content, edition, origin);
    this.#begin(stored, origin === null ? [] : [originEvent(origin)]);
    return stored;
  }

  override open(id: string): StoredDraft {
    const stored = super.open(id);
    this.#tell(stored);
    return stored;
  }

  /** What came from another laptop is told by the log that came with it. */
  override receive(id: string, draft: Draft, state: DraftState): StoredDraft {
    const stored = super.receive(id, draft, state);
    this.#told.set(id, { draft, contentHash: contentHashOf(draft), at: this.#clock.now() });
    return stored;
  }

  override save(id: string, revision: number, draft: Draft): StoredDraft {
    const stored = super.save(id, revision, draft);
    if (this.#clock.now() - (this.#told.get(id)?.at ?? 0) >= editingPause) this.#tell(stored);
    return stored;
  }

  override duplicate(id: string): StoredDraft {
    const stored = super.duplicate(id);
    const contentHash = contentHashOf(stored.draft);
    this.#record(stored.id, { type: 'draft-duplicated', data: { from: id, contentHash } });
    return stored;
  }

  override delete(id: string): DraftSummary {
    const contentHash = contentHashOf(this.open(id).draft);
    const summary = super.delete(id);
    this.#record(id, { type: 'draft-deleted', data: { contentHash } });
    return summary;
  }

  override restore(id: string): DraftSummary {
    const summary = super.restore(id);
    this.#record(id, { type: 'draft-restored', data: { contentHash: contentHashOf(super.open(id).draft) } });
    return summary;
  }

  /** A face of the draft was written to a file outside. */
  exported(id: string, face: string, sha256: string): void {
    this.open(id);
    this.#record(id, { type: 'notice-exported', data: { face, sha256 } });
  }

  /** Tells the log now of what was typed since its last event, for whoever reads it next. */
  tellPending(id: string): void {
    if (this.has(id)) quietly(() => this.#tell(super.open(id)));
  }

  /** Before the vault is locked: what was typed since the last event is told now. */
  override forget(): void {
    for (const id of this.#told.keys()) this.tellPending(id);
    this.#told.clear();
    super.forget();
  }

  #begin(stored: StoredDraft, events: readonly AuditEvent[]): void {
    const contentHash = contentHashOf(stored.draft);
    for (const event of [{ type: 'draft-created', data: { contentHash } } as const, ...events]) {
      this.#record(stored.id, event);
    }
    this.#told.set(stored.id, { draft: stored.draft, contentHash, at: this.#clock.now() });
  }

  /** Tells the log of what it does not know yet. */
  #tell({ id, draft }: StoredDraft): void {
    quietly(() => {
      const told = this.#told.get(id) ?? this.#lastTold(id);
      const contentHash = contentHashOf(draft);
      if (told.contentHash !== contentHash) {
        for (const event of changeEvents(told.draft, draft)) this.#trail(id).record(event);
      }
      this.#told.set(id, { draft, contentHash, at: this.#clock.now() });
    });
  }

  /** The last state that the log speaks of, found again among the saved revisions by its hash. */
  #lastTold(id: string): Told {
    const hashes = readAuditLog(this.#trail(id).text()).map(contentHashIn);
    const contentHash = hashes.findLast((hash) => hash !== null) ?? null;
    for (const { revision } of this.history(id).slice(-lookBack).reverse()) {
      const draft = this.revision(id, revision);
      if (contentHashOf(draft) === contentHash) return { draft, contentHash, at: 0 };
    }
    return { draft: null, contentHash, at: 0 };
  }

  #record(id: string, event: AuditEvent): void {
    quietly(() => this.#trail(id).record(event));
  }
}

function contentHashIn({ data }: AuditEntry): string | null {
  return 'contentHash' in data ? data.contentHash : null;
}

function originEvent(origin: DraftOrigin): AuditEvent {
  if (origin.kind === 'amendment') {
    return { type: 'draft-amended', data: { from: origin.from, number: origin.number } };
  }
  const { fileName, sha256, warnings } = origin;
  return { type: 'draft-imported', data: { fileName, sha256, warnings } };
}

/** A log that is broken or cannot be written is shown where the log is shown; it must not cost anyone's text. */
function quietly(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
