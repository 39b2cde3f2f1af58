import type { SigningPlan } from '../../../shared/signature/signing-plan';
import type { Findings } from '../findings';
import type { NoticeFaces, SealDrawing, SealLook } from '../options';
import { asArray, asDictionary, asReference, sameBytes } from '../pdf/objects';
import type { PdfFile, PdfView } from '../pdf/pdf-file';
import type { CheckedSignature } from '../signature/check-signature';

/**
 * Holds what a filled signature field shows against its certificate: name, title, claimed time and fingerprint are drawn
 * anew from the certificate and /M, and the saving has to hold exactly those objects. A reader of the page sees the
 * appearance and not the certificate, so an appearance of another name would be a forged signature to every eye.
 */
export function checkSealAppearance(
  { file, signature }: { readonly file: PdfFile; readonly signature: CheckedSignature },
  plan: SigningPlan,
  faces: NoticeFaces | null,
  findings: Findings,
): void {
  // Where nothing can be drawn, that is a reason of its own.
  if (faces?.layouts.includes(plan.layout) !== true) return;
  findings.guard(signature.where, 'E_SIG_APPEARANCE', () => {
    const place = placeOf(file, signature);
    if (place === null) return;
    const { view, shown, look } = place;
    const drawn = drawnOrNull(() => faces.drawSeal(look, plan));
    const same =
      drawn !== null &&
      shown === drawn.form &&
      [...drawn.objects].every(([number, body]) => sameBytes(bodyOf(view, number), body));
    if (!same) {
      const message = 'The signature field shows something else than its certificate and claimed time give.';
      findings.fail('E_SIG_APPEARANCE', message, signature.where);
    }
  });
}

interface Place {
  /** The document as of the saving that filled the field. */
  readonly view: PdfView;
  /** Object number of the appearance that is shown. */
  readonly shown: number | null;
  readonly look: SealLook;
}

/** Null where the signature could not even be read, which is a reason of its own. */
function placeOf(file: PdfFile, { field, dictionary, coverage, data }: CheckedSignature): Place | null {
  if (field.number === null || dictionary === null || coverage === null || data === null) return null;
  if (dictionary.claimed === null || coverage.revision.index === 0) return null;
  const view = file.view(coverage.revision.index);
  const before = file.view(coverage.revision.index - 1);
  const box = asArray(view.entry(asDictionary(view.get(field.number)), 'Rect')) ?? [];
  const [left = 0, bottom = 0, right = 0, top = 0] = box.map(Number);
  const look = {
    certificate: data.signer.certificate.der,
    at: dictionary.claimed.instant,
    width: Math.abs(right - left),
    height: Math.abs(top - bottom),
    emptyAppearance: appearanceOf(before, field.number),
    firstNumber: dictionary.number + 1,
  };
  return { view, shown: appearanceOf(view, field.number), look };
}

function appearanceOf(view: PdfView, field: number): number | null {
  const appearances = asDictionary(view.entry(asDictionary(view.get(field)), 'AP'));
  return asReference(appearances?.entries.get('N'))?.number ?? null;
}

/** What stands between `obj` and `endobj`, written by this very saving; nothing where it is an older object's. */
function bodyOf(view: PdfView, number: number): Uint8Array {
  const entry = view.revision.entries.get(number);
  if (entry?.type !== 'offset') return new Uint8Array();
  const { start, end } = view.readIndirect(number, entry.offset, entry.generation);
  const opening = `${number} ${entry.generation} obj\n`;
  return view.file.bytes.subarray(start + opening.length, end - '\nendobj'.length);
}

/** What cannot be drawn was never drawn by this program. */
function drawnOrNull(draw: () => SealDrawing): SealDrawing | null {
  try {
    return draw();
  } catch {
    return null;
  }
}
