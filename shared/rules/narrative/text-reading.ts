/** A text made easy to search: spaces, quotes and dashes of one kind, cut into sentences; nothing is lower-cased. */
export interface TextReading {
  readonly text: string;
  readonly sentences: readonly string[];
  readonly words: number;
}

/** More than any notice ever had. What lies beyond is not read for phrases; a finding says so. */
export const readingLimit = 200_000;

const leads = [
  /state below in reasonable detail [^.]{0,260}(?:be|been) filed? within the prescribed (?:time )?period\.?/gi,
  /\(attach extra sheets? if needed\.?\)/gi,
];

/** Reads a text in time proportional to its length; the form's own lead of Part III is left out. */
export function readText(source: string | null): TextReading {
  const plain = (source ?? '')
    .slice(0, readingLimit)
    .replace(/[\u2018\u2019\u201B]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ');
  const text = leads.reduce((rest, lead) => rest.replace(lead, ' '), plain).trim();
  return {
    text,
    sentences: text.split(/(?<=[.!?;])\s+(?=[A-Z"])/).filter((sentence) => sentence !== ''),
    words: text.split(' ').filter((word) => /\p{L}|\p{N}/u.test(word)).length,
  };
}

/** The first match of a pattern as a short quotation for a message, `null` if there is none. */
export function quote(text: string, pattern: RegExp): string | null {
  const match = pattern.exec(text)?.[0];
  if (match === undefined) return null;
  return match.length > 60 ? `${match.slice(0, 57)}...` : match;
}
