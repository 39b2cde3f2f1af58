import { createHash } from 'node:crypto';
import { chainEvent, emptyChain, verifyChain, type ChainHead } from '../../shared/audit/audit-chain';
import type { AuditEvent } from '../../shared/audit/audit-event';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const hash = '0123456789abcdef'.repeat(4);
const origin = { at: '2026-03-01T12:00:00Z', actor: { kind: 'person', name: 'Test Signer' } } as const;

/** A log with every line of another length and content, and the head that a seal would state. */
export function makeLog(lines: number): { text: string; head: ChainHead } {
  let chain = emptyChain('test-log', sha256);
  let text = '';
  const add = (event: AuditEvent) => {
    const next = chainEvent(event, origin, chain, sha256);
    text += next.line;
    chain = next.chain;
  };
  add({ type: 'log-started', data: { logId: 'test-log', program: 'test' } });
  for (let line = 2; line <= lines; line += 1) {
    add({ type: 'draft-edited', data: { fields: [`narrative.${line}`], contentHash: hash } });
  }
  return { text, head: chain };
}

/** One way of spoiling a log, and the first line that then has to be named. */
export interface LogMutant {
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

/** Mutants of a log, the same for the same seed: changed characters, lines dropped, swapped, doubled, inserted, cut off. */
export function logMutants(text: string, count: number, seed: number): LogMutant[] {
  const lines = text.split('\n').slice(0, -1);
  const random = numbersFrom(seed);
  const join = (parts: readonly string[]) => parts.map((part) => `${part}\n`).join('');
  return Array.from({ length: count }, (_, index): LogMutant => {
    const at = random(lines.length - 1);
    const line = lines[at] ?? '';
    const kind = index % 6;
    if (kind === 0) {
      const place = random(line.length);
      const other = String.fromCharCode(line.charCodeAt(place) ^ (1 << random(6)));
      const changed = line.slice(0, place) + (other === '\n' ? 'x' : other) + line.slice(place + 1);
      return { kind: 'changed character', text: join(lines.with(at, changed)), line: at + 1 };
    }
    if (kind === 1) return { kind: 'dropped line', text: join(lines.toSpliced(at, 1)), line: at + 1 };
    if (kind === 2) {
      const swapped = lines.with(at, lines[at + 1] ?? '').with(at + 1, line);
      return { kind: 'swapped lines', text: join(swapped), line: at + 1 };
    }
    if (kind === 3) return { kind: 'doubled line', text: join(lines.toSpliced(at, 0, line)), line: at + 2 };
    if (kind === 4) return { kind: 'cut off', text: join(lines.slice(0, at + 1)), line: at + 2 };
    return { kind: 'torn', text: join(lines).slice(0, -(1 + random((lines.at(-1) ?? '').length))), line: lines.length };
  });
}

/** The line that the chain names, or null where it finds nothing. */
export function namedLine(text: string, head: ChainHead): number | null {
  const verdict = verifyChain(text, sha256, { logId: 'test-log', heads: [head] });
  return verdict.status === 'broken' ? verdict.line : null;
}

/** A small generator (mulberry32): the same numbers on every machine. Answers whole numbers below a bound. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below) | 0;
  };
}
