import { findMarks, type Mark } from './marks';
import type { Span } from '../source/source-text';

/** Words beside a box, and what the box stands for. */
export interface Label<Value> extends Span {
  readonly value: Value;
}

/** On which side of its words a box stands. */
export type Side = 'before' | 'after';

/** What a row of boxes says. */
export interface Choice<Value> {
  /** Values of the checked boxes: one is an answer, none or several are not. */
  readonly checked: readonly Label<Value>[];
  /** How many labels have a box, checked or empty. */
  readonly boxed: number;
  readonly side: Side | null;
  /** Whether the row alone decides the side. */
  readonly sideIsCertain: boolean;
  /** Whether boxes stand on one side of the words only: less than certain where there is one box. */
  readonly isOneSided: boolean;
  /** The boxes that were read. */
  readonly marks: readonly Mark[];
}

/**
 * Which of a row's boxes are checked. The side comes from the row itself where it can only be read one way (as many boxes
 * as words, the first thing a box or a word), else from the document's other rows.
 */
export function readChoice<Value>(
  text: string,
  region: Span,
  labels: readonly Label<Value>[],
  documentSide: Side | null,
): Choice<Value> {
  const marks = findMarks(text, region).filter((mark) =>
    labels.every((label) => mark.to <= label.from || mark.from >= label.to),
  );
  const pairsBefore = pair(text, labels, marks, 'before');
  const pairsAfter = pair(text, labels, marks, 'after');
  const { side, certain } = decideSide({ before: pairsBefore, after: pairsAfter }, documentSide);
  const pairs = side === null ? [] : side === 'before' ? pairsBefore : pairsAfter;
  return {
    checked: pairs.filter(({ mark }) => mark.checked).map(({ label }) => label),
    boxed: pairs.length,
    side,
    sideIsCertain: certain,
    isOneSided: (pairsBefore.length === 0) !== (pairsAfter.length === 0),
    marks: pairs.map(({ mark }) => mark),
  };
}

interface Pair<Value> {
  readonly label: Label<Value>;
  readonly mark: Mark;
  /** Characters between box and words; a line or cell end counts as many. */
  readonly distance: number;
}

const lineEndDistance = 20;
const cellDistance = 6;
const farthest = 60;

/** Each label's nearest box on one side, with no other label and nothing but blanks and points between. */
function pair<Value>(text: string, labels: readonly Label<Value>[], marks: readonly Mark[], side: Side): Pair<Value>[] {
  const pairs: Pair<Value>[] = [];
  for (const label of labels) {
    const mark =
      side === 'before'
        ? marks.findLast((candidate) => candidate.to <= label.from)
        : marks.find((candidate) => candidate.from >= label.to);
    if (mark === undefined) continue;
    const between = side === 'before' ? text.slice(mark.to, label.from) : text.slice(label.to, mark.from);
    if (/[A-Za-z0-9]{2,}/.test(between.replace(/forms?/gi, ''))) continue;
    const distance =
      between.length +
      (between.split('\n').length - 1) * lineEndDistance +
      (between.split('\t').length - 1) * cellDistance;
    if (distance <= farthest) pairs.push({ label, mark, distance });
  }
  return pairs;
}

/** Most filers put the box before its words: it takes more than one blank of difference to say otherwise. */
const favour = 1.5;

function decideSide(
  pairs: Readonly<Record<Side, readonly Pair<unknown>[]>>,
  documentSide: Side | null,
): { side: Side | null; certain: boolean } {
  const { before, after } = pairs;
  if (before.length === 0 && after.length === 0) return { side: null, certain: false };
  if (before.length !== after.length) {
    const side = before.length > after.length ? 'before' : 'after';
    return { side, certain: Math.max(before.length, after.length) >= 2 };
  }
  if (documentSide !== null) return { side: documentSide, certain: false };
  const near = (list: readonly Pair<unknown>[]) => list.reduce((sum, { distance }) => sum + distance, 0);
  return { side: near(before) <= near(after) * favour + 1 ? 'before' : 'after', certain: false };
}
