import type { HandOver } from '../../../shared/hand-over/content';
import type { DraftState } from '../../../shared/ipc/contracts/drafts';
import type { OpenedHandOver } from '../../../shared/ipc/contracts/hand-over';
import type { Clock } from '../../../shared/time/clock';
import type { ExhibitRepository } from '../../storage/exhibit-repository';
import type { HandOverRegister } from '../../storage/hand-over-register';
import type { HandOverRepository } from '../../storage/hand-over-repository';
import type { PacketRepository } from '../../storage/packet-repository';
import { contentHashOf } from '../audit/content-hash';
import type { KeptTrails } from '../audit/kept-trails';
import type { AuditedDrafts } from '../drafts/audited-drafts';
import type { CommentsService } from '../drafts/comments-service';
import type { ContactsService } from '../drafts/contacts-service';
import { keepPackets } from '../packets/keep-packets';
import { changeLast, stateAtRest } from './travelling-notice';

/** Where the parts of a hand-over are kept. */
export interface PutAwayPorts {
  readonly clock: Clock;
  readonly drafts: Pick<AuditedDrafts, 'receive'>;
  readonly contacts: Pick<ContactsService, 'add'>;
  readonly comments: Pick<CommentsService, 'merge'>;
  readonly packets: PacketRepository;
  readonly exhibits: Pick<ExhibitRepository, 'keep'>;
  readonly travels: HandOverRepository;
  readonly register: HandOverRegister;
  readonly trails: KeptTrails;
}

/** A hand-over that was checked and is ready to be put away. */
export interface Checked {
  readonly handOver: HandOver;
  readonly packet: Uint8Array | null;
}

/** The log has the other laptop's events by now; the id is noted last, so that a crash lets the file be opened again. */
export async function putAway({ handOver, packet }: Checked, ports: PutAwayPorts): Promise<OpenedHandOver> {
  const { draftId, purpose, from, note, draft } = handOver;
  const { comments, contacts, packets, register, trails } = ports;
  if (packet !== null) contacts.add(packet);
  await keepPackets(packets, { draftId, packet, replaces: purpose === 'for-signature', at: ports.clock.now() });
  comments.merge(draftId, handOver.comments);
  for (const exhibit of handOver.exhibits) ports.exhibits.keep(Buffer.from(exhibit, 'base64'));
  noteTravel(handOver, ports);
  const state = stateAfter(handOver, ports);
  ports.drafts.receive(draftId, draft, state);
  const data = { handOverId: handOver.id, purpose, from, contentHash: contentHashOf(draft) };
  trails.trail(draftId).record({ type: 'hand-over-received', data });
  register.add(handOver.id);
  return { outcome: purpose, draftId, from, note };
}

function noteTravel(
  { id, draftId, purpose, from, note, replyKey, answers }: HandOver,
  ports: Pick<PutAwayPorts, 'travels' | 'clock'>,
): void {
  const travels = ports.travels.read(draftId);
  const at = ports.clock.now();
  if (purpose === 'for-signature') {
    const received = { id, from, note, at, replyKey: replyKey ?? '', answeredAt: null };
    ports.travels.write(draftId, { ...travels, received: [...travels.received, received] });
    return;
  }
  const isLast = travels.sent.at(-1)?.id === answers;
  const change = { outcome: purpose, answerNote: note };
  const sent = isLast ? changeLast(travels.sent, change) : travels.sent;
  ports.travels.write(draftId, { ...travels, sent });
}

function stateAfter({ purpose, draftId }: HandOver, { packets }: Pick<PutAwayPorts, 'packets'>): DraftState {
  if (purpose === 'for-signature') return 'received';
  return purpose === 'signed' ? 'signed' : stateAtRest(packets, draftId);
}
