import type { EditionId, Report } from '../draft/draft';
import type { FieldPath } from '../draft/field-path';

/**
 * The one document model. A draft and an edition compose into this tree; the PDF, the EDGAR HTML, the EDGAR ASCII text,
 * the preview and the comparison are all drawn from it, and the importer is its inverse.
 */
export interface NoticeDocument {
  readonly title: string;
  readonly language: 'en-US';
  readonly edition: EditionId;
  readonly report: Report | null;
  readonly blocks: readonly Block[];
}

/**
 * A run of text. `field` marks a filer's answer (not the form's own words), so that a click can find its field. A line
 * feed within `text` is a line break within the paragraph; there are no other control characters (see `answer.ts`). A
 * block whose runs are empty is an answer not given: a face draws a blank line to write on.
 */
export interface Run {
  readonly text: string;
  readonly style?: 'bold' | 'italic' | 'underline';
  readonly field?: FieldPath;
}

/** One ballot box with its words; `value` is what the field holds when this box is the checked one. */
export interface CheckBox {
  readonly checked: boolean;
  readonly label: string;
  readonly field: FieldPath;
  readonly value: string | boolean;
}

/** What a block is, closed: a face that lacks one does not type-check. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | CheckRowBlock
  | FieldBlock
  | ListBlock
  | TableBlock
  | SignatureBlock
  | RuleBlock
  | PageBreakBlock;

export type Align = 'left' | 'center' | 'right';

/** A heading; level 1 is the form's name, level 2 a part, level 3 below it. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly align: Align;
  readonly text: string;
}

/** A paragraph of the form's words or of an answer. `keepWithNext` holds it on the page of what follows. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly align: Align;
  readonly runs: readonly Run[];
  readonly keepWithNext?: boolean;
}

/** Boxes that belong together: the cover's reports, the transition reports, Yes and No. `lead` stands before them. */
export interface CheckRowBlock {
  readonly kind: 'check-row';
  readonly lead: string | null;
  readonly boxes: readonly CheckBox[];
  readonly layout: 'inline' | 'stacked';
  readonly align: Align;
}

/** A labelled answer. `label-above` is the form's Part I, `inline` "For Period Ended: ...", `caption-below` a signature line. */
export interface FieldBlock {
  readonly kind: 'field';
  readonly label: string;
  readonly runs: readonly Run[];
  /** The answer this is the line of, so that a click on it finds its field even when it is blank. */
  readonly field?: FieldPath;
  readonly layout: 'label-above' | 'inline' | 'caption-below';
  readonly align: Align;
}

/** A numbered or lettered list in the form's own numbering, with an optional box before the first item (Part II). */
export interface ListBlock {
  readonly kind: 'list';
  readonly box: CheckBox | null;
  readonly items: readonly { readonly marker: string; readonly runs: readonly Run[] }[];
}

/** A small table of cells: the contact row, the numbers of Part IV(3), the list of exhibits. */
export interface TableBlock {
  readonly kind: 'table';
  readonly header: readonly string[];
  readonly headerPosition: 'above' | 'below';
  readonly rows: readonly (readonly (readonly Run[])[])[];
  readonly border: boolean;
}

/**
 * The signature block, kept together: registrant, attestation words, date, and one line for each signer. `conformed` is
 * empty (a blank line to sign on) until the notice is signed; name and title are always typed beneath it, each after its
 * label.
 */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly registrant: readonly Run[];
  readonly registrantCaption: string;
  readonly attestation: string;
  readonly dateLabel: string;
  readonly date: readonly Run[];
  readonly byLabel: string;
  readonly nameLabel: string;
  readonly titleLabel: string;
  readonly signers: readonly {
    readonly conformed: readonly Run[];
    readonly name: readonly Run[];
    readonly title: readonly Run[];
  }[];
}

/** A horizontal rule. */
export interface RuleBlock {
  readonly kind: 'rule';
}

/** The end of a page where the face has pages (`<PAGE>` in ASCII). */
export interface PageBreakBlock {
  readonly kind: 'page-break';
}
