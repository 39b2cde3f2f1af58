import { AppError } from '../../../shared/errors/app-error';
import type { AuditEvent } from '../../../shared/audit/audit-event';
import type { AuditTrail } from './audit-trail';
import type { Forgetful } from '../vault/vault-service';

/**
 * Tells the laptop's log when the vault was opened and locked. A log that is broken or cannot be written must not keep
 * anyone out of the vault, nor the vault open.
 */
export class VaultLog implements Forgetful {
  readonly #trail: () => AuditTrail;

  constructor(trail: () => AuditTrail) {
    this.#trail = trail;
  }

  /** The laptop's log begins with its vault, and with it the register of all logs: one that is gone later was deleted. */
  created(): void {
    this.#quietly(() => this.#trail());
  }

  opened(secret: 'passphrase' | 'recovery key' | 'key ring'): void {
    this.#record({ type: 'vault-opened', data: { with: secret } });
  }

  /** Before the vault is locked. */
  forget(): void {
    this.#record({ type: 'vault-locked', data: {} });
  }

  #record(event: AuditEvent): void {
    this.#quietly(() => this.#trail().record(event));
  }

  #quietly(work: () => unknown): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}
