import { filingsPorts } from '../app/filings-ports';
import { verificationPorts } from '../app/verification-ports';
import { openSettingsFile } from '../app/settings-file';
import type { Keep } from '../app/keep';
import { revocationsOf } from '../services/signing/identities-service';
import type { PrintNotice } from '../services/faces/export-notices';
import { NoticeRenderer } from '../services/faces/render-in-thread';
import type { HandlerDependencies } from './dependencies';
import type { Handlers } from './handlers';
import { createAppHandlers } from './handlers/app';
import { createCommentsHandlers } from './handlers/comments';
import { createDeadlinesHandlers } from './handlers/deadlines';
import { createCompaniesHandlers } from './handlers/companies';
import { createDraftsHandlers } from './handlers/drafts';
import { createFilingsHandlers } from './handlers/filings';
import { createHandOverHandlers } from './handlers/hand-over';
import { createIdentitiesHandlers } from './handlers/identities';
import { createLintHandlers } from './handlers/lint';
import { createNoticeHandlers } from './handlers/notice';
import { createRulesHandlers } from './handlers/rules';
import { createSigningHandlers } from './handlers/signing';
import { createSpellingHandlers } from './handlers/spelling';
import { createTrustHandlers } from './handlers/trust';
import { createVaultHandlers } from './handlers/vault';
import { createVerificationHandlers } from './handlers/verification';

/** The handlers of all domains, each made of what it needs. */
export function composeHandlers(dependencies: HandlerDependencies, keep: Keep) {
  const renderer = new NoticeRenderer();
  const print: PrintNotice = (draft, signal) => renderer.render(draft, {}, signal);
  return {
    ...createAppHandlers(dependencies, openSettingsFile(dependencies.userData)),
    ...createCommentsHandlers(keep.comments),
    ...createDeadlinesHandlers({ ...keep, ...dependencies }),
    ...createCompaniesHandlers(keep),
    ...createDraftsHandlers({ ...dependencies, ...keep, print }),
    ...createFilingsHandlers(filingsPorts(dependencies)),
    ...createHandOverHandlers({ ...keep, ...keep.handOver }, dependencies),
    ...createIdentitiesHandlers(keep.identities, dependencies),
    ...createRulesHandlers(keep),
    ...createSigningHandlers(
      { ...keep, signed: (draftId) => growFromSigned(keep, dependencies, draftId) },
      dependencies,
    ),
    ...createLintHandlers(dependencies),
    ...createNoticeHandlers({
      dialogs: dependencies.dialogs,
      render: print,
      isSigned: (draftId) => keep.drafts.open(draftId).state === 'signed',
      exported: (...exported) => keep.drafts.exported(...exported),
    }),
    ...createSpellingHandlers(dependencies.speller),
    ...createTrustHandlers(keep, dependencies),
    ...createVaultHandlers({ ...keep, dialogs: dependencies.dialogs }),
    ...createVerificationHandlers(verificationPorts(dependencies, () => knownHere(keep))),
  } satisfies Handlers;
}

/** What was signed is what the company now says of itself; a profile that cannot be kept stops no signature. */
function growFromSigned({ drafts, companies }: Keep, { log }: HandlerDependencies, draftId: string): void {
  try {
    companies.grow(drafts.open(draftId).draft, null);
  } catch (error) {
    log.error('a company profile could not be kept', error);
  }
}

/** Keys called lost and certificates trusted on this laptop; a locked vault tells nothing of them, and checking needs none. */
function knownHere({ vault, identities, trust }: Keep) {
  if (vault.state !== 'open') return {};
  return { revoked: revocationsOf(identities), known: trust.known() };
}
