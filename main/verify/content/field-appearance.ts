import type { Findings } from '../findings';
import { decodeStream } from '../pdf/filters';
import { asDictionary, asName, asStream, asString, type PdfDictionary } from '../pdf/objects';
import { ObjectReader } from '../pdf/object-reader';
import type { PdfView } from '../pdf/pdf-file';
import { textOf } from '../pdf/strings';
import { formFields, type FormField } from '../signature/signature-fields';

/** Holds what form fields hold (/V) against what they show (/AP, /AS): two readers must not see two documents. */
export function checkFieldAppearances(view: PdfView, findings: Findings): void {
  const form = asDictionary(view.entry(view.catalog, 'AcroForm'));
  if (view.entry(form, 'NeedAppearances') === true) {
    findings.fail('E_VAP', 'The form asks each reader to draw its own appearances (/NeedAppearances).', 'form');
  }
  for (const field of formFields(view)) {
    const message = disagreement(view, field);
    if (message !== null) findings.fail('E_VAP', message, `field ${field.name}`);
  }
}

function disagreement(view: PdfView, field: FormField): string | null {
  if (field.type === 'Btn') return buttonDisagreement(view, field.dictionary, field);
  if (field.type !== 'Tx' && field.type !== 'Ch') return null;
  const value = asString(view.resolve(field.value));
  const shown = shownText(view, field.dictionary);
  if (shown === null) return null;
  const held = value === null ? '' : textOf(value);
  return fold(shown) === fold(held) ? null : 'The field shows another text than it holds.';
}

function buttonDisagreement(view: PdfView, widget: PdfDictionary, field: FormField): string | null {
  const state = asName(view.entry(widget, 'AS'));
  const value = asName(view.resolve(field.value));
  if (state === null || value === null || state === value) return null;
  return 'The box shows another state than it holds.';
}

function fold(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The text that an appearance draws with single-byte fonts; null where it cannot be told (no appearance, composite fonts). */
function shownText(view: PdfView, widget: PdfDictionary): string | null {
  const stream = asStream(view.entry(asDictionary(view.entry(widget, 'AP')), 'N'));
  if (stream === null) return null;
  const fonts = asDictionary(view.entry(asDictionary(view.entry(stream.dictionary, 'Resources')), 'Font'));
  for (const font of fonts?.entries.values() ?? []) {
    if (asName(view.entry(asDictionary(view.resolve(font)), 'Subtype')) === 'Type0') return null;
  }
  const content = decodeStream(stream, 'appearance', view.file.budget);
  view.file.budget.spend(content.length, 'appearance');
  return stringsIn(content);
}

/** All strings of a content stream in order; operators are stepped over. */
function stringsIn(content: Uint8Array): string {
  const reader = new ObjectReader(content, 0);
  const texts: string[] = [];
  for (reader.skipSpace(); reader.position < content.length; reader.skipSpace()) {
    const word = reader.peekWord();
    if (/^[A-Za-z'"*]/.test(word) && word !== 'true' && word !== 'false') {
      reader.position += word.length;
      continue;
    }
    const object = reader.readObject();
    const items = Array.isArray(object) ? (object as readonly (typeof object)[]) : [object];
    for (const item of items) {
      const string = asString(item);
      if (string !== null) texts.push(textOf(string));
    }
  }
  return texts.join('');
}
