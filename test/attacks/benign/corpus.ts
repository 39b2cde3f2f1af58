import { noticeFaces } from '../../../main/services/checks/notice-checks';
import { verifyFile } from '../../../main/verify/verify-file';
import { sonusDraft } from '../../helpers/sonus-draft';
import { benignDrafts } from './drafts';
import { keyKinds, Signers, signOwn, type OwnFiles, type SigningWish } from './own-files';
import { strangers, type Stranger } from './strangers';

/** A file that nobody has tampered with, and what the verifier has to say of it: no alarm. */
export interface BenignCase {
  readonly group: string;
  readonly name: string;
  /** The codes that may speak against it; none where it has to be valid. */
  readonly expected: readonly string[];
  /** What the verifier says: the codes, or nothing where it calls the file valid. */
  readonly judge: () => Promise<readonly string[]>;
}

const bools = [false, true] as const;
const origins = ['own', 'imported'] as const;

/** Our own outputs: every key, number of signers, time stamp and identity; every kind of notice. Made when they are judged. */
export function ownCases(): readonly BenignCase[] {
  const signers = new Signers();
  const matrix = keyKinds.flatMap((key) =>
    ([1, 2, 3] as const).flatMap((count) =>
      origins.flatMap((origin) =>
        bools.flatMap((stamped) => {
          const wish = { draft: sonusDraft, key, origin, signers: count, stamped };
          const name = `${key}, ${count} signers, ${origin}${stamped ? ', time stamp' : ''}`;
          return twoFiles('key, signers, time', name, wish, signers);
        }),
      ),
    ),
  );
  const drafts = benignDrafts.flatMap(({ name, draft, exhibits }) =>
    origins.flatMap((origin) => {
      const wish = { draft, key: 'rsa:2048', origin, signers: 1, stamped: false } as const;
      const given = exhibits === undefined ? wish : { ...wish, exhibits };
      return twoFiles('kinds of notice', `${name}, ${origin}`, given, signers);
    }),
  );
  return [...matrix, ...drafts];
}

/** A packet and its notice alone; they are signed once, when the first of the two is judged. */
function twoFiles(group: string, name: string, wish: SigningWish, signers: Signers): BenignCase[] {
  let made: Promise<OwnFiles> | null = null;
  const judge = async (part: 'packet' | 'notice') => {
    made ??= signOwn(wish, signers);
    const files = await made;
    return codesOf(files[part], files);
  };
  return (['packet', 'notice'] as const).map((part) => {
    return { group: `${group}: ${part}`, name, expected: [], judge: () => judge(part) };
  });
}

/** Signed PDFs of other makers, with their root given as trusted and without: never invalid. */
export async function strangerCases(): Promise<readonly BenignCase[]> {
  const now = Date.now() + 86_400_000;
  return (await strangers()).flatMap(({ maker, name, bytes, root }) => {
    const own = expectedOf(maker, name);
    const trusted = () => codesOf(bytes, { now, trust: [root.certificateDer] });
    const unknown = () => codesOf(bytes, { now, trust: [] });
    return [
      { group: maker, name: `${name}, root given`, expected: own, judge: trusted },
      { group: maker, name: `${name}, root not given`, expected: [...own, 'E_CERT_UNPROVEN'], judge: unknown },
    ];
  });
}

/** What these makers do that is honest and not as it should be: a forbidden signing-time under CAdES, SHA-1. */
function expectedOf(maker: Stranger['maker'], name: string): readonly string[] {
  if (maker === 'mutool') return ['E_CMS_OLD_HASH'];
  return name.includes('ETSI.CAdES.detached') ? ['E_CMS_SIGNING_TIME'] : [];
}

async function codesOf(bytes: Uint8Array, { now, trust }: Pick<OwnFiles, 'now' | 'trust'>): Promise<readonly string[]> {
  const { verdict, reasons } = await verifyFile(bytes, { now, trust, faces: noticeFaces });
  const codes = [...new Set(reasons.map(({ code }) => code))];
  return verdict === 'invalid' ? ['invalid', ...codes] : codes;
}
