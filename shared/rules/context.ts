import type { BusinessCalendar } from '../deadlines/calendar';
import type { EditionId, Report } from '../draft/draft';
import type { PrintedSentence } from '../form/changed-sentences';

/** What EDGAR or an imported filing says about the registrant; `null` where it says nothing. */
export interface HeaderFacts {
  readonly submissionType: string | null;
  /** ISO date. */
  readonly periodOfReport: string | null;
  readonly conformedName: string | null;
  /** `MMDD`, as EDGAR prints it. */
  readonly fiscalYearEnd: string | null;
  readonly city: string | null;
  readonly zip: string | null;
}

/** An earlier signed notice of the same registrant on this laptop. */
export interface PriorNotice {
  readonly report: Report;
  readonly periodEnded: string;
  /** Whether the user has recorded that the report itself was filed. */
  readonly reportFiled: boolean;
  /** 0 for the notice itself, then the amendments. */
  readonly amendmentNumber: number;
}

/** The identity on this laptop that bears the signer's name, before anything is signed with it. */
export interface SignerFacts {
  /** The wet-ink attestation on file, `signedOn` the ISO date on the paper or on which it was put on file. */
  readonly attestation: { readonly signedOn: string } | null;
}

/** What is known about the signature once signing has begun. Instants are milliseconds since 1970 UTC. */
export interface SigningFacts {
  /** The line as typed, such as `/s/ Stephen J. Nill`. */
  readonly conformed: string;
  readonly electronic: boolean;
  readonly authentication: { readonly signedAt: number; readonly documentSha256: string } | null;
  readonly releasedSha256: string;
  readonly releasedAt: number;
  /** The wet-ink attestation of Rule 302(b)(2); `signedOn` is an ISO date. */
  readonly attestation: { readonly signer: string; readonly signedOn: string } | null;
  readonly evidence: {
    readonly credential: boolean;
    readonly nonRepudiation: boolean;
    readonly association: boolean;
    readonly timestamp: boolean;
  };
  readonly lastChangedAt: number;
  /** The draft's content hash when it was signed and now. */
  readonly signedContentSha256: string;
  readonly contentSha256: string;
  /** ISO dates, `null` until set. */
  readonly retention: { readonly authenticationUntil: string | null; readonly attestationUntil: string | null };
}

/** The rendered faces, where they exist. */
export interface FaceFacts {
  readonly ascii: string | null;
  readonly html: string | null;
  readonly fileNames: readonly string[];
  readonly descriptions: readonly string[];
  /** Text of each unofficial PDF copy. */
  readonly pdfTexts: readonly string[];
}

/** The form's own sentences as the filing prints them that the notice was imported from, and the edition it follows. */
export interface PrintedForm {
  readonly edition: EditionId;
  readonly sentences: readonly PrintedSentence[];
}

/** What the user has chosen for the submission. */
export interface ReleaseFacts {
  readonly mode: 'LIVE' | 'TEST';
  readonly liveConfirmed: boolean;
  readonly remindersSet: boolean;
}

/** Facts outside the draft. Only the clock and the calendar are needed; a rule whose facts are missing is silent. */
export interface CheckContext {
  /** Milliseconds since 1970 UTC, from the caller's clock. */
  readonly now: number;
  readonly calendar: BusinessCalendar;
  readonly header?: HeaderFacts;
  readonly history?: readonly PriorNotice[];
  /** Absent where this laptop holds no identity of that name: the signer may have another laptop. */
  readonly signer?: SignerFacts;
  readonly signing?: SigningFacts;
  /** The notice was signed and changed afterwards: its signatures are void. */
  readonly isVoided?: boolean;
  readonly faces?: FaceFacts;
  readonly printed?: PrintedForm;
  readonly release?: ReleaseFacts;
}
