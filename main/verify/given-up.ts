import type { VerificationReport } from '../../shared/verification/report';
import { reasonTable, type ReasonCode } from './reasons';

/** The report on a file whose check did not come to an end: nothing is known, so nothing is claimed. */
export function givenUp(code: ReasonCode, message: string): VerificationReport {
  const { effect } = reasonTable[code];
  return {
    verdict: effect,
    reasons: [{ code, message, where: 'file' }],
    statements: [],
    signatures: [],
    notice: null,
    audit: { status: 'absent', events: 0, head: null, matchesSeal: null },
    packet: null,
  };
}
