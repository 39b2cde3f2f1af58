import { Button, Table } from '@mantine/core';
import { Archive } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SignedPacket } from '../../../shared/ipc/contracts/signing';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import { easternDate } from '../../../shared/time/eastern';
import { call } from '../../api/client';
import { EmptyNote } from '../../components/EmptyNote';
import page from '../../components/Page.module.css';
import { PageHeader } from '../../components/PageHeader';
import { timestamp } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { retentionStrings as words } from '../../strings/screens';
import styles from './Retention.module.css';
import { yearsAfter } from './years-after';

interface Kept {
  readonly name: string;
  readonly packet: SignedPacket;
}

/** The clocks of Rule 302(b): five years for what was signed, seven for the attestation. */
export function RetentionScreen() {
  const drafts = useApp((state) => state.drafts);
  const identities = useApp((state) => state.identities);
  const { refreshLibrary, refreshIdentities } = useApp.getState();
  const [kept, setKept] = useState<readonly Kept[]>([]);
  useEffect(() => {
    void refreshLibrary();
    void refreshIdentities();
  }, [refreshLibrary, refreshIdentities]);
  useEffect(() => {
    let isWanted = true;
    const signed = drafts?.filter(({ state }) => state !== 'draft') ?? [];
    void Promise.all(
      signed.map(async ({ id, registrant, report }) => ({
        name: `${registrant ?? ''}, NT ${report ?? ''}`,
        packet: await call('signing:packet', { draftId: id }),
      })),
    ).then(
      (all) => isWanted && setKept(all.flatMap(({ name, packet }) => (packet === null ? [] : [{ name, packet }]))),
    );
    return () => {
      isWanted = false;
    };
  }, [drafts]);
  const attested = identities?.filter(({ attestation }) => attestation !== null) ?? [];
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <div className={page.scroll}>
        {kept.length === 0 && attested.length === 0 && (
          <EmptyNote icon={Archive} title={words.empty} text={words.emptyText} />
        )}
        {kept.length > 0 && <Documents kept={kept} />}
        {attested.length > 0 && (
          <section className={styles.section}>
            <h2>{words.attestations}</h2>
            <div className={page.card}>
              <Table verticalSpacing="sm" horizontalSpacing="md">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{words.columns.signer}</Table.Th>
                    <Table.Th>{words.columns.onFile}</Table.Th>
                    <Table.Th>{words.columns.until}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {attested.map(({ fingerprint, name, attestation }) => (
                    <Table.Tr key={fingerprint}>
                      <Table.Td fw={600}>{name}</Table.Td>
                      <Table.Td>{timestamp(Date.parse(attestation?.filedAt ?? ''))}</Table.Td>
                      <Table.Td>{words.whileUsed}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          </section>
        )}
      </div>
    </>
  );
}

function Documents({ kept }: { readonly kept: readonly Kept[] }) {
  return (
    <section className={styles.section}>
      <h2>{words.documents}</h2>
      <div className={page.card}>
        <Table verticalSpacing="sm" horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.columns.what}</Table.Th>
              <Table.Th>{words.columns.signed}</Table.Th>
              <Table.Th>{words.columns.until}</Table.Th>
              <Table.Th>{words.columns.produce}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {kept.map(({ name, packet }) => (
              <Table.Tr key={packet.draftId}>
                <Table.Td fw={600}>{name}</Table.Td>
                <Table.Td className="numeric">{timestamp(Date.parse(packet.signedAt))}</Table.Td>
                <Table.Td className="numeric">
                  {writtenDate(yearsAfter(easternDate(Date.parse(packet.signedAt)), 5))}
                </Table.Td>
                <Table.Td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={words.produceFor(name)}
                    onClick={() => void call('signing:export-packet', { draftId: packet.draftId })}
                  >
                    {words.produce}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
