import { entryWork, type WorkBudget } from '../work-budget';
import { decodeStream } from './filters';
import { ObjectReader } from './object-reader';
import { PdfStructureError, asInteger, asName, type PdfObject, type PdfStream } from './objects';

/** An object inside of an object stream. */
export interface Member {
  readonly number: number;
  readonly value: PdfObject;
}

/**
 * The objects of an object stream (ISO 32000-2, 7.5.7).
 * @param container its object number, for messages
 * @throws PdfStructureError where it is none, CheckFailure `E_LIMIT` where it holds too much
 */
export function readMembers(stream: PdfStream | null, container: number, budget: WorkBudget): readonly Member[] {
  const where = `object ${container}`;
  const count = asInteger(stream?.dictionary.entries.get('N'));
  const first = asInteger(stream?.dictionary.entries.get('First'));
  const isObjectStream = asName(stream?.dictionary.entries.get('Type')) === 'ObjStm';
  if (stream === null || !isObjectStream || count === null || first === null) {
    throw new PdfStructureError('no object stream where one should be', where);
  }
  budget.spend(count * entryWork, where);
  const header = new ObjectReader(decodeStream(stream, where, budget), 0);
  return Array.from({ length: count }, () => {
    const number = header.readUnsigned();
    const offset = header.readUnsigned();
    const body = new ObjectReader(header.bytes, first + offset);
    const value = body.readObject();
    // Many members may claim the same bytes.
    budget.spend(body.position - first - offset, where);
    return { number, value };
  });
}
