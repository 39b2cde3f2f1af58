/** A coordinate as PDF syntax: hundredths of a point, no exponent, the same on every machine. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}
