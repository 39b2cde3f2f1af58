import { CircleHelp, ShieldCheck, ShieldX } from 'lucide-react';
import type { Verdict, VerificationReason, VerificationReport } from '../../../shared/verification/report';
import { withReadableTimes } from '../../lib/format-time';
import { verificationStrings as words } from '../../strings/verification';
import { auditWords, groupedReasons, statusWords, verdictSentence } from './report-words';
import { SignatureCard } from './SignatureCard';
import { SignedPages } from './SignedPages';
import styles from './Verification.module.css';

interface Props {
  readonly fileName: string;
  readonly handle: string;
  readonly report: VerificationReport;
}

const icons = { valid: ShieldCheck, invalid: ShieldX, indeterminate: CircleHelp } satisfies Record<Verdict, unknown>;

/** The verdict in one plain sentence; then who, when, what is proven and what is not, with the pages beside it. */
export function ReportView({ fileName, handle, report }: Props) {
  const { title } = words.verdicts[report.verdict];
  const Icon = icons[report.verdict];
  return (
    <div className={styles.report}>
      <section className={styles.verdict} data-verdict={report.verdict} role="status" data-testid="verdict">
        <Icon size={44} strokeWidth={1.6} aria-hidden />
        <div>
          <h2>{title}</h2>
          <p>{verdictSentence(report)}</p>
          <p className={styles.file}>{fileName}</p>
        </div>
      </section>
      <div className={styles.beside}>
        <Findings report={report} />
        <SignedPages key={handle} handle={handle} report={report} />
      </div>
    </div>
  );
}

function Findings({ report }: Pick<Props, 'report'>) {
  return (
    <div className={styles.findings}>
      {report.reasons.length > 0 && <Reasons {...report} />}
      <Block title={words.signatures}>
        {report.signatures.length === 0 && <p>{isUnsigned(report) ? words.noSignature : words.unreadSignatures}</p>}
        {report.signatures.map((signature, index) => (
          <SignatureCard key={index} signature={signature} isForged={report.verdict === 'invalid'} />
        ))}
      </Block>
      {report.audit.status !== 'absent' && <Audit audit={report.audit} />}
      {report.packet !== null && <Packet packet={report.packet} />}
      <Block title={words.notProven}>
        <p>{words.notProvenText}</p>
        {report.statements.length > 0 && <Statements statements={report.statements} />}
      </Block>
    </div>
  );
}

/** That there is none is known only of a file that could be read. */
function isUnsigned({ reasons }: VerificationReport): boolean {
  return reasons.some(({ code }) => code === 'E_SIG_NONE');
}

function Block({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={styles.block}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** What each reason means first, then what was found: the one for people, the other for whoever looks closer. */
function Reasons({ verdict, reasons }: Pick<VerificationReport, 'verdict' | 'reasons'>) {
  return (
    <Block title={words.reasons}>
      <ul className={styles.reasons} data-verdict={verdict}>
        {groupedReasons(reasons).map(({ meaning, found }) => (
          <li key={meaning}>
            <p>{meaning}</p>
            {found.map(({ code, message, where }) => (
              <p key={`${code} ${where} ${message}`} className={styles.quiet}>
                {message !== meaning && withReadableTimes(message)} {words.where}: {where} · <code>{code}</code>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Audit({ audit }: Pick<VerificationReport, 'audit'>) {
  return (
    <Block title={words.audit}>
      {auditWords(audit).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {audit.head !== null && <code className={styles.hash}>{audit.head}</code>}
    </Block>
  );
}

/** What is true without lowering the verdict; the same sentence about several files is said once. */
function Statements({ statements }: { readonly statements: readonly VerificationReason[] }) {
  return (
    <ul className={styles.statements}>
      {[...new Set(statements.map(({ message }) => message))].map((message) => (
        <li key={message}>{withReadableTimes(message)}</li>
      ))}
    </ul>
  );
}

function Packet({ packet }: { readonly packet: NonNullable<VerificationReport['packet']> }) {
  return (
    <Block title={words.packet}>
      <p>{packet.files.length === 0 ? words.packetUnread : words.packetStates[packet.status]}</p>
      <ul className={styles.files}>
        {packet.files.map((file) => (
          <li key={file.name}>
            <span>{file.name}</span>
            <code>{file.sha256.slice(0, 16)}…</code>
            <span className={styles.quiet}>{statusWords(file)}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
}
