import { authorityExtensions, makeIdentity, timeStampExtensions, type TestIdentity } from './make/certificates';
import { baseObjects, numbers, signPdf, writePdf, type SavingWish } from './make/pdf';

/** The checking time of all attacks. */
export const now = Date.parse('2026-11-22T00:00:00Z');

/** What every attack starts from: identities, and honest files to be attacked. */
export interface Kit {
  readonly root: TestIdentity;
  readonly signer: TestIdentity;
  readonly attacker: TestIdentity;
  readonly stamper: TestIdentity;
  readonly unsigned: Buffer;
  readonly signed: Buffer;
  readonly signedTwice: Buffer;
  /** Certified by its first signature: P 1, 2 or 3. */
  readonly certified: (level: 1 | 2 | 3) => Buffer;
}

/** The wishes that make a first signature a certifying one (DocMDP). */
export function certify(level: 1 | 2 | 3): { entries: string; objects: Record<number, string> } {
  const { catalog, pages, form, firstSignature } = numbers;
  return {
    entries: `/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P ${level} /V /1.2 >> >>]`,
    objects: {
      [catalog]: `<< /Type /Catalog /Pages ${pages} 0 R /AcroForm ${form} 0 R /Perms << /DocMDP ${firstSignature} 0 R >> >>`,
    },
  };
}

let made: Kit | null = null;

/** The kit, made once for a test process. */
export function kit(): Kit {
  if (made !== null) return made;
  const root = makeIdentity({ name: 'Test Root', extensions: authorityExtensions });
  const signer = makeIdentity({ name: 'Honest Signer', issuer: root });
  const unsigned = writePdf(baseObjects());
  const signed = signPdf(unsigned, { signer });
  made = {
    root,
    signer,
    attacker: makeIdentity({ name: 'Attacker' }),
    stamper: makeIdentity({ name: 'Test Time Stamps', issuer: root, extensions: timeStampExtensions }),
    unsigned,
    signed,
    signedTwice: signPdf(signed, { signer, field: numbers.secondField, number: numbers.secondSignature }),
    certified: (level) => signPdf(unsigned, { signer, ...certify(level) }),
  };
  return made;
}

/** One attack: a file, the code that must be among the reasons, and what the verifier is given beside it. */
export interface Attack {
  readonly name: string;
  readonly family: Family;
  readonly code: string;
  readonly make: (kit: Kit) => Buffer;
  /** Trusted besides the kit's root, or nothing at all. */
  readonly trust?: 'root' | 'none';
  readonly revoked?: (kit: Kit) => { fingerprint: string; since: number }[];
}

export const families = [
  'universal signature forgery',
  'incremental saving',
  'signature wrapping',
  'shadow',
  'certification',
  'value and appearance',
  'structure',
  'cryptographic message',
  'certificates and time',
  'active content',
  'packet',
] as const;

export type Family = (typeof families)[number];

export type { SavingWish };
