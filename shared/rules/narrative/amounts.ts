const number = String.raw`\(?\d[\d,]*(?:\.\d+)?\)?`;
const scale = String.raw`(?: (?:thousand|million|billion)\b)?`;
const codes = 'US|U\\.S\\.|RMB|CNY|HKD|EUR|GBP|CAD|AUD|JPY|CHF|NIS|ILS|INR|KRW|SGD|TWD|USD';
/** A sign or code of a currency before the number, or a code or a word of money after it. */
const money = new RegExp(
  `(?:[A-Z]{0,2}\\$|[\u20AC\u00A3\u00A5\u20AA\u20B9\u20A9]|\\b(?:${codes})\\b\\$?) ?${number}${scale}` +
    `|\\b\\d[\\d,]*(?:\\.\\d+)? (?:thousand|million|billion|dollars|euros?|pounds|yuan|yen|(?:${codes})\\b)`,
  'gi',
);
const percent = /\b\d[\d,]*(?:\.\d+)? ?(?:%|percent\b|per cent\b)/gi;

/** Amounts of money in a text, as written. */
export function amountsIn(text: string): readonly string[] {
  return text.match(money) ?? [];
}

/** Percentages in a text, as written. */
export function percentagesIn(text: string): readonly string[] {
  return text.match(percent) ?? [];
}
