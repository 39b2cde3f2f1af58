import type { FaceName } from '../fonts/font-files';

/** How text is set; sizes in points, `color` as gray from 0 (black) to 1. */
export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly leading: number;
  readonly gray: number;
}

const black = { gray: 0 } as const;

/**
 * The sheet's typography, as data. The form's own words stand in a small serif as on the SEC's sheet, answers a little
 * larger so that the eye finds them, labels and captions in sans.
 */
export const styles = {
  form: { face: 'serif', size: 9, leading: 12.25, ...black },
  answer: { face: 'serif', size: 10, leading: 14, ...black },
  label: { face: 'sans', size: 7.5, leading: 10, ...black },
  choice: { face: 'serif', size: 9.5, leading: 14.5, ...black },
  heading1: { face: 'serif-bold', size: 15, leading: 19, ...black },
  heading2: { face: 'serif-bold', size: 10, leading: 13, ...black },
  heading3: { face: 'serif-bold', size: 9, leading: 12.25, ...black },
  tableHeader: { face: 'sans-bold', size: 7.5, leading: 10, ...black },
  /** Papers of Rule 302(b): running text, and facts with their names. */
  paper: { face: 'serif', size: 10, leading: 14.5, ...black },
  fact: { face: 'serif', size: 9, leading: 12.5, ...black },
  factName: { face: 'sans', size: 8, leading: 12.5, ...black },
  furniture: { face: 'sans', size: 7.5, leading: 10, gray: 0.3 },
} as const satisfies Record<string, TextStyle>;

/** The sheet: US Letter in points, its margins, and the lines on it. */
export const sheet = {
  width: 612,
  height: 792,
  left: 54,
  right: 54,
  /** Top of the text on the first page and, below the continuation header, on the others. */
  firstTop: 48,
  nextTop: 66,
  bottom: 62,
  hairline: 0.5,
  rule: 0.75,
} as const;

/** The width of the text column in points. */
export const columnWidth = sheet.width - sheet.left - sheet.right;

/** The given style in bold or italic; serif only, because the sheet's labels never vary. */
export function variant(style: TextStyle, kind: 'bold' | 'italic'): TextStyle {
  if (style.face === 'sans') return kind === 'bold' ? { ...style, face: 'sans-bold' } : style;
  return { ...style, face: kind === 'bold' ? 'serif-bold' : 'serif-italic' };
}
