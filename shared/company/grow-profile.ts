import type { Draft } from '../draft/draft';
import type { CompanyFacts } from '../ipc/contracts/filings';
import {
  foldCompanyName,
  noticeDate,
  type CompanyContact,
  type CompanyProfile,
  type CompanySigner,
} from './company-profile';

/**
 * The profile after one more notice of the company: facts of a later notice replace those of an earlier one, people and
 * former names add up, and an older notice imported later never overwrites newer facts.
 * @param profile what is known so far, `null` for a company's first notice
 * @param draft the notice as the person accepted it
 * @param facts what the filing's EDGAR header says, where it has one
 * @returns `null` when the draft names no registrant
 */
export function growProfile(
  profile: CompanyProfile | null,
  draft: Draft,
  facts: CompanyFacts | null = null,
): CompanyProfile | null {
  const { name } = draft.registrant;
  if (name === null) return profile;
  const grown = profile ?? startProfile(name, draft);
  const isNewer = profile === null || noticeDate(draft) >= noticeDate(profile.lastNotice);
  const newest = isNewer ? { ...grown, ...presentFacts(grown, name, draft) } : grown;
  const cik = newest.cik ?? draft.registrant.cik;
  return {
    ...newest,
    cik,
    key: cik ?? foldCompanyName(newest.name),
    fiscalYearEnd: newest.fiscalYearEnd ?? facts?.fiscalYearEnd ?? null,
    formerNames: namesBefore(newest.name, [
      grown.name,
      name,
      draft.registrant.formerName,
      ...grown.formerNames,
      ...(facts?.formerNames ?? []),
    ]),
    contacts: latestFirst([...contactsOf(draft), ...grown.contacts]),
    signers: latestFirst([...signersOf(draft), ...grown.signers]),
  };
}

function startProfile(name: string, draft: Draft): CompanyProfile {
  return {
    key: draft.registrant.cik ?? foldCompanyName(name),
    name,
    formerNames: [],
    cik: draft.registrant.cik,
    secFileNumber: null,
    fiscalYearEnd: null,
    address: { street: null, street2: null, city: null, state: null, zip: null, country: null },
    contacts: [],
    signers: [],
    lastNotice: draft,
  };
}

function presentFacts(profile: CompanyProfile, name: string, draft: Draft) {
  const { street, street2, city, state, zip, country } = draft.registrant;
  const hasAddress = street !== null || city !== null;
  return {
    name,
    secFileNumber: draft.cover.secFileNumber ?? profile.secFileNumber,
    address: hasAddress ? { street, street2, city, state, zip, country } : profile.address,
    lastNotice: draft,
  };
}

function namesBefore(present: string, names: readonly (string | null)[]): string[] {
  const seen = new Set([foldCompanyName(present)]);
  const former: string[] = [];
  for (const name of names) {
    if (name === null || seen.has(foldCompanyName(name))) continue;
    seen.add(foldCompanyName(name));
    former.push(name);
  }
  return former;
}

function contactsOf({ contact, signature }: Draft): CompanyContact[] {
  const { name, title, areaCode, phone } = contact;
  return name === null ? [] : [{ name, title, areaCode, phone, lastUsed: signature.date }];
}

function signersOf({ signature }: Draft): CompanySigner[] {
  const { name, title, date } = signature;
  return name === null ? [] : [{ name, title, lastUsed: date }];
}

/** One entry a person, as last seen, the latest first. */
function latestFirst<Person extends CompanySigner>(people: readonly Person[]): Person[] {
  const sorted = [...people].sort((one, other) => (other.lastUsed ?? '').localeCompare(one.lastUsed ?? ''));
  const fold = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
  return sorted.filter((person, index) => sorted.findIndex(({ name }) => fold(name) === fold(person.name)) === index);
}
