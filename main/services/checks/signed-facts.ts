import type { AuditEntry } from '../../../shared/audit/audit-event';
import { readAuditLog } from '../../../shared/audit/audit-chain';
import type { StoredDraft } from '../../../shared/ipc/contracts/drafts';
import type { DraftFacts } from '../../../shared/ipc/contracts/rules';
import { authenticationName, packetNames } from '../../../shared/signature/packet-layout';
import { easternDate } from '../../../shared/time/eastern';
import { readPacket } from '../../packet/read-packet';
import type { KeptPacket } from '../../storage/packet-repository';
import { sha256Hex } from '../audit/audit-trail';
import { readPaperRecord } from '../signing/paper-record';
import { contentHashOf } from '../audit/content-hash';

type SignedFacts = NonNullable<DraftFacts['signing']>;

/**
 * What the packet kept on this laptop says about a signed notice, for rules 39 to 44: hashes are taken anew over the bytes
 * in the packet and held against what its own log recorded at the sealing (17 CFR 232.302(b)).
 */
export function signedFacts(stored: StoredDraft, kept: KeptPacket): SignedFacts {
  return kept.kind === 'paper' ? paperFacts(stored, kept) : sealedFacts(stored, kept);
}

function sealedFacts({ draft, savedAt }: StoredDraft, kept: KeptPacket): SignedFacts {
  const { files } = readPacket(Buffer.from(kept.zip, 'base64'));
  const log = readAuditLog(Buffer.from(files.get(packetNames.auditLog) ?? []).toString('utf8'));
  const signedAt = Date.parse(kept.signedAt);
  const hashOf = (name: string) => sha256Hex(files.get(name) ?? new Uint8Array());
  const papers = lastOf(log, 'authentication-sealed');
  const isAuthentic = papers?.fileSha256 === hashOf(authenticationName(1)) || files.has(authenticationName(2));
  const documentSha256 = lastOf(log, 'notice-sealed')?.pdfSha256 ?? kept.contentHash;
  return {
    conformed: `/s/ ${draft.signature.name?.trim() ?? ''}`,
    electronic: true,
    authentication: papers !== null && isAuthentic ? { signedAt, documentSha256 } : null,
    releasedSha256: hashOf(packetNames.notice),
    releasedAt: signedAt,
    attestation: attestationIn(log, draft.signature.name),
    evidence: {
      credential: files.has(packetNames.certificate),
      nonRepudiation: files.has(packetNames.manifestSignature),
      association: lastOf(log, 'seal-requested')?.contentHash === kept.contentHash,
      timestamp: Number.isFinite(signedAt),
    },
    lastChangedAt: savedAt,
    signedContentSha256: kept.contentHash,
    contentSha256: contentHashOf(draft),
    retention: lastOf(log, 'retention-set') ?? { authenticationUntil: null, attestationUntil: null },
  };
}

/** Signed by hand: the paper names the notice by its hash, and its scan stands in the record; there is no key to look at. */
function paperFacts({ draft, savedAt }: StoredDraft, kept: KeptPacket): SignedFacts {
  const files = readPaperRecord(Buffer.from(kept.zip, 'base64'));
  const log = readAuditLog(Buffer.from(files.get(packetNames.auditLog) ?? []).toString('utf8'));
  const hashes = new Set([...files.values()].map(sha256Hex));
  const signed = lastOf(log, 'signed-on-paper');
  const isThere = signed !== null && hashes.has(signed.pdfSha256) && hashes.has(signed.scanSha256);
  const signedAt = Date.parse(kept.signedAt);
  const releasedSha256 = sha256Hex(files.get(packetNames.notice) ?? new Uint8Array());
  return {
    conformed: `/s/ ${draft.signature.name?.trim() ?? ''}`,
    electronic: false,
    authentication: isThere ? { signedAt, documentSha256: releasedSha256 } : null,
    releasedSha256,
    releasedAt: signedAt,
    attestation: null,
    evidence: { credential: false, nonRepudiation: false, association: isThere, timestamp: true },
    lastChangedAt: savedAt,
    signedContentSha256: kept.contentHash,
    contentSha256: contentHashOf(draft),
    retention: lastOf(log, 'retention-set') ?? { authenticationUntil: null, attestationUntil: null },
  };
}

/** The draft's own signer's attestation: co-signers bring theirs, each checked at their own turn. */
function attestationIn(log: readonly AuditEntry[], signer: string | null) {
  const checked = dataOf(log, 'attestation-checked').find((data) => data.signer === signer?.trim());
  if (checked === undefined) return null;
  return { signer: checked.signer, signedOn: checked.attestedOn ?? easternDate(Date.parse(checked.filedAt)) };
}

function dataOf<Type extends AuditEntry['type']>(log: readonly AuditEntry[], type: Type) {
  return log
    .filter((entry): entry is Extract<AuditEntry, { type: Type }> => entry.type === type)
    .map(({ data }) => data as Extract<AuditEntry, { type: Type }>['data']);
}

function lastOf<Type extends AuditEntry['type']>(log: readonly AuditEntry[], type: Type) {
  return dataOf(log, type).at(-1) ?? null;
}
