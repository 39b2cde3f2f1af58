import { readAuditLog, type ChainHead } from '../../../shared/audit/audit-chain';
import { easternIso } from '../../../shared/signature/claimed-time';
import type { Clock } from '../../../shared/time/clock';
import type { PacketFile } from '../../packet/packet-file';
import { signCheckpoint } from '../../packet/sign-checkpoint';
import type { HeadRegister, NotedHead } from '../../storage/head-register';
import { publicHalf, type LogKey } from '../../storage/log-key';
import type { PacketRepository } from '../../storage/packet-repository';
import type { Loss } from '../../storage/sealed-kind';
import type { Forgetful } from '../vault/vault-service';
import type { AuditTrail } from './audit-trail';

/** What is known of a log elsewhere than beside it. */
export interface KeptElsewhere {
  /** The heads that it must contain. */
  readonly heads: readonly ChainHead[];
  /** Set where the register was lost since the log's last event: an older state cannot be told by it. */
  readonly lost: Loss | null;
}

/** What keeps the heads of logs away from the logs. */
export interface LogHeadsPorts {
  readonly clock: Clock;
  readonly register: HeadRegister;
  readonly logKey: LogKey;
  readonly packets: PacketRepository;
  /** The logs in use, with where they stand. */
  readonly inUse: () => ReadonlyMap<string, ChainHead>;
}

/**
 * Audit heads kept elsewhere than beside their logs: in the vault's register, and in every packet. A log that lost its
 * tail, or was put back to an old copy together with its own head, no longer contains one of them.
 */
export class LogHeads implements Forgetful {
  readonly #ports: LogHeadsPorts;

  constructor(ports: LogHeadsPorts) {
    this.#ports = ports;
  }

  /** The heads that a log must contain, and whether the register that should know one was lost. */
  of(logId: string): KeptElsewhere {
    const { register, packets } = this.#ports;
    const registered = register.get(logId);
    const inPackets = packets.all(logId).flatMap(({ logHead }) => (logHead === null ? [] : [logHead]));
    if (registered === null) return { heads: inPackets, lost: null };
    const { count, head, lost } = registered;
    return { heads: count === 0 ? inPackets : [{ count, head }, ...inPackets], lost };
  }

  /** Asks no more for the heads of a log whose branch a person has set aside: the log that took its place has others. */
  release(logId: string): void {
    const { register, packets } = this.#ports;
    register.forget(logId);
    const kept = packets.all(logId);
    if (kept.length > 0) {
      packets.write(
        logId,
        kept.map((packet) => ({ ...packet, logHead: null })),
      );
    }
  }

  /** Notes where every log in use stands. */
  remember(): void {
    const heads = [...this.#ports.inUse()].map(([logId, head]): [string, NotedHead] => [
      logId,
      { ...head, checkpoint: null },
    ]);
    this.#ports.register.note(new Map(heads));
  }

  /**
   * Signs where a log stands with the laptop's key and notes both. A log hears of a key that took the place of a lost one
   * before that key signs its end: nobody who holds the old key's word must wonder.
   * @returns the checkpoint and the key to check it with: `openssl dgst -sha256 -verify log-key.pem`
   */
  checkpoint(trail: AuditTrail): readonly PacketFile[] {
    const { clock, logKey, register } = this.#ports;
    const { privateKey, replaces } = logKey.read();
    const { pem, fingerprint } = publicHalf(privateKey);
    if (replaces !== null) tellOfNewKey(trail, fingerprint);
    const head = trail.head();
    const body = { logId: trail.logId, ...head, at: easternIso(clock.now()), signer: fingerprint };
    const checkpoint = signCheckpoint(body, privateKey);
    register.note(new Map([[trail.logId, { ...head, checkpoint }]]));
    return [
      { name: 'checkpoint.txt', bytes: Buffer.from(checkpoint) },
      { name: 'log-key.pem', bytes: Buffer.from(pem) },
    ];
  }

  /** Before the vault is locked: what is in memory is the last word on where the logs stand. */
  forget(): void {
    if (this.#ports.inUse().size > 0) this.remember();
  }
}

function tellOfNewKey(trail: AuditTrail, fingerprint: string): void {
  const isTold = readAuditLog(trail.text()).some(
    ({ type, data }) => type === 'log-key-replaced' && data.fingerprint === fingerprint,
  );
  if (!isTold) trail.record({ type: 'log-key-replaced', data: { fingerprint } });
}
