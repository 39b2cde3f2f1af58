import type { StateCreator } from 'zustand';
import { businessCalendar, type BusinessCalendar } from '../../shared/deadlines/calendar';
import type { OwnClosure } from '../../shared/ipc/contracts/deadlines';
import type { DraftFacts } from '../../shared/ipc/contracts/rules';
import { call } from '../api/client';
import type { AppState } from './app-store';

/** What rules and deadlines need to know beyond the open draft: main tells, the window keeps a copy. */
export interface FactsSlice {
  /** The user's own closures, and the SEC's calendar with them. */
  readonly closures: readonly OwnClosure[];
  readonly calendar: BusinessCalendar;
  /** Of the open draft; `null` until main has answered. */
  readonly facts: DraftFacts | null;
  readonly loadClosures: () => Promise<void>;
  readonly saveClosures: (closures: readonly OwnClosure[]) => Promise<void>;
  readonly readClosures: () => Promise<void>;
  readonly refreshFacts: () => Promise<void>;
}

export const createFactsSlice: StateCreator<AppState, [], [], FactsSlice> = (set, get) => {
  const keep = ({ closures }: { readonly closures: readonly OwnClosure[] }) =>
    set({ closures, calendar: businessCalendar(closures.map((closure) => ({ ...closure, status: 'counted' }))) });
  return {
    closures: [],
    calendar: businessCalendar(),
    facts: null,

    loadClosures: async () => keep(await call('deadlines:closures', {})),
    saveClosures: async (closures) => {
      keep(await call('deadlines:save-closures', { closures: [...closures] }));
      await get().refreshLibrary();
    },
    readClosures: async () => {
      keep(await call('deadlines:read-closures', {}));
      await get().refreshLibrary();
    },

    refreshFacts: async () => {
      const { open } = get();
      if (open === null) return set({ facts: null });
      const facts = await call('rules:facts', { draftId: open.id });
      // Another draft may have taken its place meanwhile: its own facts are on their way.
      if (get().open?.id === open.id) set({ facts });
    },
  };
};
