import type { Draft } from '../../../shared/draft/draft';
import { captioned, center, head, partThree, partTwo, questions, wrap, type Layout } from './typed-parts';
import { createSheet, withBox, type BoxStyle } from './wording';

import { ruled, slashes } from './typed-layouts-two';

/** 1995-1998: OMB box drawn with signs, captions under ruled answers, boxes `[X]` before the words. */
function boxed(draft: Draft): string {
  const sheet = createSheet(draft, { dates: 'long', states: 'name', none: 'N/A' });
  const style: BoxStyle = { checked: '[X]', empty: '[ ]', side: 'before' };
  const rule = '_'.repeat(72);
  const fileNumber = draft.cover.secFileNumber ?? '';
  return [
    ' '.repeat(44) + '+--------------------------+',
    ' '.repeat(44) + '|       OMB APPROVAL       |',
    ' '.repeat(44) + '| OMB Number:  3235-0058   |',
    ' '.repeat(44) + '| Expires: January 31, 2002|',
    ' '.repeat(44) + '+--------------------------+',
    ' '.repeat(44) + `|     SEC FILE NUMBER      |`,
    ' '.repeat(44) + `|${fileNumber.padStart(16).padEnd(26)}|`,
    ' '.repeat(44) + '+--------------------------+',
    ' '.repeat(44) + `|      CUSIP NUMBER        |`,
    ' '.repeat(44) + `|${(draft.cover.cusip ?? '').padStart(16).padEnd(26)}|`,
    ' '.repeat(44) + '+--------------------------+',
    ...head(sheet),
    wrap(`(Check One): ${sheet.reports.map((box) => withBox(style, box.checked, box.label)).join('  ')}`, 76),
    '',
    `     For Period Ended: ${sheet.period === '' ? '_____________' : sheet.period}`,
    '',
    ...sheet.transitions.map((box) => `     ${withBox(style, box.checked, box.label)}`),
    `     For the Transition Period Ended: ${sheet.transitionPeriod || '________________________'}`,
    '',
    '-'.repeat(76),
    wrap(sheet.edition.cover.readInstruction.text),
    wrap(sheet.edition.cover.notVerified.text),
    '-'.repeat(76),
    '',
    wrap(sheet.edition.cover.portion.text),
    '',
    draft.cover.items ?? rule,
    '',
    sheet.edition.partOne.heading.text,
    '',
    ...captioned(sheet, rule),
    '',
    ...partTwo(sheet, style, 0),
    ...partThree(sheet),
    ...questions(sheet, style, [
      `     ${(draft.contact.name ?? '').padEnd(30)}${`(${draft.contact.areaCode ?? ''})`.padEnd(16)}${draft.contact.phone ?? ''}`,
      `     ${'-'.repeat(25)}     ${'-'.repeat(12)}    ${'-'.repeat(18)}`,
      `     ${'(Name)'.padEnd(30)}${'(Area Code)'.padEnd(16)}(Telephone Number)`,
    ]),
    center(draft.signature.registrant ?? ''),
    center('-'.repeat(44)),
    center(sheet.edition.signature.registrantCaption.text),
    '',
    wrap(sheet.edition.signature.attestation.text),
    '',
    `Date: ${sheet.dated.padEnd(32)}By: /s/ ${draft.signature.name ?? ''}`,
    `      ${'-'.repeat(20)}                ${'-'.repeat(30)}`,
    `${' '.repeat(42)}${draft.signature.name ?? ''}`,
    wrap(draft.signature.title ?? '', 76, 42),
    '',
    wrap(sheet.edition.tail.instruction.text),
    '',
    center('ATTENTION'),
    wrap(sheet.edition.tail.attention.text),
  ].join('\n');
}

/** 1997-2001: captions with a colon on the answer's line, `|X|` and `|_|` after the words, dotted blanks. */
function colons(draft: Draft): string {
  const sheet = createSheet(draft, { dates: 'long', states: 'code', none: 'Not Applicable' });
  const style: BoxStyle = { checked: '|X|', empty: '|_|', side: 'after' };
  const { partOne, signature, cover } = sheet.edition;
  return [
    ...head(sheet),
    draft.cover.secFileNumber === null ? '' : center(`Commission File Number: ${draft.cover.secFileNumber}`),
    draft.cover.cusip === null ? '' : center(`CUSIP Number: ${draft.cover.cusip}`),
    '',
    wrap(`(Check one): ${sheet.reports.map((box) => withBox(style, box.checked, box.label)).join('   ')}`, 76),
    '',
    `For Period Ended: ${sheet.period || '.....................'}`,
    '',
    ...sheet.transitions.map((box) => withBox(style, box.checked, box.label)),
    `For the Transition Period Ended: ${sheet.transitionPeriod || '.....................'}`,
    '',
    wrap(cover.notVerified.text),
    '',
    wrap(`${cover.portion.text} ${draft.cover.items ?? '..................'}`),
    '',
    sheet.edition.partOne.heading.text,
    '',
    `${partOne.fullName.text}: ${draft.registrant.name ?? ''}`,
    '',
    `${partOne.formerName.text}: ${sheet.former}`,
    '',
    `${partOne.street.text}: ${sheet.streetLines.join('\n          ')}`,
    '',
    `${partOne.cityStateZip.text}: ${sheet.cityLine}`,
    '',
    ...partTwo(sheet, style, 1),
    ...partThree(sheet, 4),
    ...questions(sheet, style, [
      `${draft.contact.name ?? ''}    (${draft.contact.areaCode ?? ''}) ${draft.contact.phone ?? ''}`,
      '(Name)   (Area Code) (Telephone Number)',
    ]),
    draft.signature.registrant ?? '',
    signature.registrantCaption.text,
    '',
    wrap(signature.attestation.text),
    '',
    `Dated: ${sheet.dated}`,
    '',
    `By: /s/ ${draft.signature.name ?? ''}`,
    `    Name:  ${draft.signature.name ?? ''}`,
    `    Title: ${draft.signature.title ?? ''}`,
  ].join('\n');
}

/** 1996-2004: EDGAR's TABLE, S and C tags, bare X and ruled blanks, page marks between the parts. */
function tagged(draft: Draft): string {
  const sheet = createSheet(draft, { dates: 'long', states: 'name', none: 'None' });
  const style: BoxStyle = { checked: ' X ', empty: '___', side: 'before' };
  const { partOne, signature, cover } = sheet.edition;
  const row = (label: string, answer: string) => `${label.padEnd(48)}${answer}`;
  return [
    ...head(sheet),
    `SEC FILE NUMBER ${draft.cover.secFileNumber ?? ''}`,
    `CUSIP NUMBER ${draft.cover.cusip ?? ''}`,
    '',
    '<TABLE>',
    '<S>                 <C>                  <C>',
    '(Check One):',
    ...sheet.reports.map((box) => `   ${withBox(style, box.checked, box.label)}`),
    '</TABLE>',
    '',
    `For Period Ended:  ${sheet.period || '____________'}`,
    ...sheet.transitions.map((box) => `   ${withBox(style, box.checked, box.label)}`),
    `For the Transition Period Ended:  ${sheet.transitionPeriod || '______________'}`,
    '',
    wrap(cover.notVerified.text),
    '',
    wrap(cover.portion.text),
    `   ${draft.cover.items ?? 'N/A'}`,
    '<PAGE>',
    '                                      -2-',
    '',
    sheet.edition.partOne.heading.text,
    '<TABLE>',
    '<S>                                             <C>',
    row(partOne.fullName.text, draft.registrant.name ?? ''),
    row(partOne.formerName.text, sheet.former),
    row(partOne.street.text.replace(' (Street and Number)', ''), sheet.streetLines[0] ?? ''),
    ...sheet.streetLines.slice(1).map((line) => row('', line)),
    row(partOne.cityStateZip.text, sheet.cityLine),
    '</TABLE>',
    '',
    ...partTwo(sheet, style, 0),
    '<PAGE>',
    '                                      -3-',
    ...partThree(sheet),
    ...questions(sheet, style, [
      '<TABLE>',
      '<S>                       <C>             <C>',
      `${(draft.contact.name ?? '').padEnd(26)}${(draft.contact.areaCode ?? '').padEnd(16)}${draft.contact.phone ?? ''}`,
      `${'(Name)'.padEnd(26)}${'(Area Code)'.padEnd(16)}(Telephone Number)`,
      '</TABLE>',
    ]),
    `          ${draft.signature.registrant ?? ''}`,
    `          ${signature.registrantCaption.text}`,
    '',
    wrap(signature.attestation.text),
    '',
    `Date  ${sheet.dated}`,
    '',
    `                         By  /s/ ${draft.signature.name ?? ''}`,
    '                            ------------------------------',
    `                            ${draft.signature.name ?? ''}, ${draft.signature.title ?? ''}`,
  ].join('\n');
}

/** 1998-2006: answers under their captions, `(X)` and `( )`, dates in figures, wide paragraphs. */
function brackets(draft: Draft): string {
  const sheet = createSheet(draft, { dates: 'short', states: 'code', none: '' });
  const style: BoxStyle = { checked: '(X)', empty: '( )', side: 'before' };
  const { partOne, signature, cover } = sheet.edition;
  return [
    ...head(sheet),
    draft.cover.secFileNumber === null
      ? ''
      : `                         Commission File No. ${draft.cover.secFileNumber}`,
    draft.cover.cusip === null ? '' : `                         CUSIP No. ${draft.cover.cusip}`,
    '',
    '(Check One)',
    wrap(sheet.reports.map((box) => withBox(style, box.checked, box.label)).join('   '), 78),
    `For the Period Ended: ${sheet.period}`,
    wrap(sheet.transitions.map((box) => withBox(style, box.checked, box.label)).join('   '), 78),
    `For the Transition Period Ended: ${sheet.transitionPeriod}`,
    '',
    wrap(cover.portion.text, 78),
    draft.cover.items ?? '',
    '',
    'PART I',
    'REGISTRANT INFORMATION',
    '',
    `${partOne.fullName.text}:`,
    `    ${draft.registrant.name ?? ''}`,
    `${partOne.formerName.text}:`,
    `    ${sheet.former}`,
    `${partOne.street.text}:`,
    ...sheet.streetLines.map((line) => `    ${line}`),
    `${partOne.cityStateZip.text}:`,
    `    ${sheet.cityLine}`,
    '',
    ...partTwo(sheet, style, 0),
    ...partThree(sheet),
    ...questions(sheet, style, [
      `    ${draft.contact.name ?? ''}`,
      `    ${draft.contact.areaCode ?? ''}-${draft.contact.phone ?? ''}`,
    ]),
    wrap(`${draft.signature.registrant ?? ''}`),
    signature.registrantCaption.text,
    '',
    wrap(signature.attestation.text),
    '',
    `Date: ${sheet.dated}`,
    `By:   /s/ ${(draft.signature.name ?? '').toUpperCase()}`,
    `      ${draft.signature.name ?? ''}`,
    `      ${draft.signature.title ?? ''}`,
  ].join('\n');
}

/** The six historical layouts of typed filings. */
export const typedLayouts: readonly Layout[] = [
  { name: 'boxed OMB block, captions below', render: boxed },
  { name: 'captions with colons', render: colons },
  { name: 'TABLE, S and C tags', render: tagged },
  { name: 'answers below captions', render: brackets },
  { name: 'slashed boxes, two columns', render: slashes },
  { name: 'ruled boxes, bracketed captions', render: ruled },
];
