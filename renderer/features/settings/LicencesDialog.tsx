import { Modal, Text, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import { settingsStrings } from '../../strings/screens';
import styles from './Settings.module.css';

const words = settingsStrings.licenceList;
const licencesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
);
type Licence = z.infer<typeof licencesSchema>[number];

/** Whose work is inside, and under which licence: a file that was written when the program was built. */
export function LicencesDialog({ onClose }: { readonly onClose: () => void }) {
  const [licences, setLicences] = useState<readonly Licence[]>([]);
  const [search, setSearch] = useState('');
  useEffect(() => void readLicences().then(setLicences), []);
  const shown = useMemo(() => licences.filter((each) => holds(each, search.toLowerCase())), [licences, search]);
  return (
    <Modal opened onClose={onClose} title={settingsStrings.licences} size="lg">
      <Text size="sm" c="dimmed" mb="sm">
        {words.lead}
      </Text>
      <TextInput
        data-autofocus
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<Search size={15} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Text size="sm" mt="xs" role="status">
        {words.count(shown.length)}
      </Text>
      <ul className={styles.licences}>
        {shown.map((licence) => (
          <li key={`${licence.name}@${licence.version}`}>
            <details>
              <summary>
                <strong>{licence.name}</strong> <span className="numeric">{licence.version}</span>
                <span>{licence.licence}</span>
              </summary>
              <pre tabIndex={0}>{licence.text === '' ? words.noText(licence.licence) : licence.text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

async function readLicences(): Promise<readonly Licence[]> {
  const answer = await fetch('./licences.json');
  return licencesSchema.parse(await answer.json());
}

function holds({ name, licence, text }: Licence, search: string): boolean {
  return [name, licence, text].some((each) => each.toLowerCase().includes(search));
}
