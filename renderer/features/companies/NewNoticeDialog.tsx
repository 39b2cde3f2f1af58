import { Kbd, Modal, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CompanyProfile } from '../../../shared/company/company-profile';
import { keysForPeople } from '../../commands/command';
import { useApp } from '../../stores/app-store';
import { companiesStrings, newNoticeStrings as words } from '../../strings/companies';
import { foundCompanies } from './found-companies';
import { lastNoticeWords } from './last-notice-words';
import styles from './NewNotice.module.css';

const listId = 'companies-to-choose';
const optionId = (index: number) => `${listId}-${index}`;

/** Whose notice it will be: typing filters, Enter takes the marked company, with Shift its last notice; the last choice is the empty form. */
export function NewNoticeDialog({ onClose }: { readonly onClose: () => void }) {
  const companies = useApp((state) => state.companies);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const choices: readonly (CompanyProfile | null)[] = [...foundCompanies(companies ?? [], typed), null];
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, typed]);
  const work = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((at + step + choices.length) % choices.length);
    else if (event.key === 'Enter') begin(choices[at] ?? null, event.shiftKey);
    else return;
    event.preventDefault();
  };
  return (
    <Modal opened onClose={onClose} title={words.title} transitionProps={{ duration: 0 }}>
      <TextInput
        mt={4}
        autoFocus
        data-autofocus
        role="combobox"
        aria-label={words.company}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={optionId(at)}
        placeholder={words.hint}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={work}
      />
      <div className={styles.list} ref={list} id={listId} role="listbox" aria-label={words.companies}>
        {choices.map((profile, index) => (
          <div
            key={profile?.key ?? ''}
            id={optionId(index)}
            className={styles.option}
            role="option"
            aria-selected={index === at}
            data-empty={profile === null || undefined}
            onClick={(event) => begin(profile, event.shiftKey)}
          >
            {profile === null ? <EmptyForm /> : <Company profile={profile} />}
          </div>
        ))}
      </div>
      {choices[at] != null && (
        <p className={styles.keys}>
          <Kbd size="xs">{keysForPeople('shift+Enter')}</Kbd> {companiesStrings.sameAsLast}
        </p>
      )}
    </Modal>
  );
}

function begin(profile: CompanyProfile | null, isAsLastTime: boolean): void {
  const { createDraft, showDialog, startNotice } = useApp.getState();
  // Gone before main answers: a second Enter would make a second notice.
  showDialog('none');
  void (profile === null ? createDraft(null) : startNotice(profile, isAsLastTime ? 'same-as-last' : 'new'));
}

function Company({ profile: { name, lastNotice } }: { readonly profile: CompanyProfile }) {
  return (
    <>
      <strong>{name}</strong>
      <span>{lastNoticeWords(lastNotice)}</span>
    </>
  );
}

function EmptyForm() {
  return (
    <>
      <strong>{words.empty}</strong>
      <Kbd size="xs">{keysForPeople('mod+n')}</Kbd>
    </>
  );
}
