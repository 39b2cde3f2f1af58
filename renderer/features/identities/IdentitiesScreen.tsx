import { Button } from '@mantine/core';
import { IdCard, KeyRound, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { EmptyNote } from '../../components/EmptyNote';
import page from '../../components/Page.module.css';
import { PageHeader } from '../../components/PageHeader';
import { useApp } from '../../stores/app-store';
import { identitiesStrings } from '../../strings/identities';
import { IdentityCard } from './IdentityCard';
import { ImportIdentityDialog, NewIdentityDialog } from './IdentityDialogs';
import styles from './Identities.module.css';

/** Who can sign on this laptop. */
export function IdentitiesScreen() {
  const identities = useApp((state) => state.identities);
  const { refreshIdentities } = useApp.getState();
  const [dialog, setDialog] = useState<'none' | 'new' | 'import'>('none');
  useEffect(() => void refreshIdentities(), [refreshIdentities]);
  const close = () => setDialog('none');
  return (
    <>
      <PageHeader title={identitiesStrings.title} lead={identitiesStrings.lead}>
        <Button variant="default" leftSection={<KeyRound size={16} aria-hidden />} onClick={() => setDialog('import')}>
          {identitiesStrings.importKey}
        </Button>
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setDialog('new')}>
          {identitiesStrings.create}
        </Button>
      </PageHeader>
      <div className={page.scroll}>
        {identities?.length === 0 && (
          <EmptyNote icon={IdCard} title={identitiesStrings.emptyTitle} text={identitiesStrings.emptyText} />
        )}
        <ul className={styles.cards}>
          {identities?.map((identity) => (
            <li key={identity.fingerprint}>
              <IdentityCard identity={identity} />
            </li>
          ))}
        </ul>
      </div>
      {dialog === 'new' && <NewIdentityDialog onClose={close} />}
      {dialog === 'import' && <ImportIdentityDialog onClose={close} />}
    </>
  );
}
