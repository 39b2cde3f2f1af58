import { readAuditLog } from '../../../shared/audit/audit-chain';
import type { AuditEntry } from '../../../shared/audit/audit-event';
import { describeEvent } from '../../../shared/audit/describe-event';
import type { HandOver } from '../../../shared/hand-over/content';
import type { Fork } from '../../../shared/ipc/contracts/hand-over';

/** Both branches of a fork for a person: their heads, and what happened on each side after the last shared event. */
export function describeFork({ id, from, auditLog }: HandOver, ours: string, common: number): Fork {
  return {
    handOverId: id,
    from,
    common,
    here: branchOf(readAuditLog(ours), common),
    there: branchOf(readAuditLog(auditLog), common),
  };
}

function branchOf(entries: readonly AuditEntry[], common: number): Fork['here'] {
  return {
    head: entries.at(-1)?.hash ?? '',
    count: entries.length,
    events: entries
      .slice(common)
      .map((entry) => ({ at: entry.at, actor: entry.actor.name, text: describeEvent(entry) })),
  };
}
