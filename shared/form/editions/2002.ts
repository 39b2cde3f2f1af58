import type { Edition } from '../edition';
import {
  coverSentences,
  partFour,
  partOne,
  partTwoLead,
  reportBoxes,
  representationC,
  signatureWords,
  tail,
  transitionBoxes,
  words,
} from './common';
import { generalInstructionsBefore2009 } from './general-instructions';

const seen = 'filing-2002';

/**
 * The edition in use until 2002: other order of the boxes, no Form N-CSR. Small departures of the one filing seen from
 * the sentences that every later filing prints are taken for that filer's slips and kept as variants.
 */
export const edition2002: Edition = {
  id: '2002',
  title: 'Edition of 2002 (Form N-SAR, no Form N-CSR)',
  about: 'Boxes in the order 10-K, 11-K, 20-F, 10-Q, N-SAR; "15th calendar day" and "fifth day" in Part II(b).',
  supersededFrom: '2003-03-01',
  header: {
    ombApproval: [],
    fileNumber: words(seen, 'Commission File Number'),
    cusip: null,
    agency: [
      words('other-edition', 'UNITED STATES'),
      words(seen, 'SECURITIES AND EXCHANGE COMMISSION'),
      words('other-edition', 'WASHINGTON, D.C. 20549'),
    ],
    formName: words(seen, 'FORM 12b-25'),
    formTitle: words(seen, 'NOTIFICATION OF LATE FILING'),
  },
  cover: {
    checkOne: words(seen, '(Check One)'),
    reports: reportBoxes(seen, ['10-K', '11-K', '20-F', '10-Q', 'N-SAR']),
    periodEnded: words(seen, 'For the Period Ended:'),
    transitionReports: transitionBoxes(seen, ['10-K', '20-F', '11-K', '10-Q', 'N-SAR']),
    transitionPeriodEnded: words(seen, 'For the Transition Period Ended:'),
    ...coverSentences(seen, 'other-edition'),
  },
  partOne: partOne(seen),
  partTwo: {
    ...partTwoLead(seen),
    representations: [
      {
        marker: '(a)',
        ...words(
          seen,
          'The reasons described in reasonable detail in Part III of this form could not be eliminated without unreasonable effort or expense;',
        ),
      },
      {
        marker: '(b)',
        ...words(
          seen,
          'The subject annual report, semi-annual report, transition report on Form 10-K, Form 20-F, 11-K or Form N-SAR, or portion thereof, will be filed on or before the 15th calendar day following the prescribed due date; or the subject quarterly report or transition report on Form 10-Q, or portion thereof will be filed on or before the fifth day following the prescribed due date; and',
        ),
      },
      representationC(seen),
    ],
  },
  partThree: {
    heading: words(seen, 'PART III — NARRATIVE'),
    lead: words(
      seen,
      'State below in reasonable detail the reasons why Form 10-K, 11-K, 20-F, 10-Q, N-SAR or the transition report portion thereof could not be filed within the prescribed time period.',
    ),
    attachSheets: words(seen, '(Attach extra sheets if needed.)'),
  },
  partFour: partFour('other-edition'),
  signature: signatureWords('other-edition'),
  tail: tail('other-edition', null),
  generalInstructions: generalInstructionsBefore2009,
};
