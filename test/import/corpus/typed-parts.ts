import { yesNo, type BoxStyle, type Sheet } from './wording';
import type { Draft } from '../../../shared/draft/draft';

/** A way of typing the form; each is one that filers and their typists used between 1995 and 2015. */
export interface Layout {
  readonly name: string;
  readonly render: (draft: Draft) => string;
}

/** Breaks words into lines of at most `width` characters, `indent` spaces before each. */
export function wrap(text: string, width = 72, indent = 0): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= width - indent)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => ' '.repeat(indent) + line).join('\n');
}

export function prose(text: string | null, width = 72, indent = 0): string {
  return (text ?? '')
    .split('\n\n')
    .map((paragraph) => wrap(paragraph, width, indent))
    .join('\n\n');
}

export function center(text: string, width = 76): string {
  return ' '.repeat(Math.max(0, Math.floor((width - text.length) / 2))) + text;
}

export function head({ edition }: Sheet): string[] {
  return [
    ...edition.header.agency.map(({ text }) => center(text)),
    '',
    center(edition.header.formName.text),
    '',
    center(edition.header.formTitle.text),
    '',
  ];
}

export function partTwo({ draft, edition }: Sheet, style: BoxStyle, at: number): string[] {
  const box = draft.relief.claimed === true ? style.checked : style.empty;
  const items = edition.partTwo.representations.map(({ marker, text }, index) => {
    const lead = index === at ? `${box.padEnd(5)} ${marker} ` : `      ${marker} `;
    return lead + wrap(text, 76, 10).trimStart() + '\n';
  });
  return [center(edition.partTwo.heading.text), '', wrap(edition.partTwo.lead.text), '', ...items];
}

export function partThree({ draft, edition }: Sheet, indent = 0): string[] {
  return [
    center(edition.partThree.heading.text),
    '',
    wrap(edition.partThree.lead.text),
    '',
    prose(draft.narrative, 76, indent),
    '',
  ];
}

export function questions(sheet: Sheet, style: BoxStyle, contact: string[]): string[] {
  const { draft, edition } = sheet;
  const { partFour } = edition;
  return [
    center(partFour.heading.text),
    '',
    wrap(`(1)  ${partFour.contact.question.text}`),
    '',
    ...contact,
    '',
    wrap(`(2)  ${partFour.priorReports.question.text}`),
    '',
    center(yesNo(style, draft.priorReports.allFiled)),
    ...(draft.priorReports.missing === null ? [] : ['', `     ${draft.priorReports.missing}`]),
    '',
    wrap(`(3)  ${partFour.results.question.text}`),
    '',
    center(yesNo(style, draft.results.significantChange)),
    '',
    wrap(partFour.resultsExplanation.text, 72, 5),
    '',
    prose(draft.results.explanation, 76, 5),
    '',
  ];
}

export function captioned({ draft, edition, former, streetLines, cityLine }: Sheet, rule: string): string[] {
  const entry = (lines: readonly string[], caption: string) => [...lines, rule, caption, ''];
  const { partOne } = edition;
  return [
    ...entry([draft.registrant.name ?? ''], partOne.fullName.text),
    ...entry([former], partOne.formerName.text),
    ...entry(streetLines, partOne.street.text),
    ...entry([cityLine], partOne.cityStateZip.text),
  ];
}
