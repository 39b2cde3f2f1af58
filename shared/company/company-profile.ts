import { z } from 'zod';
import { draftSchema, type Draft } from '../draft/draft';

const text = z.string().nullable();

/** A person as notices name them. `lastUsed` is the ISO date of the latest notice that does. */
const personSchema = z.strictObject({ name: z.string(), title: text, lastUsed: text });

/** What is known of a company from its notices: where a new one starts from. */
export const companyProfileSchema = z.strictObject({
  /** Its CIK, else its name folded: what two notices of one company share. */
  key: z.string(),
  name: z.string(),
  /** Newest first, without the present one. */
  formerNames: z.array(z.string()),
  cik: text,
  secFileNumber: text,
  /** `MM-DD`. */
  fiscalYearEnd: text,
  address: z.strictObject({ street: text, street2: text, city: text, state: text, zip: text, country: text }),
  /** Latest first. */
  contacts: z.array(personSchema.extend({ areaCode: text, phone: text })),
  /** Latest first. */
  signers: z.array(personSchema),
  /** The latest notice: "same as last time" starts from it. */
  lastNotice: draftSchema,
});

export type CompanyProfile = z.infer<typeof companyProfileSchema>;
export type CompanyContact = CompanyProfile['contacts'][number];
export type CompanySigner = CompanyProfile['signers'][number];

/** Where profiles are kept (encrypted, by main). `save` replaces the profile of the same key. */
export interface CompanyStore {
  list(): Promise<readonly CompanyProfile[]>;
  save(profile: CompanyProfile): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The name without case, signs and the company's form: `ACME CORP /DE/` and `Acme Corporation` are one company. */
export function foldCompanyName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s*\/[a-z]{2,3}\/?\s*$/, '')
    .replace(/[^a-z0-9 ]/g, '')
    .replace(/\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|lp|plc|the)\b/g, '')
    .replace(/\s+/g, '');
}

/** The profile that a draft's registrant belongs to: by CIK, else by its present or a former name; `null` for a new one. */
export function findProfile(profiles: readonly CompanyProfile[], { registrant }: Draft): CompanyProfile | null {
  const byCik = registrant.cik === null ? undefined : profiles.find(({ cik }) => sameCik(cik, registrant.cik));
  if (byCik !== undefined) return byCik;
  const names = [registrant.name, registrant.formerName].filter((name) => name !== null).map(foldCompanyName);
  const byName = profiles.find(
    ({ name, formerNames, cik }) =>
      (cik === null || registrant.cik === null) &&
      [name, ...formerNames].some((known) => names.includes(foldCompanyName(known))),
  );
  return byName ?? null;
}

/** When a notice was signed, else its period, ISO: what tells which of two is newer; empty where neither is known. */
export function noticeDate({ signature, cover }: Draft): string {
  return signature.date ?? cover.periodEnded ?? cover.transitionPeriodEnded ?? '';
}

function sameCik(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.replace(/^0+/, '') === other.replace(/^0+/, '');
}
