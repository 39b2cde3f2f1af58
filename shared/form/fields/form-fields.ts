import { coverFields } from './cover';
import { partIds, type Field, type PartId } from './field';
import { otherInformationFields } from './other-information';
import { registrantFields } from './registrant';
import { questionFields } from './question-fields';
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
  { id: 'preflight', name: 'Before release' },
];

/** The fields of the sheet and the questions of the pre-flight interview. */
export const allFields: readonly Field[] = [...formFields, ...questionFields];

const byPath = new Map<string, Field>(allFields.map((field) => [field.path, field]));

/** The field at a path, a pre-flight question too; `undefined` for a path nothing is drawn for (the edition). */
export function findField(path: string): Field | undefined {
  if (path.startsWith('exhibits.')) return byPath.get('exhibits');
  return byPath.get(path);
}

/** The fields of one part, in order. */
export function fieldsOfPart(part: PartId): readonly Field[] {
  return allFields.filter((field) => field.part === part);
}

/** Whether a text names a part. */
export function isPartId(value: string): value is PartId {
  return (partIds as readonly string[]).includes(value);
}
