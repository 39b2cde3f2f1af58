import { z } from 'zod';
import type { ChainHead } from '../../shared/audit/audit-chain';
import { SealedFolder } from './sealed-folder';
import { lostSchema, type Storage } from './sealed-kind';

const headSchema = z.object({ count: z.number().int().optional(), head: z.string().optional(), lost: lostSchema });

const ending = '.head';
/** The laptop's own log is no notice's. */
const laptop = 'identities';

/** Where each audit log ends, in a small file beside it: a log that lost its tail alone is found by it. */
export class HeadsBesideLogs {
  readonly #files: SealedFolder<z.infer<typeof headSchema>>;

  constructor(storage: Storage) {
    this.#files = new SealedFolder(storage, {
      ...{ folder: 'audit', purpose: 'audit', schema: headSchema },
      context: (name) => `audit-head/${logIdIn(name)}`,
      what: 'The note of where an audit log ends',
      lossMeans:
        'The log itself is whole as far as the vault\u2019s register and the signed packets tell; it was checked against them.',
      noticeOf: (name) => (logIdIn(name) === laptop ? null : logIdIn(name)),
      standIn: (_name, lost) => ({ lost }),
    });
  }

  /** The head, where there is one. */
  read(logId: string): ChainHead | null {
    const { count, head } = this.#files.read(`${logId}${ending}`) ?? {};
    return count === undefined || head === undefined ? null : { count, head };
  }

  /** Replaces the head, durably. */
  write(logId: string, { count, head }: ChainHead): void {
    this.#files.write(`${logId}${ending}`, { count, head, lost: null });
  }

  /** Lets go of the head of a log that another one takes the place of. */
  clear(logId: string): void {
    this.#files.write(`${logId}${ending}`, { lost: null });
  }
}

function logIdIn(name: string): string {
  return name.slice(0, -ending.length);
}
