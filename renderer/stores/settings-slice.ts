import type { StateCreator } from 'zustand';
import type { Settings } from '../../shared/ipc/contracts/app';
import { call } from '../api/client';
import { setClockAhead } from '../lib/clock';
import type { AppState } from './app-store';

export interface SettingsSlice {
  readonly settings: Settings;
  /** The program was started with another time than the laptop's. */
  readonly isClockSet: boolean;
  readonly loadSettings: () => Promise<void>;
  readonly changeSettings: (changed: Partial<Settings>) => Promise<void>;
}

export const createSettingsSlice: StateCreator<AppState, [], [], SettingsSlice> = (set, get) => ({
  settings: { theme: 'auto', textSize: 100, libraryLayout: 'table', reminders: 'counts', lockAfter: 15 },
  isClockSet: false,

  loadSettings: async () => {
    const { aheadBy } = await call('app:clock', {});
    setClockAhead(aheadBy);
    set({ isClockSet: aheadBy !== 0, settings: await call('app:settings', {}) });
  },

  // The window changes at once; main's answer is what is kept.
  changeSettings: async (changed) => {
    const settings = { ...get().settings, ...changed };
    set({ settings });
    set({ settings: await call('app:save-settings', settings) });
  },
});
