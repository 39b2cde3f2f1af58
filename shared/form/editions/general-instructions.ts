import type { MarkedWording } from '../edition';

const instruction = (marker: string, text: string): MarkedWording => ({ marker, text, source: 'memory' });

/**
 * The General Instructions, all from memory (no source seen): never shown as quoted law. Instructions 2 and 3 (paper
 * copies, exchange copies) are superseded in practice by filing on EDGAR.
 */
export const generalInstructions: readonly MarkedWording[] = [
  instruction(
    '1.',
    'This form is required by Rule 12b-25 (17 CFR 240.12b-25) of the General Rules and Regulations under the Securities Exchange Act of 1934.',
  ),
  instruction(
    '2.',
    'One signed original and four conformed copies of this form and amendments thereto must be completed and filed with the Securities and Exchange Commission, Washington, D.C. 20549, in accordance with Rule 0-3 of the General Rules and Regulations under the Act. The information contained in or filed with the form will be made a matter of public record in the Commission files.',
  ),
  instruction(
    '3.',
    'A manually signed copy of the form and amendments thereto shall be filed with each national securities exchange on which any class of securities of the registrant is registered.',
  ),
  instruction(
    '4.',
    'Amendments to the notifications must also be filed on Form 12b-25 but need not restate information that has been correctly furnished. The form shall be clearly identified as an amended notification.',
  ),
  instruction(
    '5.',
    'Electronic Filers: This form shall not be used by electronic filers unable to timely file a report solely due to electronic difficulties. Filers unable to submit reports within the time period prescribed due to difficulties in electronic filing should comply with either Rule 201 or Rule 202 of Regulation S-T (§232.201 or §232.202 of this chapter) or apply for an adjustment in filing date pursuant to Rule 13(b) of Regulation S-T (§232.13(b) of this chapter).',
  ),
  instruction(
    '6.',
    'Interactive data submissions. This form shall not be used by electronic filers with respect to the submission or posting of an Interactive Data File (§232.11 of this chapter). Electronic filers unable to submit or post an Interactive Data File within the time period prescribed should comply with either Rule 201 or 202 of Regulation S-T (§232.201 and §232.202 of this chapter).',
  ),
];

/** As {@link generalInstructions} before 2009: without Instruction 6, interactive data. */
export const generalInstructionsBefore2009: readonly MarkedWording[] = generalInstructions.slice(0, 5);
