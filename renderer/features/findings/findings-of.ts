import type { Draft } from '../../../shared/draft/draft';
import type { Identity } from '../../../shared/ipc/contracts/identities';
import { checkDraft } from '../../../shared/rules/check-draft';
import type { CheckContext, SignerFacts } from '../../../shared/rules/context';
import { faceFacts } from '../../../shared/rules/face-facts';
import { filedContext } from '../../../shared/rules/filed-facts';
import type { Finding } from '../../../shared/rules/finding';
import { comparableName } from '../../../shared/rules/topics/helpers';
import { easternDate } from '../../../shared/time/eastern';
import type { AppState } from '../../stores/app-store';

/** What the rules need beyond the draft, as the window has it. */
export type KnownFacts = Pick<AppState, 'calendar' | 'facts' | 'identities'>;

/** What every rule says about a draft at a moment (milliseconds since 1970 UTC), the gravest first. */
export function findingsOf(draft: Draft, now: number, { calendar, facts, identities }: KnownFacts): readonly Finding[] {
  const faces = faceFacts(draft);
  const signer = signerFacts(draft, identities ?? []);
  const context: CheckContext = {
    now,
    calendar,
    history: facts?.history ?? [],
    isVoided: facts?.isVoided === true,
    ...filedContext(draft, facts?.filed ?? null),
    ...(faces === null ? {} : { faces }),
    ...(signer === null ? {} : { signer }),
    ...(facts?.signing ? { signing: facts.signing } : {}),
  };
  return checkDraft(draft, context);
}

/** The identity on this laptop that will sign, if there is one; another laptop's is not known here. */
function signerFacts(draft: Draft, identities: readonly Identity[]): SignerFacts | null {
  const name = comparableName(draft.signature.name ?? '');
  const own = identities.filter((identity) => identity.revoked === null && comparableName(identity.name) === name);
  if (name === '' || own.length === 0) return null;
  const paper = own.map(({ attestation }) => attestation).find((attestation) => attestation !== null);
  if (paper === undefined) return { attestation: null };
  return { attestation: { signedOn: paper.attestedOn ?? easternDate(Date.parse(paper.filedAt)) } };
}
