import type { StateCreator } from 'zustand';
import type { AppError } from '../../shared/errors/app-error';
import type { VerificationReport } from '../../shared/verification/report';
import { asAppError, call } from '../api/client';
import { verificationStrings } from '../strings/verification';
import type { AppState } from './app-store';

/** A checked file: main keeps its bytes under the handle, for its pages and to check them once more when more is trusted. */
interface Verified {
  readonly kind: 'done';
  readonly fileName: string;
  readonly handle: string;
  readonly report: VerificationReport;
}

export type Verification =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly fileName: string }
  | Verified
  | { readonly kind: 'failed'; readonly fileName: string; readonly error: AppError };

export interface VerificationSlice {
  readonly verification: Verification;
  readonly verifyFile: (file: File) => Promise<void>;
  readonly verifyChosen: () => Promise<void>;
  /** Checks the file of the report once more; the report stays in sight meanwhile. */
  readonly verifyAgain: () => Promise<void>;
  readonly cancelVerification: () => void;
  readonly clearVerification: () => void;
}

export const createVerificationSlice: StateCreator<AppState, [], [], VerificationSlice> = (set, get) => {
  /** Shows what reading and checking come to, unless another file was asked for meanwhile. */
  const check = async (fileName: string, read: () => Promise<Uint8Array<ArrayBuffer>>) => {
    const checking = { kind: 'checking', fileName } as const;
    set({ verification: checking });
    const settle = (verification: Verification) => get().verification === checking && set({ verification });
    try {
      const verified = await call('verification:verify', { fileName, bytes: await read() });
      settle(verified === null ? { kind: 'idle' } : { kind: 'done', fileName, ...verified });
    } catch (thrown) {
      settle({ kind: 'failed', fileName, error: asAppError(thrown) });
    }
  };
  return {
    verification: { kind: 'idle' },

    verifyFile: async (file) => {
      set({ screen: 'verify' });
      await check(file.name, async () => new Uint8Array(await file.arrayBuffer()));
    },

    verifyChosen: async () => {
      try {
        const given = await call('verification:choose', {});
        if (given !== null) await check(given.fileName, () => Promise.resolve(given.bytes));
      } catch (thrown) {
        const fileName = verificationStrings.chosenFile;
        set({ verification: { kind: 'failed', fileName, error: asAppError(thrown) } });
      }
    },

    verifyAgain: async () => {
      const { verification } = get();
      if (verification.kind !== 'done') return;
      const { fileName, handle } = verification;
      const settle = (next: Verification) => get().verification === verification && set({ verification: next });
      try {
        const report = await call('verification:again', { handle });
        if (report !== null) settle({ ...verification, report });
      } catch (thrown) {
        settle({ kind: 'failed', fileName, error: asAppError(thrown) });
      }
    },

    cancelVerification: () => void call('verification:cancel', {}),
    clearVerification: () => set({ verification: { kind: 'idle' } }),
  };
};
