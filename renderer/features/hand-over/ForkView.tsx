import { Button, Group, Text } from '@mantine/core';
import type { Fork } from '../../../shared/ipc/contracts/hand-over';
import { easternTimestamp } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { handOverStrings } from '../../strings/hand-over';
import styles from './HandOver.module.css';

const words = handOverStrings.fork;

/** Both histories side by side, with their heads: a person decides, the program merges nothing. */
export function ForkView({ fork }: { readonly fork: Fork }) {
  const { takeOtherBranch, closeArrival } = useApp.getState();
  return (
    <>
      <Text size="sm">{words.lead(fork.from, fork.common)}</Text>
      <div className={styles.branches}>
        <Branch title={words.here} branch={fork.here} />
        <Branch title={words.there(fork.from)} branch={fork.there} />
      </div>
      <Text size="sm" c="dimmed">
        {words.explain}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => void takeOtherBranch(fork)}>
          {words.takeTheirs(fork.from)}
        </Button>
        <Button autoFocus data-autofocus onClick={closeArrival}>
          {words.keepMine}
        </Button>
      </Group>
    </>
  );
}

function Branch({ title, branch }: { readonly title: string; readonly branch: Fork['here'] }) {
  return (
    <section className={styles.branch} aria-label={title}>
      <h3>{title}</h3>
      <Text size="xs" c="dimmed">
        {words.head}, {words.events(branch.count)}
      </Text>
      <code>{branch.head}</code>
      <ol tabIndex={0} aria-label={title}>
        {branch.events.map((event, index) => (
          <li key={index}>
            {event.text}{' '}
            <Text span size="xs" c="dimmed">
              {event.actor}, {easternTimestamp(event.at)}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
