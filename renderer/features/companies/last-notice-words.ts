import type { Draft } from '../../../shared/draft/draft';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import { companiesStrings as words } from '../../strings/companies';

/** Which form a company's last notice was on, and when it was signed. */
export function lastNoticeWords({ cover, signature }: Draft): string {
  const form = `NT ${cover.report ?? ''}`.trim();
  return words.last(form, signature.date === null ? words.noDate : writtenDate(signature.date));
}
