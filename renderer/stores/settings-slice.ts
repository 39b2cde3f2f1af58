import type { StateCreator } from 'zustand';
import type { AppState } from './app-store';

export const themes = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themes)[number];

/** Percent of the platform's text size. */
export const textSizes = [90, 100, 110, 125, 150] as const;
export type TextSize = (typeof textSizes)[number];

export interface SettingsSlice {
  readonly theme: ThemeChoice;
  readonly textSize: TextSize;
  readonly setTheme: (theme: ThemeChoice) => void;
  readonly setTextSize: (size: TextSize) => void;
}

export const createSettingsSlice: StateCreator<AppState, [], [], SettingsSlice> = (set) => ({
  theme: 'auto',
  textSize: 100,
  setTheme: (theme) => set({ theme }),
  setTextSize: (textSize) => set({ textSize }),
});
