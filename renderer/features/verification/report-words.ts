import type { VerificationReason, VerificationReport, VerifiedSignature } from '../../../shared/verification/report';
import { easternTimestamp } from '../../lib/format-time';
import { verificationStrings as words } from '../../strings/verification';
import { verificationPagesStrings } from '../../strings/verification-pages';
import { explanationOf } from '../../strings/verification-reasons';

/** The verdict in one plain sentence: who signed, or that it is not known, or that the file is not what was signed. */
export function verdictSentence(report: VerificationReport): string {
  const { verdict, signatures, statements, reasons, notice } = report;
  const names = [
    ...new Set(signatures.filter(({ kind }) => kind === 'signature').map(({ identity }) => identity.name)),
  ];
  const isStranger = statements.some(({ code }) => code === 'S_NO_NOTICE');
  if (verdict === 'valid') return isStranger ? words.validStranger(names) : words.validNotice(names, notice);
  const onlyWho = reasons.length > 0 && reasons.every(({ code }) => code === 'E_CERT_UNPROVEN');
  return onlyWho ? words.onlyWho(names) : words.verdicts[verdict].sentence;
}

/** When a signature was made, never saying more than the bytes prove. */
export function timeWords({ time, kind, intact }: VerifiedSignature): string {
  if (time.proven !== null) return words.proven(easternTimestamp(time.proven));
  if (kind === 'document-timestamp') return intact ? words.unknownStamp : words.brokenStamp;
  return time.claimed === null ? words.noTime : words.claimed(easternTimestamp(time.claimed));
}

/** Who stands behind the certificate. */
export function trustWords({ identity }: VerifiedSignature): string {
  if (identity.selfIssued) return identity.trusted ? words.trustedSelfIssued : words.selfIssued;
  return identity.trusted ? words.trusted : words.untrusted;
}

/** What holds for the bytes; of a signature that does not fit them nothing else is worth saying. */
export function integrityWords(signature: VerifiedSignature): readonly string[] {
  if (!signature.intact) return [words.notIntact];
  return [words.intact, words.coverage[signature.coverage], words.changes[signature.changes]];
}

/** How a file of the packet stands to its list, which can hold neither itself nor its own seal. */
export function statusWords({ name, status }: { readonly name: string; readonly status: string }): string {
  return status === 'outside the manifest' ? (words.notListed[name] ?? status) : status;
}

/** The state of the audit log, a sentence each. */
export function auditWords(audit: VerificationReport['audit']): readonly string[] {
  const state = words.auditStates[audit.status](audit.events);
  if (audit.matchesSeal === null) return [state];
  return [state, audit.matchesSeal ? words.matchesSeal : words.doesNotMatchSeal];
}

/** What one signature is of: "The notice", "Time stamp on the notice". */
export function signatureTitle({ file, kind }: VerifiedSignature): string {
  const isStamp = kind === 'document-timestamp';
  if (file === 'file') return isStamp ? words.stamp : words.signature;
  const of = verificationPagesStrings.file(file);
  return isStamp ? words.stampOn(of) : of;
}

/** Reasons that mean the same for the reader, in the order of the first of each. */
export function groupedReasons(reasons: readonly VerificationReason[]) {
  const groups = new Map<string, VerificationReason[]>();
  for (const reason of reasons) {
    const meaning = explanationOf(reason.code) ?? reason.message;
    groups.set(meaning, [...(groups.get(meaning) ?? []), reason]);
  }
  return [...groups].map(([meaning, found]) => ({ meaning, found }));
}
