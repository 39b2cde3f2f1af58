import { isEdgarCharacter } from '../../edgar/characters';
import { printable } from '../../document/printable';
import { unprintableCharacters } from '../../document/printable-characters';
import { headerFields } from '../../edgar/header-fields';
import type { FieldPath } from '../../draft/field-path';
import type { Hit, Rule, Subject } from '../rule';
import { draftTexts } from './draft-texts';
import { comparableName, isBlank, replacing, when } from './helpers';
import { htmlProblems } from './html-elements';

/** Rules 45 to 48 and 51: what EDGAR takes. Without rendered faces they look at the draft alone. */
export const faceRules: readonly Rule[] = [
  {
    id: 'characters',
    number: 45,
    severity: 'block',
    field: 'narrative',
    title: 'Only characters that can be printed and that EDGAR takes, or that have an exact replacement',
    authority: 'EDGAR Filer Manual, volume II, 5.2.1',
    action: 'Delete the characters, or type the words again without them.',
    check: characters,
  },
  {
    id: 'ascii-lines',
    number: 46,
    severity: 'block',
    field: 'narrative',
    title: 'ASCII lines have at most 80 characters, 132 in a table',
    authority: 'EDGAR Filer Manual, volume II, 5.2.1; Regulation S-T Rule 305',
    action: 'Break the line, or render the document again.',
    check: asciiLines,
  },
  {
    id: 'html-elements',
    number: 47,
    severity: 'block',
    field: 'narrative',
    title: 'HTML has only elements and links that EDGAR accepts, and no nested table',
    authority: 'EDGAR Filer Manual, volume II, 5.2.2',
    action: 'Render the document again, or clean it up.',
    check: ({ context }) => htmlProblems(context.faces?.html ?? '').map((message) => ({ message })),
  },
  {
    id: 'header-fields',
    number: 48,
    severity: 'block',
    field: 'cover.secFileNumber',
    title: 'File names, descriptions and header fields fit their patterns',
    authority: 'EDGAR submission schema eis_Common',
    action: 'Correct the value to the pattern.',
    check: headerFieldPatterns,
  },
  {
    id: 'pdf-copy',
    number: 51,
    severity: 'warn',
    field: 'exhibits',
    title: 'At most one unofficial PDF copy, with the same text',
    authority: 'Regulation S-T Rule 104',
    action: 'Keep one copy, and render it from the final notice.',
    check: pdfCopy,
  },
];

/** Control characters, writing-direction marks, private-use and unassigned code points, lone surrogates. */
const impossible = /[\p{Co}\p{Cn}\p{Cs}]|(?![\t\n\r\f])\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

function characters({ draft, context }: Subject): readonly Hit[] {
  const found = draftTexts(draft).flatMap(({ field, text }): readonly Hit[] => {
    const character = impossible.exec(text)?.[0];
    if (character === undefined) return unprintable(field, text);
    const fix = field.startsWith('exhibits')
      ? {}
      : replacing(field, text.replaceAll(new RegExp(impossible.source, 'gu'), ''), 'Characters that cannot be filed');
    return [{ field, message: `The text holds ${nameOf(character)}, which cannot be printed or filed.`, ...fix }];
  });
  const faces = [context.faces?.ascii, context.faces?.html].flatMap((face) => {
    const character = [...(face ?? '')].find((each) => !isEdgarCharacter(each));
    return character === undefined
      ? []
      : [{ message: `A rendered face holds ${nameOf(character)}, which EDGAR refuses.` }];
  });
  return [...found, ...faces];
}

/** What the PDF's fonts lack, such as Chinese, Hebrew or an emoji: it is never drawn as an empty box. */
function unprintable(field: FieldPath, text: string): readonly Hit[] {
  const shown = printable(text);
  const [first, ...others] = unprintableCharacters(shown);
  if (first === undefined) return [];
  const around = [...shown].slice(Math.max(0, first.position - 13), first.position + 12).join('');
  const more = others.length === 0 ? '' : `, nor ${others.length} more of this text`;
  return [
    {
      field,
      message: `No font of the program prints ${first.character} (${first.codePoint}), character ${first.position}, in "${around.replace(/\s+/g, ' ')}"${more}.`,
      action: 'Write it in Latin letters, or leave it out.',
    },
  ];
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  if (/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(character)) return `a writing-direction mark (U+${code})`;
  return /\p{Cc}/u.test(character) ? `a control character (U+${code})` : `the character U+${code}`;
}

function asciiLines({ context }: Subject): readonly Hit[] {
  let inTable = false;
  let number = 0;
  for (const line of (context.faces?.ascii ?? '').split(/\r?\n/)) {
    number += 1;
    if (/^\s*<TABLE>/i.test(line)) inTable = true;
    if (/^\s*<\/TABLE>/i.test(line)) inTable = false;
    const limit = inTable ? 132 : 80;
    if (line.length > limit) {
      return [{ message: `Line ${number} of the ASCII document has ${line.length} characters; ${limit} are allowed.` }];
    }
  }
  return [];
}

function headerFieldPatterns({ draft, context }: Subject): readonly Hit[] {
  const number = draft.cover.secFileNumber;
  const names = [
    ...(context.faces?.fileNames ?? []).map((name) => [name, 'cover.report'] as const),
    ...draft.exhibits.map(({ file }, index) => [file, `exhibits.${index}` as FieldPath] as const),
  ];
  return [
    ...when(!isBlank(number) && !headerFields.fileNumber.pattern.test((number ?? '').trim()), {
      message: `The file number should be ${headerFields.fileNumber.expected}.`,
    }),
    ...names.flatMap(([name, field]) =>
      when(!headerFields.documentName.pattern.test(name), {
        field,
        message: `A file name should be ${headerFields.documentName.expected}.`,
      }),
    ),
    ...names.flatMap(([name, field], index) =>
      when(names.findIndex(([other]) => other.toLowerCase() === name.toLowerCase()) < index, {
        field,
        message: `Two documents of the submission are named ${name}; EDGAR takes each name once.`,
      }),
    ),
    ...(context.faces?.descriptions ?? []).flatMap((description) =>
      when(!headerFields.description.pattern.test(description), {
        field: 'exhibits',
        message: `A description should be ${headerFields.description.expected}.`,
      }),
    ),
    ...when((draft.registrant.zip ?? '').length > 10, {
      field: 'registrant.zip',
      message: 'A ZIP code has at most 10 characters in the header.',
    }),
  ];
}

function pdfCopy({ draft, context }: Subject): readonly Hit[] {
  const copies = context.faces?.pdfTexts ?? [];
  const stems = new Set(draft.exhibits.filter(({ file }) => !isPdf(file)).map(({ file }) => stemOf(file)));
  const alone = draft.exhibits.findIndex(({ file }) => isPdf(file) && !stems.has(stemOf(file)));
  const name = comparableName(draft.registrant.name ?? '');
  return [
    ...when(alone >= 0, {
      field: `exhibits.${alone}`,
      message: 'An exhibit is a PDF alone; EDGAR takes a PDF only as an unofficial copy of an .htm or .txt document.',
      action: 'Attach the exhibit as .htm or .txt under the same name too.',
    }),
    ...when(copies.length > 1, { message: `${copies.length} PDF copies are prepared; one per document is allowed.` }),
    ...copies.slice(0, 1).flatMap((text) =>
      when(name !== '' && !comparableName(text).includes(name), {
        message: 'The PDF copy does not carry the registrant of this notice, so its text is not the same.',
      }),
    ),
  ];
}

function isPdf(file: string): boolean {
  return /\.pdf$/i.test(file);
}

function stemOf(file: string): string {
  return file.replace(/\.\w+$/, '').toLowerCase();
}
