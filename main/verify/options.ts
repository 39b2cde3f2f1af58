import type { Certificate } from './certificate/certificate';
import type { Draft } from '../../shared/draft/draft';
import type { SigningPlan } from '../../shared/signature/signing-plan';
import type { AuthenticationRecord } from '../../shared/signature/authentication-paper';
import type { Revocation } from './certificate/judge-signer';

/** What a filled signature field's appearance is drawn from: nothing but the certificate, the claimed time and the box. */
export interface SealLook {
  /** The signer's certificate, DER. */
  readonly certificate: Uint8Array;
  /** /M, milliseconds since 1970. */
  readonly at: number;
  /** The widget's size in points. */
  readonly width: number;
  readonly height: number;
  /** Object number of the appearance that the empty field had; null where it had none. */
  readonly emptyAppearance: number | null;
  /** The number that the appearance's first new object gets. */
  readonly firstNumber: number;
}

/** A seal's appearance: its objects by number, as they stand between `obj` and `endobj`, and the form XObject's number. */
export interface SealDrawing {
  readonly form: number;
  readonly objects: ReadonlyMap<number, Uint8Array>;
}

/** Draws what a notice's own files must look like: the same code that drew them when they were sealed. */
export interface NoticeFaces {
  /** The layouts that can be drawn; a plan that names another makes a notice that cannot be judged here. */
  readonly layouts: readonly number[];
  /** The unsigned notice: the first saving of the sealed PDF. */
  readonly renderNotice: (draft: Draft, plan: SigningPlan) => Promise<Uint8Array>;
  /** The filing set by packet name. */
  readonly renderFilingSet: (draft: Draft, plan: SigningPlan) => ReadonlyMap<string, Uint8Array>;
  /** A seal's appearance. */
  readonly drawSeal: (look: SealLook, plan: SigningPlan) => SealDrawing;
  /** The unsigned authentication document. */
  readonly renderAuthentication: (record: AuthenticationRecord, plan: SigningPlan) => Promise<Uint8Array>;
}

/** Certificates (DER) that a person keeps as trusted, each for what it was compared for. */
export interface KnownCertificates {
  /** Signers' own and their authorities'. */
  readonly signatures: readonly Uint8Array[];
  /** Time-stamp authorities'. */
  readonly timeStamps: readonly Uint8Array[];
}

/** What a verification is done with. Everything comes in: no clock, no file, no network is reached from inside. */
export interface VerifyOptions {
  /** The checking time, milliseconds since 1970. */
  readonly now: number;
  /** Certificates given as trusted (DER) for signatures and time stamps: every chain has to end at one of them. */
  readonly trust?: readonly Uint8Array[];
  /** A chain that ends at one of these is trusted too; any other is judged as though they were not there. */
  readonly known?: KnownCertificates;
  /** Identities known as revoked. */
  readonly revoked?: readonly Revocation[];
  /** Without them the pages of a notice cannot be compared, and it is never called valid. */
  readonly faces?: NoticeFaces;
}

/** The options as the checks use them. */
export interface VerifyContext {
  readonly now: number;
  /** Trusted for signatures. */
  readonly pinned: readonly Certificate[];
  /** Trusted for time stamps. */
  readonly stampPinned: readonly Certificate[];
  /** Whether every chain has to end at a trusted certificate. */
  readonly demandsTrust: boolean;
  readonly revoked: readonly Revocation[];
  readonly faces: NoticeFaces | null;
}
