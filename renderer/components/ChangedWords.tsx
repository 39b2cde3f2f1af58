import type { ComparedWords } from '../../shared/document/compare';
import styles from './ChangedWords.module.css';

/** Words with what went and what came, as a redline; read aloud, deletions and insertions are named. */
export function ChangedWords({ words }: { readonly words: readonly ComparedWords[] }) {
  return (
    <span className={styles.words}>
      {words.map(({ text, change }, index) => {
        if (change === 'added') return <ins key={index}>{text}</ins>;
        return change === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>;
      })}
    </span>
  );
}
