import type { StateCreator } from 'zustand';
import type { AppError } from '../../shared/errors/app-error';
import type { VerificationReport } from '../../shared/verification/report';
import { asAppError, call } from '../api/client';
import { verificationStrings } from '../strings/verification';
import type { AppState } from './app-store';

/** A file to be checked; its bytes are kept so that it can be checked once more when more is trusted. */
interface GivenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type Verification =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly fileName: string }
  | { readonly kind: 'done'; readonly fileName: string; readonly report: VerificationReport; readonly given: GivenFile }
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
      const given = { fileName, bytes: await read() };
      const report = await call('verification:verify', given);
      settle(report === null ? { kind: 'idle' } : { kind: 'done', fileName, report, given });
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
      const { fileName, given } = verification;
      const settle = (next: Verification) => get().verification === verification && set({ verification: next });
      try {
        const report = await call('verification:verify', given);
        if (report !== null) settle({ ...verification, report });
      } catch (thrown) {
        settle({ kind: 'failed', fileName, error: asAppError(thrown) });
      }
    },

    cancelVerification: () => void call('verification:cancel', {}),
    clearVerification: () => set({ verification: { kind: 'idle' } }),
  };
};
