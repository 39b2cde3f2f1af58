import { basename } from 'node:path';
import type { BackupService } from '../../services/vault/backup-service';
import type { VaultService } from '../../services/vault/vault-service';
import type { HandlerDependencies } from '../dependencies';
import type { DomainHandlers } from '../handlers';

/** What the doors to the vault open on. */
export interface VaultDoors extends Pick<HandlerDependencies, 'dialogs'> {
  readonly vaultService: VaultService;
  readonly backups: BackupService;
}

const kinds = [{ name: 'Filing Desk backup', extensions: ['fdbackup'] }];

/** The doors to the lock on everything kept, and to its backups. */
export function createVaultHandlers({ vaultService: vault, backups, dialogs }: VaultDoors): DomainHandlers<'vault'> {
  return {
    'vault:state': () => {
      const { state, opensByKeyRing, takesWrites } = vault;
      return { state, opensByKeyRing, takesWrites };
    },
    'vault:create': async ({ passphrase }) => ({ recoveryKey: await vault.create(passphrase) }),
    'vault:unlock': async ({ secret, kind }) => ({ state: await vault.unlock(secret, kind) }),
    'vault:unlock-by-key-ring': async () => ({ state: await vault.unlockByKeyRing() }),
    'vault:key-ring': () => vault.keyRing,
    'vault:choose-key-ring': ({ isWanted }) => vault.chooseKeyRing(isWanted),
    'vault:lock': () => ({ state: vault.lock() }),
    'vault:change-passphrase': async ({ current, next }) => ({ state: await vault.changePassphrase(current, next) }),
    'vault:back-up': async ({ passphrase }, caller) => {
      const path = await dialogs.save(caller, { title: 'Back up the vault', kinds, name: 'filing-desk.fdbackup' });
      if (path === null) return { fileName: null, files: 0 };
      return { fileName: basename(path), files: await backups.backUp(path, passphrase) };
    },
    'vault:restore': async ({ passphrase }, caller) => {
      const [path] = await dialogs.open(caller, { title: 'Restore a backup', kinds });
      if (path === undefined) return { fileName: null, files: 0, keptAs: null };
      vault.lock();
      return { fileName: basename(path), ...(await vault.alone(() => backups.restore(path, passphrase))) };
    },
  };
}
