import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { Check, Trash2, UserPlus } from 'lucide-react';
import { capacities } from '../../../shared/draft/draft';
import type { PlannedSigner } from '../../../shared/signature/signing-plan';
import { useApp } from '../../stores/app-store';
import { signingStrings } from '../../strings/signing';
import styles from './Signing.module.css';

const words = signingStrings.signers;
/** The draft's own signer and eight more: each has a place of its own on the page. */
const mostCoSigners = 8;
const nobody: PlannedSigner = { name: '', title: '', capacity: 'executive-officer' };

/** Who signs, in turn: said before the first signature, for every place has to be made before one is filled. */
export function SignersBox() {
  const earlier = useApp((state) => state.earlier);
  return (
    <section className={styles.list}>
      <h2>{words.heading}</h2>
      {earlier === null ? (
        <Plan />
      ) : (
        <ol className={styles.signers}>
          {earlier.signers.map(({ name, title, signedAt }) => (
            <li key={name}>
              {signedAt !== null && <Check size={15} color="var(--desk-good)" aria-hidden />}
              <span>{signedAt === null ? words.toSign(name, title) : words.signed(name, title)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Plan() {
  const signature = useApp((state) => state.open?.draft.signature);
  const coSigners = useApp((state) => state.coSigners);
  const setCoSigners = useApp((state) => state.setCoSigners);
  const replace = (index: number, changed: Partial<PlannedSigner>) =>
    setCoSigners(coSigners.map((each, at) => (at === index ? { ...each, ...changed } : each)));
  return (
    <>
      <p className={styles.firstSigner}>{words.first(signature?.name ?? '…', signature?.title ?? '')}</p>
      {coSigners.map((signer, index) => (
        <div key={index} className={styles.coSigner} role="group" aria-label={words.coSigner(index + 2)}>
          <TextInput
            label={words.name}
            value={signer.name}
            onChange={(event) => replace(index, { name: event.currentTarget.value })}
          />
          <TextInput
            label={words.title}
            value={signer.title}
            onChange={(event) => replace(index, { title: event.currentTarget.value })}
          />
          <NativeSelect
            label={words.capacity}
            value={signer.capacity}
            data={capacities.map((value) => ({ value, label: words.capacities[value] }))}
            onChange={(event) => replace(index, { capacity: event.currentTarget.value as PlannedSigner['capacity'] })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.remove(index + 2)}
            onClick={() => setCoSigners(coSigners.filter((_, at) => at !== index))}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          disabled={coSigners.length >= mostCoSigners}
          leftSection={<UserPlus size={15} aria-hidden />}
          onClick={() => setCoSigners([...coSigners, nobody])}
        >
          {words.add}
        </Button>
      </div>
    </>
  );
}
