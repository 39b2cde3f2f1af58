import { Text } from '@mantine/core';
import type { OfferedCertificate } from '../../../shared/ipc/contracts/trust';
import { Fingerprint } from '../../components/Fingerprint';
import { easternDay } from '../../lib/format-time';
import { trustStrings } from '../../strings/trust';
import styles from './Trust.module.css';

const words = trustStrings.dialog;

/** What a certificate says of itself, its fingerprint, and how that is compared. */
export function OfferedFacts({ certificate }: { readonly certificate: OfferedCertificate }) {
  const { name, issuer, selfIssued, authority, notBefore, notAfter, fingerprint } = certificate;
  const isAuthority = authority || certificate.purpose === 'time-stamps';
  return (
    <>
      <dl className={styles.facts}>
        <dt>{words.name}</dt>
        <dd>
          <strong>{name}</strong>
        </dd>
        <dt>{words.issuer}</dt>
        <dd>{selfIssued ? words.itself : issuer}</dd>
        <dt>{words.validity}</dt>
        <dd>{words.between(easternDay(notBefore), easternDay(notAfter))}</dd>
        <dt>{trustStrings.fingerprint}</dt>
        <dd>
          <Fingerprint value={fingerprint} isLarge />
        </dd>
      </dl>
      <Text size="sm">{isAuthority ? words.compareAuthority(name) : words.compare(name)}</Text>
      {selfIssued && !isAuthority && (
        <Text size="sm" c="dimmed">
          {words.staysSelfIssued}
        </Text>
      )}
    </>
  );
}
