import { distance } from 'fastest-levenshtein';
import { countryOptions } from '../../../shared/form/fields/countries';
import { stateOptions } from '../../../shared/form/fields/states';

/** The parts of a "City, State and Zip Code" line. */
export interface CityLine {
  readonly city: string | null;
  /** Postal code of a state, territory or Canadian province. */
  readonly state: string | null;
  readonly zip: string | null;
  /** `null` for the United States. */
  readonly country: string | null;
}

const stateNames = new Map<string, string>(
  stateOptions.flatMap(({ value, label }) => [
    [value.toLowerCase(), value],
    [(label.split(' – ')[1] ?? value).toLowerCase(), value],
  ]),
);
for (const [spelling, code] of [
  ['d.c.', 'DC'],
  ['calif', 'CA'],
  ['mass', 'MA'],
  ['conn', 'CT'],
  ['penn', 'PA'],
  ['tex', 'TX'],
  ['fla', 'FL'],
  ['ill', 'IL'],
  ['minn', 'MN'],
  ['tenn', 'TN'],
  ['colo', 'CO'],
  ['ariz', 'AZ'],
  ['wash', 'WA'],
  ['québec', 'QC'],
] as const) {
  stateNames.set(spelling, code);
}
const provinces = new Set(['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT']);

const countryNames = new Map<string, string>(countryOptions.map(({ value }) => [value.toLowerCase(), value]));
for (const [spelling, name] of [
  ['usa', 'United States'],
  ['us', 'United States'],
  ['united states of america', 'United States'],
  ['united states', 'United States'],
  ["people's republic of china", 'China'],
  ['peoples republic of china', 'China'],
  ['p.r. china', 'China'],
  ['pr china', 'China'],
  ['prc', 'China'],
  ['p.r.c.', 'China'],
  ['uk', 'United Kingdom'],
  ['england', 'United Kingdom'],
  ['scotland', 'United Kingdom'],
  ['korea', 'Korea, Republic of'],
  ['south korea', 'Korea, Republic of'],
  ['republic of korea', 'Korea, Republic of'],
  ['the netherlands', 'Netherlands'],
  ['uae', 'United Arab Emirates'],
  ['hong kong sar', 'Hong Kong'],
] as const) {
  countryNames.set(spelling, name);
}

const zipCode =
  /(?<![\dA-Za-z-])(?:\d{5}(?:\s?-\s?\d{3,4})?|\d{4}\s[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{3}-\d{3,4}|\d{3}\s\d{3}|[A-Z]{1,2}-?\d{4,5}|HM\s?(?:\d\d|[A-Z]{2})|KY\d-\d{4}|\d{4,7})(?![\dA-Za-z])/g;

/** A number that some write after the postal code. */
const telephone = /\(?\b\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}\s*$/;

/** Countries that are their only city. */
const cityStates = new Set(['Hong Kong', 'Singapore', 'Monaco', 'Gibraltar', 'Macau']);

/** Reads a city line of any country: `Chelmsford, MA 01824`, `Houston, Texas 77002`, `Calgary, Alberta, Canada T2P 3N9`. */
export function readCityLine(line: string): CityLine {
  const plain = line
    .replace(telephone, ' ')
    .replace(/\b([A-Z]{2})-(?=\d{5})/g, (code, state: string) =>
      stateNames.has(state.toLowerCase()) ? `${state} ` : code,
    );
  const zips = [...withFigures(plain).matchAll(zipCode)];
  const zip = zips.at(-1)?.[0] ?? null;
  const words = zip === null ? plain : withFigures(plain).replace(zip, ' ');
  const parts = words
    .replace(/\(\s*\)|\bzip(?:\s+code)?\b:?/gi, ' ')
    .split(/[,;\t\n]| - /)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part.replace(/[.\s-]/g, '') !== '');
  const country = endsInState(parts) ? null : takeLast(parts, countryNames);
  const state = country === null || ['United States', 'Canada'].includes(country) ? takeLast(parts, stateNames) : null;
  const foreign =
    country === 'United States' ? null : (country ?? (state !== null && provinces.has(state) ? 'Canada' : null));
  return {
    city: parts.join(', ') || (foreign !== null && cityStates.has(foreign) ? foreign : null),
    state,
    zip: zip?.replace(/\s?-\s?/, '-') ?? null,
    country: foreign,
  };
}

/** A word of mostly figures is all figures: a scanner's O is 0 and its l is 1. */
function withFigures(line: string): string {
  return line.replace(/(?<![A-Za-z0-9])(?=[\dOolIS-]{5,10}(?![A-Za-z0-9]))(?=\D*\d\D*\d\D*\d)[\dOolIS-]+/g, (word) =>
    word.replace(/[Oo]/g, '0').replace(/[lI]/g, '1').replace(/S/g, '5'),
  );
}

/** Whether the last words are a state's name of several words: New Mexico is not Mexico. */
function endsInState(parts: readonly string[]): boolean {
  const words = parts.at(-1)?.split(' ') ?? [];
  return words.length >= 2 && [2, 3].some((count) => stateNames.has(words.slice(-count).join(' ').toLowerCase()));
}

/** Takes the last part, or the last words of it, when the names know it; what is left of it stays. */
function takeLast(parts: string[], names: ReadonlyMap<string, string>): string | null {
  const last = parts.at(-1);
  if (last === undefined) return null;
  const words = last.split(' ');
  for (let start = Math.max(0, words.length - 4); start < words.length; start++) {
    const found = lookUp(words.slice(start).join(' '), names);
    if (found === null || (start === 0 && parts.length === 1 && words.length === 1)) continue;
    const left = words.slice(0, start).join(' ').trim();
    if (left === '') parts.pop();
    else parts[parts.length - 1] = left;
    return found;
  }
  return null;
}

function lookUp(words: string, names: ReadonlyMap<string, string>): string | null {
  const plain = words.toLowerCase().replace(/\.$/, '');
  const known = names.get(plain) ?? names.get(`${plain}.`) ?? names.get(plain.replace(/\./g, ''));
  if (known !== undefined || plain.length < 6) return known ?? null;
  for (const [name, value] of names) {
    if (Math.abs(name.length - plain.length) <= 1 && distance(name, plain) <= 1) return value;
  }
  return null;
}
