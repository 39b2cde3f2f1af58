import type { VerifiedSignature } from '../../../shared/verification/report';
import { easternTimestamp } from '../../lib/format-time';
import { verificationStrings as words } from '../../strings/verification';
import { integrityWords, timeWords, trustWords } from './report-words';
import styles from './Verification.module.css';

/** One signature, each question answered on its own. */
export function SignatureCard({ signature }: { readonly signature: VerifiedSignature }) {
  const { identity, level, kind } = signature;
  return (
    <dl className={styles.signature}>
      <dt>{words.where}</dt>
      <dd>{signature.field}</dd>
      <dt>{words.who}</dt>
      <dd>
        <strong>{identity.name}</strong>
        <p>{trustWords(signature)}</p>
        <p className={styles.quiet}>
          {words.certificate(easternTimestamp(identity.notBefore), easternTimestamp(identity.notAfter))}
        </p>
        <code className={styles.hash}>{identity.fingerprint}</code>
      </dd>
      <dt>{words.when}</dt>
      <dd>{timeWords(signature)}</dd>
      <dt>{words.what}</dt>
      <dd>
        {integrityWords(signature).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </dd>
      {kind === 'signature' && <dt>{words.level}</dt>}
      {kind === 'signature' && <dd>{words.levels[level]}</dd>}
    </dl>
  );
}
