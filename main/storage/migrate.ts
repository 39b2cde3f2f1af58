import { AppError } from '../../shared/errors/app-error';

type Kept = Readonly<Record<string, unknown>>;

/** One numbered step: a value of version `from` as one of version `from + 1`. Pure, and never changed once released. */
export interface Migration {
  readonly from: number;
  readonly step: (value: Kept) => Kept;
}

/**
 * A kept value as one of the newest version, step by step. A value without a version is left for its schema to refuse.
 * @param kind what it is, in words, such as `a draft`
 * @throws AppError `vault-newer-version` for a value of a later program; nothing is changed
 */
export function migrate(value: Kept, migrations: readonly Migration[], kind: string): Kept {
  const newest = (migrations.at(-1)?.from ?? 0) + 1;
  const found = value['version'];
  if (typeof found === 'number' && found > newest) {
    throw new AppError('vault-newer-version', {
      message: `Expected ${kind} of version ${newest} or earlier, found version ${found}.`,
      action: 'Install the newer program to open it; the file is left as it is.',
      details: { found, newest },
    });
  }
  return migrations
    .filter(({ from }) => typeof found === 'number' && from >= found)
    .reduce((older, { from, step }) => ({ ...step(older), version: from + 1 }), value);
}
