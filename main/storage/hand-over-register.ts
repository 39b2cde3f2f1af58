import { z } from 'zod';
import type { OpenedHandOvers } from '../hand-over/hand-over';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { SealedStore } from './sealed-store';

const registerSchema = z.object({
  /** Ids of hand-overs that were opened here. */
  ids: z.array(z.string()).default([]),
  /** The draft of each hand-over that was made here. */
  made: z.record(z.string(), z.string()).default({}),
});

/** Every hand-over that passed through this laptop, by its id. */
export interface HandOverRegister extends OpenedHandOvers {
  /** The draft that was sent with a hand-over made here; null for one that was not. */
  draftOf(id: string): string | null;
  noteMade(id: string, draftId: string): void;
}

/** Keeps the register in the vault, so that a hand-over is not opened twice and an answer finds its draft. */
export function handOverRegisterIn(vault: Vault, random: RandomBytes): HandOverRegister {
  const store = (): SealedStore =>
    new SealedStore({
      folder: vault.folder,
      name: 'hand-overs',
      key: vault.keyFor('hand-overs'),
      context: 'hand-overs',
      random,
    });
  const read = () => registerSchema.parse(store().read());
  return {
    has: (id) => read().ids.includes(id),
    add: (id) => {
      const register = read();
      store().write({ ...register, ids: [...register.ids, id] });
    },
    draftOf: (id) => read().made[id] ?? null,
    noteMade: (id, draftId) => {
      const register = read();
      store().write({ ...register, made: { ...register.made, [id]: draftId } });
    },
  };
}
