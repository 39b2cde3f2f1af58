import type { Capacity } from '../draft/draft';

/**
 * What a signature says about itself in the PDF's signature dictionary (`/Reason`), in words that every viewer shows and
 * in a fixed form that the verifier reads back: why the person signed, and the hashes that tie the PDF to its draft and
 * to its audit log.
 */
export interface SealStatement {
  readonly capacity: Capacity;
  /** SHA-256 over the canonical JSON of the draft. */
  readonly contentHash: string;
  /** The audit log's head at the moment of sealing, and how many lines it then had. */
  readonly auditHash: string;
  readonly auditEvents: number;
}

const capacityWords = {
  'executive-officer': 'as an executive officer of the registrant',
  'authorized-representative': 'as a duly authorized representative of the registrant',
} as const satisfies Record<Capacity, string>;

/** The sentence for `/Reason`. */
export function formatSealReason(statement: SealStatement): string {
  return (
    `Signed ${capacityWords[statement.capacity]} (17 CFR 232.302). ` +
    `Content SHA-256 ${statement.contentHash}. ` +
    `Audit log SHA-256 ${statement.auditHash} after ${statement.auditEvents} events. ` +
    'The time is that of a local clock.'
  );
}

const pattern = /Content SHA-256 ([0-9a-f]{64})\. Audit log SHA-256 ([0-9a-f]{64}) after (\d{1,9}) events\./;

/** Reads {@link formatSealReason}'s sentence back; null for any other text. */
export function parseSealReason(reason: string): SealStatement | null {
  const match = pattern.exec(reason);
  if (match === null) return null;
  const [, contentHash = '', auditHash = '', events = ''] = match;
  for (const capacity of Object.keys(capacityWords) as Capacity[]) {
    const statement = { capacity, contentHash, auditHash, auditEvents: Number(events) };
    if (formatSealReason(statement) === reason) return statement;
  }
  return null;
}
