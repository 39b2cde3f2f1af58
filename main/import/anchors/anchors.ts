import type { Edition } from '../../../shared/form/edition';

/** The form's own words that answers stand between, in the order of the sheet. */
export const questionIds = [
  'formTitle',
  'periodEnded',
  'transitionPeriodEnded',
  'portion',
  'partOne',
  'fullName',
  'formerName',
  'street',
  'cityStateZip',
  'partTwo',
  'reliefLead',
  'reliefA',
  'reliefB',
  'reliefC',
  'partThree',
  'narrative',
  'partFour',
  'contact',
  'priorReports',
  'identifyReports',
  'results',
  'resultsExplanation',
  'charter',
  'attestation',
] as const;

/** The form's own words that ask nothing: they may stand anywhere and are never part of an answer. */
export const furnitureIds = [
  'formName',
  'readInstruction',
  'notVerified',
  'attachSheets',
  'ombSentence',
  'instruction',
  'attention',
] as const;

export type QuestionId = (typeof questionIds)[number];
export type FurnitureId = (typeof furnitureIds)[number];
export type AnchorId = QuestionId | FurnitureId;

export const anchorIds: readonly AnchorId[] = [...questionIds, ...furnitureIds];

/** Whether an answer follows an anchor. */
export function isQuestion(id: AnchorId): id is QuestionId {
  return questionIds.some((question) => question === id);
}

/** What the four editions print for an anchor. Part IV (2) is parted at its second sentence: boxes may stand before it. */
export const wordings: Readonly<Record<AnchorId, (edition: Edition) => string>> = {
  formName: (edition) => edition.header.formName.text,
  formTitle: (edition) => edition.header.formTitle.text,
  periodEnded: (edition) => edition.cover.periodEnded.text,
  transitionPeriodEnded: (edition) => edition.cover.transitionPeriodEnded.text,
  readInstruction: (edition) => edition.cover.readInstruction.text,
  notVerified: (edition) => edition.cover.notVerified.text,
  portion: (edition) => edition.cover.portion.text,
  partOne: (edition) => edition.partOne.heading.text,
  fullName: (edition) => edition.partOne.fullName.text,
  formerName: (edition) => edition.partOne.formerName.text,
  street: (edition) => edition.partOne.street.text,
  cityStateZip: (edition) => edition.partOne.cityStateZip.text,
  partTwo: (edition) => edition.partTwo.heading.text,
  reliefLead: (edition) => edition.partTwo.lead.text,
  reliefA: (edition) => edition.partTwo.representations[0]?.text ?? '',
  reliefB: (edition) => edition.partTwo.representations[1]?.text ?? '',
  reliefC: (edition) => edition.partTwo.representations[2]?.text ?? '',
  partThree: (edition) => edition.partThree.heading.text,
  narrative: (edition) => edition.partThree.lead.text,
  attachSheets: (edition) => edition.partThree.attachSheets.text,
  ombSentence: (edition) => edition.tail.ombSentence.text,
  partFour: (edition) => edition.partFour.heading.text,
  contact: (edition) => edition.partFour.contact.question.text,
  priorReports: (edition) => edition.partFour.priorReports.question.text.split('?')[0] ?? '',
  identifyReports: (edition) => edition.partFour.priorReports.question.text.split('?')[1] ?? '',
  results: (edition) => edition.partFour.results.question.text,
  resultsExplanation: (edition) => edition.partFour.resultsExplanation.text,
  charter: (edition) => edition.signature.registrantCaption.text,
  attestation: (edition) => edition.signature.attestation.text,
  instruction: (edition) => edition.tail.instruction.text,
  attention: (edition) => edition.tail.attention.text,
};

/** Spellings of filers that differ too much from every edition to be found as an edition's wording with errors. */
export const otherSpellings: Partial<Readonly<Record<AnchorId, readonly string[]>>> = {
  formTitle: ['NOTICE OF LATE FILING', 'NOTIFICATION OF LATE FILING OF'],
  periodEnded: [
    'For the Period Ended',
    'For Fiscal Year Ended',
    'For the Fiscal Year Ended',
    'For the Year Ended',
    'For Quarter Ended',
    'For the Quarter Ended',
    'For the Quarterly Period Ended',
    'For Period Ending',
  ],
  transitionPeriodEnded: ['For Transition Period Ended', 'For the Transition Period From'],
  readInstruction: ['Read attached instruction sheet before preparing form. Please print or type.'],
  portion: ['identify the Item(s) to which the notification relates'],
  partOne: ['REGISTRANT INFORMATION', 'PART I - REGISTRATION INFORMATION'],
  fullName: ['Full Name of the Registrant', 'Name of Registrant:', 'Exact Name of Registrant'],
  formerName: ['Former Name, if any', 'Former Name of Registrant'],
  street: [
    'Address of Principal Executive Office',
    'Address of Principal Executive Offices (Street and Number)',
    'Address of Principal Office',
  ],
  cityStateZip: ['City, State and Zip', 'City, State, Zip Code', 'City, State, Country and Zip Code'],
  reliefB: [
    'The subject annual report, semi-annual report, transition report on Form 10-K, 20-F, 11-K or Form N-SAR, or portion thereof will be filed on or before the fifteenth calendar day following the prescribed due date; or the subject quarterly report or transition report on Form 10-Q, or portion thereof will be filed on or before the fifth calendar day following the prescribed due date',
  ],
  narrative: [
    'State below in reasonable detail the reasons why Form 10-K could not be filed within the prescribed period.',
    'State below in reasonable detail the reasons why the form could not be filed within the prescribed time period.',
  ],
  attachSheets: ['(Attach Extra Sheets if Necessary)', '(Attach additional sheets if needed)'],
  contact: ['Name, address and telephone number of person to contact with respect to this notification'],
  priorReports: [
    'Have all other periodic reports required under Section 13 or 15(d) of the Securities Exchange Act of 1934 or section 30 of the Investment Company Act of 1940 during the preceding 12 months or for such shorter period that the registrant was required to file such reports been filed',
  ],
  identifyReports: ['If the answer is no, identify report(s)', 'If not, identify report(s)'],
  results: [
    'Is it anticipated that any significant change in results of operations from the corresponding period for the last fiscal year will be reflected by the earnings statements to be included in the subject report or portion thereof',
    'Does the registrant anticipate any significant change in results of operations',
  ],
  charter: [
    '(Name of Registrant as Specified in its Charter)',
    '(Exact name of registrant as specified in its charter)',
  ],
  attestation: [
    'has caused this notification to be signed on its behalf by the undersigned thereunto duly authorized.',
    'has caused this notification to be signed on its behalf',
  ],
};
