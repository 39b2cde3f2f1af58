const money = /(?:US)?\$ ?\(?\d[\d,]*(?:\.\d+)?\)?|\b\d[\d,]*(?:\.\d+)? (?:thousand|million|billion|dollars)\b/gi;
const percent = /\b\d[\d,]*(?:\.\d+)? ?(?:%|percent\b|per cent\b)/gi;

/** Amounts of money in a text, as written. */
export function amountsIn(text: string): readonly string[] {
  return text.match(money) ?? [];
}

/** Percentages in a text, as written. */
export function percentagesIn(text: string): readonly string[] {
  return text.match(percent) ?? [];
}
