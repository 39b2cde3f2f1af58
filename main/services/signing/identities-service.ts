import { X509Certificate } from 'node:crypto';
import { AppError } from '../../../shared/errors/app-error';
import type { Identity } from '../../../shared/ipc/contracts/identities';
import type { LostKey } from '../../../shared/signature/lost-keys';
import type { Clock } from '../../../shared/time/clock';
import { easternDate } from '../../../shared/time/eastern';
import {
  createIdentity,
  openIdentityFile,
  readPrivateKey,
  writeIdentityFile,
  type KeyKind,
} from '../../signing/identity-file';
import { fingerprintOf, isSelfIssued, nameAttribute, type SigningIdentity } from '../../signing/signing-identity';
import { checkCanSign } from '../../signing/check-identity';
import type { IdentityRecord } from '../../storage/identity-record';
import type { IdentityRepository } from '../../storage/identity-repository';
import type { Revocation } from '../../verify/certificate/judge-signer';
import { unwrapKey, wrapKey, type ScryptCost } from '../../vault/key-wrap';
import type { RandomBytes } from '../../vault/sealed-box';
import { sha256Hex, type AuditTrail } from '../audit/audit-trail';
import type { Attestation } from './signing-gates';

/** What keeping identities needs; `cost` is scrypt's, smaller in tests. */
export interface IdentitiesPorts {
  readonly repository: IdentityRepository;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly cost: ScryptCost;
  /** The laptop's log of identities. */
  readonly trail: () => AuditTrail;
}

/** A scan of the attestation. */
export interface AttestationScan {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Who gets a key, and which kind. */
export interface NewPerson {
  readonly name: string;
  readonly title: string;
  readonly key?: KeyKind;
}

/** Wrong passphrases that cost nothing; each further one doubles the pause, up to an hour. */
const freeAttempts = 3;
const longestPause = 3_600_000;

/** The signers of this laptop: their certificates, their encrypted keys, their attestations. */
export class IdentitiesService {
  readonly #ports: IdentitiesPorts;

  constructor(ports: IdentitiesPorts) {
    this.#ports = ports;
  }

  list(): Identity[] {
    return this.#ports.repository.all().map(summaryOf);
  }

  /** @throws AppError `passphrase-weak` */
  async create(person: NewPerson, passphrase: string): Promise<Identity> {
    checkStrength(passphrase);
    const identity = await createIdentity(person, this.#ports.clock, this.#ports.random);
    const record = await this.#keep(identity, passphrase);
    const { fingerprint, name } = record;
    this.#ports.trail().record({ type: 'identity-created', data: { fingerprint, name } });
    return summaryOf(record);
  }

  /**
   * Takes in the user's own PKCS#12 file. Its passphrase becomes the key's passphrase here.
   * @throws AppError of {@link openIdentityFile}, and of a certificate that cannot sign now
   */
  async importFile(bytes: Uint8Array, passphrase: string): Promise<Identity> {
    const identity = openIdentityFile(bytes, passphrase);
    checkCanSign(identity.certificate, this.#ports.clock.now());
    const fingerprint = fingerprintOf(identity.certificate);
    if (this.#ports.repository.has(fingerprint)) return summaryOf(this.#ports.repository.read(fingerprint));
    const record = await this.#keep(identity, passphrase);
    const { name, issuer } = summaryOf(record);
    this.#ports.trail().record({ type: 'identity-imported', data: { fingerprint, name, issuer } });
    return summaryOf(record);
  }

  /** The identity as a PKCS#12 file, under its passphrase, for a backup. @throws AppError as {@link unlock} */
  async exportFile(fingerprint: string, passphrase: string): Promise<Uint8Array> {
    const identity = await this.unlock(fingerprint, passphrase);
    this.#ports.trail().record({ type: 'identity-exported', data: { fingerprint } });
    return writeIdentityFile(identity, passphrase);
  }

  /** @throws AppError as {@link unlock}, and `passphrase-weak` */
  async changePassphrase(fingerprint: string, current: string, next: string): Promise<void> {
    checkStrength(next);
    const identity = await this.unlock(fingerprint, current);
    const wrappedKey = await this.#wrap(identity, next);
    this.#ports.repository.write({ ...this.#ports.repository.read(fingerprint), wrappedKey });
    this.#ports.trail().record({ type: 'passphrase-changed', data: { fingerprint } });
  }

  /**
   * Puts a copy of the paper that was signed by hand on file.
   * @param attestedOn the date on the paper, ISO, as someone read it
   * @throws AppError `invalid-input` for a date that has not come yet
   */
  fileAttestation(fingerprint: string, attestedOn: string | null, scan: AttestationScan): Identity {
    refuseFuture(attestedOn, this.#ports.clock.now());
    const filedAt = new Date(this.#ports.clock.now()).toISOString();
    const sha256 = sha256Hex(scan.bytes);
    const bytes = Buffer.from(scan.bytes).toString('base64');
    const attestation = { fileName: scan.fileName, sha256, filedAt, attestedOn, bytes };
    const record = { ...this.#ports.repository.read(fingerprint), attestation };
    this.#ports.repository.write(record);
    const data = { fingerprint, sha256, attestedOn, fileName: scan.fileName };
    this.#ports.trail().record({ type: 'attestation-filed', data });
    return summaryOf(record);
  }

  /** The paper to sign by hand was printed: these bytes. */
  attestationPrinted(fingerprint: string, paper: Uint8Array): void {
    this.#ports.trail().record({ type: 'attestation-printed', data: { fingerprint, sha256: sha256Hex(paper) } });
  }

  /** The attestation on file, or null. */
  attestation(fingerprint: string): Attestation | null {
    const { attestation } = this.#ports.repository.read(fingerprint);
    if (attestation === null) return null;
    return { ...attestation, bytes: Buffer.from(attestation.bytes, 'base64') };
  }

  /** "This key is lost": it signs no more, and signatures that claim a later time are called revoked. */
  revoke(fingerprint: string, reason: string): Identity {
    const since = new Date(this.#ports.clock.now()).toISOString();
    const record = this.#ports.repository.read(fingerprint);
    const revoked = record.revoked ?? { reason, since };
    this.#ports.repository.write({ ...record, revoked });
    this.#ports.trail().record({ type: 'identity-revoked', data: { fingerprint, ...revoked } });
    return summaryOf({ ...record, revoked });
  }

  /** What the verifier has to know of lost keys. */
  revocations(): LostKey[] {
    return this.#ports.repository
      .all()
      .flatMap(({ fingerprint, revoked }) => (revoked === null ? [] : [{ fingerprint, ...revoked }]));
  }

  /**
   * Unlocks a key for one use. The number of wrong passphrases is on disk before the passphrase is tried, so that ending
   * the program does not win another try.
   * @throws AppError `identity-wrong-passphrase`, `identity-locked-out`, `identity-revoked` or `identity-key-mismatch`
   */
  async unlock(fingerprint: string, passphrase: string): Promise<SigningIdentity> {
    const record = this.#ports.repository.read(fingerprint);
    refuseRevoked(record);
    this.#refuseLockedOut(record);
    const failed = record.attempts.failed + 1;
    const attempts = { failed, lastAt: this.#ports.clock.now() };
    this.#ports.repository.write({ ...record, attempts });
    const key = await this.#tryPassphrase(record, passphrase, failed);
    this.#ports.repository.write({ ...record, attempts: { failed: 0, lastAt: 0 } });
    const certificate = new X509Certificate(record.certificate);
    if (!certificate.checkPrivateKey(key)) throw mismatch();
    const chain = record.chain.map((pem) => new X509Certificate(pem));
    return { name: record.name, title: record.title, certificate, chain, privateKey: key };
  }

  async #tryPassphrase(record: IdentityRecord, passphrase: string, failures: number) {
    try {
      const pkcs8 = await unwrapKey(record.wrappedKey, passphrase);
      return readPrivateKey(pkcs8);
    } catch (cause) {
      const { fingerprint } = record;
      this.#ports.trail().record({ type: 'key-unlock-failed', data: { fingerprint, failures } });
      throw new AppError('identity-wrong-passphrase', {
        message: 'Expected the passphrase of this signer, found another one.',
        action: 'Type the passphrase again; it tells capital and small letters apart.',
        details: { failures },
        cause,
      });
    }
  }

  #refuseLockedOut({ attempts: { failed, lastAt }, fingerprint }: IdentityRecord): void {
    if (failed < freeAttempts) return;
    const pause = Math.min(2 ** (failed - freeAttempts) * 1000, longestPause);
    // A clock that was set back must not shorten the pause, nor stretch it beyond the longest.
    const left = Math.min(lastAt + pause - this.#ports.clock.now(), pause);
    if (left <= 0) return;
    const until = new Date(this.#ports.clock.now() + left).toISOString();
    this.#ports.trail().record({ type: 'identity-locked-out', data: { fingerprint, until } });
    throw new AppError('identity-locked-out', {
      message: `Expected a pause after ${failed} wrong passphrases; ${Math.ceil(left / 1000)} seconds are left.`,
      action: 'Wait, then type the passphrase again.',
      details: { seconds: Math.ceil(left / 1000), failed },
    });
  }

  async #keep(identity: SigningIdentity, passphrase: string): Promise<IdentityRecord> {
    const record: IdentityRecord = {
      format: 'filing-desk/identity',
      version: 1,
      fingerprint: fingerprintOf(identity.certificate),
      name: identity.name,
      title: identity.title,
      certificate: identity.certificate.toString(),
      chain: identity.chain.map((certificate) => certificate.toString()),
      wrappedKey: await this.#wrap(identity, passphrase),
      attempts: { failed: 0, lastAt: 0 },
      attestation: null,
      revoked: null,
    };
    this.#ports.repository.write(record);
    return record;
  }

  #wrap(identity: SigningIdentity, passphrase: string) {
    const pkcs8 = identity.privateKey.export({ format: 'der', type: 'pkcs8' });
    const { cost, random } = this.#ports;
    return wrapKey(pkcs8, passphrase, { kind: 'passphrase', cost, random });
  }
}

function summaryOf(record: IdentityRecord): Identity {
  const certificate = new X509Certificate(record.certificate);
  const { attestation } = record;
  return {
    fingerprint: record.fingerprint,
    name: record.name,
    title: record.title,
    issuer: nameAttribute(certificate.issuer, 'CN') ?? certificate.issuer.replaceAll('\n', ', '),
    selfIssued: isSelfIssued(certificate),
    notBefore: new Date(certificate.validFrom).toISOString(),
    notAfter: new Date(certificate.validTo).toISOString(),
    attestation:
      attestation === null
        ? null
        : {
            fileName: attestation.fileName,
            sha256: attestation.sha256,
            filedAt: attestation.filedAt,
            attestedOn: attestation.attestedOn,
          },
    revoked: record.revoked,
  };
}

function refuseFuture(attestedOn: string | null, now: number): void {
  if (attestedOn === null || attestedOn <= easternDate(now)) return;
  throw new AppError('invalid-input', {
    message: `Expected the date on the paper to be today or earlier, found ${attestedOn}.`,
    action: 'Type the date that stands beside the signature.',
  });
}

/** Length is what resists guessing (NIST SP 800-63B section 5.1.1.2): at least 10 characters, not all the same. */
function checkStrength(passphrase: string): void {
  if ([...passphrase].length >= 10 && new Set(passphrase).size >= 4) return;
  throw new AppError('passphrase-weak', {
    message: 'Expected a passphrase of at least 10 characters, at least 4 of them different.',
    action: 'Choose a longer one: four unrelated words are easy to keep in mind.',
  });
}

function refuseRevoked({ revoked }: IdentityRecord): void {
  if (revoked === null) return;
  throw new AppError('identity-revoked', {
    message: `Expected an identity in use, found one that was called lost on ${revoked.since.slice(0, 10)}.`,
    action: 'Sign with another identity, or make a new one.',
  });
}

function mismatch(): AppError {
  return new AppError('identity-key-mismatch', {
    message: 'Expected the private key of this certificate, found another one.',
    action: 'Import the identity again from its backup.',
  });
}

/** Lost keys as the verifier takes them. */
export function revocationsOf(identities: Pick<IdentitiesService, 'revocations'>): Revocation[] {
  return identities.revocations().map(({ fingerprint, since }) => ({ fingerprint, since: Date.parse(since) }));
}
