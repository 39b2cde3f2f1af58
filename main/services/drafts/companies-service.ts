import { findProfile, type CompanyProfile } from '../../../shared/company/company-profile';
import { growProfile } from '../../../shared/company/grow-profile';
import type { Draft } from '../../../shared/draft/draft';
import type { CompanyFacts } from '../../../shared/ipc/contracts/filings';
import type { ProfileRepository } from '../../storage/profile-repository';

/** What is known of each company, grown from the notices that were imported or signed for it. */
export class CompaniesService {
  readonly #profiles: Pick<ProfileRepository, 'all' | 'write' | 'remove'>;

  constructor(profiles: Pick<ProfileRepository, 'all' | 'write' | 'remove'>) {
    this.#profiles = profiles;
  }

  /** Every profile, by name. */
  list(): CompanyProfile[] {
    return this.#profiles.all();
  }

  /** Adds what a notice says; `null` where it names no registrant. */
  grow(draft: Draft, facts: CompanyFacts | null): CompanyProfile | null {
    const known = findProfile(this.#profiles.all(), draft);
    const grown = growProfile(known, draft, facts);
    return grown === null ? null : this.save(known?.key ?? grown.key, grown);
  }

  /** Keeps a profile; `key` is what it was kept under before (a CIK that becomes known is the better key). */
  save(key: string, profile: CompanyProfile): CompanyProfile {
    this.#profiles.write(profile);
    if (key !== profile.key) this.#profiles.remove(key);
    return profile;
  }

  remove(key: string): void {
    this.#profiles.remove(key);
  }
}
