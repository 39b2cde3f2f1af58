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
import { generalInstructions } from './general-instructions';

const seen = 'filings-2006';

/** The edition of March 2005 (footer `SEC 1344 (03-05)`): Form 10-D is new, Form N-SAR still stands. */
export const edition2005: Edition = {
  id: '2005',
  title: 'Edition of March 2005 (Form 10-D added, Form N-SAR kept)',
  about: 'Form 10-D is added to the boxes, Part II(b) and Part III; Form N-SAR keeps its box and its transition box.',
  supersededFrom: '2018-06-01',
  header: {
    ombApproval: [words('memory', 'OMB APPROVAL'), words('memory', 'OMB Number: 3235-0058')],
    fileNumber: words(seen, 'SEC FILE NUMBER'),
    cusip: words(seen, 'CUSIP NUMBER'),
    agency: [
      words(seen, 'UNITED STATES'),
      words(seen, 'SECURITIES AND EXCHANGE COMMISSION'),
      words(seen, 'Washington, D.C. 20549'),
    ],
    formName: words(seen, 'FORM 12b-25'),
    formTitle: words(seen, 'NOTIFICATION OF LATE FILING'),
  },
  cover: {
    checkOne: words(seen, '(Check one):'),
    reports: reportBoxes(seen, ['10-K', '20-F', '11-K', '10-Q', '10-D', 'N-SAR', 'N-CSR']),
    periodEnded: words(seen, 'For Period Ended:'),
    transitionReports: transitionBoxes(seen, ['10-K', '20-F', '11-K', '10-Q', 'N-SAR']),
    transitionPeriodEnded: words(seen, 'For the Transition Period Ended:'),
    ...coverSentences(seen, seen),
  },
  partOne: partOne(seen),
  partTwo: {
    ...partTwoLead(seen),
    representations: [
      {
        marker: '(a)',
        ...words(
          seen,
          'The reason described in reasonable detail in Part III of this form could not be eliminated without unreasonable effort or expense',
        ),
      },
      {
        marker: '(b)',
        ...words(
          seen,
          'The subject annual report, semi-annual report, transition report on Form 10-K, Form 20-F, Form 11-K, Form N-SAR or Form N-CSR, or portion thereof, will be filed on or before the fifteenth calendar day following the prescribed due date; or the subject quarterly report or transition report on Form 10-Q or subject distribution report on Form 10-D, or portion thereof, will be filed on or before the fifth calendar day following the prescribed due date; and',
        ),
      },
      representationC(seen),
    ],
  },
  partThree: {
    heading: words(seen, 'PART III — NARRATIVE'),
    lead: words(
      seen,
      'State below in reasonable detail why Forms 10-K, 20-F, 11-K, 10-Q, 10-D, N-SAR, N-CSR, or the transition report or portion thereof, could not be filed within the prescribed time period.',
    ),
    attachSheets: words(seen, '(Attach extra Sheets if Needed)'),
  },
  partFour: partFour(seen),
  signature: signatureWords(seen),
  tail: tail('filings-2026', words(seen, 'SEC 1344 (03-05)')),
  generalInstructions,
};
