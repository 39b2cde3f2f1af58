import type { Align, Run } from '../../../shared/document/block';
import { breakLines, type Line, type StyleOf } from './break-lines';
import { columnWidth, styles, type TextStyle } from './styles';
import type { Mark, Strip, Tag } from './strip';

/** Where and how a paragraph stands: `left` and `width` in points within the text column. */
export interface TextFrame {
  readonly tag: Tag;
  readonly left?: number;
  readonly width?: number;
  readonly align?: Align;
  /** White space above the first line. */
  readonly space?: number;
  readonly styleOf?: StyleOf;
  readonly leading?: number;
}

/** The form's own words small, answers larger. */
export const formStyle: StyleOf = (run) => (run.field === undefined ? styles.form : styles.answer);

/** One style for all runs. */
export function only(style: TextStyle): StyleOf {
  return () => style;
}

/**
 * Sets runs as one strip a line. At least two lines of a paragraph stay together at the foot of a page (orphan) and at the
 * head of the next (widow).
 */
export function setText(runs: readonly Run[], frame: TextFrame): Strip[] {
  const { left = 0, width = columnWidth, styleOf = formStyle, space = 0 } = frame;
  const lines = frame.align === 'center' ? balanced(runs, width, styleOf) : breakLines(runs, width, styleOf);
  const leading =
    frame.leading ?? Math.max(...(runs.length > 0 ? runs : [{ text: '' }]).map((run) => styleOf(run).leading));
  const strips = lines.map((line, index): Strip => {
    const start = left + indent(line, width, frame.align ?? 'left');
    return {
      height: leading,
      space: index === 0 ? space : 0,
      breakBefore: index > 0 && (index === 1 || index === lines.length - 1) ? 'avoid' : 'free',
      marks: lineMarks(line, start, leading, frame.tag),
    };
  });
  return withEmptyPlaces(strips, runs, { left, width, leading });
}

/** Lines of about equal length, so that centred text never ends in a single word. */
function balanced(runs: readonly Run[], width: number, styleOf: StyleOf): Line[] {
  const lines = breakLines(runs, width, styleOf);
  if (lines.length === 1) return lines;
  let best = lines;
  for (let narrower = width * 0.97; narrower > width / 2; narrower *= 0.97) {
    const tried = breakLines(runs, narrower, styleOf);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
}

function indent(line: Line, width: number, align: Align): number {
  if (align === 'left') return 0;
  return align === 'right' ? width - line.width : (width - line.width) / 2;
}

/** The distance from a line's top to its baseline that centres lower-case letters and capitals in the leading. */
export function baseline(style: TextStyle, leading: number): number {
  return leading / 2 + style.size * 0.34;
}

function lineMarks(line: Line, start: number, leading: number, tag: Tag): Mark[] {
  const largest = line.segments.reduce((size, segment) => Math.max(size, segment.style.size), 0);
  const y = leading / 2 + largest * 0.34;
  return line.segments.flatMap((segment): Mark[] => {
    const x = start + segment.x;
    const { glyphs, style, underline, width, field } = segment;
    const text: Mark = { kind: 'text', x, y, width, glyphs, style, underline, tag };
    if (field === undefined) return [text];
    return [text, { kind: 'place', field, tag, x, y: 0, width, height: leading }];
  });
}

/** An unanswered field has no text, yet a click on its empty line must find it. */
function withEmptyPlaces(
  strips: Strip[],
  runs: readonly Run[],
  line: { left: number; width: number; leading: number },
): Strip[] {
  const empty = runs.flatMap((run) => (run.field !== undefined && run.text.trim() === '' ? [run.field] : []));
  const [first, ...others] = strips;
  if (empty.length === 0 || first === undefined) return strips;
  const places = empty.map((field): Mark => ({
    kind: 'place',
    field,
    x: line.left,
    y: 0,
    width: line.width,
    height: line.leading,
  }));
  return [{ ...first, marks: [...first.marks, ...places] }, ...others];
}

/** The same strips, the first held on the page of what stands before it. */
export function glued(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, index) => (index === 0 ? { ...strip, breakBefore: 'avoid' } : strip));
}
