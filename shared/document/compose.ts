import type { Draft } from '../draft/draft';
import { editions } from '../form/editions';
import { oneLine } from './answer';
import type { NoticeDocument } from './block';
import { composeCover } from './parts/cover';
import { composeHeader } from './parts/header';
import { composeOtherInformation } from './parts/other-information';
import { composeRegistrant } from './parts/registrant';
import { composeNarrative, composeRelief } from './parts/relief-and-narrative';
import { composeSignature } from './parts/signature';
import { composeTail } from './parts/tail';

/** How a draft is composed. */
export interface ComposeOptions {
  /** The notice is being signed: type `/s/ Name` on the signature line. Otherwise the line stays blank. */
  readonly conformed?: boolean;
}

/**
 * Composes a draft and its edition into the one document that every face draws. Every draft composes, however incomplete:
 * what is not known is a blank to write on. Private pre-flight answers, the CIK and the filer status are never printed.
 */
export function composeNotice(draft: Draft, options: ComposeOptions = {}): NoticeDocument {
  const edition = editions[draft.edition];
  return {
    title: titleOf(draft),
    language: 'en-US',
    edition: draft.edition,
    report: draft.cover.report,
    blocks: [
      ...composeHeader(draft, edition),
      ...composeCover(draft, edition),
      { kind: 'rule' },
      ...composeRegistrant(draft, edition),
      { kind: 'rule' },
      ...composeRelief(draft, edition),
      { kind: 'rule' },
      ...composeNarrative(draft, edition),
      ...composeOtherInformation(draft, edition),
      ...composeSignature(draft, edition, options.conformed ?? false),
      ...composeTail(draft, edition),
    ],
  };
}

function titleOf({ amendment, registrant }: Draft): string {
  const name = oneLine(registrant.name);
  return `Form 12b-25${amendment === null ? '' : '/A'}, Notification of Late Filing${name === '' ? '' : `: ${name}`}`;
}
