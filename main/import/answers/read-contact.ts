import { slotBetween, type NoticeText } from '../source/notice-text';
import { joinWrappedNames, looksLikeTitle } from './person';
import { notThere, type Reading, type Span } from '../source/source-text';
import { isNone, tidyAnswer } from './tidy-answer';

export interface ContactReadings {
  readonly name: Reading<string>;
  readonly title: Reading<string>;
  readonly areaCode: Reading<string>;
  readonly phone: Reading<string>;
}

const captions =
  /\bfax(?:\s*(?:number|no\.?))?[\s:.]*\(?\d{3}\)?[\s./-]*\d{3}[\s.-]*\d{4}|\b(?:e-?mail(?:\s+address)?\s*:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\(?\s*\b(?:name|title(?=\s*[)\t\n:]|\s*$)|area\s*code|tele?phone\s*(?:number|no\.?|nurnber)?|phone\s*(?:number)?|number)\b\s*\)?\s*:?|\((?:narne|narn|area\s*c[o0]de)\)/gi;
const figure = '[0-9OolISBZ|]';
const american = new RegExp(
  `(?<![0-9])(?:\\+?1[\\s.-]+)?[\\[({]?\\s*(${figure}{3})\\s*[\\])}]?[\\s./_-]*(${figure}{3})[\\s._\\u2010-\\u2015-]*(${figure}{4})(?![0-9])((?:\\s*,?\\s*(?:[Ee](?:xt|XT|x)?(?:ension)?\\.?|[xX])\\s*\\d{1,5})?)\\)?`,
);
const foreign = /(?:\+|\b011[\t -]*)\d[\d\t ().-]{7,18}\d|\(?\b\d{2,4}\)?(?:[\s-]\d{2,5}){2,4}\b/;
/** A code and a number in cells of their own, as the form's captions ask for them. */
const celled = /(?:^|[\t\n])[ ]*(\(?\+?[\d][\d ()-]{0,8}\)?)[ ]*\t[\t\n ]*(\d[\d\s().-]{4,14}\d)(?=[ ]*(?:[\t\n]|$))/;
/** A code in brackets and the number after it: `(972-4) 650-6611`. */
const bracketed = /\((\+?\d[\d -]{0,7})\)\s{0,8}(\d[\d -]{4,14}\d)(?!\d)/;
const local = new RegExp(`(?<![0-9])${figure}{3}\\s?[-.]\\s?${figure}{4}(?![0-9])`);

/** A code in brackets whose number stands in another column. */
const areaCodeAlone = /\((\d{3})\)/;

/** Reads Part IV (1): a name, perhaps with a title, and a telephone number, with captions above, below or between. */
export function readContact(notice: NoticeText): ContactReadings {
  const slot =
    slotBetween(notice, ['contact', 'partFour'], ['priorReports', 'identifyReports', 'results', 'attestation']) ??
    slotAtCaptions(notice);
  if (slot === null)
    return { name: notThere(0.4), title: notThere(0.4), areaCode: notThere(0.4), phone: notThere(0.4) };
  const text = notice.answers.slice(slot.from, slot.to).replace(captions, (caption) => caption.replace(/[^\n]/g, ' '));
  const telephone = readTelephone(text, slot);
  const rest = `${text.slice(0, telephone.at)}\t${text.slice(telephone.end)}`.replace(areaCodeAlone, '');
  return { ...readPerson(rest, slot), areaCode: telephone.areaCode, phone: telephone.phone };
}

/** Where the question was torn to pieces: the line that ends in the captions "(Name) (Area Code)", and what follows it. */
function slotAtCaptions(notice: NoticeText): Span | null {
  const from = notice.form.questions.get('narrative')?.to ?? notice.from;
  const to = notice.form.questions.get('results')?.from ?? notice.to;
  const torn = /[^\n()]*(?:\([\d]{3}\)[^\n()]*)?\(name\)\s*\(area\s*code\)/i.exec(notice.answers.slice(from, to));
  if (torn === null) return null;
  const start = from + torn.index + (/^.*\b(?:notification|this)\s/i.exec(torn[0])?.[0].length ?? 0);
  return { from: start, to: Math.min(to, start + torn[0].length + reachBelow) };
}

/** Letters below torn captions in which the telephone number may stand. */
const reachBelow = 200;

interface Telephone {
  readonly at: number;
  readonly end: number;
  readonly areaCode: Reading<string>;
  readonly phone: Reading<string>;
}

function readTelephone(text: string, slot: Span): Telephone {
  const match = american.exec(text);
  if (match !== null) {
    const [whole, area = '', exchange = '', line = '', extension = ''] = match;
    const isClean = !/[^0-9]/.test(area + exchange + line);
    const span = { from: slot.from + match.index, to: slot.from + match.index + whole.length };
    const reading = (value: string): Reading<string> => ({
      value,
      confidence: isClean ? 0.98 : 0.75,
      span,
      candidates: [value],
    });
    const number = `${digits(exchange)}-${digits(line)}${extension === '' ? '' : ` ${extension.trim().replace(/^,\s*/, '')}`}`;
    return {
      at: match.index,
      end: match.index + whole.length,
      areaCode: reading(digits(area)),
      phone: reading(number),
    };
  }
  return readOtherTelephone(text, slot);
}

/** Foreign numbers keep their own form; a local number alone has no area code. */
function readOtherTelephone(text: string, slot: Span): Telephone {
  const cells = celled.exec(text) ?? bracketed.exec(text);
  const match = cells ?? foreign.exec(text) ?? local.exec(text);
  if (match === null) return { at: text.length, end: text.length, areaCode: notThere(0.6), phone: notThere(0.6) };
  const span = { from: slot.from + match.index, to: slot.from + match.index + match[0].length };
  const value = match[0].replace(/\s+/g, ' ').trim();
  const alone = cells === null ? (areaCodeAlone.exec(text)?.[1] ?? null) : null;
  const country = /^(?:\+|011[\s-]*)(\d{1,3})[\s()-]+(.*)$/.exec(value);
  const whole = country === null ? [alone, value] : [`+${country[1] ?? ''}`, country[2] ?? value];
  const [area = null, number = null] =
    cells === null ? whole : cells.slice(1).map((cell) => cell.replace(/[()]/g, '').trim());
  const reading = (part: string | null): Reading<string> =>
    part === null ? notThere(0.6) : { value: part, confidence: 0.7, span, candidates: [part, value] };
  return { at: match.index, end: match.index + match[0].length, areaCode: reading(area), phone: reading(number) };
}

function digits(text: string): string {
  return text.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1').replace(/S/g, '5').replace(/B/g, '8').replace(/Z/g, '2');
}

const leadingLabel = /^(?:[\s\d()]+(?=\s|$))?\s*(?:(?:contact(?:\s+person)?|attn|attention)\s*:)?/i;
const trailingLabel = /\b(?:at|call|contact|attn|attention|tel|phone)\b[.:]*\s*$/i;

/** A title in the cell beside the name's. */
const besideTitle = /\t(?=[^\t\n]*\b(?:officer|president|treasurer|controller|secretary|counsel|director)\b)/gi;

/** The first piece that is no title is the name; titles beside or under it are the contact's title. */
function readPerson(text: string, slot: Span): Pick<ContactReadings, 'name' | 'title'> {
  const pieces = joinWrappedNames(text)
    .replace(besideTitle, '\n')
    .split(/\n|\t{2,}|,(?!\s*(?:Jr|Sr|II|III|IV|Esq|CPA|Ph\.?D|M\.?D|Inc|LLC|L\.P)\b)|;/i)
    .map((piece) => tidyAnswer(piece.replace(leadingLabel, '').replace(trailingLabel, '')))
    .filter((piece) => /[A-Za-z]{2,}/.test(piece) && !isNone(piece));
  const name = pieces.find((piece) => !looksLikeTitle(piece) && piece.length <= 60) ?? null;
  const titles: string[] = [];
  for (const piece of pieces.slice(name === null ? 0 : pieces.indexOf(name) + 1)) {
    if (!looksLikeTitle(piece)) break;
    titles.push(piece);
  }
  const title = titles.join(', ') || null;
  const words = name?.split(' ').length ?? 0;
  return {
    name:
      name === null
        ? notThere(0.5)
        : {
            value: name,
            confidence: words >= 2 && words <= 5 && !/\d/.test(name) ? 0.96 : 0.6,
            span: slot,
            candidates: [name],
          },
    title: title === null ? notThere(0.8) : { value: title, confidence: 0.9, span: slot, candidates: [title] },
  };
}
