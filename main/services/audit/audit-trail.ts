import { createHash } from 'node:crypto';
import { chainEvent, emptyChain, type ChainHead } from '../../../shared/audit/audit-chain';
import type { Actor, AuditEvent } from '../../../shared/audit/audit-event';
import type { Clock } from '../../../shared/time/clock';
import { version } from '../../../package.json';

/** What writes events, as it names itself in the log. */
export const program = `Filing Desk ${version}`;

/** SHA-256 as lower-case hexadecimal. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** An audit log that events are added to; each is durable, or thrown, before `record` returns. */
export interface AuditTrail {
  readonly logId: string;
  /** Adds an event; without an actor it is the program's own. */
  record(event: AuditEvent, actor?: Actor): ChainHead;
  head(): ChainHead;
  /** The whole log as JSON lines. */
  text(): string;
}

/** A log in memory: the command line's, which ends up in the packet. `existing` is a log whose chain was verified. */
export function memoryTrail(
  logId: string,
  clock: Clock,
  existing?: { readonly text: string; readonly chain: ChainHead },
): AuditTrail {
  let text = existing?.text ?? '';
  let chain = existing?.chain ?? emptyChain(logId, sha256Hex);
  const record = (event: AuditEvent, actor: Actor = { kind: 'program', name: program }) => {
    const origin = { at: new Date(clock.now()).toISOString(), actor };
    const next = chainEvent(event, origin, chain, sha256Hex);
    text += next.line;
    chain = next.chain;
    return chain;
  };
  if (existing === undefined) record({ type: 'log-started', data: { logId, program } });
  return { logId, record, head: () => chain, text: () => text };
}
