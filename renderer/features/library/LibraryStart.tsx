import { Button, Group } from '@mantine/core';
import { FileInput, FilePlus2, FlaskConical } from 'lucide-react';
import { Mark } from '../../components/Mark';
import { useApp } from '../../stores/app-store';
import { libraryStrings } from '../../strings/library';
import { FirstSteps } from './FirstSteps';
import styles from './Library.module.css';

/** The empty library: three ways to the first notice. */
export function LibraryStart() {
  const { beginNotice, chooseFilings, importSample } = useApp.getState();
  return (
    <>
      <div className={styles.start}>
        <Mark size={52} />
        <h2>{libraryStrings.emptyTitle}</h2>
        <p>{libraryStrings.emptyText}</p>
        <Group gap="sm" justify="center" mt="sm">
          <Button leftSection={<FileInput size={16} aria-hidden />} onClick={() => void chooseFilings()}>
            {libraryStrings.importFiling}
          </Button>
          <Button
            variant="default"
            leftSection={<FilePlus2 size={16} aria-hidden />}
            onClick={() => void beginNotice()}
          >
            {libraryStrings.newNotice}
          </Button>
          <Button
            variant="default"
            leftSection={<FlaskConical size={16} aria-hidden />}
            onClick={() => void importSample()}
          >
            {libraryStrings.sample}
          </Button>
        </Group>
      </div>
      <FirstSteps />
    </>
  );
}
