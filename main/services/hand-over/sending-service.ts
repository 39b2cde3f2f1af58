import { readAuditLog } from '../../../shared/audit/audit-chain';
import type { Draft } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import type { StoredDraft } from '../../../shared/ipc/contracts/drafts';
import type { Travel } from '../../../shared/ipc/contracts/hand-over';
import type { Finding } from '../../../shared/rules/finding';
import type { Recipient } from '../../hand-over/envelope';
import { sealHandOver, type HandOverContent } from '../../hand-over/hand-over';
import type { HandOverRegister } from '../../storage/hand-over-register';
import type { HandOverRepository, SentHandOver } from '../../storage/hand-over-repository';
import type { PacketRepository } from '../../storage/packet-repository';
import type { RandomBytes } from '../../vault/sealed-box';
import type { DraftsService } from '../drafts/drafts-service';
import { exhibitFiles } from '../drafts/exhibit-files';
import { countBySeverity } from '../signing/pass-gates';
import { refuseBlocks } from '../signing/signing-gates';
import { composeContent, type ContentPorts, type WriteFile } from './compose-content';
import { packetToSign } from './packet-to-sign';
import { changeLast, elsewhere, onJourney, shownTravel, stateAtRest } from './travelling-notice';

/** What sending needs. */
export interface SendingPorts extends ContentPorts {
  readonly random: RandomBytes;
  readonly drafts: Pick<DraftsService, 'open' | 'setState'>;
  readonly packets: PacketRepository;
  readonly travels: HandOverRepository;
  readonly register: HandOverRegister;
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

/** Notices that leave this laptop for signature, and may be taken back. */
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
    const packet = await packetToSign(this.#ports.packets, stored);
    if (packet === null) this.#check(stored);
    const content = composeContent(this.#ports, stored, {
      purpose: 'for-signature',
      from,
      note,
      days: request.days,
      to,
    });
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

  /** The rules are asked before a notice travels: what no signer could sign is not sent to one. */
  #check({ id, draft }: StoredDraft): void {
    const findings = this.#ports.check(draft, this.#ports.clock.now(), id);
    const trail = this.#ports.trail(id);
    trail.record({ type: 'check-run', data: countBySeverity(findings) });
    refuseBlocks(findings);
    exhibitFiles(draft, ({ sha256 }) => this.#ports.exhibits.read(sha256));
  }
}

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
