import { addMonths } from '../time/civil-date';

/** How long the retained set must be kept, as ISO dates. */
export interface Retention {
  /** Authentication document: five years (17 CFR 232.302(b)(1)). */
  readonly authenticationUntil: string;
  /**
   * Attestation: as long as it may be used, and at least seven years after the latest electronically signed
   * authentication document (17 CFR 232.302(b)(2)).
   */
  readonly attestationUntil: string;
}

/**
 * The retention dates of a signature.
 * @param signedOn the calendar date in Eastern time, ISO; the filing is not earlier, so a later filing date extends both
 */
export function retentionOf(signedOn: string): Retention {
  return { authenticationUntil: addMonths(signedOn, 5 * 12), attestationUntil: addMonths(signedOn, 7 * 12) };
}
