import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Draft } from '../../shared/draft/draft';
import type { SigningPlan } from '../../shared/signature/signing-plan';
import type { Clock } from '../../shared/time/clock';
import { LibraryService } from '../services/drafts/library-service';
import { CompaniesService } from '../services/drafts/companies-service';
import { AuditedDrafts } from '../services/drafts/audited-drafts';
import type { CommentsService } from '../services/drafts/comments-service';
import { BackupService } from '../services/vault/backup-service';
import { checkWithFacts } from '../services/checks/check-with-facts';
import { ConflictService } from '../services/drafts/conflict-service';
import { exhibitFiles } from '../services/drafts/exhibit-files';
import { IdentitiesService } from '../services/signing/identities-service';
import { KeptTrails } from '../services/audit/kept-trails';
import { renderFilingSet, renderSealable } from '../services/faces/notice-faces';
import { LogHeads } from '../services/audit/log-heads';
import { PacketBringer } from '../services/packets/bring-packet';
import { PacketExports } from '../services/packets/packet-exports';
import { PacketShelf } from '../services/packets/packet-shelf';
import { PaperService } from '../services/signing/paper-service';
import { RetentionService } from '../services/packets/retention-service';
import { revocationsOf } from '../services/signing/identities-service';
import { SigningService } from '../services/signing/signing-service';
import { TimestampService } from '../services/signing/timestamp-service';
import { TrustService } from '../services/verification/trust-service';
import { VaultLog } from '../services/audit/vault-log';
import { VaultService } from '../services/vault/vault-service';
import type { ReportDamage } from '../storage/kept-aside';
import type { Storage } from '../storage/sealed-kind';
import { DraftRepository } from '../storage/draft-repository';
import { ExhibitRepository } from '../storage/exhibit-repository';
import { IdentityRepository } from '../storage/identity-repository';
import { HeadRegister } from '../storage/head-register';
import { MarkRepository } from '../storage/mark-repository';
import { ProfileRepository } from '../storage/profile-repository';
import { LogKey } from '../storage/log-key';
import { PacketRepository } from '../storage/packet-repository';
import { TrustRepository } from '../storage/trust-repository';
import { laptopCost, type ScryptCost } from '../vault/key-wrap';
import { verifyInThread } from '../services/verification/verify-in-thread';
import { KeyRingEntry, type KeyRing } from '../vault/key-ring';
import type { RandomBytes } from '../vault/sealed-box';
import { Vault } from '../vault/vault';
import { openHandOverKeep } from './hand-over-keep';
import { VaultLock } from '../vault/vault-lock';
import { openClosuresFile, type ClosuresFile } from './closures-file';

/** What keeps things on this laptop, made once for all windows. */
export interface Keep {
  readonly vault: Vault;
  readonly drafts: AuditedDrafts;
  readonly library: LibraryService;
  readonly conflicts: ConflictService;
  readonly vaultService: VaultService;
  readonly backups: BackupService;
  readonly identities: IdentitiesService;
  readonly signing: SigningService;
  readonly timestamps: TimestampService;
  readonly trust: TrustService;
  readonly exports: PacketExports;
  readonly papers: PaperService;
  readonly bringer: PacketBringer;
  readonly retention: RetentionService;
  readonly exhibits: ExhibitRepository;
  readonly packets: PacketRepository;
  readonly closures: ClosuresFile;
  readonly companies: CompaniesService;
  readonly marks: MarkRepository;
  readonly random: RandomBytes;
  readonly comments: CommentsService;
  readonly handOver: ReturnType<typeof openHandOverKeep>['handOver'];
}

/** What is not the same in every program that keeps something. */
export interface KeepOptions {
  /** What a new passphrase costs a guesser. */
  readonly cost?: ScryptCost;
  /** The vault's folder, `vault/` under the program's own unless said otherwise. */
  readonly folder?: string;
  readonly keyRing?: KeyRing;
  /** Tells the windows of a file that could not be read. */
  readonly tell?: ReportDamage;
}

const noKeyRing: KeyRing = { isThere: () => false, seal: () => Buffer.alloc(0), open: () => '' };

/** Opens what is kept; nothing is read before the vault is unlocked. */
export function openKeep(userData: string, clock: Clock, options: KeepOptions = {}): Keep {
  const { cost = laptopCost, folder = join(userData, 'vault'), keyRing = noKeyRing, tell = () => undefined } = options;
  const random: RandomBytes = (length) => randomBytes(length);
  const closures = openClosuresFile(userData);
  const vault = new Vault({ folder, clock, random, cost, report: (damaged) => library.report(damaged) });
  const repository = new DraftRepository({ vault, clock, random });
  const library: LibraryService = new LibraryService({
    ...{ vault, repository, clock, random, calendar: closures.calendar },
    damaged: (damaged) => {
      tell(damaged);
      trails.tellLost(damaged);
    },
  });
  const storage: Storage = {
    ...{ vault, random, clock, report: (damaged) => library.report(damaged) },
    mended: (file) => library.mended(file),
  };
  const packets = new PacketRepository(storage);
  const trails: KeptTrails = new KeptTrails({
    ...storage,
    headsElsewhere: (logId) => heads.of(logId),
    releaseHeads: (logId) => heads.release(logId),
  });
  const trail = (draftId: string) => trails.trail(draftId);
  const heads = new LogHeads({
    ...{ clock, packets, logKey: new LogKey(storage) },
    register: new HeadRegister(storage, () => trails.standing(repository.ids())),
    inUse: () => trails.heads(),
  });
  const drafts = new AuditedDrafts({ vault, repository, library, clock, random, newId: randomUUID }, trail);
  const identityRepository = new IdentityRepository(storage);
  const identities = new IdentitiesService({
    ...{ clock, random, cost },
    repository: identityRepository,
    trail: () => trail('identities'),
  });
  const facts = { drafts, library, packets };
  const exhibits = new ExhibitRepository(storage);
  const shelf = new PacketShelf(packets, drafts);
  const ceremony = {
    ...{ clock, drafts, identities, shelf, trail, render: renderSealable },
    rememberHead: () => heads.remember(),
    filing: (draft: Draft, plan: SigningPlan) => [
      ...renderFilingSet(draft, plan),
      ...exhibitFiles(draft, ({ sha256 }) => exhibits.read(sha256)),
    ],
    check: (draft: Draft, now: number, draftId: string) =>
      checkWithFacts(draft, now, { ...facts, draftId, calendar: closures.calendar }),
  };
  const signing = new SigningService(ceremony);
  const revoked = () => revocationsOf(identities);
  const verify = (bytes: Uint8Array, demanded: readonly Uint8Array[]) =>
    verifyInThread(bytes, { now: clock.now(), trust: demanded, revoked: revoked() });
  const trust = new TrustService({
    repository: new TrustRepository(storage),
    clock,
    trail: () => trail('identities'),
  });
  const timestamps = new TimestampService({ ...ceremony, trust, verify });
  const exports = new PacketExports({
    ...{ clock, shelf, trail, revoked },
    checkpoint: (of) => heads.checkpoint(of),
  });
  const papers = new PaperService(ceremony);
  const retention = new RetentionService({ shelf, library, identities, logOf: (id) => trails.textOf(id) });
  const { comments, travels, handOver } = openHandOverKeep({
    ...{ storage, drafts, identities, identityRepository, packets, exhibits, trails },
    releaseHeads: (logId) => heads.release(logId),
    ...{ check: ceremony.check, verify: (bytes: Uint8Array) => verify(bytes, []) },
  });
  const bringer = new PacketBringer({ drafts, packets, travels, trails, verify: (bytes) => verify(bytes, []) });
  const companies = new CompaniesService(new ProfileRepository(storage));
  const marks = new MarkRepository(storage);
  const vaultLog = new VaultLog(() => trail('identities'));
  const vaultService = new VaultService({
    vault,
    // The laptop's own clock: one that was set to another day must not make a lock look old.
    inUse: new VaultLock({ folder, clock: { now: () => Date.now() }, random }),
    keyRing: new KeyRingEntry(keyRing, userData),
    keepers: [vaultLog, drafts, heads, library, trails, signing, handOver.receiving],
    witness: vaultLog,
  });
  const conflicts = new ConflictService({ vault, repository, drafts, library, random, clock });
  const backups = new BackupService({ folder, clock, random, cost });
  return {
    ...{ vault, drafts, library, vaultService, identities, exhibits, packets, closures, random, companies, marks },
    ...{ backups, conflicts, signing, timestamps, trust, exports, papers, bringer, retention, comments, handOver },
  };
}
