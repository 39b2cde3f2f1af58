import { readSignedData } from '../cms/signed-data';
import { checkSignedData, hashOf } from '../cms/check-signed-data';
import { digestOf } from '../cms/algorithms';
import { buildChain, unvouched } from '../certificate/chain';
import type { Certificate } from '../certificate/certificate';
import { DerError, expectTag, oidOf, readDer, shortSequenceOf, smallIntegerOf, tags, timeOf } from '../der/der';
import { CheckFailure } from '../findings';
import { sameBytes } from '../pdf/objects';

/** A time-stamp token (RFC 3161) that holds over the given bytes. */
export interface TimeStamp {
  /** genTime, milliseconds since 1970. */
  readonly time: number;
  readonly authority: string;
  /** Whether the authority's chain ends at a certificate that was given as trusted. */
  readonly trusted: boolean;
  readonly certificate: Certificate;
}

const timeStampInfo = '1.2.840.113549.1.9.16.1.4';
const timeStamping = '1.3.6.1.5.5.7.3.8';

/**
 * Checks a token: imprint over `pieces`, the token's own signature and ESS certificate, the authority's purpose and chain.
 * @throws CheckFailure `E_TST_*`
 */
export function checkTimeStampToken(
  der: Uint8Array,
  pieces: readonly Uint8Array[],
  pinned: readonly Certificate[],
): TimeStamp {
  const data = translate(() => readSignedData(der));
  if (data.contentType !== timeStampInfo || data.content === null) {
    throw new CheckFailure('E_TST_MALFORMED', 'the time stamp holds no time-stamp info');
  }
  const info = readInfo(data.content);
  const imprint = hashOf(info.digest, pieces);
  if (!sameBytes(imprint, info.imprint)) throw new CheckFailure('E_TST_IMPRINT', 'the time stamp is over other bytes');
  const content = data.content;
  const checked = translate(() => checkSignedData(data, [content], timeStampInfo));
  if (checked.names === 'nothing')
    throw new CheckFailure('E_TST_SIGNATURE', 'the time stamp does not name its certificate');
  const { certificate } = data.signer;
  checkPurpose(certificate, info.time);
  const chain = buildChain(certificate, data.certificates, pinned, info.time);
  if (chain.faults.length > 0) throw new CheckFailure('E_TST_USAGE', chain.faults.join('; '));
  if (unvouched(certificate, data.certificates, pinned).length > 0) {
    throw new CheckFailure('E_TST_SIGNATURE', 'the time stamp encloses a certificate that nothing vouches for');
  }
  return { time: info.time, authority: certificate.name, trusted: chain.end === 'trusted', certificate };
}

/** TSTInfo (RFC 3161, 2.4.2), read strictly. */
function readInfo(content: Uint8Array) {
  try {
    const [version, policy, imprint, serial, time] = shortSequenceOf(readDer(content), 10, 'time-stamp info');
    const [algorithm, hash] = shortSequenceOf(imprint, 2, 'a message imprint');
    oidOf(policy, 'a policy');
    expectTag(serial, tags.integer, 'a serial number');
    if (smallIntegerOf(version, 'a version') !== 1) throw new DerError('an unknown version');
    return {
      digest: digestOf(algorithm),
      imprint: expectTag(hash, tags.octetString, 'a hash').content,
      time: timeOf(expectTag(time, tags.generalizedTime, 'genTime'), 'genTime'),
    };
  } catch (error) {
    throw new CheckFailure('E_TST_MALFORMED', error instanceof Error ? error.message : 'unreadable');
  }
}

/** RFC 3161, 2.3: the one extended key usage is time stamping, and it is critical. */
function checkPurpose(certificate: Certificate, time: number): void {
  const usage = certificate.extendedKeyUsage;
  if (usage?.critical !== true || usage.purposes.length !== 1 || usage.purposes[0] !== timeStamping) {
    throw new CheckFailure('E_TST_USAGE', "the authority's certificate is not for time stamping alone");
  }
  if (certificate.authority || certificate.unknownCritical.length > 0) {
    throw new CheckFailure('E_TST_USAGE', "the authority's certificate is not one that stamps time");
  }
  if (time < certificate.notBefore || time > certificate.notAfter) {
    throw new CheckFailure('E_TST_TIME', "the stamped time lies outside the authority's certificate");
  }
}

/** What is wrong with the token's CMS, in the words of a time stamp. */
function translate<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof DerError) throw new CheckFailure('E_TST_MALFORMED', error.message);
    if (!(error instanceof CheckFailure)) throw error;
    const held = ['E_CMS_DIGEST', 'E_CMS_SIGNATURE', 'E_CMS_ESS', 'E_CMS_ATTRIBUTES', 'E_CMS_ALGORITHM'];
    throw new CheckFailure(held.includes(error.code) ? 'E_TST_SIGNATURE' : 'E_TST_MALFORMED', error.message);
  }
}
