import { distance } from 'fastest-levenshtein';
import { editionIds, type EditionId } from '../../shared/draft/draft';
import { editions } from '../../shared/form/editions';
import type { Edition } from '../../shared/form/edition';
import { formSentences, type SentenceId } from '../../shared/form/form-sentences';
import type { NoticeText } from './notice-text';
import { printedSentences } from './printed-sentences';
import { squeeze } from './squeezed-text';
import { notThere, type Reading } from './source-text';

/** Sentences whose wording differs between editions. */
const telling = ['reliefA', 'reliefB', 'narrative'] as const satisfies readonly SentenceId[];

/** The cover's boxes tell editions apart most plainly; a missing or added box weighs as much as this many letters. */
const boxWeight = 12;

/** The edition whose wording is nearest to the notice's, over the questions that differ and the row of boxes. */
export function readEdition(notice: NoticeText): Reading<EditionId> {
  const ranked = editionIds
    .map((id) => ({ id, errors: errorsAgainst(notice, editions[id]) }))
    .sort((one, other) => one.errors - other.errors);
  const [best, second] = ranked;
  if (best === undefined || !isTelling(notice)) return notThere(0.3);
  const margin = (second?.errors ?? 0) - best.errors;
  const narrative = notice.form.questions.get('narrative') ?? null;
  const confidence = margin >= 10 ? 0.97 : margin >= 4 ? 0.9 : 0.7;
  return { value: best.id, confidence, span: narrative, candidates: ranked.slice(0, 2).map(({ id }) => id) };
}

/** Whether a wording that tells editions apart, or the row of boxes, was found. */
function isTelling(notice: NoticeText): boolean {
  return telling.some((id) => notice.form.questions.has(id)) || /N\s?-\s?(?:SAR|CSR|CEN)/i.test(coverOf(notice));
}

/** The cover without its transition reports. */
function coverOf({ form: { questions }, text, from }: NoticeText): string {
  const end = questions.get('portion') ?? questions.get('partOne') ?? questions.get('fullName');
  return text.slice(from, end?.from ?? from).replace(/transition\s+report[^\n]*/gi, ' ');
}

function errorsAgainst(notice: NoticeText, edition: Edition): number {
  let errors = 0;
  const wanted = formSentences(edition);
  for (const { sentence, text } of printedSentences(notice)) {
    if (telling.some((id) => id === sentence))
      errors += distance(squeeze(text).letters, squeeze(wanted[sentence].text).letters);
  }
  const row = squeeze(coverOf(notice)).letters;
  for (const report of ['10-D', 'N-CEN', 'N-SAR', 'N-CSR'] as const) {
    const printed = row.includes(squeeze(report).letters);
    const belongs = edition.cover.reports.some((box) => box.report === report);
    if (row !== '' && printed !== belongs) errors += boxWeight;
  }
  return errors;
}

/** A cover with so many of its boxes prints them by name, so that the others can be missed. */
const tellingBoxes = 3;

/** The reports whose boxes an edition has and the notice's cover lacks; none where the cover names boxes another way. */
export function missingBoxes(notice: NoticeText, edition: Edition): readonly string[] {
  const row = squeeze(coverOf(notice)).letters;
  const { reports } = edition.cover;
  const missing = reports.filter(({ report }) => !row.includes(squeeze(report).letters));
  return reports.length - missing.length < tellingBoxes ? [] : missing.map(({ report }) => report);
}
