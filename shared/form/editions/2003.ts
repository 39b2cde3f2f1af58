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

const seen = 'filing-2004';

/** The edition in use in 2003 and 2004: Form N-CSR is new, Form 10-D does not exist yet. */
export const edition2003: Edition = {
  id: '2003',
  title: 'Edition of 2003-2004 (Form N-SAR, Form N-CSR)',
  about: 'Form N-CSR is added; no Form 10-D. The one filing seen lacks the Form 11-K box, which is supplied.',
  supersededFrom: '2005-03-01',
  header: {
    ombApproval: [],
    fileNumber: words(seen, 'Commission File Number'),
    cusip: null,
    agency: [
      words(seen, 'UNITED STATES'),
      words(seen, 'SECURITIES AND EXCHANGE COMMISSION'),
      words(seen, 'WASHINGTON, D.C. 20549'),
    ],
    formName: words(seen, 'FORM 12b-25'),
    formTitle: words(seen, 'NOTIFICATION OF LATE FILING'),
  },
  cover: {
    checkOne: words(seen, '(CHECK ONE):'),
    reports: [
      ...reportBoxes(seen, ['10-K', '20-F']),
      ...reportBoxes('other-edition', ['11-K']),
      ...reportBoxes(seen, ['10-Q', 'N-SAR', 'N-CSR']),
    ],
    periodEnded: words(seen, 'For Period Ended:'),
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
        // The filing seen prints "quarterly report of transition report" and breaks off after "prescribed".
        marker: '(b)',
        ...words(
          seen,
          'The subject annual report, semi-annual report, transition report on Form 10-K, Form 20-F, 11-K, Form N-SAR or Form N-CSR, or portion thereof, will be filed on or before the fifteenth calendar day following the prescribed due date; or the subject quarterly report or transition report on Form 10-Q, or portion thereof will be filed on or before the fifth calendar day following the prescribed due date; and',
        ),
      },
      representationC(seen),
    ],
  },
  partThree: {
    heading: words(seen, 'PART III — NARRATIVE'),
    lead: words(
      seen,
      'State below in reasonable detail the reasons why Forms 10-K, 20-F, 11-K, 10-Q, N-SAR, N-CSR or the transition report or portion thereof, could not be filed within the prescribed time period.',
    ),
    attachSheets: words('other-edition', '(Attach extra Sheets if Needed)'),
  },
  partFour: partFour(seen),
  signature: signatureWords(seen),
  tail: tail('other-edition', null),
  generalInstructions: generalInstructionsBefore2009,
};
