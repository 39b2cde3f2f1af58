import { canonicalJson } from './canonical-json';
import { auditEntrySchema, type Actor, type AuditEntry, type AuditEvent } from './audit-event';

/**
 * The audit log's hash chain. A log is JSON lines; each line is the RFC 8785 canonical JSON of one {@link AuditEntry} and
 * ends with one line feed. With `entry` the line without its `hash` member and `prev` as 64 hexadecimal characters:
 *
 *     hash    = SHA-256("12b25-audit/v1" 00 || prev || JCS(entry))
 *     genesis = SHA-256("12b25-audit-genesis/v1" 00 || logId)
 *
 * The two tags keep a hash of one kind from ever being one of the other (domain separation); the genesis binds the chain
 * to its draft. What the chain finds by itself: any change, insertion, removal or reordering of lines. What it cannot
 * find: a removed tail, an old copy put back, or a whole log computed anew; those need a head kept elsewhere, which is why
 * it stands in the sealed PDF, on the signed checkpoint and on the printed certificate.
 */
const lineTag = '12b25-audit/v1\0';
const genesisTag = '12b25-audit-genesis/v1\0';

/** SHA-256 as lower-case hexadecimal: injected, so that this module needs neither Node nor a browser. */
export type Sha256 = (bytes: Uint8Array) => string;

/** Where a chain stands: how many lines, and the last line's hash (the genesis when there is none). */
export interface ChainHead {
  readonly count: number;
  readonly head: string;
}

/** Why a line breaks the chain. */
export type ChainBreak =
  | 'empty-log'
  | 'torn-line'
  | 'not-json'
  | 'not-canonical'
  | 'unknown-entry'
  | 'wrong-sequence'
  | 'wrong-previous-hash'
  | 'wrong-hash'
  | 'wrong-log'
  | 'lines-missing'
  | 'head-differs';

/** The outcome of {@link verifyChain}; `line` counts from 1. */
export type ChainVerdict =
  | ({ readonly status: 'intact' } & ChainHead)
  | { readonly status: 'broken'; readonly line: number; readonly reason: ChainBreak };

const utf8 = new TextEncoder();

/** The hash before the first line. `logId` is the draft's id, or `identities` for the laptop's log of identities. */
export function genesisHash(logId: string, sha256: Sha256): string {
  return sha256(utf8.encode(genesisTag + logId));
}

/** The head of a log that has no line yet. */
export function emptyChain(logId: string, sha256: Sha256): ChainHead {
  return { count: 0, head: genesisHash(logId, sha256) };
}

/**
 * The next line of a log.
 * @param at the local clock's time, ISO 8601 with `Z` or an offset
 * @returns the line with its line feed, and the new head
 * @throws RangeError when the event holds what canonical JSON cannot carry
 */
export function chainEvent(
  event: AuditEvent,
  origin: { readonly at: string; readonly actor: Actor },
  chain: ChainHead,
  sha256: Sha256,
): { readonly line: string; readonly chain: ChainHead } {
  const entry = { v: 1, seq: chain.count + 1, at: origin.at, actor: origin.actor, ...event, prev: chain.head };
  const hash = lineHash(entry, chain.head, sha256);
  const line = `${canonicalJson({ ...entry, hash })}\n`;
  return { line, chain: { count: chain.count + 1, head: hash } };
}

/**
 * Checks a whole log.
 * @param log the file's text
 * @param expected what is known from elsewhere: the log's id, or a head that the log must contain (from a sealed PDF, a
 * checkpoint or a certificate). A log shorter than the head's count has lost its tail.
 */
export function verifyChain(
  log: string,
  sha256: Sha256,
  expected: { readonly logId?: string; readonly heads?: readonly ChainHead[] } = {},
): ChainVerdict {
  const lines = log.split('\n');
  const rest = lines.pop();
  if (lines.length === 0 && rest === '') return broken(1, 'empty-log');
  let previous: string | null = null;
  for (const [index, line] of lines.entries()) {
    const entry = readEntry(line);
    if (typeof entry === 'string') return broken(index + 1, entry);
    previous ??= genesisOf(entry, expected.logId, sha256);
    const fault = faultOf(entry, { seq: index + 1, previous }, sha256);
    if (fault !== null) return broken(index + 1, fault);
    const head = expected.heads?.find((known) => known.count === index + 1);
    if (head !== undefined && head.head !== entry.hash) return broken(index + 1, 'head-differs');
    previous = entry.hash;
  }
  if (rest !== '' || previous === null) return broken(lines.length + 1, 'torn-line');
  const longest = Math.max(0, ...(expected.heads ?? []).map((known) => known.count));
  if (longest > lines.length) return broken(lines.length + 1, 'lines-missing');
  return { status: 'intact', head: previous, count: lines.length };
}

/** The entries of a log whose chain was verified; throws on any other, for a log is read only after {@link verifyChain}. */
export function readAuditLog(log: string): AuditEntry[] {
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => auditEntrySchema.parse(JSON.parse(line)) as AuditEntry);
}

/** The id a log says it belongs to, or null when its first line does not say. Verified only together with the chain. */
export function logIdOf(entry: AuditEntry | undefined): string | null {
  return entry?.type === 'log-started' ? entry.data.logId : null;
}

function readEntry(line: string): AuditEntry | ChainBreak {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not-json';
  }
  const parsed = auditEntrySchema.safeParse(value);
  if (!parsed.success) return 'unknown-entry';
  return isCanonical(value, line) ? (parsed.data as AuditEntry) : 'not-canonical';
}

/** White space, another order of keys or a key given twice would be another text with the same meaning. */
function isCanonical(value: unknown, line: string): boolean {
  try {
    return canonicalJson(value) === line;
  } catch {
    return false;
  }
}

/** The first line names the log; a name that is not the expected one makes a genesis that cannot match. */
function genesisOf(entry: AuditEntry, expected: string | undefined, sha256: Sha256): string {
  return genesisHash(expected ?? logIdOf(entry) ?? '', sha256);
}

function faultOf(
  entry: AuditEntry,
  place: { readonly seq: number; readonly previous: string },
  sha256: Sha256,
): ChainBreak | null {
  if (entry.seq !== place.seq) return 'wrong-sequence';
  if (entry.prev !== place.previous) return entry.seq === 1 ? 'wrong-log' : 'wrong-previous-hash';
  const { hash, ...hashed } = entry;
  return lineHash(hashed, entry.prev, sha256) === hash ? null : 'wrong-hash';
}

function lineHash(entry: object, previous: string, sha256: Sha256): string {
  return sha256(utf8.encode(lineTag + previous + canonicalJson(entry)));
}

function broken(line: number, reason: ChainBreak): ChainVerdict {
  return { status: 'broken', line, reason };
}
