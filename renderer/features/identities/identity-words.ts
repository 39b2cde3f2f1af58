import type { Identity } from '../../../shared/ipc/contracts/identities';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import { identitiesStrings } from '../../strings/identities';

/** Who vouches for an identity and until when, in one line. */
export function identityWords({ selfIssued, issuer, notAfter }: Identity): string {
  const authority = selfIssued ? identitiesStrings.self : identitiesStrings.issued(issuer);
  return `${authority}, ${identitiesStrings.validUntil(writtenDate(notAfter.slice(0, 10)))}`;
}
