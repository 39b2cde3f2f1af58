import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chainEvent,
  emptyChain,
  genesisHash,
  readAuditLog,
  verifyChain,
  type ChainHead,
} from '../../../shared/audit/audit-chain';
import { auditEventTypes, type AuditEvent } from '../../../shared/audit/audit-event';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const actor = { kind: 'program', name: 'Filing Desk' } as const;
const logId = '6a5d1a52-7d2a-8c7f-9d0a-8d0f3c2b1a00';

/** A log of a first line and `edits` more, with the head after each line. */
function logOf(edits: number, id = logId): { log: string; heads: ChainHead[] } {
  const events: AuditEvent[] = [{ type: 'log-started', data: { logId: id, program: 'Filing Desk 1.0.0' } }];
  for (let edit = 1; edit <= edits; edit += 1) {
    events.push({ type: 'draft-edited', data: { fields: ['narrative'], contentHash: sha256(Buffer.from(`${edit}`)) } });
  }
  let chain = emptyChain(id, sha256);
  let log = '';
  const heads = events.map((event, index) => {
    const at = new Date(Date.UTC(2004, 2, 15, 21, 0, index)).toISOString();
    const next = chainEvent(event, { at, actor }, chain, sha256);
    log += next.line;
    chain = next.chain;
    return chain;
  });
  return { log, heads };
}

test('the chain, computed by hand', () => {
  // printf '12b25-audit-genesis/v1\0%s' "$logId" | sha256sum
  const genesis = 'ad5573c7';
  expect(genesisHash(logId, sha256).slice(0, 8)).toBe(genesis);
  const first =
    '{"actor":{"kind":"program","name":"Filing Desk"},"at":"2004-03-15T21:00:00.000Z",' +
    `"data":{"logId":"${logId}","program":"Filing Desk 1.0.0"},"prev":"${genesisHash(logId, sha256)}","seq":1,"type":"log-started","v":1}`;
  const hash = createHash('sha256').update('12b25-audit/v1\0').update(genesisHash(logId, sha256)).update(first);
  const { log, heads } = logOf(0);
  expect(heads[0]).toEqual({ count: 1, head: hash.digest('hex') });
  expect(log).toBe(`${first.replace(',"prev"', `,"hash":"${heads[0]?.head}","prev"`)}\n`);
});

test('the union is closed over at least 40 types of event, and an unknown one breaks the chain', () => {
  expect(auditEventTypes.length).toBeGreaterThanOrEqual(40);
  const { log } = logOf(1);
  expect(verifyChain(log.replace('draft-edited', 'draft-eaten'), sha256)).toEqual({
    status: 'broken',
    line: 2,
    reason: 'unknown-entry',
  });
});

test('a whole log is intact, says its head, and can be read', () => {
  const { log, heads } = logOf(4);
  expect(verifyChain(log, sha256, { logId, heads })).toEqual({ status: 'intact', ...heads.at(-1) });
  expect(readAuditLog(log).map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5]);
});

test('what the chain alone cannot see, a head kept elsewhere shows', () => {
  const { log, heads } = logOf(4);
  const lines = log.split(/(?<=\n)/);
  const cut = lines.slice(0, 3).join('');
  expect(verifyChain(cut, sha256).status).toBe('intact');
  expect(verifyChain(cut, sha256, { heads })).toEqual({ status: 'broken', line: 4, reason: 'lines-missing' });
  const another = logOf(5, 'another-draft');
  expect(verifyChain(another.log, sha256).status).toBe('intact');
  expect(verifyChain(another.log, sha256, { logId })).toEqual({ status: 'broken', line: 1, reason: 'wrong-log' });
  const rewritten = log.replace('Filing Desk 1.0.0', 'Filing Desk 1.0.1');
  expect(verifyChain(rewritten, sha256, { heads })).toMatchObject({ line: 1, reason: 'wrong-hash' });
});

test('an empty file and a torn last line are their own states', () => {
  const { log } = logOf(2);
  expect(verifyChain('', sha256)).toMatchObject({ line: 1, reason: 'empty-log' });
  expect(verifyChain(log.slice(0, -20), sha256)).toMatchObject({ line: 3, reason: 'torn-line' });
  expect(verifyChain(log.slice(0, -1), sha256)).toMatchObject({ line: 3, reason: 'torn-line' });
  expect(verifyChain('{"v"', sha256)).toMatchObject({ line: 1, reason: 'torn-line' });
});

test('every mutation of 5,000 logs is found in the line where it was made', () => {
  const logs = Array.from({ length: 8 }, (_, edits) => logOf(edits + 1));
  const mutation = fc.record({
    log: fc.nat(logs.length - 1),
    kind: fc.constantFrom('flip', 'drop', 'swap', 'double', 'cut', 'respace'),
    place: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
    bit: fc.nat(6),
  });
  fc.assert(
    fc.property(mutation, ({ log, kind, place, bit }) => {
      const original = logs[log] ?? logOf(1);
      const { text, line } = mutate(original.log, kind, { place, bit });
      fc.pre(text !== original.log);
      expect(verifyChain(text, sha256, { logId, heads: original.heads })).toMatchObject({ status: 'broken', line });
    }),
    { numRuns: 5000, seed: 12_025 },
  );
});

/** Changes a log, and says in which line the change must be found. */
function mutate(log: string, kind: string, at: { place: number; bit: number }): { text: string; line: number } {
  const lines = log.split(/(?<=\n)/);
  const index = Math.floor(at.place * lines.length);
  const line = index + 1;
  const [before, own, after] = [lines.slice(0, index), lines[index] ?? '', lines.slice(index + 1)];
  if (kind === 'drop') return { text: [...before, ...after].join(''), line };
  if (kind === 'double') return { text: [...before, own, own, ...after].join(''), line: line + 1 };
  if (kind === 'cut') return { text: before.join(''), line };
  if (kind === 'swap') return { text: [...before, after[0] ?? '', own, ...after.slice(1)].join(''), line };
  if (kind === 'respace') return { text: [...before, own.replace(':', ': '), ...after].join(''), line };
  const offset = Math.floor(at.place * log.length);
  const code = log.charCodeAt(offset) ^ (1 << at.bit);
  const text = log.slice(0, offset) + String.fromCharCode(code) + log.slice(offset + 1);
  return { text, line: log.slice(0, offset).split('\n').length };
}
