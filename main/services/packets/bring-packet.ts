import { readAuditLog } from '../../../shared/audit/audit-chain';
import { compareLogs } from '../../../shared/audit/compare-logs';
import type { Draft } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import { isEditable } from '../../../shared/ipc/contracts/drafts';
import type { SignedPacket } from '../../../shared/ipc/contracts/signing';
import type { VerificationReport } from '../../../shared/verification/report';
import type { HandOverRepository } from '../../storage/hand-over-repository';
import type { PacketRepository } from '../../storage/packet-repository';
import { sha256Hex } from '../audit/audit-trail';
import type { KeptTrails } from '../audit/kept-trails';
import type { AuditedDrafts } from '../drafts/audited-drafts';
import { changeLast } from '../hand-over/travelling-notice';
import { contentHashOf } from '../audit/content-hash';
import { shownPacket } from './packet-shelf';
import { readKeptPacket, type ReadPacket } from './read-kept-packet';

/** What bringing a packet in needs. */
export interface BringPorts {
  readonly drafts: Pick<AuditedDrafts, 'open' | 'receive'>;
  readonly packets: PacketRepository;
  readonly travels: HandOverRepository;
  readonly trails: KeptTrails;
  readonly verify: (packet: Uint8Array) => Promise<VerificationReport>;
}

/**
 * Brings a notice's own packet in from outside: where the one that was kept here was damaged, or where the answer that
 * holds it can no longer be opened.
 */
export class PacketBringer {
  readonly #ports: BringPorts;

  constructor(ports: BringPorts) {
    this.#ports = ports;
  }

  /**
   * Keeps a packet whose signatures hold, whose text is this notice's, and whose audit log is a part of this notice's or
   * goes on where it ends: then it was signed elsewhere, and the notice is signed from now on.
   * @throws AppError `packet-invalid`, `audit-broken`
   */
  async bring(draftId: string, file: { readonly fileName: string; readonly bytes: Uint8Array }): Promise<SignedPacket> {
    const { drafts, packets, trails } = this.#ports;
    const { state, draft } = drafts.open(draftId);
    if (isEditable(state)) throw refused('a notice that is closed', 'one that can be edited');
    const packet = await readKeptPacket(file.bytes);
    const isOfThis = packet.draftId === draftId && packet.kept.contentHash === contentHashOf(draft);
    if (!isOfThis) throw refused('a packet of this notice', 'one of another');
    await this.#refuseUnlessValid(packet, file.bytes);
    const news = this.#newsIn(packet);
    trails.continueWith(draftId, news);
    const { head } = packet.log.chain;
    const data = { fileName: file.fileName, sha256: sha256Hex(file.bytes), head };
    trails.trail(draftId).record({ type: 'packet-received', data });
    packets.write(draftId, [...packets.all(draftId), packet.kept]);
    if (news.length > 0) this.#closeAsSigned(draftId, draft);
    return shownPacket(draftId, packet.kept);
  }

  /** It was signed on another laptop: that is what became of its journey, whatever is still known of that. */
  #closeAsSigned(draftId: string, draft: Draft): void {
    const { drafts, travels } = this.#ports;
    const { sent, received } = travels.read(draftId);
    travels.write(draftId, { sent: changeLast(sent, { outcome: 'signed' }), received });
    drafts.receive(draftId, draft, 'signed');
  }

  /** A record that was signed by hand has no signature to verify: its log is held against the one here. */
  async #refuseUnlessValid({ kept }: ReadPacket, bytes: Uint8Array): Promise<void> {
    if (kept.kind === 'paper') return;
    const { verdict, reasons } = await this.#ports.verify(bytes);
    if (verdict !== 'valid') throw refused('a valid packet', `one that is ${verdict}: ${reasons[0]?.message ?? ''}`);
  }

  /** The lines of the packet's log that this laptop does not know yet. */
  #newsIn({ draftId, log, kept }: ReadPacket): readonly string[] {
    const ours = this.#ports.trails.textOf(draftId);
    const relation = compareLogs(ours, log.text);
    if (relation.kind === 'forked') throw refused('an audit log that is a part of this notice\u2019s', 'another log');
    const after = readAuditLog(ours).slice(log.chain.count);
    if (after.some(({ type }) => type === 'signature-voided')) throw refused('the packet that counts', 'a voided one');
    if (relation.kind !== 'continues') return [];
    // No key vouches for lines in the record of a notice that was signed by hand.
    if (kept.kind === 'paper') throw refused('a record that was made on this laptop', 'one from elsewhere');
    return relation.lines;
  }
}

function refused(expected: string, found: string): AppError {
  return new AppError('packet-invalid', {
    message: `Expected ${expected}, found ${found}.`,
    action: 'Choose another copy; nothing was changed here.',
  });
}
