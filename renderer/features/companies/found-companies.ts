import { noticeDate, type CompanyProfile } from '../../../shared/company/company-profile';
import { fold } from '../../lib/fold';

/**
 * The companies that hold the words in their name, a former name or their CIK: those where the words begin one come
 * first, among equals the one with the latest notice.
 */
export function foundCompanies(profiles: readonly CompanyProfile[], words: string): readonly CompanyProfile[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const date = ({ lastNotice }: CompanyProfile) => noticeDate(lastNotice);
  return profiles
    .map((profile) => ({ profile, text: ` ${textOf(profile)}` }))
    .filter(({ text }) => wanted.every((word) => text.includes(word)))
    .map(({ profile, text }) => ({ profile, isBegun: wanted.every((word) => text.includes(` ${word}`)) }))
    .sort(
      (one, other) =>
        Number(other.isBegun) - Number(one.isBegun) || date(other.profile).localeCompare(date(one.profile)),
    )
    .map(({ profile }) => profile);
}

function textOf({ name, formerNames, cik }: CompanyProfile): string {
  const shortCik = cik?.replace(/^0+/, '') ?? '';
  return fold([name, ...formerNames, cik ?? '', shortCik].join(' '));
}
