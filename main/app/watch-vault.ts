import { app } from 'electron';
import type { VaultService } from '../services/vault/vault-service';
import { renewMilliseconds } from '../vault/vault-lock';
import { IdleTime } from './idle-time';
import type { SettingsFile } from './settings-file';

/** What watching needs; `lock` locks every window. */
export interface Watched {
  readonly vault: VaultService;
  readonly settings: SettingsFile;
  readonly lock: () => Promise<unknown>;
}

const lookEvery = 10_000;

/** Locks after idle time, or when another program has taken the vault; says every minute that this one is there. */
export function watchTheVault({ vault, settings, lock }: Watched): void {
  const idle = new IdleTime(() => performance.now());
  app.on('web-contents-created', (_event, contents) => contents.on('input-event', () => idle.touch()));
  setInterval(() => {
    if (vault.state === 'open' && idle.isOver(settings.read().lockAfter)) void lock();
  }, lookEvery).unref();
  setInterval(() => {
    if (!vault.renew()) void lock();
  }, renewMilliseconds).unref();
  app.on('will-quit', () => vault.leave());
}
