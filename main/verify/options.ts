import type { Certificate } from './certificate/certificate';
import type { Revocation } from './certificate/judge-signer';

/** What a verification is done with. Everything comes in: no clock, no file, no network is reached from inside. */
export interface VerifyOptions {
  /** The checking time, milliseconds since 1970. */
  readonly now: number;
  /** Certificates given as trusted (DER): signers' own, their authorities', time-stamp authorities'. */
  readonly trust?: readonly Uint8Array[];
  /** Identities known as revoked. */
  readonly revoked?: readonly Revocation[];
}

/** The options as the checks use them. */
export interface VerifyContext {
  readonly now: number;
  readonly pinned: readonly Certificate[];
  readonly revoked: readonly Revocation[];
}
