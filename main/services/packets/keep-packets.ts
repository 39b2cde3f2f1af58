import type { PacketRepository } from '../../storage/packet-repository';
import { readKeptPacket } from './read-kept-packet';

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
  packets.write(draftId, isNew ? [...kept, (await readKeptPacket(packet)).kept] : kept);
}
