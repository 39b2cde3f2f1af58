import { AppError } from '../errors/app-error';
import { draftSchema, type Draft } from './draft';

/**
 * Reads a draft file's text (UTF-8, with or without a byte order mark).
 * @throws AppError `draft-not-json`, `draft-wrong-format`, `draft-newer-version` or `draft-invalid`; the last names the
 * first field that is wrong, never its content.
 */
export function parseDraft(json: string): Draft {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('draft-not-json', {
      message: 'Expected a draft in JSON, found text that is not JSON.',
      action: 'Choose a draft that this program saved, or import the filing instead.',
    });
  }
  return validateDraft(value);
}

/** As {@link parseDraft}, for a value that is already parsed. */
export function validateDraft(value: unknown): Draft {
  checkFormat(value);
  const parsed = draftSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || '(top level)';
  throw new AppError('draft-invalid', {
    message: `The draft's field ${field} is wrong: ${issue?.message ?? 'unknown reason'}.`,
    action: 'Correct the field in the file, or open an earlier version of the draft.',
    details: { field, problems: parsed.error.issues.length },
  });
}

function checkFormat(value: unknown): void {
  const header = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (header['format'] !== 'filing-desk/draft') {
    throw new AppError('draft-wrong-format', {
      message: 'Expected "format": "filing-desk/draft", found another kind of file.',
      action: 'Choose a draft that this program saved, or import the filing instead.',
    });
  }
  if (typeof header['version'] === 'number' && header['version'] > 1) {
    throw new AppError('draft-newer-version', {
      message: `Expected draft version 1, found version ${header['version']}, made by a newer Filing Desk.`,
      action: 'Install the newer program to open this draft.',
    });
  }
}
