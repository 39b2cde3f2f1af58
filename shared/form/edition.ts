import type { EditionId, Report } from '../draft/draft';
import type { SourceId } from './sources';

/** Words of the form, exactly as printed (em dashes as U+2014, apostrophes straight), and where they are known from. */
export interface Wording {
  readonly text: string;
  readonly source: SourceId;
}

/** One ballot box of the cover: the report it stands for and its printed words, such as `Form 10-K`. */
export interface ReportBox {
  readonly report: Report;
  readonly label: Wording;
}

/** One lettered or numbered paragraph of the form; `marker` is printed before it, such as `(a)`. */
export interface MarkedWording extends Wording {
  readonly marker: string;
}

/** A question of Part IV that is answered by one of two boxes. */
export interface YesNoQuestion {
  readonly marker: string;
  readonly question: Wording;
  readonly yes: Wording;
  readonly no: Wording;
}

/** The top of the sheet. Lines of a block stand one under another. */
export interface EditionHeader {
  /** The OMB approval box; empty where no filing seen shows it. `Expires` varies by print run and is not repeated. */
  readonly ombApproval: readonly Wording[];
  readonly fileNumber: Wording;
  /** `null` where the edition has no CUSIP box. */
  readonly cusip: Wording | null;
  readonly agency: readonly Wording[];
  readonly formName: Wording;
  readonly formTitle: Wording;
}

/** The cover: which report is late, and for which period. Boxes stand in their printed order. */
export interface EditionCover {
  readonly checkOne: Wording;
  readonly reports: readonly ReportBox[];
  readonly periodEnded: Wording;
  readonly transitionReports: readonly ReportBox[];
  readonly transitionPeriodEnded: Wording;
  readonly readInstruction: Wording;
  readonly notVerified: Wording;
  /** The lead before the omitted Items of a partial notice. */
  readonly portion: Wording;
}

/** Part I: the captions of the registrant's answers. */
export interface EditionPartOne {
  readonly heading: Wording;
  readonly fullName: Wording;
  readonly formerName: Wording;
  readonly street: Wording;
  readonly cityStateZip: Wording;
}

/** Part II: ONE box over the three representations (a), (b) and (c). */
export interface EditionPartTwo {
  readonly heading: Wording;
  readonly lead: Wording;
  readonly representations: readonly MarkedWording[];
}

/** Part III: the lead before the narrative. */
export interface EditionPartThree {
  readonly heading: Wording;
  readonly lead: Wording;
  readonly attachSheets: Wording;
}

/** Part IV: contact person, other periodic reports, anticipated change in results. */
export interface EditionPartFour {
  readonly heading: Wording;
  readonly contact: {
    readonly marker: string;
    readonly question: Wording;
    readonly name: Wording;
    readonly areaCode: Wording;
    readonly telephone: Wording;
  };
  readonly priorReports: YesNoQuestion;
  readonly results: YesNoQuestion;
  /** "If so, attach an explanation ...", printed under question (3). */
  readonly resultsExplanation: Wording;
}

/** The signature block's own words. */
export interface EditionSignature {
  readonly registrantCaption: Wording;
  readonly attestation: Wording;
  readonly date: Wording;
  readonly by: Wording;
}

/** What stands under the signature and at the foot of the sheet. */
export interface EditionTail {
  readonly instruction: Wording;
  readonly attentionHeading: Wording;
  readonly attention: Wording;
  /** The SEC's own sheet number with the print date in brackets; `null` where no filing seen shows it. */
  readonly sheetNumber: Wording | null;
  readonly ombSentence: Wording;
}

/**
 * A dated wording of Form 12b-25 as plain data, in the order of the sheet. Nothing here is computed from a draft; the
 * composer, the editor and the importer's fuzzy match all read it.
 */
export interface Edition {
  readonly id: EditionId;
  /** For people, such as `Edition of 2003-2004 (Form N-SAR, Form N-CSR)`. */
  readonly title: string;
  /** What sets it apart, in words. */
  readonly about: string;
  /** ISO date from which a notice should be on the next edition, `null` for the current one; from memory, not law. */
  readonly supersededFrom: string | null;
  readonly header: EditionHeader;
  readonly cover: EditionCover;
  readonly partOne: EditionPartOne;
  readonly partTwo: EditionPartTwo;
  readonly partThree: EditionPartThree;
  readonly partFour: EditionPartFour;
  readonly signature: EditionSignature;
  readonly tail: EditionTail;
  readonly generalInstructions: readonly MarkedWording[];
}
