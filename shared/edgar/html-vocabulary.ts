/**
 * The HTML that EDGAR takes (EDGAR Filer Manual, volume II, 5.2.2): elements, and the attributes of each. Attributes are
 * those of XHTML 1.0 Transitional with what the manual takes away.
 */

const common = ['id', 'class', 'style', 'title', 'lang', 'dir'];
const cell = ['rowspan', 'colspan', 'align', 'valign', 'nowrap', 'bgcolor', 'width', 'height'];

/** Attributes an element takes beyond the common ones. */
const own: Readonly<Record<string, readonly string[]>> = {
  a: ['name', 'href', 'rel', 'rev'],
  body: ['bgcolor', 'text', 'link', 'vlink', 'alink'],
  br: ['clear'],
  caption: ['align'],
  dir: ['compact'],
  div: ['align'],
  dl: ['compact'],
  font: ['size', 'color', 'face'],
  hr: ['align', 'noshade', 'size', 'width', 'color'], // color: in filings of 2002 and 2006 that EDGAR took
  img: ['src', 'alt', 'name', 'height', 'width', 'align', 'border'],
  isindex: ['prompt'],
  li: ['type'],
  menu: ['compact'],
  meta: ['name', 'content'],
  ol: ['type', 'compact', 'start'],
  p: ['align'],
  pre: ['width'],
  table: ['summary', 'width', 'border', 'cellspacing', 'cellpadding', 'align', 'bgcolor'],
  td: cell,
  th: cell,
  tr: ['align', 'valign', 'bgcolor'],
  ul: ['type', 'compact'],
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, ['align']])),
};

/** Elements EDGAR takes, besides the footnote tags `f1` to `f99`. */
export const acceptedElements: ReadonlySet<string> = new Set(
  (
    'a address b big blockquote body br caption center cite code dd dfn dir div dl dt em font h1 h2 h3 h4 h5 h6 head hr ' +
    'html i img isindex kbd li listing menu meta ol p page plaintext pre r samp small strike strong sub sup table td th ' +
    'title tr tt u ul var xmp'
  ).split(' '),
);

/** Elements that may stand in the head only. */
export const headElements: ReadonlySet<string> = new Set(['title', 'meta', 'isindex']);

/** Elements that can run code or fetch something: EDGAR suspends the whole filing (Regulation S-T, Rule 106). */
export const activeElements: ReadonlySet<string> = new Set([
  ...['script', 'applet', 'object', 'embed', 'iframe', 'frame', 'frameset', 'form', 'base', 'link', 'style'],
]);

/** Whether EDGAR takes the element; names in lower case. */
export function isAcceptedElement(name: string): boolean {
  return acceptedElements.has(name) || /^f[1-9]\d?$/.test(name);
}

/** Whether EDGAR takes the attribute on the element; names in lower case. */
export function isAcceptedAttribute(element: string, attribute: string): boolean {
  return common.includes(attribute) || (own[element]?.includes(attribute) ?? false);
}

/** A link inside the submission, or to a filing on the SEC's own site. */
export function isAcceptedLink(target: string): boolean {
  return (
    /^#[\x21-\x5d\x5f-\x7e]*$/.test(target) ||
    /^[A-Za-z0-9][A-Za-z0-9._-]*\.(htm|txt|pdf)(#[A-Za-z0-9._-]*)?$/.test(target) ||
    /^https?:\/\/www\.sec\.gov\/(ix\?doc=\/)?Archives\/edgar\/data\/[A-Za-z0-9._/-]*$/.test(target)
  );
}

/** A picture attached to the submission. */
export function isAcceptedImage(source: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*\.(jpg|gif)$/i.test(source);
}

/** Whether an inline style fetches or runs something. */
export function isActiveStyle(style: string): boolean {
  return /url\s*\(|expression\s*\(|javascript:|behaviou?r\s*:|-moz-binding|@import|\\/i.test(style);
}
