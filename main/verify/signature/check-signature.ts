import { attributeTypes, checkSignedData, plainData, type CheckedAttributes } from '../cms/check-signed-data';
import { readSignedData, type SignedData } from '../cms/signed-data';
import type { Findings } from '../findings';
import type { VerifyContext } from '../options';
import type { PdfFile } from '../pdf/pdf-file';
import { checkTimeStampToken, type TimeStamp } from '../timestamp/time-stamp-token';
import { checkByteRange, type Coverage } from './byte-range';
import {
  documentTimeStamp,
  expectOneSpelling,
  readSignatureDictionary,
  type SignatureDictionary,
} from './signature-dictionary';
import type { FormField } from './signature-fields';

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

/** Where what is wrong with one signature is told. */
export type Sink = { findings: Findings; where: string };

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
