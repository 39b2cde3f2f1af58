import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Copy, FilePlus2 } from 'lucide-react';
import type { CompanyProfile } from '../../../shared/company/company-profile';
import { useApp } from '../../stores/app-store';
import { companiesStrings as words } from '../../strings/companies';
import styles from './Companies.module.css';
import { lastNoticeWords } from './last-notice-words';

interface Props {
  readonly profile: CompanyProfile;
  readonly onCorrect: () => void;
}

/** What is known of one company, and the notices that start from it. */
export function CompanyCard({ profile, onCorrect }: Props) {
  const { startNotice } = useApp.getState();
  const { name, formerNames, lastNotice } = profile;
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <div>
          <h2>{name}</h2>
          {formerNames.length > 0 && (
            <Text size="sm" c="dimmed">
              {words.former(formerNames.join('; '))}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {lastNoticeWords(lastNotice)}
          </Text>
        </div>
        <Group gap={8}>
          <Button
            variant="default"
            leftSection={<FilePlus2 size={16} aria-hidden />}
            onClick={() => void startNotice(profile, 'new')}
          >
            {words.newNotice}
          </Button>
          <Button
            leftSection={<Copy size={16} aria-hidden />}
            onClick={() => void startNotice(profile, 'same-as-last')}
          >
            {words.sameAsLast}
          </Button>
        </Group>
      </div>
      <dl className={styles.facts}>
        {factsOf(profile).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <span className={styles.unknown}>{words.unknown}</span>}</dd>
          </div>
        ))}
      </dl>
      <Group gap={6}>
        <Button size="compact-sm" variant="default" onClick={onCorrect}>
          {words.edit}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void removeWithUndo(profile)}>
          {words.remove}
        </Button>
      </Group>
    </article>
  );
}

function factsOf({ cik, secFileNumber, fiscalYearEnd, address, contacts, signers }: CompanyProfile) {
  const place = [address.street, address.street2, address.city, address.state, address.zip, address.country];
  const people = [
    [words.contacts, contacts.map(({ name, areaCode, phone }) => joined([name, joined([areaCode, phone], ' ')]))],
    [words.signers, signers.map(({ name, title }) => joined([name, title]))],
  ] as const;
  return [
    [words.facts.cik, cik],
    [words.facts.secFileNumber, secFileNumber],
    [words.facts.fiscalYearEnd, fiscalYearEnd],
    [words.address, joined(place) || null],
    ...people.map(([label, entries]) => [label, entries.join('; ') || null] as const),
  ] as const;
}

function joined(parts: readonly (string | null)[], separator = ', '): string {
  return parts.filter((part) => part !== null && part !== '').join(separator);
}

/** Deleting asks nothing: it can be undone. */
async function removeWithUndo(profile: CompanyProfile): Promise<void> {
  const { removeCompany, saveCompany } = useApp.getState();
  await removeCompany(profile.key);
  const undo = () => {
    notifications.hide(profile.key);
    void saveCompany(profile.key, profile);
  };
  notifications.show({
    id: profile.key,
    autoClose: 12_000,
    color: 'gray',
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{words.removed(profile.name)}</span>
        <Button size="compact-sm" variant="light" onClick={undo}>
          {words.undo}
        </Button>
      </Group>
    ),
  });
}
