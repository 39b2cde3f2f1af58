import { slotBetween, type NoticeText } from './notice-text';
import { looksLikeTitle } from './person';
import { notThere, type Reading, type Span } from './source-text';
import { isNone, tidyAnswer } from './tidy-answer';
import { findDates } from './written-date';

export interface SignatureReadings {
  readonly registrant: Reading<string>;
  readonly date: Reading<string>;
  readonly name: Reading<string>;
  readonly title: Reading<string>;
}

/** Reads the signature block: from the caption of the registrant's name to the INSTRUCTION, an exhibit or the end. */
export function readSignature(notice: NoticeText): SignatureReadings {
  const block = signatureBlock(notice);
  if (block === null) {
    return { registrant: readRegistrantName(notice), date: notThere(0.4), name: notThere(0.4), title: notThere(0.4) };
  }
  const signer = readSigner(notice.answers.slice(block.from, block.to));
  const reading = (value: string | null, others: readonly string[], confidence: number): Reading<string> =>
    value === null
      ? { ...notThere(0.5), span: block }
      : { value, confidence, span: block, candidates: [value, ...others] };
  return {
    registrant: readRegistrantName(notice),
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

/** The name above "(Name of Registrant as Specified in Charter)", or before "has caused this notification". */
export function readRegistrantName(notice: NoticeText): Reading<string> {
  const charter = notice.form.questions.get('charter');
  const attestation = notice.form.questions.get('attestation');
  const caption = charter ?? attestation;
  if (caption === undefined) return notThere(0.4);
  const start = slotBetween(
    notice,
    ['resultsExplanation', 'results', 'identifyReports', 'contact'],
    ['charter', 'attestation'],
  );
  const above = lastLine(notice.answers, { from: start?.from ?? notice.from, to: caption.from });
  if (above !== null) return { ...above, confidence: above.confidence * (charter === undefined ? 0.9 : 1) };
  if (charter === undefined || attestation === undefined || attestation.from < charter.to) return notThere(0.6);
  return lastLine(notice.answers, { from: charter.to, to: attestation.from }) ?? notThere(0.6);
}

function lastLine(text: string, { from, to }: Span): Reading<string> | null {
  for (let end = to; end > from;) {
    const start = Math.max(from, text.lastIndexOf('\n', end - 1) + 1);
    const value = tidyAnswer(text.slice(start, end).replace(/^\s*\d{1,2}\s*$/, ''));
    if (value !== '' && !isNone(value)) {
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

interface Signer {
  readonly name: string | null;
  /** Whether the conformed signature and the printed name are the same. */
  readonly nameAgrees: boolean;
  /** Best first. */
  readonly titles: readonly string[];
}

/** A line of the block without its label; titles may run over several lines. */
interface Entry {
  readonly label: 'signature' | 'name' | 'title' | null;
  readonly value: string;
}

function readSigner(text: string): Signer {
  const entries = toEntries(text);
  const signed = entries.find((entry) => entry.label === 'signature' && entry.value !== '')?.value ?? null;
  const named = entries.find((entry) => entry.label === 'name')?.value ?? null;
  const start = entries.findIndex((entry) => entry.label === 'signature');
  const following = entries
    .slice(start + 1)
    .filter((entry) => entry.label === null)
    .map((entry) => withoutTitle(entry.value))
    .find((value) => value !== null && isPersonName(value));
  const signedName = signed === null ? null : withoutTitle(signed);
  const printed = named === null ? (following ?? null) : withoutTitle(named);
  const name = named === null ? (agrees(signedName, printed) ? printed : (signedName ?? printed)) : printed;
  return { name, nameAgrees: agrees(signedName, printed), titles: titlesOf(entries, [signedName, printed]) };
}

const lineLabel =
  /^\s*(?:(by|\/s\/)|(name|printed name|print name|typed name)|(title|its|office))\s*[:/]?\s+|^\s*(?:(by)|(name)|(title|its))\s*:\s*/i;

function toEntries(text: string): Entry[] {
  return text
    .replace(/\b(By|Name|Title|Its)\s*:/gi, '\n$1: ')
    .replace(/(?<!\bBy:?\s*)\bBy:?(?=[\s_]*\/s\/)/gi, '\n$&')
    .split(/\n|\t+/)
    .map(toEntry)
    .filter((entry) => entry.value !== '' || entry.label === 'signature');
}

function toEntry(line: string): Entry {
  const conformed = /\/\s?[sS5]\s?\/(.*)$/.exec(line);
  if (conformed !== null) return { label: 'signature', value: tidyAnswer(conformed[1] ?? '') };
  const match = lineLabel.exec(line);
  const value = withoutDate(match === null ? line : line.slice(match[0].length));
  if (match === null) return { label: null, value };
  const [, by, name] = match;
  return {
    label:
      by !== undefined || match[4] !== undefined
        ? 'signature'
        : name !== undefined || match[5] !== undefined
          ? 'name'
          : 'title',
    value,
  };
}

function withoutDate(line: string): string {
  const [date] = findDates(line);
  const rest = date === undefined ? line : `${line.slice(0, date.from)} ${line.slice(date.to)}`;
  const words = rest.replace(/^\s*date[d]?\b\s*:?/i, '').replace(/\(?signature\)?\s*$/i, '');
  return tidyAnswer(words) + (/[A-Za-z],\s*$/.test(words) ? ',' : '');
}

/** Offices in the order of trust: what is labelled or directly under the signature first; other offices after. */
function titlesOf(entries: readonly Entry[], names: readonly (string | null)[]): string[] {
  const start = Math.max(
    0,
    entries.findIndex((entry) => entry.label === 'signature'),
  );
  const titles: string[] = [];
  let open: string | null = null;
  for (const entry of entries.slice(start)) {
    const isTitle = entry.label === 'title' || (entry.label === null && isOffice(entry.value, names));
    const continues: boolean =
      open !== null &&
      entry.label === null &&
      !names.includes(entry.value) &&
      (isTitle || /^\(|^and\b|^of\b/i.test(entry.value));
    if (continues && open !== null) open = `${open} ${entry.value}`;
    else {
      if (open !== null) titles.push(open);
      open = isTitle ? entry.value : null;
    }
    const beside = entry.label === 'title' ? null : titleBeside(entry.value, names);
    if (beside !== null) titles.push(beside);
  }
  if (open !== null) titles.push(open);
  return [...new Set(titles.map(tidyAnswer))];
}

/** `/s/ Jane Doe, Chief Financial Officer` holds an office too. */
function titleBeside(value: string, names: readonly (string | null)[]): string | null {
  const name = names.find((known) => known !== null && value.startsWith(`${known},`));
  const comma = name === undefined || name === null ? value.indexOf(',') : name.length;
  const rest = comma === -1 ? '' : value.slice(comma + 1).trim();
  return looksLikeTitle(rest) && !looksLikeTitle(value.slice(0, comma)) ? rest : null;
}

/** An office alone on its line, not a name with an office beside it. */
function isOffice(value: string, names: readonly (string | null)[]): boolean {
  return !names.includes(value) && looksLikeTitle(value) && titleBeside(value, names) === null;
}

function withoutTitle(value: string): string | null {
  const comma = value.indexOf(',');
  const name = comma !== -1 && looksLikeTitle(value.slice(comma)) ? value.slice(0, comma) : value;
  return tidyAnswer(name) || null;
}

function isPersonName(value: string): boolean {
  const words = value.split(' ');
  return words.length >= 2 && words.length <= 6 && !looksLikeTitle(value) && !/\d/.test(value) && /^[A-Z]/.test(value);
}

function agrees(one: string | null, other: string | null): boolean {
  const fold = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  return one !== null && other !== null && fold(one) === fold(other);
}
