import { readAuditLog } from '../../../shared/audit/audit-chain';
import type { AuditEntry, AuditEvent } from '../../../shared/audit/audit-event';
import { describeEvent, formatHistory } from '../../../shared/audit/describe-event';
import { AppError } from '../../../shared/errors/app-error';
import type { Clock } from '../../../shared/time/clock';
import type { Revocation } from '../../verify/certificate/judge-signer';
import { packetNames } from '../../../shared/signature/packet-layout';
import { zipPacket } from '../../packet/write-packet';
import type { PacketFile } from '../../packet/packet-file';
import { readPacket } from '../../packet/read-packet';
import type { KeptPacket } from '../../storage/packet-repository';
import { sha256Hex, type AuditTrail } from '../audit/audit-trail';
import { laptopLog } from '../audit/kept-trail';
import { readPaperFile } from '../signing/paper-record';
import { renderCertificate } from './signature-certificate';
import { zipOf, type PacketShelf } from './packet-shelf';

/** A file for the person to save. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What handing out signed records needs. */
export interface ExportPorts {
  readonly clock: Clock;
  readonly revoked: () => readonly Revocation[];
  readonly shelf: PacketShelf;
  readonly trail: (draftId: string) => AuditTrail;
  /** Signs where a log stands with the laptop's own key and keeps it; answers the checkpoint and that key, as files. */
  readonly checkpoint: (trail: AuditTrail) => readonly PacketFile[];
}

/**
 * Hands out what was signed. Each time is an event of the notice's log on this laptop, closed by a signed checkpoint. Where
 * that log is broken, the laptop's own tells of it: a packet holds its own copy of the log, and is needed all the more.
 */
export class PacketExports {
  readonly #ports: ExportPorts;

  constructor(ports: ExportPorts) {
    this.#ports = ports;
  }

  /** The packet. @throws AppError `signing-not-signed` */
  packet(draftId: string): ExportedFile {
    const kept = this.#ports.shelf.require(draftId);
    const bytes = zipOf(kept);
    this.#record(draftId, { type: 'packet-exported', data: { fileName: kept.packetName, sha256: sha256Hex(bytes) } });
    return { name: kept.packetName, bytes };
  }

  /** The notice alone: sealed, or as it was printed to be signed by hand. @throws AppError as {@link packet} */
  pdf(draftId: string): ExportedFile {
    const kept = this.#ports.shelf.require(draftId);
    const bytes = noticeOf(kept);
    this.#record(draftId, { type: 'notice-exported', data: { face: 'pdf', sha256: sha256Hex(bytes) } });
    return { name: kept.packetName.replace(/\.zip$/, '.pdf'), bytes };
  }

  /** The certificate of signature, drawn after the packet was checked. @throws AppError `signing-not-signed` or `packet-invalid` */
  async certificate(draftId: string): Promise<ExportedFile> {
    const kept = this.#ports.shelf.require(draftId);
    const packet = { name: kept.packetName, bytes: zipOf(kept) };
    const bytes = await renderCertificate({ packet, now: this.#ports.clock.now(), revoked: this.#ports.revoked() });
    const face = 'certificate of signature';
    this.#record(draftId, { type: 'notice-exported', data: { face, sha256: sha256Hex(bytes) } });
    return { name: kept.packetName.replace(/\.zip$/, '-certificate.pdf'), bytes };
  }

  /**
   * Everything that must be furnished upon request (17 CFR 232.302(b)), in one file: the packet, the history in words, the
   * whole log up to this moment and its signed checkpoint. Packets that were voided go with it: nothing is held back.
   * @throws AppError `signing-not-signed`, or `audit-broken`: without the whole log it would not be everything
   */
  produce(draftId: string, recipient: string): ExportedFile {
    const kept = this.#ports.shelf.latest(draftId);
    const packet = zipOf(kept);
    const trail = this.#ports.trail(draftId);
    const data = { recipient, fileName: kept.packetName, sha256: sha256Hex(packet) };
    trail.record({ type: 'records-produced', data });
    const checkpoint = this.#ports.checkpoint(trail);
    const log = trail.text();
    const voided = this.#ports.shelf.all(draftId).filter(({ voidedAt }) => voidedAt !== null);
    const files: PacketFile[] = [
      ...(kept.voidedAt === null ? [{ name: kept.packetName, bytes: packet }] : []),
      ...voided.map((each, at) => ({ name: `voided/${at + 1}-${each.packetName}`, bytes: zipOf(each) })),
      { name: 'history.txt', bytes: Buffer.from(formatHistory(readAuditLog(log))) },
      { name: 'log.jsonl', bytes: Buffer.from(log) },
      ...checkpoint,
    ];
    return { name: `produced-${kept.packetName}`, bytes: zipPacket(files) };
  }

  /** What happened to a draft, oldest first. @throws AppError `audit-broken` */
  history(draftId: string): { seq: number; at: string; actor: string; text: string; hash: string }[] {
    return readAuditLog(this.#ports.trail(draftId).text()).map(inWords);
  }

  #record(draftId: string, event: AuditEvent): void {
    const trail = this.#trailOf(draftId);
    trail.record(event);
    this.#ports.checkpoint(trail);
  }

  #trailOf(draftId: string): AuditTrail {
    try {
      return this.#ports.trail(draftId);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'audit-broken') throw error;
      return this.#ports.trail(laptopLog);
    }
  }
}

function inWords(entry: AuditEntry) {
  const { seq, at, hash, actor } = entry;
  return { seq, at, hash, actor: actor.name, text: describeEvent(entry) };
}

function noticeOf(kept: KeptPacket): Uint8Array {
  const zip = zipOf(kept);
  const name = packetNames.notice;
  const bytes = kept.kind === 'paper' ? readPaperFile(zip, name) : readPacket(zip).files.get(name);
  return bytes ?? new Uint8Array();
}
