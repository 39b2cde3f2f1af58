import { readAuditLog, verifyChain } from '../../shared/audit/audit-chain';
import { AppError } from '../../shared/errors/app-error';
import type { HandOver } from '../../shared/hand-over/content';
import type { VerificationReport } from '../../shared/verification/report';
import { readPacket } from '../packet/read-packet';
import { packetNames } from '../../shared/signature/packet-layout';

/** What checking a hand-over's content needs from outside. `contentHash` is SHA-256 over a draft's canonical JSON. */
export interface ContentChecks {
  readonly sha256: (bytes: Uint8Array) => string;
  readonly contentHash: (draft: HandOver['draft']) => string;
  readonly verify: (packet: Uint8Array) => Promise<VerificationReport>;
}

/**
 * Holds the parts of a hand-over against each other before anything of it is kept: the log must be whole and tell of this
 * very journey with this very draft, and a packet must verify, be of this draft, and tell a beginning of this log.
 * @returns the packet's bytes, null where there is none
 * @throws AppError `hand-over-damaged` or `packet-invalid`
 */
export async function checkContent(handOver: HandOver, checks: ContentChecks): Promise<Uint8Array | null> {
  const { draftId, auditLog, packet, purpose } = handOver;
  const verdict = verifyChain(auditLog, checks.sha256, { logId: draftId });
  if (verdict.status === 'broken') throw damaged('an unbroken audit log', `line ${verdict.line} (${verdict.reason})`);
  const contentHash = checks.contentHash(handOver.draft);
  const last = readAuditLog(auditLog).at(-1);
  const isTold =
    last?.type === 'hand-over-made' &&
    last.data.handOverId === handOver.id &&
    last.data.purpose === purpose &&
    last.data.contentHash === contentHash;
  if (!isTold) throw damaged('an audit log that ends with this hand-over', 'another end');
  refuseOtherExhibits(handOver, checks.sha256);
  if (packet === null) {
    if (purpose === 'signed') throw damaged('a signed packet', 'none');
    return null;
  }
  const bytes = Uint8Array.from(Buffer.from(packet, 'base64'));
  await checkPacket(bytes, handOver, checks);
  return bytes;
}

/** Only what the draft names by its hash comes in with it, and all of it. */
function refuseOtherExhibits({ draft, exhibits }: HandOver, sha256: ContentChecks['sha256']): void {
  const named = new Set(draft.exhibits.map((exhibit) => exhibit.sha256));
  const found = new Set(exhibits.map((exhibit) => sha256(Buffer.from(exhibit, 'base64'))));
  const isSame = named.size === found.size && [...named].every((hash) => found.has(hash));
  if (!isSame) throw damaged('the files of the exhibits that the draft names', 'others, or fewer');
}

async function checkPacket(bytes: Uint8Array, handOver: HandOver, { verify }: ContentChecks): Promise<void> {
  const { verdict, reasons } = await verify(bytes);
  if (verdict !== 'valid') {
    const [reason] = reasons;
    throw new AppError('packet-invalid', {
      message: `Expected a valid signed packet, found one that does not verify: ${reason?.message ?? 'unknown'}`,
      action:
        reason?.code === 'E_TIME_FUTURE'
          ? 'Compare the clocks of both laptops: set this one right and open the answer again. If the signer\u2019s runs ahead, wait until that time is here.'
          : 'Ask the signer to send the answer again; nothing was changed here.',
      details: { reason: reason?.code ?? '' },
    });
  }
  const { manifest, files } = readPacket(bytes);
  const log = Buffer.from(files.get(packetNames.auditLog) ?? new Uint8Array()).toString('utf8');
  if (manifest.draftId !== handOver.draftId) throw damaged('a packet of this notice', 'one of another');
  if (!handOver.auditLog.startsWith(log)) throw damaged("the packet's log as a beginning of this one", 'another log');
}

function damaged(expected: string, found: string): AppError {
  return new AppError('hand-over-damaged', {
    message: `Expected ${expected} in the hand-over, found ${found}.`,
    action: 'Ask the sender to make it again; nothing was changed here.',
  });
}
