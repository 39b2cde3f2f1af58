import { distance } from 'fastest-levenshtein';
import type { Edition } from '../../form/edition';

/** Sentences of an edition that a document should print, shortened to those long enough to be told apart. */
function officialSentences(edition: Edition): readonly string[] {
  const { cover, partTwo, partThree, partFour, signature, tail } = edition;
  return [
    cover.notVerified,
    cover.portion,
    partTwo.lead,
    ...partTwo.representations,
    partThree.lead,
    partFour.priorReports.question,
    partFour.results.question,
    partFour.resultsExplanation,
    signature.attestation,
    tail.attention,
  ].map((wording) => wording.text);
}

/** Printed sentences that are near an official one without being it, dashes, quotes and case apart. */
export function changedWording(
  edition: Edition,
  printed: readonly string[],
): readonly { readonly printed: string; readonly official: string }[] {
  const official = officialSentences(edition);
  return printed.flatMap((sentence) => {
    const wanted = comparable(sentence.slice(0, 2000));
    const near = official
      .map((text) => ({ text, gap: distance(comparable(text), wanted) / Math.max(1, wanted.length, text.length) }))
      .sort((a, b) => a.gap - b.gap)[0];
    return near !== undefined && near.gap > 0 && near.gap < 0.4 ? [{ printed: sentence, official: near.text }] : [];
  });
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\s.;:]+/g, ' ')
    .trim();
}
