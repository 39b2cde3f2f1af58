import { randomBytes, randomUUID } from 'node:crypto';
import type { Draft } from '../../../shared/draft/draft';
import type { Clock } from '../../../shared/time/clock';
import { expiryOf, type HandOverContent } from '../../hand-over/hand-over';
import { memoryTrail } from '../audit/audit-trail';
import { derivedDraftId } from '../drafts/draft-id';
import { exhibitFiles, type ReadExhibit } from '../drafts/exhibit-files';
import { contentHashOf } from '../audit/content-hash';

/** What the command line says about a hand-over. */
interface About {
  readonly from: string;
  readonly note: string;
  readonly to: string;
  readonly days: number;
  /** Where the exhibits' files are. */
  readonly readExhibit: ReadExhibit;
}

/** A draft file as a hand-over for signature, with a log that begins with it. @throws AppError `exhibit-missing` */
export function handOverOfDraft(draft: Draft, about: About, clock: Clock): HandOverContent & { replyKey: string } {
  const { from, note, to, days } = about;
  const [id, draftId, madeAt] = [randomUUID(), derivedDraftId(draft), clock.now()];
  const expiresAt = expiryOf(madeAt, days);
  const contentHash = contentHashOf(draft);
  const trail = memoryTrail(draftId, clock);
  trail.record({ type: 'draft-created', data: { contentHash } });
  const journey = { handOverId: id, purpose: 'for-signature', to, contentHash, comments: 0 };
  const event = { ...journey, expiresAt: new Date(expiresAt).toISOString() };
  trail.record({ type: 'hand-over-made', data: event }, { kind: 'person', name: from });
  return {
    ...{ id, purpose: 'for-signature', draftId, from, note, madeAt, expiresAt, draft },
    exhibits: exhibitFiles(draft, about.readExhibit).map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    ...{ comments: [], auditLog: trail.text(), packet: null, answers: null },
    replyKey: randomBytes(32).toString('base64'),
  };
}
