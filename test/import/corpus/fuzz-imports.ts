import { importFiling } from '../../../main/import/import-filing';
import { validateDraft } from '../../../shared/draft/parse-draft';
import { AppError } from '../../../shared/errors/app-error';
import { inventedNotices } from './cases';
import { pageLayouts } from './page-layouts';
import { ownFaces } from './own-faces';
import { seededRandom, type SeededRandom } from './seeded-random';
import { typedLayouts } from './typed-layouts';

/** What became of the inputs. A failure names the seed's step, so that it can be made again. */
export interface FuzzReport {
  readonly inputs: number;
  readonly read: number;
  readonly refused: number;
  readonly slowestMilliseconds: number;
  readonly failures: readonly string[];
}

/** The longest any input may keep the processor, in milliseconds: the machine's other work does not count. */
const limit = 2_000;

/** Imports broken filings: every one must end in a valid draft or an `AppError`, in time. */
export async function fuzzImports(count: number, seed: number): Promise<FuzzReport> {
  const random = seededRandom(seed);
  const sound = soundFilings();
  const failures: string[] = [];
  let read = 0;
  let slowest = 0;
  for (let step = 0; step < count; step++) {
    const bytes = breakBytes(random.pick(sound), random);
    const start = process.cpuUsage();
    try {
      validateDraft((await importFiling(bytes, 'fuzz')).draft);
      read++;
    } catch (error) {
      if (!(error instanceof AppError)) failures.push(`step ${step}: ${String(error)}`);
    }
    const { user, system } = process.cpuUsage(start);
    const taken = (user + system) / 1000;
    slowest = Math.max(slowest, taken);
    if (taken > limit) failures.push(`step ${step}: took ${Math.round(taken)} ms`);
  }
  return { inputs: count, read, refused: count - read, slowestMilliseconds: Math.round(slowest), failures };
}

function soundFilings(): Uint8Array[] {
  const notices = inventedNotices(1, 5);
  const layouts = [...typedLayouts, ...pageLayouts, ...ownFaces];
  const texts = layouts.flatMap(({ render }) => notices.map((draft) => render(draft)));
  const wrapped = texts
    .slice(0, 8)
    .map(
      (text) =>
        `<SEC-HEADER>\nCENTRAL INDEX KEY: 1\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>NT 10-K\n<TEXT>\n${text}\n</TEXT>\n</DOCUMENT>`,
    );
  return [...texts, ...wrapped].map((text) => new TextEncoder().encode(text));
}

const hostile = [
  '<table>'.repeat(40),
  '&#x110000;',
  '(((((((((([[[[[[',
  '\u0000\u0000',
  '____________________________',
  '<!--',
  '<SEC-HEADER>',
  '</TEXT><DOCUMENT>',
  '\ud83d\ude00',
  ' \t \t \t',
  '[X] [X] [X] Yes No',
  'PART IV',
];

/** One to five injuries: bytes changed, cut out, doubled, moved; the end lost; hostile pieces put in. */
function breakBytes(sound: Uint8Array, random: SeededRandom): Uint8Array {
  let bytes = Uint8Array.from(sound);
  const injuries = 1 + Math.floor(random.next() * 5);
  for (let injury = 0; injury < injuries; injury++) {
    const at = Math.floor(random.next() * bytes.length);
    const to = Math.min(bytes.length, at + Math.floor(random.next() * 400));
    const piece = bytes.slice(at, to);
    const kind = random.pick(['change', 'cut', 'double', 'end', 'hostile', 'prefix'] as const);
    if (kind === 'change') bytes = bytes.map((byte) => (random.chance(0.003) ? Math.floor(random.next() * 256) : byte));
    else if (kind === 'cut') bytes = joined(bytes.slice(0, at), bytes.slice(to));
    else if (kind === 'double') bytes = joined(bytes.slice(0, to), piece, bytes.slice(to));
    else if (kind === 'end') bytes = bytes.slice(0, at);
    else if (kind === 'prefix') bytes = joined(piece, bytes);
    else bytes = joined(bytes.slice(0, at), new TextEncoder().encode(random.pick(hostile)), bytes.slice(at));
  }
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
