import { closure, referencesIn } from '../changes/references';
import type { Findings } from '../findings';
import { asArray, asDictionary, asName } from '../pdf/objects';
import type { PdfView } from '../pdf/pdf-file';
import { entryWork } from '../work-budget';

/**
 * Looks for what a shadow attack prepares before signing: content that is there and not shown, or shown and removable. It
 * is no proof of one, so it makes a file doubtful, not forged. A notice of this program never holds any.
 */
export function checkDormantContent(view: PdfView, findings: Findings): void {
  if (view.catalog.entries.has('OCProperties')) {
    findings.doubt('E_SHADOW', 'Optional content (layers) that can be switched on and off.', 'catalog');
  }
  checkAnnotations(view, findings);
  checkUnreachable(view, findings);
}

/** Annotations lie over the page: some can hide words until they are removed. Widgets and links are what forms need. */
function checkAnnotations(view: PdfView, findings: Findings): void {
  for (const [number, entry] of view.entries) {
    const page = entry.type === 'free' ? null : asDictionary(view.get(number));
    if (asName(page?.entries.get('Type')) !== 'Page') continue;
    const annotations = asArray(view.entry(page, 'Annots')) ?? [];
    view.file.budget.spend(annotations.length * entryWork, `object ${number}`);
    for (const item of annotations) {
      const subtype = asName(view.entry(asDictionary(view.resolve(item)), 'Subtype')) ?? 'unknown';
      if (subtype === 'Widget' || subtype === 'Link' || subtype === 'Popup') continue;
      findings.doubt('E_SHADOW', `An annotation (${subtype}) lies over the page.`, `object ${number}`);
    }
  }
}

const showable: readonly string[] = ['Page', 'Pages', 'Catalog', 'Annot', 'XObject', 'Font'];

/** Pages, fonts and drawings that nothing refers to wait for someone to refer to them. */
function checkUnreachable(view: PdfView, findings: Findings): void {
  const reached = closure(view, referencesIn(view.revision.trailer));
  for (const [number, entry] of view.entries) {
    if (entry.type === 'free' || reached.has(number)) continue;
    const type = asName(asDictionary(view.get(number))?.entries.get('Type')) ?? '';
    if (showable.includes(type)) findings.doubt('E_SHADOW', `A ${type} that nothing refers to.`, `object ${number}`);
  }
}
