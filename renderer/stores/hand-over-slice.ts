import type { StateCreator } from 'zustand';
import type { AppError } from '../../shared/errors/app-error';
import type { Input } from '../../shared/ipc/contract';
import type { Envelope, Fork, OpenedHandOver, Travel } from '../../shared/ipc/contracts/hand-over';
import { asAppError, call } from '../api/client';
import type { AppState } from './app-store';

/** A `.filing` file as main takes it. */
export interface HandOverFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where the opening of a file stands. */
export type Arrival =
  | { readonly step: 'looking'; readonly file: HandOverFile }
  | {
      readonly step: 'asking';
      readonly file: HandOverFile;
      readonly envelope: Envelope;
      readonly error: AppError | null;
    }
  | { readonly step: 'opening'; readonly file: HandOverFile; readonly envelope: Envelope }
  | { readonly step: 'refused'; readonly file: HandOverFile; readonly error: AppError }
  | { readonly step: 'forked'; readonly file: HandOverFile; readonly fork: Fork };

type Unlock = Input<'hand-over:open'>['unlock'];

export interface HandOverSlice {
  /** Where the open draft was sent and came from; null until main has answered. */
  readonly travel: Travel | null;
  /** A file that is being opened. */
  readonly arrival: Arrival | null;
  readonly loadTravel: (draftId: string) => Promise<void>;
  readonly takeBack: () => Promise<void>;
  readonly chooseHandOver: () => Promise<void>;
  readonly lookAtHandOver: (file: HandOverFile) => Promise<void>;
  readonly unlockHandOver: (unlock: Unlock) => Promise<void>;
  readonly takeOtherBranch: (fork: Fork) => Promise<void>;
  readonly closeArrival: () => void;
}

/** What a wrong passphrase leads to: another try, with the file still in hand. */
const canTryAgain = new Set(['hand-over-not-for-you', 'identity-wrong-passphrase', 'identity-locked-out']);

/** Notices that leave this laptop and arrive at it. */
export const createHandOverSlice: StateCreator<AppState, [], [], HandOverSlice> = (set, get) => {
  const settle = async (opened: OpenedHandOver, file: HandOverFile) => {
    if (opened.outcome === 'forked') return set({ arrival: { step: 'forked', file, fork: opened.fork } });
    set({ arrival: null, sidePane: opened.outcome === 'signed' ? 'preview' : 'comments', isSidePaneOpen: true });
    await get().editDraft(opened.draftId);
    await get().refreshLibrary();
  };
  return {
    travel: null,
    arrival: null,

    loadTravel: async (draftId) => {
      const travel = await call('hand-over:travel', { draftId });
      if (get().open?.id === draftId) set({ travel });
    },

    takeBack: async () => {
      const { open } = get();
      if (open === null) return;
      await call('hand-over:take-back', { draftId: open.id });
      await get().editDraft(open.id);
      await get().refreshLibrary();
    },

    chooseHandOver: async () => {
      const file = await call('hand-over:choose', {});
      if (file !== null) await get().lookAtHandOver(file);
    },

    lookAtHandOver: async (file) => {
      set({ arrival: { step: 'looking', file } });
      try {
        const envelope = await call('hand-over:look', file);
        set({ arrival: { step: 'asking', file, envelope, error: null } });
        if (envelope.kind === 'answer') await get().unlockHandOver({ kind: 'answer' });
      } catch (thrown) {
        set({ arrival: { step: 'refused', file, error: asAppError(thrown) } });
      }
    },

    unlockHandOver: async (unlock) => {
      const { arrival } = get();
      if (arrival?.step !== 'asking') return;
      const { file, envelope } = arrival;
      set({ arrival: { step: 'opening', file, envelope } });
      try {
        await get().letGo();
        await settle(await call('hand-over:open', { ...file, unlock }), file);
      } catch (thrown) {
        const error = asAppError(thrown);
        const isRetry = envelope.kind !== 'answer' && canTryAgain.has(error.code);
        set({ arrival: isRetry ? { step: 'asking', file, envelope, error } : { step: 'refused', file, error } });
      }
    },

    takeOtherBranch: async ({ handOverId }) => {
      const { arrival } = get();
      if (arrival?.step !== 'forked') return;
      try {
        await settle(await call('hand-over:settle', { handOverId }), arrival.file);
      } catch (thrown) {
        set({ arrival: { step: 'refused', file: arrival.file, error: asAppError(thrown) } });
      }
    },

    closeArrival: () => set({ arrival: null }),
  };
};
