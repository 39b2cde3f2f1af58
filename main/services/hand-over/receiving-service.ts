import { compareLogs } from '../../../shared/audit/compare-logs';
import { AppError } from '../../../shared/errors/app-error';
import type { HandOver } from '../../../shared/hand-over/content';
import type { Envelope, OpenedHandOver } from '../../../shared/ipc/contracts/hand-over';
import type { VerificationReport } from '../../../shared/verification/report';
import { checkContent } from '../../hand-over/check-content';
import { envelopeRecipient, type Opener } from '../../hand-over/envelope';
import { openHandOver } from '../../hand-over/hand-over';
import { fingerprintOf, nameAttribute } from '../../signing/signing-identity';
import { sha256Hex } from '../audit/audit-trail';
import type { AuditedDrafts } from '../drafts/audited-drafts';
import type { ContactsService } from '../drafts/contacts-service';
import { putAway, type PutAwayPorts } from './put-away';
import type { IdentitiesService } from '../signing/identities-service';
import { contentHashOf } from '../audit/content-hash';
import { recordLost } from './travelling-notice';
import { UndecidedForks, type ForkPorts } from './undecided-forks';

/** What receiving needs. */
export interface ReceivingPorts extends PutAwayPorts, ForkPorts {
  readonly drafts: Pick<AuditedDrafts, 'has' | 'open' | 'receive' | 'tellPending'>;
  readonly identities: Pick<IdentitiesService, 'unlock'>;
  readonly contacts: Pick<ContactsService, 'own' | 'add'>;
  readonly verify: (packet: Uint8Array) => Promise<VerificationReport>;
}

/** What the person brings to open a file. `identity` is a fingerprint. */
export type Unlock =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'certificate'; readonly identity: string; readonly passphrase: string }
  | { readonly kind: 'answer' };

/** Notices that arrive: to be signed here, and answers to what was sent from here. */
export class ReceivingService {
  readonly #ports: ReceivingPorts;
  readonly #forks: UndecidedForks;

  constructor(ports: ReceivingPorts) {
    this.#ports = ports;
    this.#forks = new UndecidedForks(ports);
  }

  /**
   * What a file asks for.
   * @throws AppError `hand-over-damaged`, or `hand-over-not-for-you` where no key on this laptop can open it
   */
  look(file: Uint8Array): Envelope {
    const recipient = envelopeRecipient(file);
    if (recipient.kind === 'passphrase') return { kind: 'passphrase' };
    if (recipient.kind === 'answer') {
      if (this.#ports.register.draftOf(recipient.answers) !== null) return { kind: 'answer' };
      throw notForYou('an answer to a notice that was not sent from this laptop');
    }
    const certificate = this.#ports.contacts.own().find(({ raw }) => recipient.isFor(raw));
    if (certificate === undefined) throw notForYou(`one for another certificate (serial number ${recipient.serial})`);
    const name = nameAttribute(certificate.subject, 'CN') ?? '';
    return { kind: 'certificate', identity: fingerprintOf(certificate), name };
  }

  /**
   * Opens a file and puts its content away: a notice to sign becomes a draft that cannot be edited here, an answer closes
   * or reopens the draft it answers. Where the logs have forked nothing is changed but the log, which says so.
   * @throws AppError `hand-over-damaged`, `hand-over-not-for-you`, `hand-over-expired`, `hand-over-already-opened`,
   * `hand-over-own`, `hand-over-outdated`, `packet-invalid`, and of unlocking an identity
   */
  async open(file: Uint8Array, unlock: Unlock): Promise<OpenedHandOver> {
    this.look(file);
    const opener = await this.#opener(file, unlock);
    const ports = { clock: this.#ports.clock, opened: this.#ports.register };
    const handOver = await openHandOver(file, opener, ports);
    const { verify } = this.#ports;
    const packet = await checkContent(handOver, { sha256: sha256Hex, contentHash: contentHashOf, verify });
    this.#refuseStranger(handOver);
    this.#ports.drafts.tellPending(handOver.draftId);
    const relation = compareLogs(this.#ports.trails.textOf(handOver.draftId), handOver.auditLog);
    if (relation.kind === 'forked') {
      return { outcome: 'forked', fork: this.#forks.found({ handOver, packet }, relation.common) };
    }
    if (relation.kind !== 'continues') throw outdated();
    this.#ports.trails.continueWith(handOver.draftId, relation.lines);
    return putAway({ handOver, packet }, this.#ports);
  }

  /** Goes on with the other laptop's branch of a fork, as `UndecidedForks.settle`. */
  async settle(handOverId: string): Promise<OpenedHandOver> {
    return putAway(this.#forks.settle(handOverId), this.#ports);
  }

  /** Forgets what waits for a decision, for the moment the vault is locked. */
  forget(): void {
    this.#forks.forget();
  }

  async #opener(file: Uint8Array, unlock: Unlock): Promise<Opener> {
    if (unlock.kind === 'passphrase') return { passphrase: unlock.passphrase };
    if (unlock.kind === 'answer') return { replyKey: this.#replyKey(file) };
    const { certificate, privateKey } = await this.#ports.identities.unlock(unlock.identity, unlock.passphrase);
    return { certificate: certificate.raw, privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }) };
  }

  #replyKey(file: Uint8Array): Uint8Array {
    const recipient = envelopeRecipient(file);
    if (recipient.kind !== 'answer') throw notForYou('one that is no answer');
    const draftId = this.#ports.register.draftOf(recipient.answers);
    const sent = draftId === null ? [] : this.#ports.travels.read(draftId).sent;
    const key = sent.find(({ id }) => id === recipient.answers)?.replyKey;
    if (key !== undefined) return Buffer.from(key, 'base64');
    if (draftId === null) throw notForYou('an answer to a notice that was not sent from this laptop');
    throw recordLost(
      'Ask the signer for the packet itself and bring it in, or take the notice back and send it again.',
    );
  }

  /** A notice to sign must not be one that is prepared here; an answer must answer what was sent with this very draft. */
  #refuseStranger({ purpose, answers, draftId }: HandOver): void {
    const isAnswer = purpose !== 'for-signature';
    if (isAnswer) {
      if (answers !== null && this.#ports.register.draftOf(answers) === draftId) return;
      throw notForYou('an answer to another notice');
    }
    if (!this.#isHere(draftId) || this.#cameFromElsewhere(draftId)) return;
    throw new AppError('hand-over-own', {
      message: 'Expected a notice from another laptop, found one that is prepared on this laptop.',
      action: 'Give the file to the signer. To go on here, take the hand-over back.',
    });
  }

  /** By the record of its journeys, and where that is lost by its state. */
  #cameFromElsewhere(draftId: string): boolean {
    const { state } = this.#ports.drafts.open(draftId);
    return this.#ports.travels.read(draftId).received.length > 0 || state === 'received' || state === 'returned';
  }

  #isHere(draftId: string): boolean {
    return this.#ports.drafts.has(draftId);
  }
}

function notForYou(found: string): AppError {
  return new AppError('hand-over-not-for-you', {
    message: `Expected a hand-over that opens here, found ${found}.`,
    action: 'Ask the sender to make it for you: give them the certificate that is saved under Signers.',
  });
}

function outdated(): AppError {
  return new AppError('hand-over-outdated', {
    message: 'Expected news of this notice, found an earlier state of it than the one on this laptop.',
    action: 'Open the notice in the library; ask the sender for the latest file.',
  });
}
