import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { TrustedCertificate } from '../../../shared/ipc/contracts/trust';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Fingerprint } from '../../components/Fingerprint';
import { Tag } from '../../components/Tag';
import { systemClock } from '../../lib/clock';
import { easternDay } from '../../lib/format-time';
import { useAttempt } from '../../lib/use-attempt';
import { useApp } from '../../stores/app-store';
import { trustStrings as words } from '../../strings/trust';

interface Props {
  readonly certificate: TrustedCertificate;
}

/** One trusted certificate: whose it is, what for, since when, and the way out. */
export function TrustedRow({ certificate }: Props) {
  const [isLeaving, setLeaving] = useState(false);
  const { name, purpose, notBefore, notAfter, addedAt, fingerprint } = certificate;
  const validity = words.valid(easternDay(notBefore), easternDay(notAfter));
  const added = addedAt === null ? words.addedEarlier : words.added(easternDay(addedAt));
  return (
    <li>
      <div>
        <strong>{name}</strong> <Tag tone="quiet">{words.purposes[purpose]}</Tag>{' '}
        {Date.parse(notAfter) < systemClock.now() && <Tag tone="bad">{words.expired}</Tag>}
        <p>{[...kindWords(certificate), validity, added].join(' · ')}</p>
        <Fingerprint value={fingerprint} />
      </div>
      <Button size="compact-sm" variant="default" aria-label={words.removeNamed(name)} onClick={() => setLeaving(true)}>
        {words.remove}
      </Button>
      {isLeaving && <RemovalDialog certificate={certificate} onClose={() => setLeaving(false)} />}
    </li>
  );
}

function kindWords({ selfIssued, issuer, authority }: TrustedCertificate): string[] {
  if (authority) return selfIssued ? [words.authority] : [words.authority, words.issued(issuer)];
  return [selfIssued ? words.selfIssued : words.issued(issuer)];
}

function RemovalDialog({ certificate, onClose }: Props & { readonly onClose: () => void }) {
  const { attempt, isBusy, error } = useAttempt();
  const remove = async () => {
    await useApp.getState().distrustCertificate(certificate);
    return null;
  };
  return (
    <Modal opened onClose={onClose} title={words.removal.title} size="md">
      <Stack gap="sm">
        {error !== null && <ErrorNotice error={error} />}
        <Text size="sm">{words.removal.text(certificate.name)}</Text>
        <Group justify="flex-end" gap="xs">
          <Button data-autofocus variant="default" onClick={onClose}>
            {words.removal.keep}
          </Button>
          <Button color="red" loading={isBusy} onClick={() => attempt(remove)}>
            {words.removal.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
