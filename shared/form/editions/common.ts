import type { Report } from '../../draft/draft';
import type { MarkedWording, ReportBox, Wording } from '../edition';
import type { SourceId } from '../sources';

/** Words with their source. */
export function words(source: SourceId, text: string): Wording {
  return { text, source };
}

/** The cover's boxes in the given order: `Form 10-K`, ... */
export function reportBoxes(source: SourceId, reports: readonly Report[]): readonly ReportBox[] {
  return reports.map((report) => ({ report, label: words(source, `Form ${report}`) }));
}

/** The cover's transition boxes in the given order: `Transition Report on Form 10-K`, ... */
export function transitionBoxes(source: SourceId, reports: readonly Report[]): readonly ReportBox[] {
  return reports.map((report) => ({ report, label: words(source, `Transition Report on Form ${report}`) }));
}

/** Part II (c), the same in every edition seen. */
export function representationC(source: SourceId): MarkedWording {
  return {
    marker: '(c)',
    ...words(
      source,
      "The accountant's statement or other exhibit required by Rule 12b-25(c) has been attached if applicable.",
    ),
  };
}

/** Captions of Part I, the same in every edition seen. */
export function partOne(source: SourceId) {
  return {
    heading: words(source, 'PART I — REGISTRANT INFORMATION'),
    fullName: words(source, 'Full Name of Registrant'),
    formerName: words(source, 'Former Name if Applicable'),
    street: words(source, 'Address of Principal Executive Office (Street and Number)'),
    cityStateZip: words(source, 'City, State and Zip Code'),
  };
}

/** Heading and lead of Part II, the same in every edition seen. */
export function partTwoLead(source: SourceId) {
  return {
    heading: words(source, 'PART II — RULES 12b-25(b) AND (c)'),
    lead: words(
      source,
      'If the subject report could not be filed without unreasonable effort or expense and the registrant seeks relief pursuant to Rule 12b-25(b), the following should be completed. (Check box if appropriate)',
    ),
  };
}

/** Part IV, the same in every edition seen. */
export function partFour(source: SourceId) {
  return {
    heading: words(source, 'PART IV — OTHER INFORMATION'),
    contact: {
      marker: '(1)',
      question: words(source, 'Name and telephone number of person to contact in regard to this notification'),
      name: words(source, '(Name)'),
      areaCode: words(source, '(Area Code)'),
      telephone: words(source, '(Telephone Number)'),
    },
    priorReports: {
      marker: '(2)',
      question: words(
        source,
        'Have all other periodic reports required under Section 13 or 15(d) of the Securities Exchange Act of 1934 or Section 30 of the Investment Company Act of 1940 during the preceding 12 months or for such shorter period that the registrant was required to file such report(s) been filed? If answer is no, identify report(s).',
      ),
      yes: words(source, 'Yes'),
      no: words(source, 'No'),
    },
    results: {
      marker: '(3)',
      question: words(
        source,
        'Is it anticipated that any significant change in results of operations from the corresponding period for the last fiscal year will be reflected by the earnings statements to be included in the subject report or portion thereof?',
      ),
      yes: words(source, 'Yes'),
      no: words(source, 'No'),
    },
    resultsExplanation: words(
      source,
      'If so, attach an explanation of the anticipated change, both narratively and quantitatively, and, if appropriate, state the reasons why a reasonable estimate of the results cannot be made.',
    ),
  };
}

/** The signature block's words, the same in every edition seen. */
export function signatureWords(source: SourceId) {
  return {
    registrantCaption: words(source, '(Name of Registrant as Specified in Charter)'),
    attestation: words(
      source,
      'has caused this notification to be signed on its behalf by the undersigned hereunto duly authorized.',
    ),
    date: words(source, 'Date'),
    by: words(source, 'By'),
  };
}

/** INSTRUCTION, ATTENTION and the foot of the sheet. */
export function tail(source: SourceId, sheetNumber: Wording | null) {
  return {
    instruction: words(
      source,
      "INSTRUCTION: The form may be signed by an executive officer of the registrant or by any other duly authorized representative. The name and title of the person signing the form shall be typed or printed beneath the signature. If the statement is signed on behalf of the registrant by an authorized representative (other than an executive officer), evidence of the representative's authority to sign on behalf of the registrant shall be filed with the form.",
    ),
    attentionHeading: words(source, 'ATTENTION'),
    attention: words(
      source,
      'Intentional misstatements or omissions of fact constitute Federal Criminal Violations (See 18 U.S.C. 1001).',
    ),
    sheetNumber,
    ombSentence: words(
      sheetNumber?.source ?? 'other-edition',
      'Persons who are to respond to the collection of information contained in this form are not required to respond unless the form displays a currently valid OMB control number.',
    ),
  };
}

/** The sentence under the transition boxes and the two beside it. */
export function coverSentences(source: SourceId, readInstruction: SourceId) {
  return {
    readInstruction: words(
      readInstruction,
      'Read Instruction (on back page) Before Preparing Form. Please Print or Type.',
    ),
    notVerified: words(
      source,
      'Nothing in this form shall be construed to imply that the Commission has verified any information contained herein.',
    ),
    portion: words(
      source,
      'If the notification relates to a portion of the filing checked above, identify the Item(s) to which the notification relates:',
    ),
  };
}
