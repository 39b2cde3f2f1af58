import { sameBytes } from '../pdf/objects';
import { keyUsageBits, type Certificate } from './certificate';

/** Where a chain from a certificate upwards ends. */
export interface Chain {
  /** `trusted`: at a pinned certificate; `root`: at a self-signed one; `open`: at an issuer that is not there. */
  readonly end: 'trusted' | 'root' | 'open';
  /** From the first certificate to the end. */
  readonly links: readonly Certificate[];
  /** What is wrong with the links, empty where nothing is. */
  readonly faults: readonly string[];
}

const maximumLinks = 8;

/** Whether a certificate names itself as issuer. */
export function isSelfIssued(certificate: Certificate): boolean {
  return sameBytes(certificate.subject, certificate.issuer);
}

/**
 * Follows issuers upwards through `pool` and `pinned` (certificates given as trusted). Every link's signature is checked, and
 * each issuer has to be an authority that may issue, valid at `at` (milliseconds since 1970).
 */
export function buildChain(
  first: Certificate,
  pool: readonly Certificate[],
  pinned: readonly Certificate[],
  at: number,
): Chain {
  const links = [first];
  const faults: string[] = [];
  for (let current = first; links.length <= maximumLinks;) {
    if (pinned.some(({ fingerprint }) => fingerprint === current.fingerprint)) return { end: 'trusted', links, faults };
    if (isSelfIssued(current)) {
      if (!signedBy(current, current)) faults.push(`${current.name}: its own signature does not hold`);
      return { end: 'root', links, faults };
    }
    const issuer = findIssuer(current, [...pinned, ...pool]);
    if (issuer === null) return { end: 'open', links, faults };
    faults.push(...issuerFaults(issuer, { at, below: links.length - 1 }));
    links.push(issuer);
    current = issuer;
  }
  return { end: 'open', links, faults: [...faults, 'the chain is too long'] };
}

/**
 * Certificates of a message that nothing in it vouches for: not the first one, whose hash is signed, but any other whose own
 * signature no certificate at hand has made. They stand outside every signature, so they could be anything.
 */
export function unvouched(
  first: Certificate,
  pool: readonly Certificate[],
  pinned: readonly Certificate[],
): Certificate[] {
  const known = [...pinned, ...pool];
  return pool.filter((certificate) => {
    const isFirst = certificate.fingerprint === first.fingerprint;
    const isPinned = pinned.some(({ fingerprint }) => fingerprint === certificate.fingerprint);
    return !isFirst && !isPinned && findIssuer(certificate, known) === null;
  });
}

/** A certificate with the issuer's name; one whose key also signed `current` where there are several. */
function findIssuer(current: Certificate, candidates: readonly Certificate[]): Certificate | null {
  const named = candidates.filter(({ subject }) => sameBytes(subject, current.issuer));
  return named.find((candidate) => signedBy(current, candidate)) ?? null;
}

/** Whether the issuer's key made the certificate's signature. */
export function signedBy(certificate: Certificate, issuer: Certificate): boolean {
  try {
    return certificate.x509.verify(issuer.x509.publicKey);
  } catch {
    return false;
  }
}

function issuerFaults(issuer: Certificate, place: { at: number; below: number }): string[] {
  const faults: string[] = [];
  if (!issuer.authority) faults.push(`${issuer.name}: issued a certificate without being an authority (CA:FALSE)`);
  if (issuer.keyUsage !== null && !issuer.keyUsage.has(keyUsageBits.keyCertSign)) {
    faults.push(`${issuer.name}: may not sign certificates`);
  }
  if (issuer.pathLength !== null && place.below > issuer.pathLength)
    faults.push(`${issuer.name}: its path length is exceeded`);
  if (issuer.unknownCritical.length > 0) {
    faults.push(`${issuer.name}: a critical extension that cannot be judged (${issuer.unknownCritical.join(', ')})`);
  }
  if (place.at < issuer.notBefore || place.at > issuer.notAfter) faults.push(`${issuer.name}: not valid at that time`);
  return faults;
}
