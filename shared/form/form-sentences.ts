import type { Edition } from './edition';

/** The form's own sentences that a filing should print word by word, by where they stand. */
export const sentenceIds = [
  'notVerified',
  'portion',
  'reliefLead',
  'reliefA',
  'reliefB',
  'reliefC',
  'narrative',
  'priorReports',
  'identifyReports',
  'results',
  'resultsExplanation',
  'attestation',
] as const;

export type SentenceId = (typeof sentenceIds)[number];

/** One sentence of an edition, and how people call its place on the sheet. */
export interface FormSentence {
  readonly place: string;
  readonly text: string;
}

/** An edition's sentences by place. Part IV(2) is two: boxes may stand between them. */
export function formSentences(edition: Edition): Readonly<Record<SentenceId, FormSentence>> {
  const { cover, partTwo, partThree, partFour, signature } = edition;
  const [reliefA, reliefB, reliefC] = partTwo.representations.map(({ text }) => text);
  const [priorReports, identifyReports] = partFour.priorReports.question.text.split('?');
  return {
    notVerified: { place: 'the cover', text: cover.notVerified.text },
    portion: { place: 'the cover', text: cover.portion.text },
    reliefLead: { place: 'Part II', text: partTwo.lead.text },
    reliefA: { place: 'Part II(a)', text: reliefA ?? '' },
    reliefB: { place: 'Part II(b)', text: reliefB ?? '' },
    reliefC: { place: 'Part II(c)', text: reliefC ?? '' },
    narrative: { place: 'Part III', text: partThree.lead.text },
    priorReports: { place: 'Part IV(2)', text: priorReports ?? '' },
    identifyReports: { place: 'Part IV(2)', text: identifyReports ?? '' },
    results: { place: 'Part IV(3)', text: partFour.results.question.text },
    resultsExplanation: { place: 'Part IV(3)', text: partFour.resultsExplanation.text },
    attestation: { place: 'the signature block', text: signature.attestation.text },
  };
}
