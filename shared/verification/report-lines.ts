import type { VerificationReport, VerifiedSignature } from './report';

const headlines: Readonly<Record<VerificationReport['verdict'], string>> = {
  valid: 'VALID: every check passed.',
  invalid: 'INVALID: do not rely on this file.',
  indeterminate: 'INDETERMINATE: nothing was found to be forged, but not everything can be decided.',
};

/** The report as lines for people: the verdict first, then why, then who signed and when. */
export function reportLines(report: VerificationReport): string[] {
  const { audit, packet } = report;
  return [
    headlines[report.verdict],
    ...noticeLines(report),
    ...report.reasons.map(({ code, message, where }) => `  ${code}: ${message} (${where})`),
    ...report.signatures.flatMap(signatureLines),
    audit.status === 'absent'
      ? 'Audit log: not part of this file.'
      : `Audit log: ${audit.status}, ${audit.events} events, head ${audit.head ?? 'unknown'}${sealWords(audit.matchesSeal)}.`,
    ...(packet === null ? [] : [`Packet: ${packet.status}, ${packet.files.length} files.`]),
    ...report.statements.map(({ code, message, where }) => `Note ${code}: ${message} (${where})`),
  ];
}

function noticeLines({ verdict, notice }: VerificationReport): string[] {
  if (verdict !== 'valid' || notice === null) return [];
  const { form, registrant, periodEnded } = notice;
  return [`Notice: ${form ?? 'Form 12b-25'} of ${registrant ?? 'unknown'}, period ended ${periodEnded ?? 'unknown'}.`];
}

function sealWords(matches: boolean | null): string {
  if (matches === null) return '';
  return matches ? ', the one that was sealed' : ', NOT the one that was sealed';
}

function signatureLines(signature: VerifiedSignature): string[] {
  const { identity, time } = signature;
  const kind = signature.kind === 'signature' ? 'Signature' : 'Document time stamp';
  const issued = issuedWords(identity);
  return [
    `${kind} "${signature.field}" in ${signature.file}: ${signature.intact ? 'intact' : 'NOT intact'}, covers ${signature.coverage}, later changes: ${signature.changes}, level ${signature.level}.`,
    `  by ${identity.name} (${issued}), certificate SHA-256 ${identity.fingerprint}`,
    `  claimed time ${time.claimed ?? 'none'}, proven time ${time.proven ?? 'none'}`,
  ];
}

function issuedWords({ selfIssued, trusted }: VerifiedSignature['identity']): string {
  if (selfIssued) return trusted ? 'self-issued, trusted' : 'self-issued';
  return trusted ? 'trusted' : 'issued by an authority not given as trusted';
}

/**
 * The report as a text file to keep.
 * @param checkedAt the checking time, ISO 8601: the local clock's
 */
export function reportDocument(fileName: string, report: VerificationReport, checkedAt: string): string {
  return [
    'Filing Desk verification report',
    `File: ${fileName}`,
    `Checked: ${checkedAt} (this computer's clock)`,
    '',
    ...reportLines(report),
    ...(report.packet === null ? [] : ['', 'Files', ...report.packet.files.map(fileLine)]),
    '',
  ].join('\n');
}

function fileLine({ name, sha256, status }: { name: string; sha256: string; status: string }): string {
  return `  ${sha256}  ${name} (${status})`;
}
