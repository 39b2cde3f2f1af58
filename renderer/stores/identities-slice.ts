import type { StateCreator } from 'zustand';
import type { Identity } from '../../shared/ipc/contracts/identities';
import { call } from '../api/client';
import type { AppState } from './app-store';

export interface IdentitiesSlice {
  readonly identities: readonly Identity[] | null;
  readonly refreshIdentities: () => Promise<void>;
}

export const createIdentitiesSlice: StateCreator<AppState, [], [], IdentitiesSlice> = (set) => ({
  identities: null,
  refreshIdentities: async () => set({ identities: await call('identities:list', {}) }),
});
