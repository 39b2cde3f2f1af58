import { createSheet, yesNo, withBox, type BoxStyle, type Sheet } from './wording';
import type { Layout } from './typed-parts';
import type { Draft } from '../../../shared/draft/draft';

/** Letters that HTML needs escaped, and numeric references as the filing agents of each age wrote them. */
function escapeHtml(text: string, age: 'windows' | 'unicode'): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const windows: Readonly<Record<string, string>> = {
    '\u2019': '&#146;',
    '\u201c': '&#147;',
    '\u201d': '&#148;',
    '\u2014': '&#151;',
  };
  return [...plain]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 128) return letter;
      return (age === 'windows' ? windows[letter] : undefined) ?? `&#${code};`;
    })
    .join('');
}

interface Tags {
  readonly text: (words: string) => string;
  readonly block: (content: string) => string;
  readonly gap: string;
  readonly box: (checked: boolean) => string;
  readonly row: (cells: readonly string[]) => string;
  readonly table: (rows: readonly string[]) => string;
  readonly page: (body: string) => string;
  readonly side: BoxStyle['side'];
  readonly yesSide?: BoxStyle['side'];
  readonly answers: 'above' | 'below' | 'beside';
  readonly boxBeside: 0 | 1;
}

/** The form in one agent's tags: the same order for all, everything else is the agent's. */
function page(sheet: Sheet, tags: Tags): string {
  const { draft, edition } = sheet;
  const style = boxStyle(tags, tags.side);
  const line = (words: string) => tags.block(tags.text(words));
  return tags.page(
    [
      ...edition.header.agency.map(({ text }) => line(text)),
      line(edition.header.formName.text),
      draft.cover.secFileNumber === null ? '' : line(`Commission File Number ${draft.cover.secFileNumber}`),
      draft.cover.cusip === null ? '' : line(`CUSIP Number: ${draft.cover.cusip}`),
      line(edition.header.formTitle.text),
      tags.table([
        tags.row([
          tags.text('(Check one):'),
          ...sheet.reports.map((box) => withBox(style, box.checked, tags.text(box.label))),
        ]),
      ]),
      tags.gap,
      line(`For Period Ended: ${sheet.period}`),
      ...sheet.transitions.map((box) =>
        tags.block(withBox(boxStyle(tags, 'before'), box.checked, tags.text(box.label))),
      ),
      line(`For the Transition Period Ended: ${sheet.transitionPeriod || '_______________'}`),
      tags.gap,
      line(edition.cover.notVerified.text),
      line(edition.cover.portion.text),
      draft.cover.items === null ? tags.gap : line(draft.cover.items),
      line(edition.partOne.heading.text),
      partOne(sheet, tags),
      line(edition.partTwo.heading.text),
      line(edition.partTwo.lead.text),
      partTwo(sheet, tags),
      line(edition.partThree.heading.text),
      line(edition.partThree.lead.text),
      tags.gap,
      ...(draft.narrative ?? '').split('\n\n').map(line),
      tags.gap,
      line(edition.partFour.heading.text),
      line(`(1) ${edition.partFour.contact.question.text}`),
      contact(sheet, tags),
      ...questions(sheet, tags),
      signature(sheet, tags),
    ].join('\n'),
  );
}

function boxStyle(tags: Tags, side: BoxStyle['side']): BoxStyle {
  return { checked: tags.box(true), empty: tags.box(false), side };
}

function partOne(sheet: Sheet, tags: Tags): string {
  const { draft, edition } = sheet;
  const { partOne: captions } = edition;
  const pairs: readonly (readonly [string, readonly string[]])[] = [
    [captions.fullName.text, [draft.registrant.name ?? '']],
    [captions.formerName.text, [sheet.former]],
    [captions.street.text, sheet.streetLines],
    [captions.cityStateZip.text, [sheet.cityLine]],
  ];
  const line = (words: string) => tags.block(tags.text(words));
  if (tags.answers === 'beside') {
    return tags.table(
      pairs.map(([caption, lines]) => tags.row([tags.text(`${caption}:`), tags.text(lines.join('\n'))])),
    );
  }
  return pairs
    .map(
      ([caption, lines]) =>
        (tags.answers === 'above' ? [...lines, caption] : [caption, ...lines]).map(line).join('\n') + tags.gap,
    )
    .join('\n');
}

function partTwo({ draft, edition }: Sheet, tags: Tags): string {
  return tags.table(
    edition.partTwo.representations.map(({ marker, text }, index) =>
      tags.row([
        index === tags.boxBeside ? tags.box(draft.relief.claimed === true) : '',
        tags.text(marker),
        tags.text(text),
      ]),
    ),
  );
}

function contact({ draft }: Sheet, tags: Tags): string {
  const { name, areaCode, phone } = draft.contact;
  return tags.table([
    tags.row([name ?? '', `(${areaCode ?? ''})`, phone ?? ''].map(tags.text)),
    tags.row(['(Name)', '(Area Code)', '(Telephone Number)'].map(tags.text)),
  ]);
}

function questions({ draft, edition }: Sheet, tags: Tags): string[] {
  const style = boxStyle(tags, tags.yesSide ?? tags.side);
  const { priorReports, results, resultsExplanation } = edition.partFour;
  const line = (words: string) => tags.block(tags.text(words));
  return [
    tags.block(
      `${tags.text(`(2) ${priorReports.question.text}`)} ${yesNo(style, draft.priorReports.allFiled, '&nbsp;&nbsp; ')}`,
    ),
    draft.priorReports.missing === null ? '' : line(draft.priorReports.missing),
    tags.block(
      `${tags.text(`(3) ${results.question.text}`)} ${yesNo(style, draft.results.significantChange, '&nbsp;&nbsp; ')}`,
    ),
    line(resultsExplanation.text),
    ...(draft.results.explanation ?? '').split('\n\n').filter(Boolean).map(line),
  ];
}

function signature({ draft, edition, dated }: Sheet, tags: Tags): string {
  const { registrant, name, title } = draft.signature;
  const line = (words: string) => tags.block(tags.text(words));
  const lines = [`By: /s/ ${name ?? ''}`, name ?? '', ...(title ?? '').split(/(?<=,) /)];
  return [
    line(registrant ?? ''),
    line(edition.signature.registrantCaption.text),
    line(edition.signature.attestation.text),
    tags.table([tags.row([tags.text(`Date: ${dated}`), lines.map(line).join('')])]),
  ].join('\n');
}

/** 2000: capitals, FONT in every cell, lines broken by BR, boxes in Wingdings letters, Windows references. */
function fontSoup(draft: Draft): string {
  const font = (words: string) =>
    `<FONT FACE="Times New Roman" SIZE="2">${escapeHtml(words, 'windows').replaceAll('\n', '<BR>')}</FONT>`;
  return page(createSheet(draft, { dates: 'long', states: 'name', none: 'N/A' }), {
    text: font,
    block: (content) => `<P ALIGN="CENTER">${content}</P>`,
    gap: '<P><FONT SIZE="1">&nbsp;</FONT></P>',
    box: (checked) => `<FONT FACE="WINGDINGS" SIZE="2" COLOR="#000000">${checked ? '&#120;' : '&#168;'}</FONT>`,
    row: (cells) => `<TR>${cells.map((cell) => `<TD VALIGN="TOP">${cell}</TD>`).join('<TD>&nbsp;</TD>')}</TR>`,
    table: (rows) => `<TABLE CELLPADDING=0 BORDER=0 WIDTH="100%">\n${rows.join('\n')}\n</TABLE>`,
    page: (body) => `<HTML><HEAD><TITLE>nt10k</TITLE></HEAD><BODY BGCOLOR="WHITE">${body}</BODY></HTML>`,
    side: 'before',
    answers: 'above',
    boxBeside: 1,
  });
}

/** 2006: tables with empty spacer cells, Wingdings `x` and `o` after their words. */
function spacerTables(draft: Draft): string {
  const font = (words: string) =>
    `<font size="2" face="Times New Roman" style="font-size:10.0pt;">${escapeHtml(words, 'windows').replaceAll('\n', '<br>')}</font>`;
  return page(createSheet(draft, { dates: 'long', states: 'code', none: 'N/A' }), {
    text: font,
    block: (content) => `<p style="margin:0pt 0pt 12.0pt;">${content}</p>`,
    gap: '<p style="margin:0pt"><font size="2">&nbsp;</font></p>',
    box: (checked) => `<font face="Wingdings">${checked ? 'x' : 'o'}</font>`,
    row: (cells) =>
      `<tr>${cells.map((cell) => `<td><p>${cell}</p></td><td width="16"><p>&nbsp;</p></td>`).join('')}</tr>`,
    table: (rows) => `<div align="center"><table border="0">${rows.join('')}</table></div>`,
    page: (body) => `<html><head></head><body lang="EN-US">${body}</body></html>`,
    side: 'after',
    yesSide: 'before',
    answers: 'above',
    boxBeside: 0,
  });
}

/** 2015-2026: one font span a few words, words split between spans, display:none cells, ballot box references. */
function splitSpans(draft: Draft): string {
  const font = (words: string) => {
    const escaped = escapeHtml(words, 'unicode').replaceAll('\n', '<br>');
    const at = Math.floor(words.length / 2);
    const isPlain = /^[\w ,.;:()'-]+$/.test(words);
    const style = `<font style="color:#000000;font-family:'Times New Roman',serif;font-size:10pt">`;
    return isPlain
      ? `${style}${words.slice(0, at)}</font>${style}${words.slice(at)}</font>`
      : `${style}${escaped}</font>`;
  };
  return page(createSheet(draft, { dates: 'long', states: 'name', none: 'Not applicable' }), {
    text: font,
    block: (content) => `<div style="text-align:justify">${content}</div>`,
    gap: '<div><font><br></font></div>',
    box: (checked) => `<font style="font-family:'Arial',sans-serif">${checked ? '&#9746;' : '&#9744;'}</font>`,
    row: (cells) =>
      `<tr>${cells.map((cell) => `<td colspan="3" style="padding:2px 1pt"><div>${cell}</div></td><td colspan="3" style="display:none">hidden</td>`).join('')}</tr>`,
    table: (rows) =>
      `<div><table style="display:inline-table"><tr><td style="width:1.0%"></td></tr>${rows.join('')}</table></div>`,
    page: (body) => `<html><head><title>Document</title></head><body><div>${body}</div></body></html>`,
    side: 'before',
    answers: 'above',
    boxBeside: 1,
  });
}

/** Word-made pages: MsoNormal, captions beside their answers in a table, the whole sheet inside a layout table. */
function wordPage(draft: Draft): string {
  const font = (words: string) =>
    `<span style='font-size:10.0pt;mso-fareast-font-family:"Times New Roman"'>${escapeHtml(words, 'unicode').replaceAll('\n', '<br/>')}<o:p></o:p></span>`;
  return page(createSheet(draft, { dates: 'short', states: 'code', none: '' }), {
    text: font,
    block: (content) => `<p class=MsoNormal>${content}</p>`,
    gap: '<p class=MsoNormal><o:p>&nbsp;</o:p></p>',
    box: (checked) =>
      `<span style='font-family:Wingdings;mso-char-type:symbol'>${checked ? '\u00fe' : '\u00a8'}</span>`,
    row: (cells) => `<tr>${cells.map((cell) => `<td valign=top><p class=MsoNormal>${cell}</p></td>`).join('')}</tr>`,
    table: (rows) => `<table class=MsoNormalTable><tbody>${rows.join('')}</tbody></table>`,
    page: (body) =>
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{margin:0}</style></head><body><table><tr><td>${body}</td></tr></table></body></html>`,
    side: 'after',
    answers: 'beside',
    boxBeside: 0,
  });
}

/** 2004-2012: captions over their answers, boxes typed in brackets, everything in centred blocks parted by rules. */
function bracketPage(draft: Draft): string {
  return page(createSheet(draft, { dates: 'european', states: 'name', none: 'None' }), {
    text: (words) => escapeHtml(words, 'windows').replaceAll('\n', '<br>'),
    block: (content) => `<center>${content}</center><br>`,
    gap: '<hr noshade size=1>',
    box: (checked) => (checked ? '[X]' : '[&nbsp;&nbsp;]'),
    row: (cells) => `<tr><td>${cells.join('</td><td>')}</td></tr>`,
    table: (rows) => `<table width=100%>${rows.join('')}</table>`,
    page: (body) => `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN"><html><body>${body}</body></html>`,
    side: 'before',
    answers: 'below',
    boxBeside: 0,
  });
}

/** 2000-2010: boxes as an underlined X between no-break spaces, blanks as underlined spaces. */
function underlinedPage(draft: Draft): string {
  return page(createSheet(draft, { dates: 'long', states: 'code', none: 'N/A' }), {
    text: (words) => `<font size=2>${escapeHtml(words, 'windows').replaceAll('\n', '<br>')}</font>`,
    block: (content) => `<p>${content}</p>`,
    gap: '<p>&nbsp;</p>',
    box: (checked) => (checked ? '<u>&nbsp;X&nbsp;</u>' : '<u>&nbsp;&nbsp;&nbsp;</u>'),
    row: (cells) => `<tr><td>${cells.join('</td>\n<td>')}</td></tr>`,
    table: (rows) => `<table>${rows.join('')}</table>`,
    page: (body) => `<html><body>${body}</body></html>`,
    side: 'before',
    answers: 'above',
    boxBeside: 0,
  });
}

/** Six ways filing agents made pages. */
export const pageLayouts: readonly Layout[] = [
  { name: 'FONT soup of 2000', render: fontSoup },
  { name: 'spacer tables, boxes after', render: spacerTables },
  { name: 'split spans, hidden cells', render: splitSpans },
  { name: 'Word page in a layout table', render: wordPage },
  { name: 'bracket boxes, answers below', render: bracketPage },
  { name: 'underlined boxes', render: underlinedPage },
];
