import { distance } from 'fastest-levenshtein';
import { editionIds, type EditionId } from '../../../shared/draft/draft';
import { editions } from '../../../shared/form/editions';
import type { Edition } from '../../../shared/form/edition';
import { formSentences, type SentenceId } from '../../../shared/form/form-sentences';
import type { NoticeText } from '../source/notice-text';
import { printedSentences } from './printed-sentences';
import { squeezedLetters } from '../source/squeezed-text';
import { notThere, type Reading } from '../source/source-text';

/** Sentences whose wording differs between editions. */
const telling = ['reliefA', 'reliefB', 'narrative'] as const satisfies readonly SentenceId[];

/** Their wordings squeezed, by edition: the same for every notice. */
const wordings = new Map(
  editionIds.map((id) => {
    const sentences = formSentences(editions[id]);
    return [id, new Map<SentenceId, string>(telling.map((each) => [each, squeezedLetters(sentences[each].text)]))];
  }),
);

/** The cover's boxes tell editions apart most plainly; a missing or added box weighs as much as this many letters. */
const boxWeight = 12;
const tellingReports = (['10-D', 'N-CEN', 'N-SAR', 'N-CSR'] as const).map(
  (report) => [report, squeezedLetters(report)] as const,
);

/** The edition whose wording is nearest to the notice's, over the questions that differ and the row of boxes. */
export function readEdition(notice: NoticeText): Reading<EditionId> {
  const printed = printedWords(notice);
  const ranked = editionIds
    .map((id) => ({ id, errors: errorsAgainst(printed, id) }))
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

/** The notice's own wording of each telling sentence, and its row of boxes, squeezed. */
function printedWords(notice: NoticeText) {
  const sentences = printedSentences(notice)
    .filter(({ sentence }) => telling.some((id) => id === sentence))
    .map(({ sentence, text }) => ({ sentence, letters: squeezedLetters(text), known: new Map<string, number>() }));
  return { sentences, row: squeezedLetters(coverOf(notice)) };
}

function errorsAgainst({ sentences, row }: ReturnType<typeof printedWords>, id: EditionId): number {
  let errors = 0;
  for (const { sentence, letters, known } of sentences) {
    const wording = wordings.get(id)?.get(sentence) ?? '';
    // Editions share wordings: each is compared once.
    const errorsHere =
      known.get(wording) ??
      (letters.startsWith(wording) ? letters.length - wording.length : distance(letters, wording));
    known.set(wording, errorsHere);
    errors += errorsHere;
  }
  for (const [report, letters] of tellingReports) {
    const belongs = editions[id].cover.reports.some((box) => box.report === report);
    if (row !== '' && row.includes(letters) !== belongs) errors += boxWeight;
  }
  return errors;
}

/** A cover with so many of its boxes prints them by name, so that the others can be missed. */
const tellingBoxes = 3;

/** The reports whose boxes an edition has and the notice's cover lacks; none where the cover names boxes another way. */
export function missingBoxes(notice: NoticeText, edition: Edition): readonly string[] {
  const row = squeezedLetters(coverOf(notice));
  const { reports } = edition.cover;
  const missing = reports.filter(({ report }) => !row.includes(squeezedLetters(report)));
  return reports.length - missing.length < tellingBoxes ? [] : missing.map(({ report }) => report);
}
