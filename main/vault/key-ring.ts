import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { z } from 'zod';
import type { Vault } from './vault';

/** The platform's key ring (Keychain, DPAPI, Secret Service): what it seals, only this user of this machine opens. */
export interface KeyRing {
  /** Whether there is a real one; a fallback that seals under a known password does not count. */
  isThere(): boolean;
  seal(secret: string): Buffer;
  open(sealed: Buffer): string;
}

const fileSchema = z.object({
  isWanted: z.boolean().default(false),
  /** The data key as the key ring sealed it, base64, and the key file it belongs to; `null` once it was locked. */
  entry: z.object({ sealed: z.string(), keys: z.string() }).nullable().default(null),
});

/**
 * Opening the vault by the platform's key ring, a convenience that a person asks for and that takes nothing from the
 * passphrase: every lock by hand, by sleep or by idle time throws the entry away, so that after it, and after a restart
 * too, the passphrase is asked. It stands outside the vault's folder: no backup and no synced folder carries it along.
 */
export class KeyRingEntry {
  readonly #ring: KeyRing;
  readonly #folder: string;

  constructor(ring: KeyRing, folder: string) {
    this.#ring = ring;
    this.#folder = folder;
  }

  /** What the settings show: whether there is a key ring, and whether it is to be used. */
  get choice(): { isThere: boolean; isWanted: boolean } {
    return { isThere: this.#ring.isThere(), isWanted: this.#read().isWanted };
  }

  /** Whether the vault can be opened by it now. */
  canOpen(vault: Vault): boolean {
    const { entry } = this.#read();
    return entry !== null && this.#ring.isThere() && entry.keys === markOf(vault);
  }

  choose(isWanted: boolean, vault: Vault): void {
    this.#write({ isWanted, entry: null });
    this.arm(vault);
  }

  /** After the passphrase was typed: leaves the data key with the key ring, if the person wants that. */
  arm(vault: Vault): void {
    if (!this.#read().isWanted || !this.#ring.isThere() || vault.state !== 'open') return;
    const sealed = vault.handDataKey((key) => this.#ring.seal(key)).toString('base64');
    this.#write({ isWanted: true, entry: { sealed, keys: markOf(vault) } });
  }

  /** Before a lock: from now on the passphrase is asked. */
  disarm(): void {
    const { isWanted, entry } = this.#read();
    if (entry !== null) this.#write({ isWanted, entry: null });
  }

  /** The data key, base64. @throws whatever the key ring throws */
  open(): string {
    return this.#ring.open(Buffer.from(this.#read().entry?.sealed ?? '', 'base64'));
  }

  #read() {
    return fileSchema.catch({ isWanted: false, entry: null }).parse(this.#store().store);
  }

  #write(file: z.infer<typeof fileSchema>): void {
    if (!file.isWanted) rmSync(join(this.#folder, 'key-ring.json'), { force: true });
    else this.#store().store = file;
  }

  #store(): Store<Record<string, unknown>> {
    return new Store({ cwd: this.#folder, name: 'key-ring', configFileMode: 0o600, clearInvalidConfig: true });
  }
}

/** A changed passphrase or a restored vault is another key file: the entry does not open it. */
function markOf(vault: Vault): string {
  return createHash('sha256').update(JSON.stringify(vault.wrappedKeys())).digest('hex');
}
