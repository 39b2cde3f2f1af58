import { Button, Text } from '@mantine/core';
import { PenTool } from 'lucide-react';
import { useEffect, useState } from 'react';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import type { SignedPacket } from '../../../shared/ipc/contracts/signing';
import type { VerificationReport } from '../../../shared/verification/report';
import { call } from '../../api/client';
import { Tag } from '../../components/Tag';
import { easternTimestamp } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { signingStrings } from '../../strings/signing';
import styles from './Signing.module.css';

const words = signingStrings.signatures;

/** Who has signed, with the level that the bytes prove, and whose turn it is. */
export function SignaturesBox({ packet }: { readonly packet: SignedPacket }) {
  const nextTurn = useApp((state) => state.nextTurn);
  const report = useReport(packet);
  const levels = report?.signatures.filter(({ kind, file }) => kind === 'signature' && file.endsWith(words.notice));
  return (
    <section className={styles.list}>
      <h2>{words.heading}</h2>
      <ol className={styles.signers}>
        {packet.signers.map(({ name, title, signedAt }, index) => (
          <li key={name}>
            <span>
              <strong>{name}</strong>
              {title === '' ? '' : `, ${title}`}
            </span>
            <Text size="sm" c="dimmed">
              {signedAt === null
                ? words.awaited
                : packet.kind === 'paper'
                  ? words.byHand(writtenDate(signedAt))
                  : easternTimestamp(signedAt)}
            </Text>
            {levels?.[index] !== undefined && (
              <Tag tone={levels[index].intact ? 'good' : 'bad'}>{words.levels[levels[index].level]}</Tag>
            )}
          </li>
        ))}
      </ol>
      {report !== null && report.verdict === 'invalid' && (
        <Text size="sm" c="red">
          {words.invalid(report.reasons[0]?.message ?? '')}
        </Text>
      )}
      {packet.awaiting !== null && (
        <div>
          <Button leftSection={<PenTool size={16} aria-hidden />} onClick={() => nextTurn(packet)}>
            {words.next(packet.awaiting)}
          </Button>
          <Text size="sm" c="dimmed" mt={6}>
            {words.nextText}
          </Text>
        </div>
      )}
    </section>
  );
}

/** What the verifier says of the packet now; null until it has spoken, and for paper. */
function useReport({ draftId, files }: SignedPacket): VerificationReport | null {
  const [report, setReport] = useState<VerificationReport | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call('signing:report', { draftId }).then((found) => isWanted && setReport(found));
    return () => {
      isWanted = false;
    };
  }, [draftId, files]);
  return report;
}
