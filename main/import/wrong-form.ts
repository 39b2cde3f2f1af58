import { AppError } from '../../shared/errors/app-error';
import { explainLookAlike } from '../../shared/form/submission-type';

/** How other filings call themselves on their first page; the first that fits names the form. */
const titles: readonly (readonly [string, RegExp])[] = [
  ['Form 8-K', /form\s*8\s*-\s*k(?:\/a)?\b|^\s*current report\s*$/im],
  ['Form 10-K', /form\s*10\s*-\s*k(?:sb|t)?\b|annual report (?:pursuant to|under) section 13/i],
  ['Form 10-Q', /form\s*10\s*-\s*q(?:sb|t)?\b|quarterly report (?:pursuant to|under) section 13/i],
  ['Form 20-F', /form\s*20\s*-\s*f\b/i],
  ['Form 40-F', /form\s*40\s*-\s*f\b/i],
  ['Form 6-K', /form\s*6\s*-\s*k\b|report of foreign private issuer/i],
  ['Form 11-K', /form\s*11\s*-\s*k\b/i],
  ['Form 10-D', /form\s*10\s*-\s*d\b/i],
  ['Form N-CEN', /form\s*n\s*-\s*cen\b/i],
  ['Form N-CSR', /form\s*n\s*-\s*csrs?\b/i],
  ['Form N-SAR', /form\s*n\s*-\s*sar\b/i],
  ['Form N-PORT', /form\s*n\s*-\s*port\b/i],
  ['Form 15', /form\s*15\b/i],
  ['Schedule 13D', /schedule\s*13d\b/i],
  ['Schedule 13G', /schedule\s*13g\b/i],
  ['a proxy statement (Schedule 14A)', /schedule\s*14a\b/i],
  ['Form S-1', /form\s*s\s*-\s*1\b/i],
  ['Form S-3', /form\s*s\s*-\s*3\b/i],
  ['Form S-8', /form\s*s\s*-\s*8\b/i],
  ['Form 144', /form\s*144\b/i],
  ['Form 3, 4 or 5', /form\s*[345]\b[\s\S]{0,300}beneficial ownership/i],
];

/** What the document seems to be, in words for a message; `null` when nothing tells. */
export function seemsToBe(text: string, submissionType: string | null): string | null {
  const type = submissionType?.trim() ?? '';
  if (type !== '' && !/^NT[ -]/.test(type)) return /^\d|^[NSF]-/.test(type) ? `Form ${type}` : type;
  const page = text.slice(0, 6000);
  const [nearest] = titles
    .map(([name, title]) => ({ name, at: page.search(title) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  return nearest?.name ?? null;
}

/** The error for a document without the questions of Form 12b-25. */
export function notTheForm(text: string, submissionType: string | null): AppError {
  const seems = seemsToBe(text, submissionType);
  const lookAlike = submissionType === null ? null : explainLookAlike(submissionType);
  const found = seems === null ? 'another document' : `what seems to be ${seems}`;
  const explained = lookAlike === null ? '' : ` ${submissionType ?? ''}: ${lookAlike}`;
  return new AppError('import-not-form-12b-25', {
    message: `Expected a Form 12b-25 (an NT filing), found ${found}.${explained}`,
    action: 'Choose the notification of late filing.',
    details: { seems, submissionType },
  });
}
