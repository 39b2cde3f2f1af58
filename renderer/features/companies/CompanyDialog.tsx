import { Button, CloseButton, Group, Modal, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CompanyProfile } from '../../../shared/company/company-profile';
import { useApp } from '../../stores/app-store';
import { companiesStrings as words } from '../../strings/companies';
import styles from './Companies.module.css';

interface Props {
  readonly profile: CompanyProfile;
  readonly onClose: () => void;
}

const facts = ['cik', 'secFileNumber', 'fiscalYearEnd'] as const;
const addressLines = ['street', 'street2', 'city', 'state', 'zip', 'country'] as const;

/** Corrects what is known of a company; people can only be forgotten, notices bring them back. */
export function CompanyDialog({ profile, onClose }: Props) {
  const [next, setNext] = useState(profile);
  const change = (changed: Partial<CompanyProfile>) => setNext({ ...next, ...changed });
  const save = () => void useApp.getState().saveCompany(profile.key, next).then(onClose);
  return (
    <Modal opened onClose={onClose} title={words.editTitle(profile.name)} size="lg">
      <div className={styles.form}>
        <TextInput
          label={words.fields.name}
          value={next.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Textarea
          label={words.fields.formerNames}
          autosize
          value={next.formerNames.join('\n')}
          onChange={(event) => change({ formerNames: event.currentTarget.value.split('\n') })}
        />
        <SimpleGrid cols={3}>
          {facts.map((fact) => (
            <TextInput
              key={fact}
              label={words.facts[fact]}
              description={fact === 'fiscalYearEnd' ? words.fiscalYearEndHelp : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={next[fact] ?? ''}
              onChange={(event) => change({ [fact]: orNull(event.currentTarget.value) })}
            />
          ))}
          {addressLines.map((line) => (
            <TextInput
              key={line}
              label={words.fields[line]}
              value={next.address[line] ?? ''}
              onChange={(event) => change({ address: { ...next.address, [line]: orNull(event.currentTarget.value) } })}
            />
          ))}
        </SimpleGrid>
        <People label={words.contacts} people={next.contacts} onChange={(contacts) => change({ contacts })} />
        <People label={words.signers} people={next.signers} onChange={(signers) => change({ signers })} />
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button disabled={next.name.trim() === ''} onClick={save}>
          {words.save}
        </Button>
      </Group>
    </Modal>
  );
}

interface PeopleProps<Person> {
  readonly label: string;
  readonly people: Person[];
  readonly onChange: (people: Person[]) => void;
}

function People<Person extends { readonly name: string; readonly title: string | null }>(props: PeopleProps<Person>) {
  const { label, people, onChange } = props;
  if (people.length === 0) return null;
  return (
    <section>
      <h3 className={styles.people}>{label}</h3>
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.name}>
            <span>{person.title === null ? person.name : `${person.name}, ${person.title}`}</span>
            <CloseButton
              size="sm"
              aria-label={words.forget(person.name)}
              onClick={() => onChange(people.filter((each) => each !== person))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
