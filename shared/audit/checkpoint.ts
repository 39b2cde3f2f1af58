import type { ChainHead } from './audit-chain';

/**
 * A checkpoint is an audit log's head, signed with a signer's key: seven lines of text, so that `head`, `base64` and
 * `openssl dgst -sha256 -verify` can check it. The signature is over the first six lines with their line feeds.
 */
export interface Checkpoint extends ChainHead {
  readonly logId: string;
  /** The local clock's time, ISO 8601; a claim, not a proof. */
  readonly at: string;
  /** Lower-case hexadecimal SHA-256 of the signer's certificate. */
  readonly signer: string;
}

const title = 'filing-desk audit checkpoint v1';

/** The text that is signed. */
export function checkpointBody(checkpoint: Checkpoint): string {
  const { logId, count, head, at, signer } = checkpoint;
  return `${title}\nlog ${logId}\nevents ${count}\nhead ${head}\nlocal clock ${at}\nsigner ${signer}\n`;
}

/** The whole file: the body and `signature` with the base64 of the signature (PKCS#1 v1.5 or ECDSA, SHA-256). */
export function formatCheckpoint(checkpoint: Checkpoint, signatureBase64: string): string {
  return `${checkpointBody(checkpoint)}signature ${signatureBase64}\n`;
}

const pattern = new RegExp(
  `^${title}\\nlog ([^\\n]{1,100})\\nevents (\\d{1,9})\\nhead ([0-9a-f]{64})\\n` +
    `local clock ([^\\n]{1,40})\\nsigner ([0-9a-f]{64})\\nsignature ([A-Za-z0-9+/]{40,2000}={0,2})\\n$`,
);

/** Reads a checkpoint file; null for anything that {@link formatCheckpoint} would not have written. */
export function parseCheckpoint(text: string): { checkpoint: Checkpoint; signatureBase64: string } | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, logId = '', count = '', head = '', at = '', signer = '', signatureBase64 = ''] = match;
  const checkpoint = { logId, count: Number(count), head, at, signer };
  return formatCheckpoint(checkpoint, signatureBase64) === text ? { checkpoint, signatureBase64 } : null;
}
