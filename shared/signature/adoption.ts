import type { PlannedSigner } from './signing-plan';

/**
 * What a signer adopts: Rule 302(b) of Regulation S-T knows a signature as a symbol "executed, adopted or authorized" by
 * the person. The text is versioned; the audit log keeps the hash of the exact words that were shown.
 */
export const adoptionVersion = 1;

/** The statement for one signer of one registrant, as it is shown before signing and printed on the paper. */
export function adoptionStatement(signer: PlannedSigner, registrant: string): string {
  return (
    `I, ${signer.name}, have read this notification on Form 12b-25 of ${registrant.replace(/\.$/, '')}. ` +
    `I adopt "/s/ ${signer.name}" as my signature on it and sign it electronically, with a private key that only I can use. ` +
    'I have signed by hand, before today or today, an attestation that I agree that my electronic signature is the legal ' +
    'equivalent of my manual signature (17 CFR 232.302(b)(2)).'
  );
}
