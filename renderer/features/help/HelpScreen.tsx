import { NavLink } from '@mantine/core';
import { useApp } from '../../stores/app-store';
import { PageHeader } from '../../components/PageHeader';
import { helpPages, helpStrings } from '../../strings/help';
import styles from './Help.module.css';

/** Help that needs no network: our own pages. */
export function HelpScreen() {
  const topic = useApp((state) => state.helpTopic);
  const showHelp = useApp((state) => state.showHelp);
  const page = helpPages.find(({ id }) => id === topic) ?? helpPages[0];
  return (
    <>
      <PageHeader title={helpStrings.title} lead={helpStrings.lead} />
      <div className={styles.body}>
        <nav aria-label={helpStrings.topics} className={styles.topics}>
          {helpPages.map(({ id, title }) => (
            <NavLink key={id} component="button" label={title} active={id === page?.id} onClick={() => showHelp(id)} />
          ))}
        </nav>
        <article className={styles.article} tabIndex={0} aria-label={page?.title}>
          <h2>{page?.title}</h2>
          {page?.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </article>
      </div>
    </>
  );
}
