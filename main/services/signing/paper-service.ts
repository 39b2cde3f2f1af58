import type { Draft } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import type { SignedPacket } from '../../../shared/ipc/contracts/signing';
import { readAuditLog } from '../../../shared/audit/audit-chain';
import type { Override } from '../../../shared/rules/release-state';
import { retentionDates } from '../../../shared/rules/retention';
import { composeManualAuthentication } from '../../../shared/signature/manual-paper';
import { packetNames } from '../../../shared/signature/packet-layout';
import type { PlannedSigner } from '../../../shared/signature/signing-plan';
import { easternDate } from '../../../shared/time/eastern';
import { easternIso } from '../../../shared/signature/claimed-time';
import { renderPdf } from '../../pdf/render-pdf';
import { listFiles } from '../../packet/write-packet';
import type { PacketFile } from '../../packet/packet-file';
import { sha256Hex } from '../audit/audit-trail';
import { makeUpLater } from '../packets/make-up-later';
import type { ExportedFile } from '../packets/packet-exports';
import { paperNames, signedScanName, zipPaperRecord } from './paper-record';
import { contentHashOf } from '../audit/content-hash';
import { requirePlan } from './sign-draft';
import { refuseFindings, refuseMissingAuthority } from './signing-gates';
import type { SigningPorts } from './signing-service';

/** A file that the person chose: the scan of what was signed. */
export interface Scan {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

interface Printed {
  readonly signer: PlannedSigner;
  readonly contentHash: string;
  readonly paper: Uint8Array;
  readonly files: readonly PacketFile[];
}

/**
 * Signing by hand (17 CFR 232.302(b)(1)): the authentication document is printed, signed with ink, scanned and put on file
 * with the filing set. What is printed depends on the draft alone, so that days may lie between paper and scan.
 */
export class PaperService {
  readonly #ports: SigningPorts;

  constructor(ports: SigningPorts) {
    this.#ports = ports;
  }

  /**
   * The paper to sign.
   * @throws AppError `signing-blocked`, `signing-authority-missing`, `exhibit-missing`, `draft-signed`
   */
  async print(draftId: string, overrides: readonly Override[]): Promise<ExportedFile> {
    const { clock, check } = this.#ports;
    const draft = this.#unsigned(draftId);
    const printed = await this.#draw(draft, draftId);
    const { signer, contentHash, paper } = printed;
    refuseFindings(check(draft, clock.now(), draftId), overrides);
    refuseMissingAuthority(draft, signer);
    const trail = this.#ports.trail(draftId);
    for (const { rule, reason } of overrides) {
      trail.record({ type: 'finding-overridden', data: { rule, field: '', reason } });
    }
    const data = { signer: signer.name, contentHash, paperSha256: sha256Hex(paper) };
    trail.record({ type: 'paper-printed', data });
    return { name: 'authentication-to-sign-by-hand.pdf', bytes: paper };
  }

  /**
   * Puts the signed paper on file and locks the draft.
   * @param signedOn the date on the paper, ISO
   * @throws AppError `signing-content-changed` where the draft is not the one that was printed, `invalid-input`
   */
  async attach(draftId: string, signedOn: string, scan: Scan): Promise<SignedPacket> {
    const printed = await this.#draw(this.#unsigned(draftId), draftId);
    const { signer, contentHash, paper, files } = printed;
    this.#refuseOtherPaper(draftId, sha256Hex(paper));
    this.#refuseFuture(signedOn);
    const trail = this.#ports.trail(draftId);
    const scanSha256 = sha256Hex(scan.bytes);
    const data = { signer: signer.name, signedOn, scanSha256, pdfSha256: sha256Hex(paper) };
    const { head } = trail.record({ type: 'signed-on-paper', data }, { kind: 'person', name: signer.name });
    trail.record({ type: 'retention-set', data: { ...retentionDates(signedOn) } });
    const record = zipPaperRecord([
      ...files,
      { name: paperNames.printed, bytes: paper },
      { name: signedScanName(scan.fileName), bytes: scan.bytes },
      { name: packetNames.auditLog, bytes: Buffer.from(trail.text()) },
    ]);
    const packet = {
      ...{ packetName: `form-12b-25-on-paper-${signedOn}.zip`, kind: 'paper' as const, contentHash, auditHash: head },
      ...{ signedAt: easternIso(Date.parse(`${signedOn}T12:00:00Z`)), files: listFiles(record.files) },
      ...{ signers: [{ ...signer, fingerprint: null, signedAt: signedOn }], logHead: trail.head() },
    };
    const shown = this.#ports.shelf.add(draftId, packet, record.zip);
    makeUpLater(() => this.#ports.rememberHead(draftId));
    return shown;
  }

  /** Notice, filing set and paper, all drawn from the draft. */
  async #draw(draft: Draft, draftId: string): Promise<Printed> {
    const plan = requirePlan(draft, draftId, []);
    const [signer] = plan.signers;
    if (signer === undefined) throw new AppError('internal-error', { message: 'No signer.', action: 'Start anew.' });
    const notice = (await this.#ports.render(draft, plan)).bytes;
    const filing = this.#ports.filing(draft, plan);
    const contentHash = contentHashOf(draft);
    const listed = filing.map(({ name, bytes }) => ({ name, sha256: sha256Hex(bytes) }));
    const record = { draft, signer, contentHash, noticeSha256: sha256Hex(notice), filing: listed };
    const paper = await renderPdf(composeManualAuthentication(record), {
      ...{ registrant: draft.registrant.name, form: 'Authentication document', setting: 'paper' },
    });
    const files = [...filing, { name: packetNames.notice, bytes: notice }];
    return { signer, contentHash, paper: paper.bytes, files };
  }

  #unsigned(draftId: string): Draft {
    const { draft, state } = this.#ports.drafts.open(draftId);
    if (state !== 'signed') return draft;
    throw new AppError('signing-already-signed', {
      message: 'Expected a notice that nobody has signed, found one that is signed.',
      action: 'Nothing is left to sign; to change the notice, amend it.',
    });
  }

  #refuseOtherPaper(draftId: string, paperSha256: string): void {
    const printed = readAuditLog(this.#ports.trail(draftId).text()).findLast(({ type }) => type === 'paper-printed');
    if (printed?.type === 'paper-printed' && printed.data.paperSha256 === paperSha256) return;
    throw new AppError('signing-content-changed', {
      message: 'Expected the notice as it was printed for signing, found that it was changed since, or never printed.',
      action: 'Print the authentication document again and have it signed.',
    });
  }

  #refuseFuture(signedOn: string): void {
    if (signedOn <= easternDate(this.#ports.clock.now())) return;
    throw new AppError('invalid-input', {
      message: `Expected the date on the paper to be today or earlier, found ${signedOn}.`,
      action: 'Type the date that stands beside the signature.',
    });
  }
}
