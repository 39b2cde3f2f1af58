import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../../shared/time/clock';
import { DraftsService } from '../services/drafts-service';
import { VaultService } from '../services/vault-service';
import { DraftRepository } from '../storage/draft-repository';
import type { RandomBytes } from '../vault/sealed-box';
import { Vault } from '../vault/vault';

/** What keeps things on this laptop, made once for all windows. */
export interface Keep {
  readonly vault: Vault;
  readonly drafts: DraftsService;
  readonly vaultService: VaultService;
  readonly random: RandomBytes;
}

/** Everything kept stands in one folder, `vault/` under the program's own. */
export function openKeep(userData: string, clock: Clock): Keep {
  const random: RandomBytes = (length) => randomBytes(length);
  const vault = new Vault({ folder: join(userData, 'vault'), clock, random });
  const repository = new DraftRepository({ vault, clock, random });
  const drafts = new DraftsService({ vault, repository, clock, random, newId: randomUUID });
  return { vault, drafts, vaultService: new VaultService(vault, [drafts]), random };
}
