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

/** A part of the form as the editor's rail names it; its heading is the edition's. */
export interface Part {
  readonly id: PartId;
  readonly name: string;
}

/** The parts in the order of the sheet. */
export const formParts: readonly Part[] = [
  { id: 'cover', name: 'Cover' },
  { id: 'part-1', name: 'I  Registrant' },
  { id: 'part-2', name: 'II  Relief' },
  { id: 'part-3', name: 'III  Narrative' },
  { id: 'part-4', name: 'IV  Other information' },
  { id: 'signature', name: 'Signature' },
  { id: 'exhibits', name: 'Exhibits' },
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
