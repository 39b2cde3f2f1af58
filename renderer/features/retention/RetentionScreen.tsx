import { Archive } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract';
import { call } from '../../api/client';
import { EmptyNote } from '../../components/EmptyNote';
import page from '../../components/Page.module.css';
import { PageHeader } from '../../components/PageHeader';
import { retentionStrings as words } from '../../strings/retention';
import { DamagedFiles } from '../library/DamagedFiles';
import { AttestationTable } from './AttestationTable';
import { NoticeTable } from './NoticeTable';
import styles from './Retention.module.css';

const nothing: Output<'signing:retention'> = { notices: [], attestations: [] };

/** The clocks of Rule 302(b): five years for what was signed, seven for the attestation. */
export function RetentionScreen() {
  const [kept, setKept] = useState(nothing);
  useEffect(() => void call('signing:retention', {}).then(setKept), []);
  const { notices, attestations } = kept;
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <div className={page.scroll}>
        <DamagedFiles of="signed/" />
        {notices.length + attestations.length === 0 && (
          <EmptyNote icon={Archive} title={words.empty} text={words.emptyText} />
        )}
        {notices.length > 0 && (
          <section className={styles.section}>
            <h2>{words.documents}</h2>
            <NoticeTable notices={notices} />
          </section>
        )}
        {attestations.length > 0 && (
          <section className={styles.section}>
            <h2>{words.attestations}</h2>
            <AttestationTable attestations={attestations} />
          </section>
        )}
      </div>
    </>
  );
}
