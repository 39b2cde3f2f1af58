import { coverFields } from './cover';
import { partIds, type Field, type PartId } from './field';
import { otherInformationFields } from './other-information';
import { registrantFields } from './registrant';
import { signatureFields } from './signature';
import { statementFields } from './statements';

/** Every field of the form in the order of the sheet: editor, import review, comparison and help are drawn from it. */
export const formFields: readonly Field[] = [
  ...coverFields,
  ...registrantFields,
  ...statementFields,
  ...otherInformationFields,
  ...signatureFields,
];

/** A part of the form with the words of its heading. */
export interface Part {
  readonly id: PartId;
  readonly heading: string;
  readonly shortName: string;
}

/** The parts in the order of the sheet, in the form's own words. */
export const formParts: readonly Part[] = [
  { id: 'cover', heading: 'Notification of Late Filing', shortName: 'Cover' },
  { id: 'part-1', heading: 'Part I — Registrant Information', shortName: 'I  Registrant' },
  { id: 'part-2', heading: 'Part II — Rules 12b-25(b) and (c)', shortName: 'II  Relief' },
  { id: 'part-3', heading: 'Part III — Narrative', shortName: 'III  Narrative' },
  { id: 'part-4', heading: 'Part IV — Other Information', shortName: 'IV  Other information' },
  { id: 'signature', heading: 'Signature', shortName: 'Signature' },
  { id: 'exhibits', heading: 'Exhibits filed with the form', shortName: 'Exhibits' },
];

const byPath = new Map<string, Field>(formFields.map((field) => [field.path, field]));

/** The field at a path; `undefined` for a path the form does not draw (the edition, a pre-flight question). */
export function findField(path: string): Field | undefined {
  return byPath.get(path) ?? (path.startsWith('exhibits') ? byPath.get('exhibits') : undefined);
}

/** The fields of one part, in order. */
export function fieldsOfPart(part: PartId): readonly Field[] {
  return formFields.filter((field) => field.part === part);
}

/** Whether a text names a part. */
export function isPartId(value: string): value is PartId {
  return (partIds as readonly string[]).includes(value);
}
