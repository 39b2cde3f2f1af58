import type { VerificationReport } from '../../../shared/verification/report';
import { verificationStrings as words } from '../../strings/verification';
import { auditWords, signatureFacts } from './report-words';

/** The report as plain text for a file or a letter. */
export function reportText(fileName: string, report: VerificationReport): string {
  const verdict = words.verdicts[report.verdict];
  const reasons = report.reasons.map(({ code, message, where }) => `- ${message} [${code}] ${where}`);
  const signatures = report.signatures.flatMap((signature) => [
    '',
    `${signature.field}: ${signature.identity.name}`,
    ...signatureFacts(signature).map((fact) => `- ${fact}`),
  ]);
  const files = report.packet?.files.map(({ name, sha256, status }) => `- ${name}  ${sha256}  ${status}`) ?? [];
  return [
    `${fileName}: ${verdict.title}`,
    verdict.sentence,
    ...(reasons.length > 0 ? ['', words.reasons, ...reasons] : []),
    '',
    words.signatures,
    ...(signatures.length > 0 ? signatures : [words.noSignature]),
    '',
    words.audit,
    ...auditWords(report.audit),
    ...(files.length > 0 ? ['', words.packet, ...files] : []),
    '',
    words.notProven,
    words.notProvenText,
    '',
  ].join('\n');
}
