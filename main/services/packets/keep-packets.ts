import { listFiles } from '../../packet/write-packet';
import { readPacket } from '../../packet/read-packet';
import type { KeptPacket, PacketRepository } from '../../storage/packet-repository';
import { openPacket } from './open-packet';
import { signersOf } from './packet-signers';
import { contentHashOf } from '../audit/content-hash';

/** A packet that arrived with a hand-over. `at` is the local clock's time in milliseconds. */
interface Arrived {
  readonly draftId: string;
  readonly packet: Uint8Array | null;
  /** The hand-over says all there is: a packet that is here and did not come with it was voided on the other laptop. */
  readonly replaces: boolean;
  readonly at: number;
}

/** Keeps a packet that was verified. No packet is ever deleted: one that counts no more is marked as voided. */
export async function keepPackets(packets: PacketRepository, arrived: Arrived): Promise<void> {
  const { draftId, packet, replaces, at } = arrived;
  const known = packets.all(draftId);
  if (packet === null && known.length === 0) return;
  const zip = packet === null ? null : Buffer.from(packet).toString('base64');
  const voidedAt = new Date(at).toISOString();
  const kept = known.map((each) =>
    replaces && each.zip !== zip ? { ...each, voidedAt: each.voidedAt ?? voidedAt } : each,
  );
  const isNew = packet !== null && !kept.some((each) => each.zip === zip);
  packets.write(draftId, isNew ? [...kept, await keptPacket(packet)] : kept);
}

async function keptPacket(zip: Uint8Array): Promise<KeptPacket> {
  const { manifest, files } = readPacket(zip);
  const { draft, plan, log } = await openPacket(zip);
  const { auditHash, signedAt } = manifest;
  const list = [...files].map(([name, bytes]) => ({ name, bytes }));
  return {
    ...{ packetName: `form-12b-25-${signedAt.slice(0, 10)}.zip`, kind: 'sealed', auditHash, signedAt },
    ...{ contentHash: contentHashOf(draft), signers: signersOf(plan, log.text), logHead: log.chain },
    ...{ files: listFiles(list), zip: Buffer.from(zip).toString('base64'), voidedAt: null },
  };
}
