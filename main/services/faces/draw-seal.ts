import { X509Certificate } from 'node:crypto';
import { PDFRef } from 'pdf-lib';
import { appearanceLines, drawAppearance } from '../../signing/seal-appearance';
import { nameAttribute } from '../../signing/signing-identity';
import type { SealDrawing, SealLook } from '../../verify/options';

/** A seal's appearance, drawn from its certificate and claimed time alone, as the sealing service draws it. */
export function drawSeal({ certificate: der, at, emptyAppearance, firstNumber, ...box }: SealLook): SealDrawing {
  const certificate = new X509Certificate(der);
  const named = (type: string) => nameAttribute(certificate.subject, type) ?? '';
  const lines = appearanceLines({ name: named('CN'), title: named('title'), certificate }, at);
  const appearance = emptyAppearance === null ? undefined : PDFRef.of(emptyAppearance);
  const { form, objects } = drawAppearance(lines, { ...box, appearance }, firstNumber);
  return { form: form.objectNumber, objects };
}
