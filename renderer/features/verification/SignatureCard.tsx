import { Button } from '@mantine/core';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { VerifiedSignature } from '../../../shared/verification/report';
import { Fingerprint } from '../../components/Fingerprint';
import { easternTimestamp } from '../../lib/format-time';
import { useFocusKept } from '../../lib/use-focus-kept';
import { useApp } from '../../stores/app-store';
import { verificationStrings as words } from '../../strings/verification';
import { TrustDialog } from '../trust/TrustDialog';
import { offeredBy } from './offered-certificate';
import { integrityWords, signatureTitle, timeWords, trustWords } from './report-words';
import styles from './Verification.module.css';

interface Props {
  readonly signature: VerifiedSignature;
  /** Whether something speaks against the file: nothing in it is offered for trust then. */
  readonly isForged: boolean;
}

/** One signature, each question answered on its own. */
export function SignatureCard({ signature, isForged }: Props) {
  const { identity, level, kind } = signature;
  const who = useFocusKept<HTMLElement>(identity.trusted);
  // Without an open vault there is no list to trust it on.
  const hasList = useApp((state) => state.trusted !== null);
  const mayBeTrusted = hasList && !isForged && signature.intact && !identity.trusted && identity.certificate !== '';
  return (
    <>
      <h4 className={styles.signatureTitle}>{signatureTitle(signature)}</h4>
      <dl className={styles.signature}>
        <dt>{kind === 'signature' ? words.who : words.stampedBy}</dt>
        <dd ref={who} tabIndex={-1}>
          {identity.fingerprint === '' ? <p>{words.noCertificate}</p> : <Certificate signature={signature} />}
          {mayBeTrusted && <TrustButton signature={signature} />}
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
        <dt>{words.where}</dt>
        <dd>{words.place(signature.file, signature.field)}</dd>
      </dl>
    </>
  );
}

function Certificate({ signature }: Pick<Props, 'signature'>) {
  const { name, notBefore, notAfter, fingerprint } = signature.identity;
  return (
    <>
      <strong>{name}</strong>
      <p>{trustWords(signature)}</p>
      <p className={styles.quiet}>{words.certificate(easternTimestamp(notBefore), easternTimestamp(notAfter))}</p>
      <Fingerprint value={fingerprint} />
    </>
  );
}

/** From the report to trust: the dialog asks whether the fingerprint was compared. */
function TrustButton({ signature }: { readonly signature: VerifiedSignature }) {
  const [isOpen, setOpen] = useState(false);
  const offered = offeredBy(signature);
  return (
    <div className={styles.trust}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<ShieldCheck size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {signature.kind === 'signature' ? words.trustIt : words.trustStamp}
      </Button>
      {isOpen && <TrustDialog offered={[offered]} purpose={offered.purpose} onClose={() => setOpen(false)} />}
    </div>
  );
}
