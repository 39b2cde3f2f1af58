import { addMonths } from '../time/civil-date';

/** Until when papers are kept, ISO dates. */
export interface RetentionDates {
  /** The authentication document: five years (Regulation S-T Rule 302(b)(1)). */
  readonly authenticationUntil: string;
  /** The attestation: as long as it is in use, and seven years after the latest signature under it (302(b)(2)). */
  readonly attestationUntil: string;
}

/** Retention dates for a signature made on an ISO date (Eastern time). */
export function retentionDates(signedOn: string): RetentionDates {
  return { authenticationUntil: addMonths(signedOn, 60), attestationUntil: addMonths(signedOn, 84) };
}
