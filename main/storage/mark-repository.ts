import { z } from 'zod';
import { startMarksSchema, type StartMarks } from '../../shared/ipc/contracts/companies';
import { SealedFolder } from './sealed-folder';
import type { Storage } from './sealed-kind';

const fileSchema = z.record(z.string(), startMarksSchema);

const name = 'marks';

/** Which fields of a notice that was started from a profile still wait for a look: one small encrypted file for all drafts. */
export class MarkRepository {
  readonly #files: SealedFolder<z.infer<typeof fileSchema>>;

  constructor(storage: Storage) {
    this.#files = new SealedFolder(storage, {
      ...{ folder: 'started', purpose: 'companies', context: () => name, schema: fileSchema },
      what: 'The marks of answers that were taken from a company’s profile',
      lossMeans:
        'Answers that nobody has looked at are no longer marked: read the notices that were started from a profile whole.',
    });
  }

  /** The marks of a draft; none where it was not started from a profile. @throws AppError `vault-locked` */
  read(draftId: string): StartMarks {
    return this.#all()[draftId] ?? { fill: [], check: [] };
  }

  /** Keeps a draft's marks; without any the draft is forgotten. */
  write(draftId: string, marks: StartMarks): void {
    const others = Object.entries(this.#all()).filter(([id]) => id !== draftId);
    const isDone = marks.fill.length + marks.check.length === 0;
    this.#files.write(name, Object.fromEntries(isDone ? others : [...others, [draftId, marks]]));
  }

  #all(): Record<string, StartMarks> {
    return this.#files.read(name) ?? {};
  }
}
