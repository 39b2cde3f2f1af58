import styles from './Fingerprint.module.css';

/** A fingerprint in groups of four, as it is read aloud and compared; a screen reader hears the same groups. */
export function Fingerprint({ value, isLarge = false }: { readonly value: string; readonly isLarge?: boolean }) {
  return (
    <code className={styles.fingerprint} data-large={isLarge || undefined}>
      {value.match(/.{1,4}/g)?.map((group, index) => (
        <span key={index}>{group} </span>
      ))}
    </code>
  );
}
