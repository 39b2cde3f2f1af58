import { AppError } from '../../../shared/errors/app-error';
import type { Identity } from '../../../shared/ipc/contracts/identities';
import type { LostKey } from '../../../shared/signature/lost-keys';
import { easternDate } from '../../../shared/time/eastern';
import { createIdentity, openIdentityFile, writeIdentityFile, type KeyKind } from '../../signing/identity-file';
import { fingerprintOf, type SigningIdentity } from '../../signing/signing-identity';
import { checkCanSign } from '../../signing/check-identity';
import type { IdentityRecord } from '../../storage/identity-record';
import type { Revocation } from '../../verify/certificate/judge-signer';
import { sha256Hex } from '../audit/audit-trail';
import { summaryOf } from './identity-summary';
import { checkStrength, KeyLock, type KeyLockPorts } from './key-lock';
import type { Attestation } from './signing-gates';

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

/** The signers of this laptop: their certificates, their encrypted keys, their attestations. */
export class IdentitiesService {
  readonly #ports: KeyLockPorts;
  readonly #lock: KeyLock;

  constructor(ports: KeyLockPorts) {
    this.#ports = ports;
    this.#lock = new KeyLock(ports);
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

  /** Unlocks a key for one use. @throws AppError as {@link KeyLock.unlock} */
  unlock(fingerprint: string, passphrase: string): Promise<SigningIdentity> {
    return this.#lock.unlock(fingerprint, passphrase);
  }

  /** The identity as a PKCS#12 file, under its passphrase, for a backup. @throws AppError as {@link unlock} */
  async exportFile(fingerprint: string, passphrase: string): Promise<Uint8Array> {
    const identity = await this.#lock.unlock(fingerprint, passphrase);
    this.#ports.trail().record({ type: 'identity-exported', data: { fingerprint } });
    return writeIdentityFile(identity, passphrase);
  }

  /** @throws AppError as {@link unlock}, and `passphrase-weak` */
  async changePassphrase(fingerprint: string, current: string, next: string): Promise<void> {
    checkStrength(next);
    const identity = await this.#lock.unlock(fingerprint, current);
    const wrappedKey = await this.#lock.wrap(identity, next);
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

  async #keep(identity: SigningIdentity, passphrase: string): Promise<IdentityRecord> {
    const record: IdentityRecord = {
      format: 'filing-desk/identity',
      version: 1,
      fingerprint: fingerprintOf(identity.certificate),
      name: identity.name,
      title: identity.title,
      certificate: identity.certificate.toString(),
      chain: identity.chain.map((certificate) => certificate.toString()),
      wrappedKey: await this.#lock.wrap(identity, passphrase),
      attempts: { failed: 0, lastAt: 0 },
      attestation: null,
      revoked: null,
    };
    this.#ports.repository.write(record);
    return record;
  }
}

function refuseFuture(attestedOn: string | null, now: number): void {
  if (attestedOn === null || attestedOn <= easternDate(now)) return;
  throw new AppError('invalid-input', {
    message: `Expected the date on the paper to be today or earlier, found ${attestedOn}.`,
    action: 'Type the date that stands beside the signature.',
  });
}

/** Lost keys as the verifier takes them. */
export function revocationsOf(identities: Pick<IdentitiesService, 'revocations'>): Revocation[] {
  return identities.revocations().map(({ fingerprint, since }) => ({ fingerprint, since: Date.parse(since) }));
}
