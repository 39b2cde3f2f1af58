import type { StateCreator } from 'zustand';
import { findProfile, type CompanyProfile } from '../../shared/company/company-profile';
import { sameAsLastTime, startFromProfile, type Now, type StartedNotice } from '../../shared/company/start-notice';
import type { Draft } from '../../shared/draft/draft';
import type { FieldPath } from '../../shared/draft/field-path';
import type { StartMarks } from '../../shared/ipc/contracts/companies';
import type { CompanyFacts } from '../../shared/ipc/contracts/filings';
import { easternDate } from '../../shared/time/eastern';
import { call } from '../api/client';
import { systemClock } from '../lib/clock';
import type { AppState } from './app-store';

const noMarks: StartMarks = { fill: [], check: [] };

export interface CompaniesSlice {
  /** `null` until they were read. */
  readonly companies: readonly CompanyProfile[] | null;
  /** What a person has still to look at in the open notice, and whose marks these are. */
  readonly marks: StartMarks & { readonly draftId: string | null };
  readonly refreshCompanies: () => Promise<void>;
  readonly growCompany: (draft: Draft, facts: CompanyFacts | null) => Promise<void>;
  readonly saveCompany: (key: string, profile: CompanyProfile) => Promise<void>;
  readonly removeCompany: (key: string) => Promise<void>;
  /** Asks for which of the known companies a notice is; the empty form where none is known, or when asked for again. */
  readonly beginNotice: () => Promise<void>;
  readonly startNotice: (profile: CompanyProfile, how: 'new' | 'same-as-last') => Promise<void>;
  /** The open notice, or another of the library, once more: about the last period that has ended since. */
  readonly startNextNotice: (id?: string) => Promise<void>;
  readonly loadMarks: (draftId: string) => Promise<void>;
  readonly clearMark: (path: FieldPath) => void;
}

/** Company profiles, and the marks on a notice that was started from one. */
export const createCompaniesSlice: StateCreator<AppState, [], [], CompaniesSlice> = (set, get) => {
  const start = async (started: StartedNotice) => {
    await get().createDraft(started.draft);
    const draftId = get().open?.id ?? null;
    if (draftId === null) return;
    const marks = marksOf(started);
    set({ marks: { ...marks, draftId } });
    await call('companies:save-marks', { draftId, marks });
  };
  return {
    companies: null,
    marks: { ...noMarks, draftId: null },

    refreshCompanies: async () => set({ companies: await call('companies:list', {}) }),

    growCompany: async (draft, facts) => {
      await call('companies:grow', { draft, facts });
      await get().refreshCompanies();
    },

    saveCompany: async (key, profile) => {
      await call('companies:save', { key, profile });
      await get().refreshCompanies();
    },

    removeCompany: async (key) => {
      await call('companies:remove', { key });
      await get().refreshCompanies();
    },

    beginNotice: async () => {
      const isAskedAgain = get().dialog === 'new-notice';
      const reading = get().refreshCompanies();
      // What is known already is shown at once: what is typed next must find its place.
      if (!get().companies?.length) await reading;
      if (isAskedAgain || !get().companies?.length) await get().createDraft(null);
      else get().showDialog('new-notice');
    },

    startNotice: (profile, how) =>
      start(how === 'new' ? startFromProfile(profile, null) : sameAsLastTime(profile.lastNotice, nowOf(profile))),

    startNextNotice: async (id) => {
      const { open } = get();
      const isElsewhere = id !== undefined && id !== open?.id;
      const draft = isElsewhere ? (await call('drafts:open', { id })).draft : open?.draft;
      if (draft === undefined) return;
      if (get().companies === null) await get().refreshCompanies();
      await start(sameAsLastTime(draft, nowOf(findProfile(get().companies ?? [], draft))));
    },

    loadMarks: async (draftId) => {
      if (get().marks.draftId === draftId) return;
      const marks = await call('companies:marks', { draftId });
      // A notice that was just started has its marks before main answers.
      const isWanted = get().open?.id === draftId && get().marks.draftId !== draftId;
      if (isWanted) set({ marks: { ...marks, draftId } });
    },

    clearMark: (path) => {
      const { draftId, fill, check } = get().marks;
      if (draftId === null || !(fill.includes(path) || check.includes(path))) return;
      const marks = { fill: fill.filter((field) => field !== path), check: check.filter((field) => field !== path) };
      set({ marks: { ...marks, draftId } });
      void call('companies:save-marks', { draftId, marks });
    },
  };
};

/** Today, and when the company's year ends as far as it is known. */
export function nowOf(profile: CompanyProfile | null): Now {
  return { fiscalYearEnd: profile?.fiscalYearEnd ?? null, today: easternDate(systemClock.now()) };
}

function marksOf({ mustFill, mustCheck }: StartedNotice): StartMarks {
  return { fill: [...mustFill], check: [...mustCheck] };
}
