import { randomUUID } from 'node:crypto';
import type { Clock } from '../../shared/time/clock';
import type { VerificationReport } from '../../shared/verification/report';
import { CommentsService } from '../services/drafts/comments-service';
import { ContactsService } from '../services/drafts/contacts-service';
import type { AuditedDrafts } from '../services/drafts/audited-drafts';
import type { IdentitiesService } from '../services/signing/identities-service';
import type { KeptTrails } from '../services/audit/kept-trail';
import { ReceivingService } from '../services/hand-over/receiving-service';
import { SendingService, type SendingPorts } from '../services/hand-over/sending-service';
import { addressBookIn } from '../storage/address-book';
import { CommentRepository } from '../storage/comment-repository';
import type { ExhibitRepository } from '../storage/exhibit-repository';
import { handOverRegisterIn } from '../storage/hand-over-register';
import { HandOverRepository } from '../storage/hand-over-repository';
import type { IdentityRepository } from '../storage/identity-repository';
import type { PacketRepository } from '../storage/packet-repository';
import type { ReportDamage } from '../storage/readable-files';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';

/** What the rest of the laptop's keep gives to hand-overs. */
export interface HandOverSources {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly drafts: AuditedDrafts;
  readonly identities: IdentitiesService;
  readonly identityRepository: IdentityRepository;
  readonly packets: PacketRepository;
  readonly exhibits: ExhibitRepository;
  readonly trails: KeptTrails;
  readonly report: ReportDamage;
  readonly releaseHeads: (logId: string) => void;
  readonly check: SendingPorts['check'];
  readonly verify: (packet: Uint8Array) => Promise<VerificationReport>;
}

/** Comments, recipients, and notices on their way between two laptops. */
export function openHandOverKeep(sources: HandOverSources) {
  const { vault, clock, random, drafts, identities, packets, exhibits, trails } = sources;
  const book = addressBookIn(vault, random, { now: () => clock.now(), report: sources.report });
  const comments = new CommentsService({
    ...{ repository: new CommentRepository({ vault, random }), book, clock },
    newId: randomUUID,
  });
  const contacts = new ContactsService({ identities: sources.identityRepository, book, clock });
  const travels = new HandOverRepository({ vault, random });
  const register = handOverRegisterIn(vault, random);
  const shared = { clock, drafts, comments, packets, exhibits, travels, register };
  const sending = new SendingService({
    ...{ ...shared, random, newId: randomUUID, trail: (draftId: string) => trails.trail(draftId) },
    check: sources.check,
  });
  const receiving = new ReceivingService({
    ...{ ...shared, identities, contacts, trails },
    releaseHeads: sources.releaseHeads,
    verify: sources.verify,
  });
  return { comments, handOver: { sending, receiving, contacts } };
}
