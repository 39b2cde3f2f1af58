import type { Draft } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import type { Finding } from '../../../shared/rules/finding';
import { releaseState, type Override } from '../../../shared/rules/release-state';
import type { PlannedSigner } from '../../../shared/signature/signing-plan';
import { isSelfIssued, type SigningIdentity } from '../../signing/signing-identity';
import { easternDate } from '../../../shared/time/eastern';

/** What must be true before a key is used. Each gate throws the one error that names what is missing, or says nothing. */

/** A copy of the attestation that the signer signed by hand (17 CFR 232.302(b)(2)). */
export interface Attestation {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The date written on the paper, ISO, where someone has read and typed it. */
  readonly attestedOn: string | null;
  /** When the copy was put on file: the local clock's time, ISO 8601. */
  readonly filedAt: string;
}

/** @throws AppError `signing-blocked` naming the first rule that stops the signature */
export function refuseFindings(findings: readonly Finding[], overrides: readonly Override[]): void {
  const { blocking, unresolved } = releaseState(findings, overrides);
  const [first] = [...blocking, ...unresolved];
  if (first === undefined) return;
  throw new AppError('signing-blocked', {
    message: `Rule ${first.rule} stops the signature (${first.field}): ${first.message}`,
    action:
      first.severity === 'block'
        ? 'Correct the field; this rule cannot be overridden.'
        : 'Correct the field, or override the rule with a reason.',
    details: { rule: first.rule, field: first.field, stopping: blocking.length + unresolved.length },
  });
}

/** A notice that nobody could sign is not sent to a signer. @throws AppError `signing-blocked` */
export function refuseBlocks(findings: readonly Finding[]): void {
  const blocks = findings.filter(({ severity }) => severity === 'block');
  const [first] = blocks;
  if (first === undefined) return;
  throw new AppError('signing-blocked', {
    message: `Rule ${first.rule} stops the signature (${first.field}): ${first.message}`,
    action: 'Correct the field; this rule cannot be overridden.',
    details: { rule: first.rule, field: first.field, stopping: blocks.length },
  });
}

/**
 * The name on the signature line, what the person typed and, for a certificate made here, whose certificate it is must be
 * one and the same: `/s/ Name` over another person's key would be nobody's signature.
 * @throws AppError `signing-name-mismatch`
 */
export function refuseOtherName(signer: PlannedSigner, typedName: string, identity: SigningIdentity): void {
  // A company's CA may spell a name its own way; a certificate made here is made out to the name on the line.
  const names = isSelfIssued(identity.certificate) ? [typedName, identity.name] : [typedName];
  if (names.every((name) => name.normalize('NFC') === signer.name.normalize('NFC'))) return;
  throw new AppError('signing-name-mismatch', {
    message: `Expected the name exactly as in the signature block, "${signer.name}", found another one (typed, or on the certificate).`,
    action: "Type the name as it stands in the signature block, and choose that person's identity.",
  });
}

/** @throws AppError `signing-attestation-missing` when there is none, or one dated after the signature */
export function refuseMissingAttestation(attestation: Attestation | null, at: number): void {
  const found = attestation === null || attestation.bytes.length === 0 ? 'none on file' : lateDate(attestation, at);
  if (found === null) return;
  throw new AppError('signing-attestation-missing', {
    message: `Expected this signer's attestation signed by hand, dated no later than the signature, found ${found} (17 CFR 232.302(b)(2)).`,
    action: 'Print the attestation, sign it by hand, scan it and put the scan on file.',
  });
}

function lateDate(attestation: Attestation, at: number): string | null {
  const { attestedOn, filedAt } = attestation;
  if (attestedOn !== null && attestedOn > easternDate(at)) return `one dated ${attestedOn}`;
  return Date.parse(filedAt) > at ? `one put on file on ${filedAt}` : null;
}

/** The form's INSTRUCTION: a representative who is no executive officer files evidence of the authority to sign. */
export function refuseMissingAuthority(draft: Draft, signer: PlannedSigner): void {
  const hasEvidence = draft.exhibits.some((exhibit) => exhibit.kind === 'authority');
  if (signer.capacity === 'executive-officer' || hasEvidence) return;
  throw new AppError('signing-authority-missing', {
    message:
      'Expected evidence of authority as an exhibit, because the signer is not an executive officer, found none.',
    action: "Attach the board's resolution or the power of attorney as an exhibit (form INSTRUCTION).",
  });
}
