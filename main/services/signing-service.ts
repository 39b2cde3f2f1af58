import { readAuditLog } from '../../shared/audit/audit-chain';
import { describeEvent, formatHistory } from '../../shared/audit/describe-event';
import { AppError } from '../../shared/errors/app-error';
import type { StoredDraft } from '../../shared/ipc/contracts/drafts';
import type { Input } from '../../shared/ipc/contract';
import type { FrozenNotice as ShownNotice, SignedPacket } from '../../shared/ipc/contracts/signing';
import { adoptionStatement } from '../../shared/signature/adoption';
import { packetNames } from '../../shared/signature/packet-layout';
import type { PlannedSigner } from '../../shared/signature/signing-plan';
import type { Clock } from '../../shared/time/clock';
import { listFiles, zipPacket } from '../packet/write-packet';
import type { PacketFile } from '../packet/packet-file';
import { readPacket } from '../packet/read-packet';
import type { KeptPacket, PacketRepository } from '../storage/packet-repository';
import { sha256Hex, type AuditTrail } from './audit-trail';
import type { DraftsService } from './drafts-service';
import { finishTurn } from './finish-turn';
import type { IdentitiesService } from './identities-service';
import { openPacket, type OpenedPacket } from './open-packet';
import { contentHashOf, freezeNotice, type FrozenNotice, type SealedNotice, type SealPorts } from './seal-notice';
import { requirePlan } from './sign-draft';
import { renderCertificate } from './signature-certificate';

/** What the ceremony in a window needs. */
export interface SigningPorts extends Pick<SealPorts, 'render' | 'check' | 'clock' | 'filing'> {
  readonly clock: Clock;
  readonly drafts: Pick<DraftsService, 'open' | 'setState'>;
  readonly identities: Pick<IdentitiesService, 'unlock' | 'attestation' | 'revocations'>;
  readonly packets: PacketRepository;
  readonly trail: (draftId: string) => AuditTrail;
}

/**
 * The signing ceremony of the drafts on this laptop: freeze, read, adopt, unlock once, seal. Only what is frozen in this
 * session can be sealed, and every packet that was ever made is kept.
 */
export class SigningService {
  readonly #ports: SigningPorts;
  /** What each draft was frozen as, with the packet of the earlier signers. */
  readonly #frozen = new Map<string, { readonly notice: FrozenNotice; readonly earlier: OpenedPacket | null }>();

  constructor(ports: SigningPorts) {
    this.#ports = ports;
  }

  /**
   * Freezes a draft and answers the exact bytes that will be sealed.
   * @throws AppError `signing-blocked`, `signing-already-signed`, `draft-not-found` or `audit-broken`
   */
  async freeze(draftId: string, coSigners: readonly PlannedSigner[] = []): Promise<ShownNotice> {
    const stored = this.#ports.drafts.open(draftId);
    const earlier = await this.#earlierTurns(stored);
    const { draft } = stored;
    const plan = earlier?.plan ?? requirePlan(draft, draftId, coSigners);
    const notice = await freezeNotice({ draft, plan }, earlier, this.#sealPorts(draftId));
    this.#frozen.set(draftId, { notice, earlier });
    const { pdf, pdfSha256, contentHash, pages, signer } = notice;
    return {
      ...{ draftId, pdf: new Uint8Array(pdf), pdfSha256, contentHash, pages },
      signatureName: signer.name,
      adoptionStatement: adoptionStatement(signer, draft.registrant.name ?? ''),
    };
  }

  /**
   * Seals what was frozen, with the key unlocked for this one signature.
   * @throws AppError `signing-content-changed` when the draft is no longer what was frozen, and as `sealFrozen`
   */
  async seal(input: Input<'signing:seal'>): Promise<SignedPacket> {
    const { draftId, fingerprint, typedName, passphrase, overrides } = input;
    const { notice, earlier } = this.#requireFrozen(input);
    const identity = await this.#ports.identities.unlock(fingerprint, passphrase);
    const attestation = this.#ports.identities.attestation(fingerprint);
    const trail = this.#sealPorts(draftId);
    const actor = { kind: 'person', name: notice.signer.name } as const;
    const { pdfSha256, pages } = notice;
    trail.trail.record({ type: 'notice-reviewed', data: { pdfSha256, pages } }, actor);
    const request = { identity, typedName, attestation, overrides };
    const { sealed, files } = await finishTurn(notice, request, earlier, trail);
    return this.#keep(draftId, sealed, files);
  }

  /** The packet of a signed draft; null when there is none, or only voided ones. */
  packet(draftId: string): SignedPacket | null {
    const kept = this.#current(draftId);
    return kept === undefined ? null : shownPacket(draftId, kept);
  }

  /**
   * The packet's bytes for saving outside, recorded as an event of the log on this laptop.
   * @throws AppError `signing-not-signed`
   */
  exportPacket(draftId: string): { readonly name: string; readonly bytes: Uint8Array } {
    const { packetName, zip } = this.#requirePacket(draftId);
    const bytes = Buffer.from(zip, 'base64');
    const data = { fileName: packetName, sha256: sha256Hex(bytes) };
    this.#ports.trail(draftId).record({ type: 'packet-exported', data });
    return { name: packetName, bytes };
  }

  /** The sealed PDF alone. @throws AppError `signing-not-signed` */
  exportPdf(draftId: string): { readonly name: string; readonly bytes: Uint8Array } {
    const { packetName, zip } = this.#requirePacket(draftId);
    const bytes = readPacket(Buffer.from(zip, 'base64')).files.get(packetNames.notice) ?? new Uint8Array();
    this.#ports.trail(draftId).record({ type: 'notice-exported', data: { face: 'pdf', sha256: sha256Hex(bytes) } });
    return { name: packetName.replace(/\.zip$/, '.pdf'), bytes };
  }

  /** The certificate of signature, drawn after the packet was checked. @throws AppError `signing-not-signed` or `packet-invalid` */
  async exportCertificate(draftId: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const { packetName, zip } = this.#requirePacket(draftId);
    const packet = { name: packetName, bytes: Buffer.from(zip, 'base64') };
    const { clock, identities } = this.#ports;
    const revoked = identities
      .revocations()
      .map(({ fingerprint, since }) => ({ fingerprint, since: Date.parse(since) }));
    const bytes = await renderCertificate({ packet, now: clock.now(), revoked });
    const face = 'certificate of signature';
    this.#ports.trail(draftId).record({ type: 'notice-exported', data: { face, sha256: sha256Hex(bytes) } });
    return { name: packetName.replace(/\.zip$/, '-certificate.pdf'), bytes };
  }

  /** What happened to a draft, oldest first. @throws AppError `audit-broken` */
  history(draftId: string): { seq: number; at: string; actor: string; text: string; hash: string }[] {
    return readAuditLog(this.#ports.trail(draftId).text()).map((entry) => ({
      ...{ seq: entry.seq, at: entry.at, hash: entry.hash },
      actor: entry.actor.name,
      text: describeEvent(entry),
    }));
  }

  /**
   * Everything that must be furnished upon request (17 CFR 232.302(b)), in one file: the packet, the history in words and
   * the whole log up to this moment.
   * @throws AppError `signing-not-signed` or `audit-broken`
   */
  produce(draftId: string, recipient: string): { readonly name: string; readonly bytes: Uint8Array } {
    const { packetName, zip } = this.#requirePacket(draftId);
    const packet = Buffer.from(zip, 'base64');
    const name = `produced-${packetName}`;
    const trail = this.#ports.trail(draftId);
    const data = { recipient, fileName: packetName, sha256: sha256Hex(packet) };
    trail.record({ type: 'records-produced', data });
    const log = trail.text();
    const history = Buffer.from(formatHistory(readAuditLog(log)));
    const files = [
      { name: packetName, bytes: packet },
      { name: 'history.txt', bytes: history },
      { name: 'log.jsonl', bytes: Buffer.from(log) },
    ];
    return { name, bytes: zipPacket(files) };
  }

  /**
   * Opens a signed draft for changes: its signatures are void from now on, visibly, and nothing is deleted.
   * @throws AppError `signing-not-signed`
   */
  void(draftId: string): void {
    const current = this.#requirePacket(draftId);
    const voidedAt = new Date(this.#ports.clock.now()).toISOString();
    const contentHash = contentHashOf(this.#ports.drafts.open(draftId).draft);
    const data = { fields: [], sealedContentHash: current.contentHash, contentHash };
    this.#ports.trail(draftId).record({ type: 'signature-voided', data });
    const packets = this.#ports.packets.all(draftId);
    this.#ports.packets.write(
      draftId,
      packets.map((packet) => ({ ...packet, voidedAt: packet.voidedAt ?? voidedAt })),
    );
    this.#frozen.delete(draftId);
    this.#ports.drafts.setState(draftId, 'voided');
  }

  /**
   * Finishes what a kill broke off between the two writes of a seal or a void: the packets are what counts, and the
   * draft's state follows them.
   */
  settle(draftId: string): void {
    const { state } = this.#ports.drafts.open(draftId);
    const packets = this.#ports.packets.all(draftId);
    const isSealed = packets.some(({ voidedAt }) => voidedAt === null);
    if (isSealed && state !== 'signed') this.#ports.drafts.setState(draftId, 'signed');
    if (!isSealed && packets.length > 0 && state === 'signed') this.#ports.drafts.setState(draftId, 'voided');
  }

  /** Forgets what is frozen, for the moment the vault is locked. */
  forget(): void {
    this.#frozen.clear();
  }

  #requireFrozen({ draftId, contentHash }: Input<'signing:seal'>) {
    const frozen = this.#frozen.get(draftId);
    const now = contentHashOf(this.#ports.drafts.open(draftId).draft);
    if (frozen?.notice.contentHash === contentHash && now === contentHash) return frozen;
    this.#frozen.delete(draftId);
    const trail = this.#ports.trail(draftId);
    trail.record({ type: 'notice-unfrozen', data: { contentHash, reason: 'the draft changed after it was frozen' } });
    throw new AppError('signing-content-changed', {
      message: 'Expected the notice as it was frozen and shown, found that it has changed since.',
      action: 'Close the ceremony, read the notice again and start anew; nothing was signed.',
    });
  }

  /** The packet of the signers before, while there is a signer whose turn it is. */
  async #earlierTurns({ id, state }: StoredDraft): Promise<OpenedPacket | null> {
    const current = this.#current(id);
    if (state !== 'signed' || current === undefined) return null;
    return openPacket(Buffer.from(current.zip, 'base64'));
  }

  #sealPorts(draftId: string): SealPorts {
    const { clock, render, check, filing, trail } = this.#ports;
    return { clock, render, check, filing, trail: trail(draftId) };
  }

  #keep(draftId: string, sealed: SealedNotice, files: readonly PacketFile[]): SignedPacket {
    const zip = Buffer.from(zipPacket(files)).toString('base64');
    const { contentHash, auditHash, signedAt } = sealed;
    const packetName = `form-12b-25-${signedAt.slice(0, 10)}.zip`;
    const kept = { packetName, contentHash, auditHash, signedAt, files: listFiles(files), zip, voidedAt: null };
    // Packet first, state second: a crash between them leaves a packet that the next start finds, never a seal without one.
    this.#ports.packets.write(draftId, [...this.#ports.packets.all(draftId), kept]);
    this.#frozen.delete(draftId);
    this.#ports.drafts.setState(draftId, 'signed');
    return shownPacket(draftId, kept);
  }

  #current(draftId: string): KeptPacket | undefined {
    return this.#ports.packets.all(draftId).findLast(({ voidedAt }) => voidedAt === null);
  }

  #requirePacket(draftId: string): KeptPacket {
    const current = this.#current(draftId);
    if (current !== undefined) return current;
    throw new AppError('signing-not-signed', {
      message: 'Expected a signed notice, found one without a valid signature.',
      action: 'Sign the notice first.',
    });
  }
}

function shownPacket(draftId: string, { packetName, auditHash, signedAt, files }: KeptPacket): SignedPacket {
  return { draftId, packetName, auditHash, signedAt, files: [...files] };
}
