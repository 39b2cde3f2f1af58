import type { HandOverPurpose } from '../../../shared/hand-over/content';
import type { StoredDraft } from '../../../shared/ipc/contracts/drafts';
import { sealHandOver } from '../../hand-over/hand-over';
import type { HandOverRepository } from '../../storage/hand-over-repository';
import type { PacketRepository } from '../../storage/packet-repository';
import type { DraftsService } from '../drafts/drafts-service';
import { composeContent, type ContentPorts, type WriteFile } from './compose-content';
import { changeLast, currentPacket, elsewhere, onJourney, recordLost } from './travelling-notice';

/** What answering needs. */
export interface AnsweringPorts extends ContentPorts {
  readonly drafts: Pick<DraftsService, 'open' | 'setState'>;
  readonly packets: PacketRepository;
  readonly travels: HandOverRepository;
}

/** What a signer says with the answer. */
export interface AnswerRequest {
  readonly draftId: string;
  readonly purpose: Exclude<HandOverPurpose, 'for-signature'>;
  readonly from: string;
  readonly note: string;
}

/** Notices that go back to whoever sent them: signed, or with a wish for changes. */
export class AnsweringService {
  readonly #ports: AnsweringPorts;

  constructor(ports: AnsweringPorts) {
    this.#ports = ports;
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
    const content = composeContent(this.#ports, stored, { purpose, from, note, to: received.from });
    const replyKey = Buffer.from(received.replyKey, 'base64');
    const recipient = { answers: received.id, replyKey };
    write(await sealHandOver({ ...content, packet, replyKey: null, answers: received.id }, recipient));
    const answeredAt = this.#ports.clock.now();
    this.#ports.travels.write(draftId, { ...travels, received: changeLast(travels.received, { answeredAt }) });
    if (purpose === 'changes-requested') this.#ports.drafts.setState(draftId, 'returned');
  }
}

function refuseOtherAnswer({ state }: StoredDraft, purpose: AnswerRequest['purpose'], isReceived: boolean): void {
  const fits = purpose === 'signed' ? state === 'signed' : state === 'received' || state === 'returned';
  if (!fits || !isReceived) throw elsewhere(purpose === 'signed' ? 'was signed here' : 'is here to be signed', state);
}
