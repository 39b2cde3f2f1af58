import { readAuditLog, verifyChain, type ChainHead } from '../../../shared/audit/audit-chain';
import type { Draft } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import { easternIso } from '../../../shared/signature/claimed-time';
import { packetNames } from '../../../shared/signature/packet-layout';
import type { SigningPlan } from '../../../shared/signature/signing-plan';
import { readPacket } from '../../packet/read-packet';
import { listFiles } from '../../packet/write-packet';
import { readEmbeddedDraft } from '../../pdf/embedded-draft';
import type { KeptPacket } from '../../storage/packet-repository';
import { sha256Hex } from '../audit/audit-trail';
import { paperNames, readPaperRecord } from '../signing/paper-record';
import { contentHashOf } from '../audit/content-hash';
import { openPacket, planIn } from './open-packet';
import { signersOf } from './packet-signers';

/** A packet from elsewhere, as it will be kept, and what it says of itself. */
export interface ReadPacket {
  readonly kept: KeptPacket;
  readonly draftId: string;
  readonly draft: Draft;
  /** Its own copy of the audit log, verified. */
  readonly log: { readonly text: string; readonly chain: ChainHead };
}

/**
 * Reads a sealed packet, or the record of a notice that was signed by hand. Whether signatures hold is the verifier's
 * question.
 * @throws AppError `packet-invalid` or `audit-broken`
 */
export async function readKeptPacket(zip: Uint8Array): Promise<ReadPacket> {
  const paper = paperFilesIn(zip);
  return paper === null ? readSealed(zip) : readPaper(zip, paper);
}

async function readSealed(zip: Uint8Array): Promise<ReadPacket> {
  const { manifest, files } = readPacket(zip);
  const { draft, plan, log } = await openPacket(zip);
  const { auditHash, signedAt } = manifest;
  const kept: KeptPacket = {
    ...{ packetName: `form-12b-25-${signedAt.slice(0, 10)}.zip`, kind: 'sealed', auditHash, signedAt },
    ...{ contentHash: contentHashOf(draft), signers: signersOf(plan, log.text), logHead: log.chain },
    ...{ files: listed(files), zip: Buffer.from(zip).toString('base64'), voidedAt: null },
  };
  return { kept, draftId: plan.draftId, draft, log };
}

/** Nobody's key closes it: its log must tell of this very paper and scan. */
async function readPaper(zip: Uint8Array, files: ReadonlyMap<string, Uint8Array>): Promise<ReadPacket> {
  const notice = files.get(packetNames.notice) ?? new Uint8Array();
  const [draft, plan] = [await readEmbeddedDraft(notice), await planIn(notice)];
  const text = Buffer.from(files.get(packetNames.auditLog) ?? []).toString('utf8');
  const verdict = verifyChain(text, sha256Hex, { logId: plan.draftId });
  const signed =
    verdict.status === 'intact' ? readAuditLog(text).findLast(({ type }) => type === 'signed-on-paper') : null;
  const hashes = new Set([...files.values()].map(sha256Hex));
  if (verdict.status !== 'intact' || signed?.type !== 'signed-on-paper') throw notWhole();
  const { signedOn, pdfSha256, scanSha256 } = signed.data;
  if (!hashes.has(pdfSha256) || !hashes.has(scanSha256)) throw notWhole();
  const chain = { count: verdict.count, head: verdict.head };
  const kept: KeptPacket = {
    ...{ packetName: `form-12b-25-on-paper-${signedOn}.zip`, kind: 'paper', auditHash: signed.hash, logHead: chain },
    ...{ contentHash: contentHashOf(draft), signers: signedByHand(plan, signedOn), files: listed(files) },
    ...{ signedAt: easternIso(Date.parse(`${signedOn}T12:00:00Z`)), voidedAt: null },
    zip: Buffer.from(zip).toString('base64'),
  };
  return { kept, draftId: plan.draftId, draft, log: { text, chain } };
}

/** The files of a record that was signed by hand; null for anything else. */
function paperFilesIn(zip: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  try {
    const files = readPaperRecord(zip);
    return files.has(paperNames.sums) && !files.has(packetNames.manifest) ? files : null;
  } catch {
    return null; // no zip at all: reading it as a packet says so
  }
}

function signedByHand({ signers }: SigningPlan, signedOn: string): KeptPacket['signers'] {
  return signers.slice(0, 1).map((signer) => ({ ...signer, fingerprint: null, signedAt: signedOn }));
}

function listed(files: ReadonlyMap<string, Uint8Array>): KeptPacket['files'] {
  return listFiles([...files].map(([name, bytes]) => ({ name, bytes })));
}

function notWhole(): AppError {
  return new AppError('packet-invalid', {
    message: 'Expected a record of a notice signed by hand, found one whose log does not tell of its paper and scan.',
    action: 'Choose another copy of the record.',
  });
}
