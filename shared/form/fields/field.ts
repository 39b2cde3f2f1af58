import type { EditionId } from '../../draft/draft';
import type { FieldPath } from '../../draft/field-path';

/** The form's parts in the order of the sheet; `preflight` is asked by the program and never printed. */
export const partIds = ['cover', 'part-1', 'part-2', 'part-3', 'part-4', 'signature', 'exhibits', 'preflight'] as const;
export type PartId = (typeof partIds)[number];

/** When a field is shown: a closed union, so that a condition can be printed, hashed and tested. */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'answered'; readonly path: FieldPath }
  | { readonly kind: 'equals'; readonly path: FieldPath; readonly value: string | boolean }
  | { readonly kind: 'edition'; readonly among: readonly EditionId[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'any'; readonly conditions: readonly Condition[] };

/** One answer that may be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

interface FieldBase {
  readonly path: FieldPath;
  readonly part: PartId;
  /** The form's own words where it has them. */
  readonly label: string;
  /** What a paralegal needs to know to answer, in the program's words. */
  readonly help: string;
  /** `false` where the form itself lets the answer out. */
  readonly required: boolean;
  readonly visibleWhen: Condition;
  /** Columns of twelve. */
  readonly span: 4 | 5 | 6 | 8 | 12;
  /** Asked to compute dates or to prepare the submission; not printed on the form. */
  readonly notPrinted?: boolean;
}

/** How a text answer is tidied when the field is left; the rules judge it afterwards. */
export type TextFormat = 'plain' | 'cik' | 'file-number' | 'cusip' | 'zip' | 'area-code' | 'phone';

/** One line of text. `maxLength` is in characters (EDGAR header limits where the answer reaches the header). */
export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly format: TextFormat;
  readonly inputMode: 'text' | 'numeric' | 'tel';
  readonly maxLength: number;
}
/** Paragraphs of any length, with a word count and spell checking; `templates` names the family of wordings offered. */
export interface ProseField extends FieldBase {
  readonly kind: 'prose';
  readonly minRows: number;
  readonly templates?: 'narrative' | 'results';
}
/** A calendar date, typed freely in any usual American form. */
export interface DateField extends FieldBase {
  readonly kind: 'date';
}
/** Boxes the edition's cover prints, in its order. */
export type EditionBoxes = 'edition-reports' | 'edition-transition-reports';

/** Ballot boxes of which one may be checked. `none` is the label of the answer "no box". */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly Option[] | EditionBoxes;
  readonly none?: string;
  readonly layout: 'inline' | 'stacked';
}
/** A question with two answers. `representations`: a yes stands for the edition's statements of Part II. */
export interface YesNoField extends FieldBase {
  readonly kind: 'yes-no';
  readonly yes: string;
  readonly no: string;
  readonly representations?: true;
}
/** One of a long list, found by code or by name. */
export interface SelectField extends FieldBase {
  readonly kind: 'select';
  readonly options: readonly Option[];
}
/** A small whole number, at least `min`. */
export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly min: number;
}
/** The list of files that are filed with the notice. */
export interface ExhibitsField extends FieldBase {
  readonly kind: 'exhibits';
}

/** Every kind of field there is, closed: a kind without a component does not type-check. */
export type Field =
  TextField | ProseField | DateField | ChoiceField | YesNoField | SelectField | NumberField | ExhibitsField;
export type FieldKind = Field['kind'];

/** Shown always. */
export const always: Condition = { kind: 'always' };
