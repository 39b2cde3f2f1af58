import type { VaultService } from '../../services/vault-service';
import type { DomainHandlers } from '../handlers';

/** The doors to the lock on everything kept. */
export function createVaultHandlers(vault: VaultService): DomainHandlers<'vault'> {
  return {
    'vault:state': () => ({ state: vault.state }),
    'vault:create': async ({ passphrase }) => ({ recoveryKey: await vault.create(passphrase) }),
    'vault:unlock': async ({ secret, kind }) => ({ state: await vault.unlock(secret, kind) }),
    'vault:lock': () => ({ state: vault.lock() }),
    'vault:change-passphrase': async ({ current, next }) => ({ state: await vault.changePassphrase(current, next) }),
  };
}
