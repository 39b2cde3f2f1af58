import { inflateSync } from 'node:zlib';
import {
  PdfStructureError,
  asArray,
  asDictionary,
  asInteger,
  asName,
  type PdfDictionary,
  type PdfObject,
  type PdfStream,
} from './objects';
import type { WorkBudget } from '../work-budget';

/** No stream of a notice comes near this; a decompression bomb does. */
export const maximumStreamBytes = 64 * 1024 * 1024;

/**
 * A stream's bytes after its filters. Only FlateDecode is known: that is all the verifier has to read.
 * @throws PdfStructureError for another filter, damaged data or more than `maximumStreamBytes`
 * @throws CheckFailure `E_LIMIT` once all streams of the file together grow beyond the budget
 */
export function decodeStream(stream: PdfStream, where: string, budget: WorkBudget): Uint8Array {
  const filters = listOf(stream.dictionary.entries.get('Filter'));
  const parameters = listOf(stream.dictionary.entries.get('DecodeParms'));
  let bytes = stream.raw;
  filters.forEach((filter, index) => {
    if (asName(filter) !== 'FlateDecode') throw new PdfStructureError('a filter that is not FlateDecode', where);
    bytes = unpredict(inflate(bytes, where), asDictionary(parameters[index]), where);
    budget.spendInflated(bytes.length, where);
  });
  return bytes;
}

function listOf(value: PdfObject | undefined): readonly PdfObject[] {
  if (value === undefined || value === null) return [];
  return asArray(value) ?? [value];
}

function inflate(bytes: Uint8Array, where: string): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: maximumStreamBytes });
  } catch (cause) {
    const size = cause instanceof RangeError ? 'too large when decompressed' : 'damaged';
    throw new PdfStructureError(`a compressed stream that is ${size}`, where);
  }
}

/** Undoes the PNG predictors (ISO 32000-2, 7.4.4.4), which cross-reference streams use. */
function unpredict(bytes: Uint8Array, parameters: PdfDictionary | null, where: string): Uint8Array {
  const predictor = asInteger(parameters?.entries.get('Predictor')) ?? 1;
  if (predictor === 1) return bytes;
  const columns = asInteger(parameters?.entries.get('Columns')) ?? 1;
  const colors = asInteger(parameters?.entries.get('Colors')) ?? 1;
  const depth = asInteger(parameters?.entries.get('BitsPerComponent')) ?? 8;
  if (predictor < 10 || depth !== 8 || colors < 1 || colors > 4 || columns < 1 || columns > 65_535) {
    throw new PdfStructureError('an unsupported predictor', where);
  }
  return unfilterRows(bytes, { width: columns * colors, step: colors }, where);
}

function unfilterRows(bytes: Uint8Array, row: { width: number; step: number }, where: string): Uint8Array {
  const rows = bytes.length / (row.width + 1);
  if (!Number.isInteger(rows)) throw new PdfStructureError('predictor rows of the wrong length', where);
  const out = new Uint8Array(rows * row.width);
  for (let index = 0; index < rows; index += 1) {
    const type = bytes[index * (row.width + 1)] ?? 0;
    const at = index * row.width;
    for (let column = 0; column < row.width; column += 1) {
      const left = column >= row.step ? (out[at + column - row.step] ?? 0) : 0;
      const up = index > 0 ? (out[at + column - row.width] ?? 0) : 0;
      const corner = index > 0 && column >= row.step ? (out[at + column - row.width - row.step] ?? 0) : 0;
      const value = bytes[index * (row.width + 1) + 1 + column] ?? 0;
      out[at + column] = value + prediction(type, { left, up, corner }, where);
    }
  }
  return out;
}

function prediction(type: number, near: { left: number; up: number; corner: number }, where: string): number {
  if (type === 0) return 0;
  if (type === 1) return near.left;
  if (type === 2) return near.up;
  if (type === 3) return (near.left + near.up) >> 1;
  if (type !== 4) throw new PdfStructureError('an unknown predictor row', where);
  const guess = near.left + near.up - near.corner;
  const distances = [Math.abs(guess - near.left), Math.abs(guess - near.up), Math.abs(guess - near.corner)] as const;
  if (distances[0] <= distances[1] && distances[0] <= distances[2]) return near.left;
  return distances[1] <= distances[2] ? near.up : near.corner;
}
