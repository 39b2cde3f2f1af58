import type { Findings } from '../findings';
import { weaknessOf } from '../cms/algorithms';
import { keyUsageBits, type Certificate } from './certificate';
import { buildChain, isSelfIssued, unvouched, type Chain } from './chain';

/** A certificate that its holder has reported as lost or stolen. `since` is milliseconds since 1970. */
export interface Revocation {
  readonly fingerprint: string;
  readonly since: number;
}

/** What a signer's certificate is held against; times in milliseconds since 1970. */
export interface SignerCircumstances {
  readonly pool: readonly Certificate[];
  readonly pinned: readonly Certificate[];
  /** Whether the chain has to end at a pinned certificate. */
  readonly demandsTrust: boolean;
  readonly revoked: readonly Revocation[];
  readonly claimed: number | null;
  readonly proven: number | null;
  /** The checking time. */
  readonly now: number;
  /** Whether this is a notice of this program: it then vouches for its own agreement, and identity stays a statement. */
  readonly ownNotice: boolean;
}

/** Small differences between two local clocks are no contradiction. */
const clockTolerance = 5 * 60_000;

/** Judges purpose, validity, chain and revocation of a signer's certificate. */
export function judgeSigner(signer: Certificate, facts: SignerCircumstances, findings: Findings, where: string): Chain {
  judgePurpose(signer, findings, where);
  judgeTimes(signer, facts, findings, where);
  const chain = buildChain(signer, facts.pool, facts.pinned, facts.proven ?? facts.claimed ?? facts.now);
  judgeChain(chain, facts, findings, where);
  const revocation = facts.revoked.find(({ fingerprint }) =>
    chain.links.some((link) => link.fingerprint === fingerprint),
  );
  if (revocation !== undefined) {
    // Without a proven time nobody knows whether the signature came before the loss: RFC 5280 logic, fail closed.
    if (facts.proven !== null && facts.proven < revocation.since) {
      findings.state('S_REVOKED_LATER', 'The certificate was revoked after the proven signing time.', where);
    } else
      findings.fail('E_CERT_REVOKED', 'The certificate was revoked, and nothing proves an earlier signature.', where);
  }
  return chain;
}

function judgePurpose(signer: Certificate, findings: Findings, where: string): void {
  const usage = signer.keyUsage;
  if (usage === null || !(usage.has(keyUsageBits.digitalSignature) || usage.has(keyUsageBits.nonRepudiation))) {
    findings.fail('E_CERT_USAGE', 'The key usage does not allow document signatures.', where);
  }
  if (signer.authority) findings.fail('E_CERT_CA', 'The certificate is one of an authority (CA:TRUE).', where);
  if (signer.unknownCritical.length > 0) {
    const list = signer.unknownCritical.join(', ');
    findings.fail('E_CERT_CHAIN', `The certificate has a critical extension that cannot be judged (${list}).`, where);
  }
  const weakness = weaknessOf(signer.x509.publicKey);
  if (weakness !== null) findings.fail('E_CERT_KEY', `The certificate holds ${weakness}.`, where);
}

function judgeTimes(signer: Certificate, facts: SignerCircumstances, findings: Findings, where: string): void {
  const { claimed, proven, now } = facts;
  const from = iso(signer.notBefore);
  const until = iso(signer.notAfter);
  for (const [kind, time] of [['claimed', claimed] as const, ['proven', proven] as const]) {
    if (time === null) continue;
    if (time < signer.notBefore) {
      findings.fail(
        'E_CERT_NOT_YET_VALID',
        `The certificate is valid from ${from}, the ${kind} time is ${iso(time)}.`,
        where,
      );
    }
    if (time > signer.notAfter) {
      findings.fail(
        'E_CERT_EXPIRED',
        `The certificate was valid until ${until}, the ${kind} time is ${iso(time)}.`,
        where,
      );
    }
  }
  if (claimed === null && proven === null)
    findings.fail('E_TIME_MISSING', 'Neither a claimed nor a proven time.', where);
  if (claimed !== null && claimed > now + clockTolerance) {
    findings.fail('E_TIME_FUTURE', `The claimed time ${iso(claimed)} lies after the checking time ${iso(now)}.`, where);
  }
  if (proven === null && (now > signer.notAfter || now + clockTolerance < signer.notBefore)) {
    const message = `The certificate is valid from ${from} to ${until}, the checking time is ${iso(now)}, and no trusted time stamp proves when it signed.`;
    findings.fail('E_CERT_EXPIRED_NOW', message, where);
  }
}

function judgeChain(chain: Chain, facts: SignerCircumstances, findings: Findings, where: string): void {
  const [signer] = chain.links;
  if (signer !== undefined) {
    for (const { name } of unvouched(signer, facts.pool, facts.pinned)) {
      findings.fail('E_CERT_CHAIN_OPEN', `Nothing vouches for the enclosed certificate of "${name}".`, where);
    }
  }
  if (chain.faults.length > 0) findings.fail('E_CERT_CHAIN', `${chain.faults.join('; ')}.`, where);
  if (chain.end === 'trusted' || signer === undefined) return;
  if (facts.demandsTrust) {
    findings.fail('E_CERT_UNTRUSTED', 'The chain does not end at a certificate that was given as trusted.', where);
    return;
  }
  if (chain.end === 'open' && chain.links.length > 1) {
    findings.fail(
      'E_CERT_CHAIN_OPEN',
      'The last certificate of the chain cannot be checked: its issuer is not there.',
      where,
    );
  }
  // Whoever forges a signature takes the name of someone who is trusted already.
  const namesake = facts.pinned.find(({ name }) => isSameName(name, signer.name));
  if (namesake !== undefined) {
    const message = `A certificate of "${namesake.name}" is trusted here, and this is another one of that name.`;
    findings.fail('E_CERT_UNPROVEN', message, where);
  } else if (!facts.ownNotice) {
    findings.fail('E_CERT_UNPROVEN', 'Nobody trusted here vouches for the name in the certificate.', where);
  } else if (isSelfIssued(signer)) {
    findings.state('S_SELF_ISSUED', `Compare the fingerprint ${signer.fingerprint} with the signer's own.`, where);
  } else
    findings.state('S_UNPINNED_ROOT', 'The certificate was issued by an authority that is not trusted here.', where);
}

function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}

/** ISO 8601 in UTC, to the second. */
export function iso(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
