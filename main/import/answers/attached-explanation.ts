import type { NoticeText } from '../source/notice-text';
import { toParagraphs } from '../source/paragraphs';
import type { Readings } from './read-notice';
import { toSourceText } from '../source/read-source';
import type { Span } from '../source/source-text';
import type { FiledDocument } from '../source/submission';

const heading =
  /^[ \t]*(?:(?:exhibit|annex|attachment|appendix|addendum|schedule|rider)\b[^\n]{0,60}|part\s+iv\b[^\n]{0,60}|explanation\b[^\n]{0,80})$/gim;

/**
 * Where Part IV (3) is answered Yes and nothing stands under it, the explanation is attached: after the signature under a
 * heading of its own, or as another document of the submission.
 */
export function attachedExplanation(
  notice: NoticeText,
  readings: Readings,
  attachments: readonly FiledDocument[],
): Readings {
  const explanation = readings.get('results.explanation');
  if (readings.get('results.significantChange')?.value !== true || explanation?.value !== null) return readings;
  const span = afterSignature(notice);
  const inline = span === null ? '' : toParagraphs(notice.answers.slice(span.from, span.to), notice.wrapped);
  const attached = inline === '' ? textOf(attachments) : inline;
  if (attached === '') return readings;
  return new Map(readings).set('results.explanation', {
    value: attached,
    confidence: span === null || inline === '' ? 0.55 : 0.75,
    span: inline === '' ? null : span,
    candidates: [],
  });
}

function afterSignature(notice: NoticeText): Span | null {
  const signature = notice.form.questions.get('attestation') ?? notice.form.questions.get('charter');
  if (signature === undefined) return null;
  const rest = notice.answers.slice(signature.to, notice.to);
  for (const match of rest.matchAll(heading)) {
    if (/\bby\b|\/s\//i.test(rest.slice(0, match.index))) {
      return { from: signature.to + match.index + match[0].length, to: notice.to };
    }
  }
  return null;
}

function textOf(attachments: readonly FiledDocument[]): string {
  const exhibit = attachments.find(({ type }) => /^EX-99/i.test(type));
  if (exhibit === undefined || exhibit.text.length > 200_000) return '';
  const { text, wrapped } = toSourceText(exhibit.text);
  return toParagraphs(text, wrapped);
}
