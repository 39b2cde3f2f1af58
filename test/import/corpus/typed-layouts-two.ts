import type { Draft } from '../../../shared/draft/draft';
import { captioned, center, head, partThree, partTwo, questions, wrap } from './typed-parts';
import { createSheet, withBox, type BoxStyle } from './wording';

/** 1999-2004: `/X/` and `/ /`, file number in a column beside the form's name, contact on one line. */
export function slashes(draft: Draft): string {
  const sheet = createSheet(draft, { dates: 'european', states: 'name', none: 'N/A' });
  const style: BoxStyle = { checked: '/X/', empty: '/ /', side: 'before' };
  const { signature, cover } = sheet.edition;
  const rows = sheet.reports.map((box) => withBox(style, box.checked, box.label).padEnd(18));
  return [
    'UNITED STATES'.padEnd(50) + 'SEC File Number',
    'SECURITIES AND EXCHANGE COMMISSION'.padEnd(50) + (draft.cover.secFileNumber ?? ''),
    'Washington, D.C. 20549'.padEnd(50) + 'CUSIP Number',
    ''.padEnd(50) + (draft.cover.cusip ?? ''),
    'FORM 12b-25',
    'NOTIFICATION OF LATE FILING',
    '',
    '(CHECK ONE):',
    rows.slice(0, 4).join(''),
    rows.slice(4).join(''),
    `For Period Ended: ${sheet.period}`,
    ...sheet.transitions.map((box) => withBox(style, box.checked, box.label)),
    `For the Transition Period Ended: ${sheet.transitionPeriod}`,
    '',
    wrap(cover.readInstruction.text),
    wrap(cover.notVerified.text),
    '',
    wrap(cover.portion.text),
    `  ${draft.cover.items ?? 'Not applicable.'}`,
    '',
    sheet.edition.partOne.heading.text,
    '',
    ...captioned(sheet, ''),
    ...partTwo(sheet, style, 1),
    ...partThree(sheet),
    ...questions(sheet, style, [
      `    ${draft.contact.name ?? ''}, (${draft.contact.areaCode ?? ''}) ${draft.contact.phone ?? ''}`,
    ]),
    '                              SIGNATURES',
    '',
    center(draft.signature.registrant ?? ''),
    center(signature.registrantCaption.text),
    '',
    wrap(signature.attestation.text),
    '',
    `                                   ${draft.signature.registrant ?? ''}`,
    '',
    `                                   By: /s/ ${draft.signature.name ?? ''}`,
    '                                      ------------------------',
    `                                   Name: ${draft.signature.name ?? ''}`,
    wrap(`Title: ${draft.signature.title ?? ''}`, 76, 35),
    `Date: ${sheet.dated}`,
  ].join('\n');
}

/** 1993-1999: capitals, one box a line ruled `_X_`, captions in brackets below, Part IV boxes after the words. */
export function ruled(draft: Draft): string {
  const sheet = createSheet(draft, { dates: 'long', states: 'name', none: 'NONE' });
  const style: BoxStyle = { checked: '_X_', empty: '___', side: 'after' };
  const before: BoxStyle = { ...style, side: 'before' };
  const { partOne, signature, cover } = sheet.edition;
  const caption = (text: string) => center(`(${text.replace(' (Street and Number)', '')})`);
  return [
    ...head(sheet),
    center(`SEC FILE NUMBER: ${draft.cover.secFileNumber ?? ''}`),
    center(`CUSIP NUMBER: ${draft.cover.cusip ?? ''}`),
    '',
    '(Check One):',
    ...sheet.reports.map((box) => `          ${withBox(before, box.checked, box.label)}`),
    '',
    `          For Period Ended:   ${sheet.period}`,
    ...sheet.transitions.map((box) => `          ${withBox(before, box.checked, box.label)}`),
    `          For the Transition Period Ended: ${sheet.transitionPeriod}`,
    '',
    wrap(cover.notVerified.text.toUpperCase()),
    '',
    wrap(cover.portion.text),
    '',
    draft.cover.items ?? '',
    center('PART I -- REGISTRANT INFORMATION'),
    '',
    center(draft.registrant.name ?? ''),
    caption(partOne.fullName.text),
    center(sheet.former),
    caption(partOne.formerName.text),
    ...sheet.streetLines.map((line) => center(line)),
    caption(partOne.street.text),
    center(sheet.cityLine),
    caption(partOne.cityStateZip.text),
    '',
    ...partTwo(sheet, before, 0),
    ...partThree(sheet),
    ...questions(sheet, style, [
      `     Name:             ${draft.contact.name ?? ''}`,
      `     Area Code:        ${draft.contact.areaCode ?? ''}`,
      `     Telephone Number: ${draft.contact.phone ?? ''}`,
    ]),
    center(draft.signature.registrant ?? ''),
    center(signature.registrantCaption.text),
    '',
    wrap(signature.attestation.text),
    '',
    `DATE: ${sheet.dated}`,
    '',
    `BY:  ${draft.signature.name ?? ''}`,
    `     ${draft.signature.title ?? ''}`,
  ].join('\n');
}
