import { readAuditLog } from '../../../shared/audit/audit-chain';
import { AppError } from '../../../shared/errors/app-error';
import type { HandOverPurpose } from '../../../shared/hand-over/content';
import { isEditable, type DraftState, type StoredDraft } from '../../../shared/ipc/contracts/drafts';
import type { Travel } from '../../../shared/ipc/contracts/hand-over';
import type { Finding } from '../../../shared/rules/finding';
import type { Draft } from '../../../shared/draft/draft';
import type { Clock } from '../../../shared/time/clock';
import type { Recipient } from '../../hand-over/envelope';
import { expiryOf, sealHandOver, type HandOverContent } from '../../hand-over/hand-over';
import type { ExhibitRepository } from '../../storage/exhibit-repository';
import type { HandOverRegister } from '../../storage/hand-over-register';
import type { HandOverRepository, SentHandOver } from '../../storage/hand-over-repository';
import type { PacketRepository } from '../../storage/packet-repository';
import type { RandomBytes } from '../../vault/sealed-box';
import type { AuditTrail } from '../audit/audit-trail';
import type { CommentsService } from '../drafts/comments-service';
import type { DraftsService } from '../drafts/drafts-service';
import { exhibitFiles } from '../drafts/exhibit-files';
import { openPacket } from '../packets/open-packet';
import { packetLost } from '../packets/packet-shelf';
import { contentHashOf } from '../audit/content-hash';
import { countBySeverity } from '../signing/pass-gates';
import { refuseBlocks } from '../signing/signing-gates';
import { changeLast, currentPacket, elsewhere, recordLost, shownTravel, stateAtRest } from './travelling-notice';

/** What sending needs. `newId` makes a random UUID. */
export interface SendingPorts {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly newId: () => string;
  readonly drafts: Pick<DraftsService, 'open' | 'setState'>;
  readonly comments: Pick<CommentsService, 'list'>;
  readonly packets: PacketRepository;
  readonly exhibits: Pick<ExhibitRepository, 'read'>;
  readonly travels: HandOverRepository;
  readonly register: HandOverRegister;
  readonly trail: (draftId: string) => AuditTrail;
  readonly check: (draft: Draft, now: number, draftId: string) => readonly Finding[];
}

/** What a paralegal says when sending. `to` is the signer's name as it is shown and logged. */
export interface SendRequest {
  readonly draftId: string;
  readonly revision: number;
  readonly recipient: Recipient;
  readonly to: string;
  readonly from: string;
  readonly days: number;
  readonly note: string;
}

/** What a signer says with the answer. */
export interface AnswerRequest {
  readonly draftId: string;
  readonly purpose: Exclude<HandOverPurpose, 'for-signature'>;
  readonly from: string;
  readonly note: string;
}

/** Puts the finished file where the person chose. */
export type WriteFile = (bytes: Uint8Array) => void;

/** Notices that leave this laptop: for signature, and back with an answer. */
export class SendingService {
  readonly #ports: SendingPorts;

  constructor(ports: SendingPorts) {
    this.#ports = ports;
  }

  /** Where a draft was sent last, and where it came from. */
  travel(draftId: string): Travel {
    const known = this.#ports.travels.read(draftId);
    const { sent, received, lost } = known;
    const { state } = this.#ports.drafts.open(draftId);
    if (onJourney.has(state) && sent.length + received.length === 0 && lost === null) {
      this.#ports.travels.reportMissing(draftId);
    }
    return shownTravel(known);
  }

  /**
   * Sends a notice for signature: the file is written, and the draft is closed here until the answer comes.
   * @throws AppError `signing-blocked` where a rule stops the signature, `draft-stale-revision` where the draft is newer
   * than what was shown, `hand-over-elsewhere`, `signing-already-signed` where nobody is left to sign
   */
  async send(request: SendRequest, write: WriteFile): Promise<void> {
    const { draftId, to, from, note } = request;
    const stored = this.#ports.drafts.open(draftId);
    refuseOtherRevision(stored, request.revision);
    const packet = await this.#packetToSign(stored);
    if (packet === null) this.#check(stored);
    const content = this.#content(stored, { purpose: 'for-signature', from, note, days: request.days, to });
    const replyKey = Buffer.from(this.#ports.random(32)).toString('base64');
    const { id, madeAt: at, expiresAt } = content;
    const sent: SentHandOver = {
      ...{ id, to, note, at, expiresAt, replyKey, revision: stored.revision },
      ...{ outcome: 'open', answerNote: '' },
    };
    const travels = this.#ports.travels.read(draftId);
    this.#ports.travels.write(draftId, { ...travels, sent: [...travels.sent, sent] });
    this.#ports.register.noteMade(id, draftId);
    // Closed here before it is there: a crash between the two leaves a hand-over to take back, never two drafts at work.
    this.#ports.drafts.setState(draftId, 'out-for-signature');
    try {
      write(await sealFor({ ...content, packet, replyKey, answers: null }, request.recipient));
    } catch (error) {
      this.takeBack(draftId, 'the file could not be made');
      throw error;
    }
  }

  /** Opens a notice again that is out for signature. What was sent stays out there: an answer to it will be a fork. */
  takeBack(draftId: string, reason = 'by the sender'): void {
    const { state } = this.#ports.drafts.open(draftId);
    if (state !== 'out-for-signature') throw elsewhere('is out for signature', state);
    const travels = this.#ports.travels.read(draftId);
    const trail = this.#ports.trail(draftId);
    const handOverId = travels.sent.at(-1)?.id ?? lastMadeIn(trail.text());
    trail.record({ type: 'hand-over-taken-back', data: { handOverId, reason } });
    this.#ports.travels.write(draftId, { ...travels, sent: changeLast(travels.sent, { outcome: 'taken-back' }) });
    this.#ports.drafts.setState(draftId, stateAtRest(this.#ports.packets, draftId));
  }

  /**
   * Answers whoever sent the notice here. It can be written again, for a stick that was lost.
   * @throws AppError `hand-over-elsewhere` where it did not come from another laptop, or is not signed,
   * `hand-over-record-lost`
   */
  async answer(request: AnswerRequest, write: WriteFile): Promise<void> {
    const { draftId, purpose, from, note } = request;
    const stored = this.#ports.drafts.open(draftId);
    const travels = this.#ports.travels.read(draftId);
    const received = travels.received.at(-1);
    if (received === undefined && (travels.lost !== null || onJourney.has(stored.state))) {
      throw recordLost('Ask the sender to send the notice here again, or give them its packet once it is signed.');
    }
    refuseOtherAnswer(stored, purpose, received !== undefined);
    if (received === undefined) throw elsewhere('came from another laptop', stored.state);
    const packet = purpose === 'signed' ? (currentPacket(this.#ports.packets, draftId)?.zip ?? null) : null;
    const content = this.#content(stored, { purpose, from, note, to: received.from });
    const replyKey = Buffer.from(received.replyKey, 'base64');
    const recipient = { answers: received.id, replyKey };
    write(await sealHandOver({ ...content, packet, replyKey: null, answers: received.id }, recipient));
    const answeredAt = this.#ports.clock.now();
    this.#ports.travels.write(draftId, { ...travels, received: changeLast(travels.received, { answeredAt }) });
    if (purpose === 'changes-requested') this.#ports.drafts.setState(draftId, 'returned');
  }

  /** The packet that a next signer signs; null for a draft that nobody has signed. */
  async #packetToSign({ id, state }: StoredDraft): Promise<string | null> {
    if (isEditable(state)) return null;
    const kept = currentPacket(this.#ports.packets, id);
    if (state === 'signed' && kept === undefined) throw packetLost();
    if (state !== 'signed' || kept === undefined) throw elsewhere('can be sent for signature', state);
    if (kept.kind === 'paper') throw elsewhere('awaits a digital signature', state);
    const { plan, signatures } = await openPacket(Buffer.from(kept.zip, 'base64'));
    if (signatures < plan.signers.length) return kept.zip;
    throw new AppError('signing-already-signed', {
      message: `Expected a signer whose turn it is, found that all ${plan.signers.length} have signed.`,
      action: 'Nothing is left to sign; to change the notice, amend it.',
    });
  }

  /** The rules are asked before a notice travels: what no signer could sign is not sent to one. */
  #check({ id, draft }: StoredDraft): void {
    const findings = this.#ports.check(draft, this.#ports.clock.now(), id);
    const trail = this.#ports.trail(id);
    trail.record({ type: 'check-run', data: countBySeverity(findings) });
    refuseBlocks(findings);
    exhibitFiles(draft, ({ sha256 }) => this.#ports.exhibits.read(sha256));
  }

  /** The event comes first, so that the log that travels tells of its own journey. */
  #content(
    { id: draftId, draft }: StoredDraft,
    about: { purpose: HandOverPurpose; from: string; note: string; to: string; days?: number },
  ): Omit<HandOverContent, 'packet' | 'replyKey' | 'answers'> {
    const { purpose, from, note, to } = about;
    const [id, madeAt] = [this.#ports.newId(), this.#ports.clock.now()];
    const expiresAt = expiryOf(madeAt, about.days);
    const comments = this.#ports.comments.list(draftId);
    const data = {
      ...{ handOverId: id, purpose, to, contentHash: contentHashOf(draft), comments: comments.length },
      expiresAt: new Date(expiresAt).toISOString(),
    };
    const exhibits = draft.exhibits
      .map(({ sha256 }) => this.#ports.exhibits.read(sha256))
      .flatMap((bytes) => (bytes === null ? [] : [Buffer.from(bytes).toString('base64')]));
    const trail = this.#ports.trail(draftId);
    trail.record({ type: 'hand-over-made', data }, { kind: 'person', name: from });
    return { id, purpose, draftId, from, note, madeAt, expiresAt, draft, comments, exhibits, auditLog: trail.text() };
  }
}

/** A draft on its way between two laptops has a record of it. */
const onJourney: ReadonlySet<DraftState> = new Set(['out-for-signature', 'received', 'returned']);

/** The hand-over that the log told of last, for a draft whose own record of it was lost. */
function lastMadeIn(log: string): string {
  const made = readAuditLog(log).findLast(({ type }) => type === 'hand-over-made');
  return made?.type === 'hand-over-made' ? made.data.handOverId : '';
}

/** A key of a kind that nothing can be encrypted for is found out here. */
async function sealFor(content: HandOverContent, recipient: Recipient): Promise<Uint8Array> {
  try {
    return await sealHandOver(content, recipient);
  } catch (cause) {
    throw new AppError('contact-unreadable', {
      message: 'Expected a certificate with an RSA key or a key on a NIST curve, found another kind.',
      action: 'Send the notice under a passphrase instead.',
      cause,
    });
  }
}

function refuseOtherRevision({ revision }: StoredDraft, expected: number): void {
  if (revision === expected) return;
  throw new AppError('draft-stale-revision', {
    message: `Expected revision ${expected} of the draft, found ${revision}: another window saved it in between.`,
    action: 'Look at the newer revision, then send it.',
    details: { expected, found: revision },
  });
}

function refuseOtherAnswer({ state }: StoredDraft, purpose: AnswerRequest['purpose'], isReceived: boolean): void {
  const fits = purpose === 'signed' ? state === 'signed' : state === 'received' || state === 'returned';
  if (!fits || !isReceived) throw elsewhere(purpose === 'signed' ? 'was signed here' : 'is here to be signed', state);
}
