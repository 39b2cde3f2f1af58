import type { NoticeText } from '../source/notice-text';
import { notThere, type Reading } from '../source/source-text';
import { coverEnd } from './cover-end';

/** Prefixes of the Commission's file numbers: one or two figures, or three that begin with 0, 333 and the 811 series. */
const fileNumber =
  /(?<![\d-])(?:\d{1,2}|0\d\d|333|81[1-4])\s?[-\u2010-\u2013]\s?\d{3,6}(?:-\d{1,3}|-[A-Z]{1,2})?(?![\dA-Za-z-])/g;

/** The Commission's file number: of several the one nearest to its label. */
export function readFileNumber(notice: NoticeText): Reading<string> {
  const region = { from: notice.from, to: coverEnd(notice) };
  const text = notice.answers.slice(region.from, region.to);
  const label = /file\s*(?:number|no)/i.exec(text);
  const found = [...text.matchAll(fileNumber)].map((match) => ({
    value: match[0].replace(/\s/g, '').replace(/[\u2010-\u2013]/g, '-'),
    from: region.from + match.index,
    to: region.from + match.index + match[0].length,
    distance: label === null ? 0 : Math.abs(match.index - label.index),
  }));
  const [best, second] = [...found].sort((left, right) => left.distance - right.distance);
  if (best === undefined) return notThere(label === null ? 0.95 : 0.85);
  const alone = second === undefined || label !== null;
  return { value: best.value, confidence: alone ? 0.97 : 0.8, span: best, candidates: found.map(({ value }) => value) };
}

/** The CUSIP number, after its label or before it. */
export function readCusip(notice: NoticeText): Reading<string> {
  const text = notice.answers.slice(notice.from, coverEnd(notice));
  const label = /cusip\s*(?:number|no\.?|#)?\s*:?/i.exec(text);
  if (label === null) return notThere(0.98);
  // Issuer, issue and check digit; some leave the digit out.
  const near = /(?<![A-Z0-9-])(?=[A-Z0-9]{0,5}\d)[A-Z0-9]{6}[ -]?[A-Z0-9]{2}(?:[ -]?[0-9])?(?![A-Z0-9-])/;
  const after = text.slice(label.index + label[0].length, label.index + 160);
  const before = text.slice(Math.max(0, label.index - 80), label.index);
  const match = near.exec(after) ?? near.exec(before);
  if (match === null) return notThere(0.95);
  const start = near.exec(after) === null ? Math.max(0, label.index - 80) : label.index + label[0].length;
  const from = notice.from + start + match.index;
  return { value: match[0], confidence: 0.95, span: { from, to: from + match[0].length }, candidates: [match[0]] };
}
