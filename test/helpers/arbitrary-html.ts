import fc from 'fast-check';

/** Random pages as they come out of Word, mail programs and hand-written templates: wrongly nested, styled, half closed. */
const names =
  'p div span b i u font table tr td th tbody thead ul ol li a h1 h3 center blockquote pre br hr img o:p st1:place script style ' +
  'section article s del ins q form select option textarea button svg math title body html head nobr xmp iframe label sup dl dt dd ' +
  'col colgroup caption noscript object template strike small address f1 page main details input';
const attributes = [
  ' class=MsoNormal',
  ` style='mso-list:l0 level1;text-align:center;font-family:"Times New Roman",serif'`,
  ' style="margin:0in;position:absolute;background:url(x.gif)"',
  ` style='font-weight:bold;font-style:italic;vertical-align:super;text-decoration:underline;font-size:7pt'`,
  ' style="font-weight:normal;font-style:normal;mso-list:Ignore"',
  ' style="font-family:Wingdings"',
  ' style="display:none"',
  ' class="c1 c2"',
  ' type=checkbox',
  ' onclick="x()"',
  ' align=center',
  ' width="100%"',
  ' href="http://example.com/"',
  ' href="#top"',
  ' name=top',
  ' src="a.gif"',
  ' src="data:image/png;base64,AA"',
  ' data-x',
  ' xmlns:o="urn:schemas-microsoft-com:office:office"',
  ' lang=EN-US',
  ' title="caf\u00e9 & <b>"',
];
const texts = [
  'The Company\u2019s ',
  'word ',
  '\u201cquoted\u201d ',
  '&nbsp;',
  '&#146;',
  '&rsquo;',
  '&check;',
  ' < 5 & > 3 ',
  '^',
  '\u00a0\u00a0',
  '\r\n',
  '\n',
  '\t',
  '\u4e2d\u6587',
  '\u{1f600}',
  '\u0007',
  '<!-- note -->',
  '<![if !supportLists]>',
  '<![endif]>',
  '<!--[if gte mso 9]><xml></xml><![endif]-->',
  '<style>.c1{font-weight:700}p.c2{vertical-align:sub;font-family:Symbol}</style>',
  '<xml><w:View>Normal</w:View></xml>',
  'o\u00fe\uf0a8 ',
  '<?xml version="1.0"?>',
  '<!DOCTYPE html>',
  '\u0000',
];

const tag = fc
  .tuple(
    fc.constantFrom(...names.split(' ')),
    fc.array(fc.constantFrom(...attributes), { maxLength: 3 }),
    fc.constantFrom('open', 'open', 'close', 'self'),
  )
  .map(([name, list, kind]) =>
    kind === 'close' ? `</${name}>` : `<${name}${list.join('')}${kind === 'self' ? '/' : ''}>`,
  );

export const arbitraryHtml: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: tag }, { weight: 3, arbitrary: fc.constantFrom(...texts) }), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));
