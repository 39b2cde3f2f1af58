import { generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { zipPacket } from '../../../main/packet/write-packet';
import { readPacket } from '../../../main/packet/read-packet';
import { findingsOf, signDraft, signPacket, type SignerInput } from '../../../main/services/signing/sign-draft';
import { requestTimestamp, stampPacket } from '../../../main/services/signing/timestamp-notice';
import { openIdentityFile, selfIssue } from '../../../main/signing/identity-file';
import type { SigningIdentity } from '../../../main/signing/signing-identity';
import type { Draft } from '../../../shared/draft/draft';
import { packetNames } from '../../../shared/signature/packet-layout';
import { timeStampResponse } from '../families/certificates';
import {
  authorityExtensions,
  inScratch,
  makeIdentity,
  timeStampExtensions,
  type TestIdentity,
} from '../make/certificates';

/** The key kinds that people sign with. */
export const keyKinds = ['rsa:2048', 'rsa:3072', 'rsa:4096', 'ec'] as const;
export type KeyKind = (typeof keyKinds)[number];

/** Whose certificate: made by this program, or a company's brought in as PKCS#12. */
export type Origin = 'own' | 'imported';

const validity = { notBefore: '20010101000000Z', notAfter: '20400101000000Z' } as const;
const title = 'Chief Financial Officer';

/** What one notice is to be signed with. */
export interface SigningWish {
  readonly draft: Draft;
  readonly key: KeyKind;
  readonly origin: Origin;
  readonly signers: 1 | 2 | 3;
  readonly stamped: boolean;
  readonly exhibits?: ReadonlyMap<string, Uint8Array>;
}

/** A packet and what an honest reader verifies it with. */
export interface OwnFiles {
  readonly packet: Uint8Array;
  readonly notice: Uint8Array;
  readonly trust: readonly Uint8Array[];
  /** The day after the signature, milliseconds since 1970. */
  readonly now: number;
}

/** A company's authority and its time-stamping service, and keys made once for all files. */
export class Signers {
  readonly root = makeIdentity({ name: 'Company Root', key: 'ec', extensions: authorityExtensions, ...validity });
  readonly stamper = makeIdentity({
    name: 'Company Time',
    issuer: this.root,
    extensions: timeStampExtensions,
    ...validity,
  });
  private readonly keys = new Map<string, KeyObject>();
  private readonly imported = new Map<string, SigningIdentity>();

  /** The identity of a person; the same key each time, for making one takes seconds. */
  identity(name: string, { key, origin }: Pick<SigningWish, 'key' | 'origin'>, at: number): SigningIdentity {
    if (origin === 'imported' || key === 'ec') return this.fromFile(name, key, origin);
    const privateKey = this.keys.get(key) ?? makeKey(key);
    this.keys.set(key, privateKey);
    const clock = { now: () => at - 30 * 86_400_000 };
    return selfIssue({ name, title }, privateKey, { clock, random: (size) => new Uint8Array(size).fill(7) });
  }

  private fromFile(name: string, key: KeyKind, origin: Origin): SigningIdentity {
    const id = `${name} ${key} ${origin}`;
    const issuer = origin === 'imported' ? { issuer: this.root } : {};
    const identity = this.imported.get(id) ?? throughPkcs12(makeIdentity({ name, key, ...issuer, ...validity }));
    this.imported.set(id, identity);
    return identity;
  }
}

function makeKey(key: KeyKind): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: Number(key.slice(4)) }).privateKey;
}

function throughPkcs12({ keyPem, certificatePem, chainPem }: TestIdentity): SigningIdentity {
  return inScratch({ key: keyPem, cert: certificatePem, chain: chainPem.join('\n') }, (run, read) => {
    const chain = chainPem.length > 0 ? ['-certfile', 'chain'] : [];
    const how = ['-export', '-inkey', 'key', '-in', 'cert', ...chain, '-passout', 'pass:corpus', '-out', 'p12'];
    run('openssl', ['pkcs12', ...how]);
    return openIdentityFile(read('p12'), 'corpus');
  });
}

/** Signs a notice as the command line does: each signer in turn, then the authority's time stamp. */
export async function signOwn(wish: SigningWish, signers: Signers): Promise<OwnFiles> {
  const { draft } = wish;
  const at = Date.parse(`${draft.signature.date ?? ''}T16:00:00-05:00`);
  const clock = { now: () => at };
  const names = [draft.signature.name ?? '', 'Second O’Signer', 'Third Žádný'].slice(0, wish.signers);
  const identities = names.map((name) => signers.identity(name, wish, at));
  const inputs = identities.map((identity) => inputOf(identity, wish, at));
  const coSigners = names.slice(1).map((name) => ({ name, title, capacity: 'executive-officer' as const }));
  const [first, ...others] = inputs;
  if (first === undefined) throw new Error('no signer');
  let packet = zipPacket((await signDraft(draft, { ...first, coSigners }, clock)).files);
  for (const other of others) {
    packet = zipPacket((await signPacket({ fileName: 'packet.zip', bytes: packet }, other, clock)).files);
  }
  const trust = trustOf(wish, identities, signers);
  if (wish.stamped) packet = await stamp(packet, identities.at(-1) ?? first.identity, { at, signers });
  const notice = readPacket(packet).files.get(packetNames.notice) ?? new Uint8Array();
  return { packet, notice, trust, now: at + 86_400_000 };
}

function inputOf(identity: SigningIdentity, { draft, exhibits }: SigningWish, at: number): SignerInput {
  const findings = findingsOf(draft, at).filter(({ severity }) => severity === 'error');
  const overrides = findings.map(({ rule }) => ({ rule, reason: 'A file of the benign corpus.' }));
  const bytes = Buffer.from('the scan of a paper signed by hand');
  const filedAt = new Date(at - 86_400_000).toISOString();
  const attestation = { fileName: 'scan.pdf', bytes, attestedOn: null, filedAt };
  return { identity, attestation, overrides, exhibits: ({ file }) => exhibits?.get(file) ?? null };
}

/** A self-issued certificate needs no trust to be valid; with a time stamp or a company's certificate the roots are given. */
function trustOf(wish: SigningWish, identities: readonly SigningIdentity[], { root }: Signers): Uint8Array[] {
  if (wish.origin === 'imported') return [root.certificateDer];
  return wish.stamped ? [root.certificateDer, ...identities.map(({ certificate }) => certificate.raw)] : [];
}

async function stamp(
  packet: Uint8Array,
  identity: SigningIdentity,
  { at, signers }: { at: number; signers: Signers },
): Promise<Uint8Array> {
  const later = at + 3_600_000;
  const time = new Date(later).toISOString().replace(/[-:T]|\.\d+/g, '');
  const response = timeStampResponse(await requestTimestamp(packet), signers.stamper, time);
  const roots = [new X509Certificate(signers.root.certificatePem).raw];
  const clock = { now: () => later + 60_000 };
  return (await stampPacket(packet, { response, roots }, { identity, clock })).zip;
}
