import { z } from 'zod';
import type { OpenedHandOvers } from '../hand-over/hand-over';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { SealedStore } from './sealed-store';

const openedSchema = z.object({ ids: z.array(z.string()).default([]) });

/** Keeps the ids of opened hand-overs in the vault, so that one is not opened twice. */
export function openedHandOversIn(vault: Vault, random: RandomBytes): OpenedHandOvers {
  const store = (): SealedStore =>
    new SealedStore({
      folder: vault.folder,
      name: 'hand-overs',
      key: vault.keyFor('hand-overs'),
      context: 'hand-overs',
      random,
    });
  const ids = (): string[] => openedSchema.parse(store().read()).ids;
  return {
    has: (id) => ids().includes(id),
    add: (id) => store().write({ ids: [...ids(), id] }),
  };
}
