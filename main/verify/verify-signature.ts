import type { VerifiedSignature } from '../../shared/verification/report';
import type { Certificate } from './certificate/certificate';
import { isSelfIssued } from './certificate/chain';
import { iso, judgeSigner } from './certificate/judge-signer';
import { attributeTypes, checkSignedData, plainData, type CheckedAttributes } from './cms/check-signed-data';
import { readSignedData, type SignedData } from './cms/signed-data';
import type { Findings } from './findings';
import type { VerifyContext } from './options';
import type { PdfFile } from './pdf/pdf-file';
import { checkByteRange, type Coverage } from './signature/byte-range';
import { expectOneSpelling, readSignatureDictionary, type SignatureDictionary } from './signature/signature-dictionary';
import type { FormField } from './signature/signature-fields';
import { checkTimeStampToken, type TimeStamp } from './timestamp/time-stamp-token';

/** One signature or document time stamp after its cryptographic checks; null where a check could not be made. */
export interface CheckedSignature {
  readonly field: FormField;
  readonly where: string;
  readonly dictionary: SignatureDictionary | null;
  readonly coverage: Coverage | null;
  readonly data: SignedData | null;
  readonly attributes: CheckedAttributes | null;
  /** The document time stamp itself, or the signature's own time-stamp attribute. */
  readonly timeStamp: TimeStamp | null;
}

const documentTimeStamp = 'ETSI.RFC3161';

/** Checks one filled signature field by itself: shape, byte range, CMS, time stamp. Certificates come later, with the times. */
export function checkSignature(
  file: PdfFile,
  field: FormField,
  context: VerifyContext,
  findings: Findings,
): CheckedSignature {
  const where = `signature ${field.name === '' ? '(unnamed)' : field.name}`;
  const base = { field, where, dictionary: null, coverage: null, data: null, attributes: null, timeStamp: null };
  const dictionary = findings.guard(where, 'E_SIG_MALFORMED', () => {
    const read = readSignatureDictionary(file.last, field);
    expectOneSpelling(file.bytes, read);
    return read;
  });
  if (dictionary === null) return base;
  const coverage = findings.guard(where, 'E_SIG_MALFORMED', () => checkByteRange(file, dictionary));
  if (coverage === null) return { ...base, dictionary };
  if (dictionary.subFilter === documentTimeStamp) {
    const timeStamp = findings.guard(where, 'E_TST_MALFORMED', () => {
      return checkTimeStampToken(dictionary.cms, coverage.pieces, context.stampPinned);
    });
    return { ...base, dictionary, coverage, timeStamp };
  }
  return { ...base, dictionary, coverage, ...checkMessage({ dictionary, coverage, where }, context, findings) };
}

type Located = { dictionary: SignatureDictionary; coverage: Coverage; where: string };

function checkMessage(located: Located, context: VerifyContext, findings: Findings) {
  const { dictionary, coverage, where } = located;
  const old = dictionary.subFilter === 'adbe.pkcs7.detached' ? 'SHA-1 too' : undefined;
  const data = findings.guard(where, 'E_CMS_MALFORMED', () => readSignedData(dictionary.cms, old));
  if (data === null) return { data: null, attributes: null, timeStamp: null };
  const attributes = findings.guard(where, 'E_CMS_MALFORMED', () => {
    const checked = checkSignedData(data, coverage.pieces, plainData);
    checkBaseline(dictionary, data, checked, { findings, where });
    return checked;
  });
  const timeStamp = checkOwnTimeStamp(data, context, { findings, where });
  return { data, attributes, timeStamp };
}

type Sink = { findings: Findings; where: string };

/** What ETSI EN 319 142-1, 6.3 asks of baseline B beyond a sound CMS; a signature that claims the profile has to keep it. */
function checkBaseline(
  dictionary: SignatureDictionary,
  data: SignedData,
  checked: CheckedAttributes,
  sink: Sink,
): void {
  const { findings, where } = sink;
  if (data.content !== null) findings.fail('E_CMS_CONTENT_TYPE', 'The signature carries content of its own.', where);
  if (dictionary.subFilter !== 'ETSI.CAdES.detached') {
    findings.state('S_NOT_BASELINE', 'The signature has the older form adbe.pkcs7.detached.', where);
    if (data.signer.digest === 'sha1') {
      findings.fail(
        'E_CMS_OLD_HASH',
        'The signed bytes are whole under SHA-1, which does not prove it any more.',
        where,
      );
    }
    return;
  }
  if (checked.names !== 'signing-certificate-v2') {
    findings.fail('E_CMS_ESS', 'The signing-certificate-v2 attribute is missing.', where);
  }
  if (checked.signingTime !== null) {
    findings.fail(
      'E_CMS_SIGNING_TIME',
      'The CMS holds a signing-time, which a PAdES baseline signature must not.',
      where,
    );
  }
}

/** The only unsigned attribute a signature may carry is a time stamp over its value: anything else could be put in by anyone. */
function checkOwnTimeStamp(data: SignedData, context: VerifyContext, sink: Sink): TimeStamp | null {
  const { findings, where } = sink;
  const unsigned = data.signer.unsignedAttributes;
  const token = unsigned.get(attributeTypes.signatureTimeStamp);
  if (unsigned.size > (token === undefined ? 0 : 1)) {
    findings.fail('E_CMS_ATTRIBUTES', 'The signature carries unsigned attributes that are no time stamp.', where);
  }
  if (token === undefined) return null;
  return findings.guard(where, 'E_TST_MALFORMED', () => {
    return checkTimeStampToken(token.bytes, [data.signer.signature], context.stampPinned);
  });
}

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
  const baseline =
    dictionary?.subFilter === 'ETSI.CAdES.detached' &&
    attributes?.names === 'signing-certificate-v2' &&
    attributes.signingTime === null &&
    claimed !== null;
  return {
    file: 'file',
    field: field.name,
    kind: isTimeStamp ? 'document-timestamp' : 'signature',
    intact,
    coverage: coverage?.level ?? 'unclear',
    changes: context.changes,
    identity: identityOf(certificate, trusted),
    time: {
      claimed: claimed?.text ?? null,
      proven: proven === null ? null : iso(proven),
      source: proven !== null ? 'timestamp-token' : claimed !== null ? 'local-clock' : 'none',
    },
    level: !baseline ? 'none' : proven === null ? 'PAdES-B-B' : 'PAdES-B-T',
  };
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
