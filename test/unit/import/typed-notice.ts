import { importFiling } from '../../../main/import/import-filing';

/** The parts of an invented typed notice; each test exchanges the one that it is about. */
export const parts = {
  head: `SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

FORM 12b-25

Commission File Number: 0-41777

NOTIFICATION OF LATE FILING

(Check One):  [X] Form 10-K  [ ] Form 11-K  [ ] Form 20-F  [ ] Form 10-Q

For Period Ended: December 31, 1998
`,
  portion: `If the notification relates to a portion of the filing checked above, identify
the Item(s) to which the notification relates:
`,
  partOne: `PART I - REGISTRANT INFORMATION

Full Name of Registrant:      Wexcombe Mills, Inc.
Former Name if Applicable:    N/A
Address of Principal Executive Office (Street and Number): 14 Weir Street
City, State and Zip Code:     Lowell, Massachusetts 01852
`,
  partTwo: `PART II - RULES 12b-25(b) AND (c)

If the subject report could not be filed without unreasonable effort or expense
and the registrant seeks relief pursuant to Rule 12b-25(b), the following should
be completed. (Check box if appropriate)

[X] (a) The reasons described in reasonable detail in Part III of this form
        could not be eliminated without unreasonable effort or expense;
`,
  narrative: `PART III - NARRATIVE

State below in reasonable detail the reasons why Form 10-K, 11-K, 20-F, 10-Q,
N-SAR or the transition report portion thereof could not be filed within the
prescribed time period.

The Registrant closed its second mill in December and its count of stock is late.
`,
  contact: `PART IV - OTHER INFORMATION

(1) Name and telephone number of person to contact in regard to this
    notification

    Rosalind Ferrar          (978)            555-0121
    (Name)                (Area Code)    (Telephone Number)
`,
  answers: `(2) Have all other periodic reports required under Section 13 or 15(d) of the
    Securities Exchange Act of 1934 or Section 30 of the Investment Company Act
    of 1940 during the preceding 12 months or for such shorter period that the
    registrant was required to file such report(s) been filed? If answer is no,
    identify report(s).                                    [X] Yes   [ ] No

(3) Is it anticipated that any significant change in results of operations from
    the corresponding period for the last fiscal year will be reflected by the
    earnings statements to be included in the subject report or portion
    thereof?                                               [ ] Yes   [X] No
`,
  signature: `                              Wexcombe Mills, Inc.
                  (Name of Registrant as Specified in Charter)

has caused this notification to be signed on its behalf by the undersigned
thereunto duly authorized.

Date: March 31, 1999                     By: /s/ Rosalind Ferrar
                                             Rosalind Ferrar
                                             Treasurer
`,
};

/** Reads the notice with some of its parts exchanged. */
export async function read(changed: Partial<typeof parts>) {
  const text = Object.values({ ...parts, ...changed }).join('\n');
  const { draft, sources } = await importFiling(Buffer.from(text), 'notice.txt');
  return { ...draft, confidenceOf: (field: string) => sources.find((source) => source.field === field)?.confidence };
}
