import type { HandOverPurpose } from '../../../shared/hand-over/content';
import type { StoredDraft } from '../../../shared/ipc/contracts/drafts';
import type { Clock } from '../../../shared/time/clock';
import { expiryOf, type HandOverContent } from '../../hand-over/hand-over';
import type { ExhibitRepository } from '../../storage/exhibit-repository';
import type { AuditTrail } from '../audit/audit-trail';
import { contentHashOf } from '../audit/content-hash';
import type { CommentsService } from '../drafts/comments-service';

/** What goes into a hand-over beside the draft. `newId` makes a random UUID. */
export interface ContentPorts {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly comments: Pick<CommentsService, 'list'>;
  readonly exhibits: Pick<ExhibitRepository, 'read'>;
  readonly trail: (draftId: string) => AuditTrail;
}

/** Who sends it to whom and why; `days` until it no longer opens. */
export interface Cover {
  readonly purpose: HandOverPurpose;
  readonly from: string;
  readonly note: string;
  readonly to: string;
  readonly days?: number;
}

/** Puts the finished file where the person chose. */
export type WriteFile = (bytes: Uint8Array) => void;

/** A notice as it travels. The event comes first, so that the log that travels tells of its own journey. */
export function composeContent(
  ports: ContentPorts,
  { id: draftId, draft }: StoredDraft,
  { purpose, from, note, to, days }: Cover,
): Omit<HandOverContent, 'packet' | 'replyKey' | 'answers'> {
  const [id, madeAt] = [ports.newId(), ports.clock.now()];
  const expiresAt = expiryOf(madeAt, days);
  const comments = ports.comments.list(draftId);
  const data = {
    ...{ handOverId: id, purpose, to, contentHash: contentHashOf(draft), comments: comments.length },
    expiresAt: new Date(expiresAt).toISOString(),
  };
  const exhibits = draft.exhibits
    .map(({ sha256 }) => ports.exhibits.read(sha256))
    .flatMap((bytes) => (bytes === null ? [] : [Buffer.from(bytes).toString('base64')]));
  const trail = ports.trail(draftId);
  trail.record({ type: 'hand-over-made', data }, { kind: 'person', name: from });
  return { id, purpose, draftId, from, note, madeAt, expiresAt, draft, comments, exhibits, auditLog: trail.text() };
}
