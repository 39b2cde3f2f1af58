import type { StateCreator } from 'zustand';
import type { AppError } from '../../shared/errors/app-error';
import type { VerificationReport } from '../../shared/verification/report';
import { asAppError, call } from '../api/client';
import type { AppState } from './app-store';

export type Verification =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly fileName: string }
  | { readonly kind: 'done'; readonly fileName: string; readonly report: VerificationReport }
  | { readonly kind: 'failed'; readonly fileName: string; readonly error: AppError };

export interface VerificationSlice {
  readonly verification: Verification;
  readonly verifyFile: (file: File) => Promise<void>;
  readonly verifyChosen: () => Promise<void>;
  readonly clearVerification: () => void;
}

export const createVerificationSlice: StateCreator<AppState, [], [], VerificationSlice> = (set) => ({
  verification: { kind: 'idle' },

  verifyFile: async (file) => {
    const fileName = file.name;
    set({ verification: { kind: 'checking', fileName }, screen: 'verify' });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { report } = await call('verification:verify', { fileName, bytes });
      set({ verification: { kind: 'done', fileName, report } });
    } catch (thrown) {
      set({ verification: { kind: 'failed', fileName, error: asAppError(thrown) } });
    }
  },

  verifyChosen: async () => {
    try {
      const answer = await call('verification:choose-and-verify', {});
      if (answer !== null) set({ verification: { kind: 'done', ...answer } });
    } catch (thrown) {
      set({ verification: { kind: 'failed', fileName: 'The chosen file', error: asAppError(thrown) } });
    }
  },

  clearVerification: () => set({ verification: { kind: 'idle' } }),
});
