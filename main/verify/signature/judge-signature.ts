import type { VerifiedSignature } from '../../../shared/verification/report';
import type { Certificate } from '../certificate/certificate';
import { isSelfIssued } from '../certificate/chain';
import { iso, judgeSigner } from '../certificate/judge-signer';
import type { Findings } from '../findings';
import type { VerifyContext } from '../options';
import type { TimeStamp } from '../timestamp/time-stamp-token';
import type { CheckedSignature, Sink } from './check-signature';
import { documentTimeStamp } from './signature-dictionary';

/** What a time stamp proves about when a signature existed: the earliest trusted token that covers it. */
export function provenTime(signature: CheckedSignature, all: readonly CheckedSignature[]): number | null {
  const end = signature.coverage?.end ?? Number.POSITIVE_INFINITY;
  const covering = all.filter(({ dictionary, coverage }) => {
    return dictionary?.subFilter === documentTimeStamp && coverage !== null && coverage.end > end;
  });
  const times = [signature, ...covering].flatMap(({ timeStamp }) =>
    timeStamp?.trusted === true ? [timeStamp.time] : [],
  );
  return times.length === 0 ? null : Math.min(...times);
}

/** Everything about a signature that the report says, certificate and times judged. */
export function judgeSignature(
  signature: CheckedSignature,
  all: readonly CheckedSignature[],
  context: VerifyContext & { readonly ownNotice: boolean; readonly changes: VerifiedSignature['changes'] },
  findings: Findings,
): VerifiedSignature {
  const { where, field, dictionary, coverage, attributes, data, timeStamp } = signature;
  judgeTimeStamp(timeStamp, context, { findings, where });
  const isTimeStamp = dictionary?.subFilter === documentTimeStamp;
  const proven = isTimeStamp ? (timeStamp?.trusted === true ? timeStamp.time : null) : provenTime(signature, all);
  const claimed = dictionary?.claimed ?? null;
  if (claimed !== null && proven !== null && proven + 5 * 60_000 < claimed.instant && !isTimeStamp) {
    findings.fail('E_TST_TIME', 'The time stamp is earlier than the claimed signing time.', where);
  }
  const intact = isTimeStamp ? timeStamp !== null : attributes !== null;
  const certificate = isTimeStamp ? (timeStamp?.certificate ?? null) : (data?.signer.certificate ?? null);
  let trusted = isTimeStamp && timeStamp?.trusted === true;
  if (!isTimeStamp && data !== null) {
    const facts = { ...context, pool: data.certificates, claimed: claimed?.instant ?? null, proven };
    trusted = judgeSigner(data.signer.certificate, facts, findings, where).end === 'trusted';
    if (proven === null && claimed !== null)
      findings.state('S_LOCAL_CLOCK', `Claimed by the signer's clock: ${claimed.text}.`, where);
  }
  return {
    file: 'file',
    field: field.name,
    kind: isTimeStamp ? 'document-timestamp' : 'signature',
    intact,
    coverage: coverage?.level ?? 'unclear',
    signedUpTo: coverage?.end ?? null,
    changes: context.changes,
    identity: identityOf(certificate, trusted),
    time: {
      claimed: claimed?.text ?? null,
      proven: proven === null ? null : iso(proven),
      source: proven !== null ? 'timestamp-token' : claimed !== null ? 'local-clock' : 'none',
    },
    level: levelOf(signature, proven),
  };
}

/** The PAdES level that a signature keeps (ETSI EN 319 142-1, 6.3): a proven time makes B-B to B-T. */
function levelOf({ dictionary, attributes }: CheckedSignature, proven: number | null): VerifiedSignature['level'] {
  const isBaseline =
    dictionary?.subFilter === 'ETSI.CAdES.detached' &&
    attributes?.names === 'signing-certificate-v2' &&
    attributes.signingTime === null &&
    dictionary.claimed !== null;
  if (!isBaseline) return 'none';
  return proven === null ? 'PAdES-B-B' : 'PAdES-B-T';
}

/** A token whose authority is unknown proves nothing yet: said, or doubted where every chain has to end at a trusted one. */
function judgeTimeStamp(timeStamp: TimeStamp | null, context: VerifyContext, sink: Sink): void {
  if (timeStamp === null || timeStamp.trusted) return;
  const message = `Stamped ${iso(timeStamp.time)} by "${timeStamp.authority}", whose authority was not given as trusted.`;
  if (context.demandsTrust) sink.findings.fail('E_TST_UNTRUSTED', message, sink.where);
  else sink.findings.state('S_TST_UNPINNED', message, sink.where);
}

const nobody: VerifiedSignature['identity'] = {
  ...{ name: '', issuer: '', fingerprint: '', selfIssued: false, trusted: false },
  ...{ notBefore: '', notAfter: '', certificate: '' },
};

function identityOf(certificate: Certificate | null, trusted: boolean): VerifiedSignature['identity'] {
  if (certificate === null) return nobody;
  const { name, issuerName: issuer, fingerprint, notBefore, notAfter, der } = certificate;
  return {
    ...{ name, issuer, fingerprint, selfIssued: isSelfIssued(certificate), trusted },
    ...{ notBefore: iso(notBefore), notAfter: iso(notAfter) },
    certificate: Buffer.from(der).toString('base64'),
  };
}
