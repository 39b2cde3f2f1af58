import type { Draft } from '../draft/draft';
import type { FieldPath } from '../draft/field-path';
import { editions } from '../form/editions';
import { plainText } from '../faces/text/plain-document';
import { oneLine, paragraphsOf } from './answer';
import { noFormerName } from './parts/registrant';

/** The faces an answer can be read back from. `html` keeps line breaks and every character, `txt` has neither. */
export type ReadableFace = 'html' | 'txt';

/** Answers by field as a face carries them; `null` is a blank on the form. */
export type PrintedFields = Readonly<Record<string, string | boolean | number | null>>;

/**
 * What a face carries of a draft, and so what an import of it can give back: the fields that the form prints, with white
 * space evened out as printing does, and for ASCII with EDGAR's characters. Not printed and therefore never read back:
 * filer status, CIK, capacity, the CUSIP number where the edition has no box for it, pre-flight answers, and of exhibits the kind, file and hash. A box that is not checked is
 * `false`: Part II has no box for "not answered".
 */
export function printedFields(draft: Draft, face: ReadableFace): PrintedFields {
  const line = (text: string | null) => textOrNull(face === 'txt' ? plainText(oneLine(text)) : oneLine(text));
  const prose = (text: string | null) => proseOf(text, face);
  const { cover, registrant, contact, signature } = draft;
  const [street, street2] = shiftUp(line(registrant.street), line(registrant.street2));
  const [contactName, contactTitle] = shiftUp(line(contact.name), line(contact.title));
  const fields: [FieldPath, string | boolean | number | null][] = [
    ['edition', draft.edition],
    ['amendment.number', draft.amendment?.number ?? null],
    ['amendment.explanation', prose(draft.amendment?.explanation ?? null)],
    ['cover.report', cover.report],
    ['cover.periodEnded', cover.periodEnded],
    ['cover.transitionReport', cover.transitionReport],
    ['cover.transitionPeriodEnded', cover.transitionPeriodEnded],
    ['cover.items', line(cover.items)],
    ['cover.secFileNumber', line(cover.secFileNumber)],
    ['cover.cusip', editions[draft.edition].header.cusip === null ? null : line(cover.cusip)],
    ['registrant.name', line(registrant.name)],
    ['registrant.formerName', formerName(line(registrant.formerName))],
    ['registrant.street', street],
    ['registrant.street2', street2],
    ['registrant.city', line(registrant.city)],
    ['registrant.state', line(registrant.state)],
    ['registrant.zip', line(registrant.zip)],
    ['registrant.country', line(registrant.country)],
    ['relief.claimed', draft.relief.claimed === true],
    ['narrative', prose(draft.narrative)],
    ['contact.name', contactName],
    ['contact.title', contactTitle],
    ['contact.areaCode', line(contact.areaCode)],
    ['contact.phone', line(contact.phone)],
    ['priorReports.allFiled', draft.priorReports.allFiled],
    ['priorReports.missing', prose(draft.priorReports.missing)],
    ['results.significantChange', draft.results.significantChange],
    ['results.explanation', prose(draft.results.explanation)],
    ['signature.registrant', line(signature.registrant)],
    ['signature.date', signature.date],
    ['signature.name', line(signature.name)],
    ['signature.title', line(signature.title)],
  ];
  return Object.fromEntries(fields);
}

function proseOf(text: string | null, face: ReadableFace): string | null {
  const paragraphs = paragraphsOf(text);
  return textOrNull((face === 'txt' ? paragraphs.map((each) => oneLine(plainText(each))) : paragraphs).join('\n\n'));
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

function formerName(name: string | null): string | null {
  return name?.toLowerCase() === noFormerName.toLowerCase() ? null : name;
}

/** Of two lines the first is blank only when both are: a face does not tell which of the two stands alone. */
function shiftUp(first: string | null, second: string | null): readonly [string | null, string | null] {
  return first === null ? [second, null] : [first, second];
}
