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

const seen = 'filings-2026';

/** The edition in use today: Form N-CEN stands in place of Form N-SAR. */
export const currentEdition: Edition = {
  id: 'current',
  title: 'Current edition (Form 10-D, Form N-CEN, Form N-CSR)',
  about: 'Form N-CEN replaces Form N-SAR in the boxes, in Part II(b) and in Part III; no transition box for N-SAR.',
  supersededFrom: null,
  header: {
    ombApproval: [
      words('memory', 'OMB APPROVAL'),
      words('memory', 'OMB Number: 3235-0058'),
      words('memory', 'Estimated average burden hours per response ... 2.50'),
    ],
    fileNumber: words('filings-2006', 'SEC FILE NUMBER'),
    cusip: words('filings-2006', 'CUSIP NUMBER'),
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
    reports: reportBoxes(seen, ['10-K', '20-F', '11-K', '10-Q', '10-D', 'N-CEN', 'N-CSR']),
    periodEnded: words(seen, 'For Period Ended:'),
    transitionReports: transitionBoxes(seen, ['10-K', '20-F', '11-K', '10-Q']),
    transitionPeriodEnded: words(seen, 'For the Transition Period Ended:'),
    ...coverSentences(seen, 'filings-2006'),
  },
  partOne: partOne(seen),
  partTwo: {
    ...partTwoLead(seen),
    representations: [
      {
        marker: '(a)',
        ...words(
          'filings-2006',
          'The reason described in reasonable detail in Part III of this form could not be eliminated without unreasonable effort or expense',
        ),
      },
      {
        marker: '(b)',
        ...words(
          seen,
          'The subject annual report, semi-annual report, transition report on Form 10-K, Form 20-F, Form 11-K, Form N-CEN or Form N-CSR, or portion thereof, will be filed on or before the fifteenth calendar day following the prescribed due date; or the subject quarterly report or transition report on Form 10-Q or subject distribution report on Form 10-D, or portion thereof, will be filed on or before the fifth calendar day following the prescribed due date; and',
        ),
      },
      representationC(seen),
    ],
  },
  partThree: {
    heading: words(seen, 'PART III — NARRATIVE'),
    lead: words(
      seen,
      'State below in reasonable detail why Forms 10-K, 20-F, 11-K, 10-Q, 10-D, N-CEN, N-CSR, or the transition report or portion thereof, could not be filed within the prescribed time period.',
    ),
    attachSheets: words('filings-2006', '(Attach extra Sheets if Needed)'),
  },
  partFour: partFour(seen),
  signature: signatureWords(seen),
  tail: tail(seen, null),
  generalInstructions,
};
