import type { vaultContract } from '../../../shared/ipc/contracts/vault';
import type { VaultService } from '../../services/vault-service';
import type { HandlersOf } from '../handler-types';

/** The doors to the lock on everything kept. */
export function createVaultHandlers(vault: VaultService): HandlersOf<typeof vaultContract> {
  return {
    'vault:state': () => ({ state: vault.state }),
    'vault:create': async ({ passphrase }) => ({ recoveryKey: await vault.create(passphrase) }),
    'vault:unlock': async ({ secret, kind }) => ({ state: await vault.unlock(secret, kind) }),
    'vault:lock': () => ({ state: vault.lock() }),
    'vault:change-passphrase': async ({ current, next }) => ({ state: await vault.changePassphrase(current, next) }),
  };
}
