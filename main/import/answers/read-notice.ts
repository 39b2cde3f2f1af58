import type { FieldPath } from '../../../shared/draft/field-path';
import { emptyDraft, type Draft } from '../../../shared/draft/draft';
import { setField } from '../../../shared/draft/field-path';
import type { FieldSource } from '../../../shared/ipc/contracts/filings';
import type { Side } from '../anchors/choices';
import { readEdition } from './read-edition';
import type { NoticeText } from '../source/notice-text';
import { findYesNo, readAnswers } from './read-answers';
import { readContact } from './read-contact';
import { readCover } from './read-cover';
import { readNarrative } from './read-prose';
import { readRegistrant } from './read-registrant';
import { readRelief } from './read-relief';
import { readRegistrantName, readSignature } from './read-signature';
import { lineFinder, type Reading } from '../source/source-text';

/** All answers of a notice by field, in the form's order. */
export type Readings = ReadonlyMap<FieldPath, Reading<string | boolean>>;

/** Reads every field of one notice. */
export function readNotice(notice: NoticeText): Readings {
  const side = documentSide(notice);
  const registrant = readRegistrant(notice);
  const contact = readContact(notice);
  const names = [registrant.name.value, readRegistrantName(notice, registrant.name.value).value].filter(
    (name) => name !== null,
  );
  const cover = readCover(notice, side, names);
  const answers = readAnswers(notice, side, names);
  const signature = readSignature(notice, registrant.name.value);
  return new Map<FieldPath, Reading<string | boolean>>([
    ['edition', readEdition(notice)],
    ...inSection('cover', cover),
    ...inSection('registrant', registrant),
    ['relief.claimed', readRelief(notice)],
    ['narrative', readNarrative(notice)],
    ...inSection('contact', contact),
    ['priorReports.allFiled', answers.allFiled],
    ['priorReports.missing', answers.missing],
    ['results.significantChange', answers.significantChange],
    ['results.explanation', answers.explanation],
    ...inSection('signature', signature),
  ]);
}

function inSection(section: string, readings: object): [FieldPath, Reading<string | boolean>][] {
  return Object.entries(readings).map(([name, reading]) => [
    `${section}.${name}` as FieldPath,
    reading as Reading<string | boolean>,
  ]);
}

/** The side of the boxes, from a Yes and No of the document that can be read one way only (rules 1.3). */
function documentSide(notice: NoticeText): Side | null {
  const { prior, results } = findYesNo(notice, null);
  const choices = [prior, results].flatMap((question) => question?.choice ?? []);
  const telling = choices.find(({ sideIsCertain }) => sideIsCertain) ?? choices.find(({ isOneSided }) => isOneSided);
  return telling?.side ?? null;
}

/** The draft that the readings make; what is not known stays `null`. */
export function toDraft(readings: Readings): Draft {
  let draft = emptyDraft();
  for (const [field, { value }] of readings) draft = value === null ? draft : setField(draft, field, value);
  return draft;
}

/** Confidence, lines and candidates of every field, for the review screen. */
export function toSources(readings: Readings, text: string): FieldSource[] {
  const lineAt = lineFinder(text);
  return [...readings].map(([field, { confidence, span, candidates }]) => ({
    field,
    confidence: Math.round(confidence * 100) / 100,
    fromLine: span === null ? null : lineAt(firstInk(text, span.from, span.to)),
    toLine: span === null ? null : lineAt(lastInk(text, span.from, span.to)),
    candidates: [...candidates],
  }));
}

function firstInk(text: string, from: number, to: number): number {
  let at = from;
  while (at < to - 1 && /\s/.test(text.charAt(at))) at++;
  return at;
}

function lastInk(text: string, from: number, to: number): number {
  let at = Math.max(from, to - 1);
  while (at > from && /\s/.test(text.charAt(at))) at--;
  return at;
}
