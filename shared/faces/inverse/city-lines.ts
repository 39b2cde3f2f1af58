/** The parts of an address below the street; `null` where it has none. */
export interface CityLines {
  readonly city: string | null;
  readonly state: string | null;
  readonly zip: string | null;
  readonly country: string | null;
}

/** Reads `City, State Zip` and the country beneath it, as `parts/registrant.ts` composes them. */
export function readCityLines([line, country]: readonly string[]): CityLines {
  const nothing = { city: null, state: null, zip: null, country: country ?? null };
  if (line === undefined) return nothing;
  const comma = line.lastIndexOf(', ');
  if (comma !== -1) return { ...nothing, city: line.slice(0, comma), ...stateAndZip(line.slice(comma + 2)) };
  return isStateOrZip(line) ? { ...nothing, ...stateAndZip(line) } : { ...nothing, city: line };
}

/** `MA 01824`, `ON M5V 2T6`, `MA` or `EC2N 2DB`: a first word without figures is the state. */
function stateAndZip(text: string): { state: string | null; zip: string | null } {
  const [, state, zip] = /^(?:([^\d]+?)(?: |$))?(\S*\d.*)?$/.exec(text) ?? [];
  return { state: state ?? null, zip: zip ?? null };
}

function isStateOrZip(text: string): boolean {
  return /^[A-Z]{2}(?: |$)|\d/.test(text);
}
