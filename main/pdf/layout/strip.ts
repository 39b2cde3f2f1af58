import type { FieldPath } from '../../../shared/draft/field-path';
import type { ShapedGlyph } from '../fonts/font-face';
import type { TextStyle } from './styles';

/** Standard structure types (ISO 32000-1, 14.8.4) this program writes. */
export type StructureType =
  'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Form';

/** An element of the logical structure. It joins its parent when its first content is painted, so order is reading order. */
export interface Tag {
  readonly type: StructureType;
  readonly parent: Tag | null;
  /** What a screen reader says instead of the content, such as "checked" for a ballot box. */
  readonly alternative?: string;
  /** A header cell's direction; the column when not said. */
  readonly scope?: 'Row';
}

/** Text in one style on one baseline. `x` and `y` (the baseline) count from the strip's top left corner, in points. */
export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly glyphs: readonly ShapedGlyph[];
  readonly style: TextStyle;
  readonly underline: boolean;
  readonly tag: Tag;
}

/** A ballot box standing on the baseline `y`. */
export interface BallotMark {
  readonly kind: 'ballot';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly checked: boolean;
  readonly tag: Tag;
}

/** A rule or a hairline: decoration, an artifact to the structure. */
export interface LineMark {
  readonly kind: 'line';
  /** 0 (black) to 1; black when not said. */
  readonly gray?: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
}

/** Where an answer stands, so that a click on the page finds its field. */
export interface PlaceMark {
  readonly kind: 'place';
  readonly field: FieldPath;
  /** The paragraph it is a line of, where the answer has several. */
  readonly tag?: Tag;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A signature field: a widget annotation inside a Form element. A width of 0 makes an invisible one. */
export interface WidgetMark {
  readonly kind: 'widget';
  readonly name: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tag: Tag;
}

/** An element without content, such as an empty table cell, that must still be in the structure. */
export interface AnchorMark {
  readonly kind: 'anchor';
  readonly tag: Tag;
}

/** A heading as a bookmark of the file. */
export interface BookmarkMark {
  readonly kind: 'bookmark';
  readonly title: string;
  readonly x: number;
  readonly y: number;
}

export type Mark = BookmarkMark | TextMark | BallotMark | LineMark | PlaceMark | WidgetMark | AnchorMark;

/** What the page builder moves: a line of text, a table row, a whole signature block. It is never cut. */
export interface Strip {
  readonly height: number;
  /** White space above, dropped at the top of a page. */
  readonly space: number;
  /** `avoid` keeps the strip on the page of the strip before it; `force` starts a page. */
  readonly breakBefore: 'free' | 'avoid' | 'force';
  readonly marks: readonly Mark[];
  /** Left out at the top of a page. */
  readonly fleeting?: true;
}

/** The mark moved by (dx, dy). */
export function moved(mark: Mark, dx: number, dy: number): Mark {
  if (mark.kind === 'anchor') return mark;
  if (mark.kind === 'line') {
    return { ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy };
  }
  return { ...mark, x: mark.x + dx, y: mark.y + dy };
}

/** The thin line under an answer, lighter than the text it carries. */
export function hairline(x1: number, x2: number, y: number): LineMark {
  return { kind: 'line', x1, y1: y, x2, y2: y, thickness: 0.5, gray: 0.45 };
}

/** The strip with a hairline under its last line. */
export function underlined(strip: Strip, x1: number, x2: number): Strip {
  return { ...strip, height: strip.height + 1, marks: [...strip.marks, hairline(x1, x2, strip.height + 0.5)] };
}

/** Several strips as one that is never cut. */
export function joined(strips: readonly Strip[]): Strip {
  const marks: Mark[] = [];
  let y = 0;
  for (const [index, strip] of strips.entries()) {
    if (index > 0) y += strip.space;
    marks.push(...strip.marks.map((mark) => moved(mark, 0, y)));
    y += strip.height;
  }
  const first = strips[0];
  return { height: y, space: first?.space ?? 0, breakBefore: first?.breakBefore ?? 'free', marks };
}
