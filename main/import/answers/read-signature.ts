import { slotBetween, type NoticeText } from '../source/notice-text';
import { readSigner } from './read-signer';
import { notThere, type Reading, type Span } from '../source/source-text';
import { isNone, tidyAnswer } from './tidy-answer';
import { findDates } from './written-date';

export interface SignatureReadings {
  readonly registrant: Reading<string>;
  readonly date: Reading<string>;
  readonly name: Reading<string>;
  readonly title: Reading<string>;
}

/** Reads the signature block: from the caption of the registrant's name to the INSTRUCTION, an exhibit or the end. */
export function readSignature(notice: NoticeText, registrant: string | null): SignatureReadings {
  const block = signatureBlock(notice);
  if (block === null) {
    const nothing = notThere(0.4);
    return { registrant: readRegistrantName(notice, registrant), date: nothing, name: nothing, title: nothing };
  }
  const signer = readSigner(notice.answers.slice(block.from, block.to));
  const reading = (value: string | null, others: readonly string[], confidence: number): Reading<string> =>
    value === null
      ? { ...notThere(0.5), span: block }
      : { value, confidence, span: block, candidates: [value, ...others] };
  return {
    registrant: readRegistrantName(notice, registrant),
    date: readSignatureDate(notice, block),
    name: reading(signer.name, [], signer.nameAgrees ? 0.98 : 0.85),
    title: reading(signer.titles[0] ?? null, signer.titles.slice(1), signer.titles.length > 1 ? 0.7 : 0.95),
  };
}

const afterBlock =
  /^\s*(?:exhibit|annex|attachment|appendix|schedule|part iv|explanation|index to exhibits)\b[^\n]{0,80}$|<PAGE>/im;

function signatureBlock(notice: NoticeText): Span | null {
  const { questions, furniture } = notice.form;
  const start = questions.get('attestation') ?? questions.get('charter');
  if (start === undefined) return null;
  const ends = furniture
    .filter((span) => span.from >= start.to && ['instruction', 'attention'].includes(span.id))
    .map((span) => span.from);
  const to = Math.min(notice.to, ...ends);
  const from = Math.max(start.to, questions.get('charter')?.to ?? 0);
  const text = notice.answers.slice(from, to);
  const attachment = afterBlock.exec(text);
  const isSigned = attachment !== null && /\bby\b|\/s\//i.test(text.slice(0, attachment.index));
  return { from, to: isSigned ? from + attachment.index : to };
}

/**
 * The name above "(Name of Registrant as Specified in Charter)", or before "has caused this notification". `known` is the
 * name of Part I: where it runs over several lines there, it does so here.
 */
export function readRegistrantName(notice: NoticeText, known: string | null): Reading<string> {
  const charter = notice.form.questions.get('charter');
  const attestation = notice.form.questions.get('attestation');
  const caption = charter ?? attestation;
  if (caption === undefined) return notThere(0.4);
  const start = slotBetween(
    notice,
    ['resultsExplanation', 'results', 'identifyReports', 'contact'],
    ['charter', 'attestation'],
  );
  const place = { from: start?.from ?? notice.from, to: caption.from };
  const above =
    knownName(notice.answers, place, known) ??
    (charter === undefined ? nameInSentence(notice.answers, place, known) : null) ??
    lastLine(notice.answers, place);
  if (above !== null) return { ...above, confidence: above.confidence * (charter === undefined ? 0.9 : 1) };
  if (charter === undefined || attestation === undefined || attestation.from < charter.to) return notThere(0.6);
  return lastLine(notice.answers, { from: charter.to, to: attestation.from }) ?? notThere(0.6);
}

/** The name of Part I where the last lines before the caption, joined, are it. */
function knownName(text: string, { from, to }: Span, known: string | null): Reading<string> | null {
  const wanted = known === null ? '' : lettersOf(known);
  let start = to;
  for (let lines = 0; lines < 6 && start > from && wanted !== ''; lines++) {
    start = Math.max(from, text.lastIndexOf('\n', start - 2) + 1);
    const value = tidyAnswer(text.slice(start, to));
    if (lettersOf(value) === wanted) return { value, confidence: 0.98, span: { from: start, to }, candidates: [value] };
  }
  return null;
}

/** How far around "has caused this notification" its sentence and what is signed under it reach. */
const sentenceReach = 400;

/** The name of Part I within the sentence, `The Registrant, Acme Corp., has caused this notification`, or alone under it. */
function nameInSentence(text: string, { from, to }: Span, known: string | null): Reading<string> | null {
  if (known === null) return null;
  const start = Math.max(from, to - sentenceReach);
  const at = text
    .slice(start, to + sentenceReach)
    .toLowerCase()
    .lastIndexOf(known.toLowerCase());
  if (at === -1) return null;
  const span = { from: start + at, to: start + at + known.length };
  const value = text.slice(span.from, span.to);
  return { value, confidence: 0.95, span, candidates: [value] };
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** A line of Yes and No, the last above a caption whose name is missing. */
const onlyBoxes = /^(?:yes|no|x|o|[^a-z0-9])+$/i;

function lastLine(text: string, { from, to }: Span): Reading<string> | null {
  for (let end = to; end > from;) {
    const start = Math.max(from, text.lastIndexOf('\n', end - 1) + 1);
    const value = tidyAnswer(text.slice(start, end).replace(/^\s*\d{1,2}\s*$/, ''));
    if (value !== '' && !isNone(value) && !onlyBoxes.test(value)) {
      const confidence =
        value.length <= 100 && !/[.?!]\s+[A-Z]/.test(value.replace(/\b[A-Z]\.|Inc\.|Corp\.|Co\.|Ltd\./g, ''))
          ? 0.97
          : 0.4;
      return { value, confidence, span: { from: start, to: end }, candidates: [value] };
    }
    end = start - 1;
  }
  return null;
}

function readSignatureDate(notice: NoticeText, block: Span): Reading<string> {
  const text = notice.answers.slice(block.from, block.to);
  const dates = findDates(text);
  const label = /\bdated?\b/i.exec(text);
  const nearest = label === null ? dates[0] : (dates.find((date) => date.from >= label.index) ?? dates[0]);
  if (nearest === undefined) return { ...notThere(0.6), span: block };
  const distinct = new Set(dates.map(({ iso }) => iso));
  return {
    value: nearest.iso,
    confidence: !nearest.clean ? 0.75 : distinct.size > 1 ? 0.85 : 0.98,
    span: { from: block.from + nearest.from, to: block.from + nearest.to },
    candidates: [...distinct],
  };
}
