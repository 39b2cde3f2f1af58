import { Building2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CompanyProfile } from '../../../shared/company/company-profile';
import { EmptyNote } from '../../components/EmptyNote';
import page from '../../components/Page.module.css';
import { PageHeader } from '../../components/PageHeader';
import { useApp } from '../../stores/app-store';
import { companiesStrings as words } from '../../strings/companies';
import styles from './Companies.module.css';
import { CompanyCard } from './CompanyCard';
import { CompanyDialog } from './CompanyDialog';

/** Every company that a notice was imported or signed for. */
export function CompaniesScreen() {
  const companies = useApp((state) => state.companies);
  const { refreshCompanies } = useApp.getState();
  const [corrected, setCorrected] = useState<CompanyProfile | null>(null);
  useEffect(() => void refreshCompanies(), [refreshCompanies]);
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <div className={page.scroll}>
        {companies?.length === 0 && <EmptyNote icon={Building2} title={words.empty} text={words.emptyText} />}
        <ul className={styles.cards}>
          {companies?.map((profile) => (
            <li key={profile.key}>
              <CompanyCard profile={profile} onCorrect={() => setCorrected(profile)} />
            </li>
          ))}
        </ul>
      </div>
      {corrected !== null && (
        <CompanyDialog key={corrected.key} profile={corrected} onClose={() => setCorrected(null)} />
      )}
    </>
  );
}
