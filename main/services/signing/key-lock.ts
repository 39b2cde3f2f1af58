import { X509Certificate } from 'node:crypto';
import { AppError } from '../../../shared/errors/app-error';
import type { Clock } from '../../../shared/time/clock';
import { readPrivateKey } from '../../signing/identity-file';
import type { SigningIdentity } from '../../signing/signing-identity';
import type { IdentityRecord } from '../../storage/identity-record';
import type { IdentityRepository } from '../../storage/identity-repository';
import { unwrapKey, wrapKey, type ScryptCost, type WrappedKey } from '../../vault/key-wrap';
import type { RandomBytes } from '../../vault/sealed-box';
import type { AuditTrail } from '../audit/audit-trail';

/** What wrapping and unlocking keys needs; `cost` is scrypt's, smaller in tests. */
export interface KeyLockPorts {
  readonly repository: IdentityRepository;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly cost: ScryptCost;
  /** The laptop's log of identities. */
  readonly trail: () => AuditTrail;
}

/** Wrong passphrases that cost nothing; each further one doubles the pause, up to an hour. */
const freeAttempts = 3;
const longestPause = 3_600_000;

/** The signers' private keys: each wrapped under a passphrase of its own, unlocked for one use at a time. */
export class KeyLock {
  readonly #ports: KeyLockPorts;

  constructor(ports: KeyLockPorts) {
    this.#ports = ports;
  }

  /** The private key as it is kept. */
  wrap(identity: SigningIdentity, passphrase: string): Promise<WrappedKey> {
    const pkcs8 = identity.privateKey.export({ format: 'der', type: 'pkcs8' });
    const { cost, random } = this.#ports;
    return wrapKey(pkcs8, passphrase, { kind: 'passphrase', cost, random });
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
}

/** Length is what resists guessing (NIST SP 800-63B section 5.1.1.2): at least 10 characters, not all the same. @throws AppError `passphrase-weak` */
export function checkStrength(passphrase: string): void {
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
