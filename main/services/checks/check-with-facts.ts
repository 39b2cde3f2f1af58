import type { BusinessCalendar } from '../../../shared/deadlines/calendar';
import type { Draft } from '../../../shared/draft/draft';
import { checkDraft } from '../../../shared/rules/check-draft';
import { faceFacts } from '../../../shared/rules/face-facts';
import { filedContext } from '../../../shared/rules/filed-facts';
import type { Finding } from '../../../shared/rules/finding';
import { draftFacts, type FactsPorts } from './draft-facts';

/** A draft of this laptop and what is known about it. */
export interface KnownDraft extends FactsPorts {
  readonly draftId: string;
  readonly calendar: BusinessCalendar;
}

/**
 * What the rules say about a draft of this laptop just before a signature: with the user's calendar, the earlier notices
 * and the documents to be uploaded. What is signed already is not asked about: the signature that follows is a new one.
 */
export function checkWithFacts(draft: Draft, now: number, { draftId, calendar, ...ports }: KnownDraft): Finding[] {
  const { history, filed } = draftFacts(draftId, ports);
  const faces = faceFacts(draft);
  const facts = { ...filedContext(draft, filed), ...(faces === null ? {} : { faces }) };
  return checkDraft(draft, { now, calendar, history, ...facts });
}
