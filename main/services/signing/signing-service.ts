import type { Draft } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import { isHereToSign, type StoredDraft } from '../../../shared/ipc/contracts/drafts';
import type { Input } from '../../../shared/ipc/contract';
import type { FrozenNotice as ShownNotice, SealingStage, SignedPacket } from '../../../shared/ipc/contracts/signing';
import type { Finding } from '../../../shared/rules/finding';
import { adoptionStatement } from '../../../shared/signature/adoption';
import type { PlannedSigner } from '../../../shared/signature/signing-plan';
import type { Clock } from '../../../shared/time/clock';
import { listFiles, zipPacket } from '../../packet/write-packet';
import type { PacketFile } from '../../packet/packet-file';
import type { AuditTrail } from '../audit/audit-trail';
import type { DraftsService } from '../drafts/drafts-service';
import { finishTurn } from './finish-turn';
import type { IdentitiesService } from './identities-service';
import { makeUpLater } from '../packets/make-up-later';
import { openPacket, type OpenedPacket } from '../packets/open-packet';
import { shownPacket, zipOf, type PacketShelf } from '../packets/packet-shelf';
import { signersOf } from '../packets/packet-signers';
import { contentHashOf } from '../audit/content-hash';
import { freezeNotice, type FrozenNotice, type SealPorts } from './freeze-notice';
import type { SealedNotice } from './seal-notice';
import { requirePlan } from './sign-draft';
import { elsewhere } from '../hand-over/travelling-notice';

/** What the ceremony in a window needs. */
export interface SigningPorts extends Pick<SealPorts, 'render' | 'clock' | 'filing'> {
  readonly clock: Clock;
  readonly drafts: Pick<DraftsService, 'open' | 'setState'>;
  readonly identities: Pick<IdentitiesService, 'unlock' | 'attestation'>;
  readonly shelf: PacketShelf;
  readonly trail: (draftId: string) => AuditTrail;
  /** Puts the log's head where a loss of the log does not reach. */
  readonly rememberHead: (draftId: string) => void;
  /** What the rules say, with what this laptop knows about the draft. */
  readonly check: (draft: Draft, now: number, draftId: string) => readonly Finding[];
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
   * @throws AppError `signing-blocked`, `signing-already-signed`, `packet-lost`, `draft-not-found`, `exhibit-missing` or `audit-broken`
   */
  async freeze(draftId: string, coSigners: readonly PlannedSigner[] = []): Promise<ShownNotice> {
    const stored = this.#ports.drafts.open(draftId);
    refuseTravelling(stored);
    const earlier = await this.#earlierTurns(stored);
    const { draft } = stored;
    const plan = earlier?.plan ?? requirePlan(draft, draftId, coSigners);
    const notice = await freezeNotice({ draft, plan }, earlier, this.#sealPorts(draftId));
    this.#frozen.set(draftId, { notice, earlier });
    const { pdf, pdfSha256, contentHash, pages, signer, turn } = notice;
    return {
      ...{ draftId, pdf: new Uint8Array(pdf), pdfSha256, contentHash, pages, turn, signers: plan.signers },
      authority: draft.exhibits.filter(({ kind }) => kind === 'authority').map(({ title }) => title),
      signatureName: signer.name,
      adoptionStatement: adoptionStatement(signer, draft.registrant.name ?? ''),
    };
  }

  /**
   * Seals what was frozen, with the key unlocked for this one signature.
   * @param report hears how far it is
   * @throws AppError `signing-content-changed` when the draft is no longer what was frozen, and as `sealFrozen`
   */
  async seal(
    input: Input<'signing:seal'>,
    report: (stage: SealingStage) => void = () => undefined,
  ): Promise<SignedPacket> {
    const { draftId, fingerprint, typedName, passphrase, overrides } = input;
    const { notice, earlier } = this.#requireFrozen(input);
    report('unlocking');
    const identity = await this.#ports.identities.unlock(fingerprint, passphrase);
    const attestation = this.#ports.identities.attestation(fingerprint);
    const ports = { ...this.#sealPorts(draftId), report };
    const actor = { kind: 'person', name: notice.signer.name } as const;
    const { pdfSha256, pages } = notice;
    ports.trail.record({ type: 'notice-reviewed', data: { pdfSha256, pages } }, actor);
    const request = { identity, typedName, attestation, overrides };
    const { sealed, files } = await finishTurn(notice, request, earlier, ports);
    return this.#keep(draftId, { notice, sealed, files });
  }

  /** The packet of a signed draft; null when there is none, or only voided ones. @throws AppError `packet-lost` */
  packet(draftId: string): SignedPacket | null {
    const kept = this.#ports.shelf.current(draftId);
    if (kept === null) this.#ports.shelf.demandNoneLost(draftId);
    return kept === null ? null : shownPacket(draftId, kept);
  }

  /**
   * Opens a signed draft for changes: its signatures are void from now on, visibly, and nothing is deleted.
   * @throws AppError `signing-not-signed` or `packet-lost`
   */
  void(draftId: string): void {
    const current = this.#ports.shelf.require(draftId);
    const contentHash = contentHashOf(this.#ports.drafts.open(draftId).draft);
    const data = { fields: [], sealedContentHash: current.contentHash, contentHash };
    this.#ports.trail(draftId).record({ type: 'signature-voided', data });
    this.#ports.rememberHead(draftId);
    this.#ports.shelf.voidAll(draftId, new Date(this.#ports.clock.now()).toISOString());
    this.#frozen.delete(draftId);
  }

  /**
   * Finishes what a kill broke off between the two writes of a seal or a void: the packets are what counts, and the
   * draft's state follows them.
   */
  settle(draftId: string): void {
    const { state } = this.#ports.drafts.open(draftId);
    const packets = this.#ports.shelf.all(draftId);
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
      action: 'Nothing was signed. See what changed, then freeze and read the notice again.',
    });
  }

  /** The packet of the signers before, while there is a signer whose turn it is. */
  async #earlierTurns({ id, state }: StoredDraft): Promise<OpenedPacket | null> {
    const current = this.#ports.shelf.current(id);
    const mayBeSigned = state === 'signed' || state === 'received';
    if (mayBeSigned && current === null) this.#ports.shelf.demandNoneLost(id);
    if (!mayBeSigned || current === null) return null;
    if (current.kind === 'sealed') return openPacket(zipOf(current));
    throw new AppError('signing-already-signed', {
      message: 'Expected a notice that nobody has signed, found one signed by hand on paper.',
      action: 'To sign it with a key instead, open the notice for changes first.',
    });
  }

  #sealPorts(draftId: string): SealPorts {
    const { clock, render, filing, trail } = this.#ports;
    const check = (draft: Draft, now: number) => this.#ports.check(draft, now, draftId);
    return { clock, render, check, filing, trail: trail(draftId) };
  }

  #keep(
    draftId: string,
    turn: { readonly notice: FrozenNotice; readonly sealed: SealedNotice; readonly files: readonly PacketFile[] },
  ): SignedPacket {
    const { contentHash, auditHash, signedAt } = turn.sealed;
    const trail = this.#ports.trail(draftId);
    const packet = {
      ...{ packetName: `form-12b-25-${signedAt.slice(0, 10)}.zip`, kind: 'sealed' as const },
      ...{ contentHash, auditHash, signedAt, files: listFiles(turn.files), logHead: trail.head() },
      signers: signersOf(turn.notice.plan, trail.text()),
    };
    const shown = this.#ports.shelf.add(draftId, packet, zipPacket(turn.files));
    this.#frozen.delete(draftId);
    makeUpLater(() => this.#ports.rememberHead(draftId));
    return shown;
  }
}

/** A notice that another laptop has to answer first must not be signed on this one meanwhile. */
function refuseTravelling({ state }: StoredDraft): void {
  if (!isHereToSign(state)) throw elsewhere('can be signed here', state);
}
