import { randomUUID } from 'node:crypto';
import type { VerificationReport } from '../../shared/verification/report';
import { CommentsService } from '../services/drafts/comments-service';
import { ContactsService } from '../services/drafts/contacts-service';
import type { AuditedDrafts } from '../services/drafts/audited-drafts';
import type { IdentitiesService } from '../services/signing/identities-service';
import type { KeptTrails } from '../services/audit/kept-trails';
import { ReceivingService } from '../services/hand-over/receiving-service';
import { handOversTold } from '../services/hand-over/hand-overs-told';
import { AnsweringService } from '../services/hand-over/answering-service';
import { SendingService, type SendingPorts } from '../services/hand-over/sending-service';
import { addressBookIn } from '../storage/address-book';
import { CommentRepository } from '../storage/comment-repository';
import type { ExhibitRepository } from '../storage/exhibit-repository';
import { handOverRegisterIn } from '../storage/hand-over-register';
import { HandOverRepository } from '../storage/hand-over-repository';
import type { IdentityRepository } from '../storage/identity-repository';
import type { PacketRepository } from '../storage/packet-repository';
import type { Storage } from '../storage/sealed-kind';

/** What the rest of the laptop's keep gives to hand-overs. */
export interface HandOverSources {
  readonly storage: Storage;
  readonly drafts: AuditedDrafts;
  readonly identities: IdentitiesService;
  readonly identityRepository: IdentityRepository;
  readonly packets: PacketRepository;
  readonly exhibits: ExhibitRepository;
  readonly trails: KeptTrails;
  readonly releaseHeads: (logId: string) => void;
  readonly check: SendingPorts['check'];
  readonly verify: (packet: Uint8Array) => Promise<VerificationReport>;
}

/** Comments, recipients, and notices on their way between two laptops. */
export function openHandOverKeep(sources: HandOverSources) {
  const { storage, drafts, identities, packets, exhibits, trails } = sources;
  const { clock, random } = storage;
  const book = addressBookIn(storage);
  const comments = new CommentsService({
    ...{ repository: new CommentRepository(storage), book, clock },
    newId: randomUUID,
  });
  const contacts = new ContactsService({ identities: sources.identityRepository, book, clock });
  const travels = new HandOverRepository(storage);
  const register = handOverRegisterIn(storage, () => handOversTold(travels, trails));
  const shared = { clock, drafts, comments, packets, exhibits, travels, register };
  const leaving = { ...shared, newId: randomUUID, trail: (draftId: string) => trails.trail(draftId) };
  const sending = new SendingService({ ...leaving, random, check: sources.check });
  const answering = new AnsweringService(leaving);
  const receiving = new ReceivingService({
    ...{ ...shared, identities, contacts, trails },
    releaseHeads: sources.releaseHeads,
    verify: sources.verify,
  });
  return { comments, travels, handOver: { sending, answering, receiving, contacts } };
}
