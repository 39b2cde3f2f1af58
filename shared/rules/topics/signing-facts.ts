import { longDate } from '../../time/civil-date';
import { easternDate } from '../../time/eastern';
import { retentionDates } from '../retention';
import type { SignerFacts } from '../context';
import type { Hit, Subject } from '../rule';
import { comparableName, when, yesNo } from './helpers';

/** Rule 39: signed before or at release, and over the released bytes (Regulation S-T Rule 302(b)(1)). */
export function authenticationDocument({ context }: Subject): readonly Hit[] {
  const { signing } = context;
  if (signing === undefined) return [];
  const { authentication, releasedAt, releasedSha256 } = signing;
  if (authentication === null) return [{ message: 'No authentication document is signed.' }];
  return [
    ...when(authentication.signedAt > releasedAt, {
      message: 'The authentication document was signed after the release.',
    }),
    ...when(authentication.documentSha256 !== releasedSha256, {
      message: 'The authentication document was signed over other bytes than those released.',
    }),
  ];
}

/** Rule 40: the wet-ink attestation of this very signer, signed before (Regulation S-T Rule 302(b)(2)). */
export function attestationOnFile({ draft, context, today }: Subject): readonly Hit[] {
  const { signing } = context;
  if (signing === undefined && context.signer !== undefined) return attestationBeforeSigning(context.signer, today);
  if (signing === undefined) {
    return when(yesNo(draft, 'first-electronic-signature') === true, {
      severity: 'info',
      field: 'preflight.first-electronic-signature',
      message: "This is the signer's first electronic signature: an attestation signed by hand must exist before it.",
    });
  }
  if (!signing.electronic) return [];
  const { attestation } = signing;
  if (attestation === null) return [{ message: 'No attestation signed by hand is on file for this signer.' }];
  const signedOn = signing.authentication === null ? today : easternDate(signing.authentication.signedAt);
  return [
    ...when(comparableName(attestation.signer) !== comparableName(draft.signature.name ?? ''), {
      message: "The attestation on file is another person's.",
    }),
    ...when(attestation.signedOn > signedOn, {
      message: `The attestation is dated ${longDate(attestation.signedOn)}, after the electronic signature.`,
    }),
  ];
}

/** Before the ceremony: the identity that will sign needs its paper, and not one from the future. */
function attestationBeforeSigning({ attestation }: SignerFacts, today: string): readonly Hit[] {
  if (attestation === null) {
    return [{ message: 'The signer has an identity on this laptop and no attestation signed by hand on file.' }];
  }
  return when(attestation.signedOn > today, {
    message: `The signer's attestation is dated ${longDate(attestation.signedOn)}, after today.`,
  });
}

/** Rule 41: the four things the EDGAR Filer Manual asks of an electronic signature. */
export function electronicEvidence({ context }: Subject): readonly Hit[] {
  const { signing } = context;
  if (signing === undefined || !signing.electronic) return [];
  const names = {
    credential: 'a credential of the signer',
    nonRepudiation: 'non-repudiation',
    association: 'the association with the document',
    timestamp: 'a timestamp',
  };
  const missing = (Object.keys(names) as (keyof typeof names)[]).filter((key) => !signing.evidence[key]);
  return when(missing.length > 0, {
    message: `The electronic signature lacks ${missing.map((key) => names[key]).join(', ')}.`,
  });
}

/** Rule 43: five years for the authentication document, seven for the attestation. */
export function retentionSet({ context }: Subject): readonly Hit[] {
  const { signing } = context;
  if (signing === undefined || signing.authentication === null) return [];
  const { authenticationUntil, attestationUntil } = signing.retention;
  const dates = retentionDates(easternDate(signing.authentication.signedAt));
  return when(
    (authenticationUntil ?? '') < dates.authenticationUntil ||
      (signing.electronic && (attestationUntil ?? '') < dates.attestationUntil),
    {
      message: `Keep the authentication document until ${longDate(dates.authenticationUntil)} and the attestation at least until ${longDate(dates.attestationUntil)}.`,
    },
  );
}

/** Rule 44: the content that was signed is the content now. */
export function editedAfterSigning({ context }: Subject): readonly Hit[] {
  const { signing, isVoided } = context;
  if (isVoided === true) {
    return [
      { severity: 'warn', message: 'The notice was changed after it was signed: its earlier signatures are void.' },
    ];
  }
  return when(signing !== undefined && signing.signedContentSha256 !== signing.contentSha256, {
    message: 'The notice was changed after it was signed, which voids the signature.',
  });
}
