import styles from './StateBadge.module.css';

interface Props {
  readonly tone: 'good' | 'bad' | 'quiet';
  readonly children: string;
}

const states = { good: 'signed', bad: 'voided', quiet: 'draft' } as const;

/** A word about how something stands, in the colours that notices' states have. */
export function Tag({ tone, children }: Props) {
  return (
    <span className={styles.badge} data-state={states[tone]}>
      {children}
    </span>
  );
}
