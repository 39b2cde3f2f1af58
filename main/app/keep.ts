import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../../shared/time/clock';
import { businessCalendar } from '../../shared/deadlines/calendar';
import { checkDraft } from '../../shared/rules/check-draft';
import { LibraryService } from '../services/library-service';
import { DraftsService } from '../services/drafts-service';
import { exhibitFiles } from '../services/exhibit-files';
import { IdentitiesService } from '../services/identities-service';
import { KeptTrails } from '../services/kept-trail';
import { renderFilingSet, renderSealable } from '../services/notice-faces';
import { SigningService } from '../services/signing-service';
import { VaultService } from '../services/vault-service';
import { DraftRepository } from '../storage/draft-repository';
import { ExhibitRepository } from '../storage/exhibit-repository';
import { IdentityRepository } from '../storage/identity-repository';
import { PacketRepository } from '../storage/packet-repository';
import { laptopCost, type ScryptCost } from '../vault/key-wrap';
import type { RandomBytes } from '../vault/sealed-box';
import { Vault } from '../vault/vault';

/** What keeps things on this laptop, made once for all windows. */
export interface Keep {
  readonly vault: Vault;
  readonly drafts: DraftsService;
  readonly library: LibraryService;
  readonly vaultService: VaultService;
  readonly identities: IdentitiesService;
  readonly signing: SigningService;
  readonly exhibits: ExhibitRepository;
  readonly random: RandomBytes;
}

/** Everything kept stands in one folder, `vault/` under the program's own. `cost` is that of a new passphrase. */
export function openKeep(userData: string, clock: Clock, cost: ScryptCost = laptopCost): Keep {
  const random: RandomBytes = (length) => randomBytes(length);
  const vault = new Vault({ folder: join(userData, 'vault'), clock, random, cost });
  const repository = new DraftRepository({ vault, clock, random });
  const library = new LibraryService({ vault, repository, clock, random, calendar: businessCalendar() });
  const drafts = new DraftsService({ vault, repository, library, clock, random, newId: randomUUID });
  const trails = new KeptTrails({ vault, clock, random });
  const identities = new IdentitiesService({
    ...{ clock, random, cost },
    repository: new IdentityRepository({ vault, random }),
    trail: () => trails.trail('identities'),
  });
  const exhibits = new ExhibitRepository({ vault, random });
  const signing = new SigningService({
    ...{ clock, drafts, identities, render: renderSealable },
    packets: new PacketRepository({ vault, random }),
    trail: (draftId) => trails.trail(draftId),
    filing: (draft, plan) => [
      ...renderFilingSet(draft, plan),
      ...exhibitFiles(draft, ({ sha256 }) => exhibits.read(sha256)),
    ],
    check: (draft, now) => checkDraft(draft, { now, calendar: businessCalendar() }),
  });
  const vaultService = new VaultService(vault, [drafts, library, trails, signing]);
  return { vault, drafts, library, vaultService, identities, signing, exhibits, random };
}
