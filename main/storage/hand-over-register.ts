import { z } from 'zod';
import type { OpenedHandOvers } from '../hand-over/hand-over';
import { SealedFolder } from './sealed-folder';
import type { Storage } from './sealed-kind';

const registerSchema = z.object({
  /** Ids of hand-overs that were opened here. */
  ids: z.array(z.string()).default([]),
  /** The draft of each hand-over that was made here. */
  made: z.record(z.string(), z.string()).default({}),
});

/** What the register holds. */
export type HandOverIds = z.infer<typeof registerSchema>;

/** Every hand-over that passed through this laptop, by its id. */
export interface HandOverRegister extends OpenedHandOvers {
  /** The draft that was sent with a hand-over made here; null for one that was not. */
  draftOf(id: string): string | null;
  noteMade(id: string, draftId: string): void;
}

const name = 'hand-overs';

/**
 * Keeps the register in the vault, so that a hand-over is not opened twice and an answer finds its draft. One that is
 * damaged or gone is named and made anew.
 * @param told what the notices on this laptop tell of their own hand-overs
 */
export function handOverRegisterIn(storage: Storage, told: () => HandOverIds): HandOverRegister {
  const files = new SealedFolder<HandOverIds>(storage, {
    ...{ folder: '', purpose: name, context: () => name, schema: registerSchema },
    what: 'The register of hand-overs',
    lossMeans:
      'It was made anew from the audit logs and journeys of the notices on this laptop: what was opened here before is ' +
      'still refused, and answers still find their notice.',
  });
  const anew = (wasThere: boolean): HandOverIds => {
    const register = told();
    files.write(name, register);
    // The first of a vault; where notices have travelled already, there was one before.
    if (!wasThere && register.ids.length + Object.keys(register.made).length > 0) files.report(name, files.missing());
    return register;
  };
  const read = () => {
    const wasThere = files.has(name);
    return files.read(name) ?? anew(wasThere);
  };
  return {
    has: (id) => read().ids.includes(id),
    add: (id) => {
      const register = read();
      files.write(name, { ...register, ids: [...register.ids, id] });
    },
    draftOf: (id) => read().made[id] ?? null,
    noteMade: (id, draftId) => {
      const register = read();
      files.write(name, { ...register, made: { ...register.made, [id]: draftId } });
    },
  };
}
