import type { StateCreator } from 'zustand';
import type { Draft } from '../../shared/draft/draft';
import type { AppError } from '../../shared/errors/app-error';
import type { SealingStage, SignedPacket } from '../../shared/ipc/contracts/signing';
import type { PlannedSigner } from '../../shared/signature/signing-plan';
import { asAppError, call, listen } from '../api/client';
import type { AppState } from './app-store';
import { saveNow } from './autosave';
import type { Ceremony } from './ceremony';

export interface SealInput {
  readonly fingerprint: string;
  readonly passphrase: string;
}

export interface SigningSlice {
  readonly ceremony: Ceremony;
  /** Reasons the signer gave for ERROR findings, by rule. */
  readonly overrides: Readonly<Record<string, string>>;
  /** Who signs after the draft's own signer; fixed at the first freezing. */
  readonly coSigners: readonly PlannedSigner[];
  /** The packet of the signers before, while it is the next one's turn. */
  readonly earlier: SignedPacket | null;
  /** The notice as it was frozen to be read: if it is changed under the ceremony, what differs is shown. */
  readonly readAs: Draft | null;
  readonly setCoSigners: (coSigners: readonly PlannedSigner[]) => void;
  readonly nextTurn: (earlier: SignedPacket) => void;
  readonly toPaper: () => void;
  readonly showPacket: (packet: SignedPacket) => void;
  readonly voidSignature: () => Promise<void>;
  readonly beginCeremony: () => Promise<void>;
  /** Takes another copy of the packet of the open notice, from a file that the person chooses. */
  readonly bringPacket: () => Promise<void>;
  readonly setOverride: (rule: string, reason: string) => void;
  readonly freeze: () => Promise<void>;
  readonly seePage: (page: number) => void;
  readonly toAdoption: () => void;
  readonly adopt: (typedName: string) => void;
  readonly seal: (input: SealInput) => Promise<void>;
  readonly leaveCeremony: () => void;
}

export const createSigningSlice: StateCreator<AppState, [], [], SigningSlice> = (set, get) => {
  /** The notice is another one now: it is shown as it is, with what changed, and read again from the beginning. */
  const startAnew = async (error: AppError) => {
    const { open } = get();
    try {
      if (open !== null) get().showDraft(await call('drafts:open', { id: open.id }));
    } finally {
      set({ ceremony: { step: 'prepare', error } });
    }
  };
  return {
    ceremony: { step: 'prepare', error: null },
    overrides: {},
    coSigners: [],
    earlier: null,
    readAs: null,

    setCoSigners: (coSigners) => set({ coSigners }),

    nextTurn: (earlier) => set({ ceremony: { step: 'prepare', error: null }, overrides: {}, earlier }),

    toPaper: () => set({ ceremony: { step: 'paper' } }),

    showPacket: (packet) => set({ ceremony: { step: 'sealed', packet } }),

    voidSignature: async () => {
      const { open } = get();
      if (open === null) return;
      await call('signing:void', { draftId: open.id });
      await get().openDraft(open.id);
      set({ ceremony: { step: 'prepare', error: null }, screen: 'editor' });
      await get().refreshLibrary();
    },

    beginCeremony: async () => {
      const { open } = get();
      const asNew = { overrides: {}, coSigners: [], earlier: null, readAs: null };
      set({ ceremony: { step: 'prepare', error: null }, ...asNew, screen: 'sign' });
      if (open === null) return;
      await saveNow();
      if (open.state !== 'signed') return;
      try {
        const packet = await call('signing:packet', { draftId: open.id });
        if (packet !== null) set({ ceremony: { step: 'sealed', packet } });
      } catch (thrown) {
        set({ ceremony: { step: 'prepare', error: asAppError(thrown) } });
      }
    },

    bringPacket: async () => {
      const { open } = get();
      if (open === null) return;
      const packet = await call('signing:bring-packet', { draftId: open.id });
      if (packet === null) return;
      await get().refreshLibrary();
      await get().openDraft(open.id);
    },

    setOverride: (rule, reason) => set((state) => ({ overrides: { ...state.overrides, [rule]: reason } })),

    freeze: async () => {
      const { open, coSigners, earlier } = get();
      if (open === null) return;
      set({ ceremony: { step: 'freezing' } });
      try {
        // What is frozen is what is kept: words that could not be saved must not be missing from it unseen.
        await get().letGo();
        const frozen = await call('signing:freeze', {
          draftId: open.id,
          ...(earlier === null && { coSigners: [...coSigners] }),
        });
        set({ ceremony: { step: 'read', frozen, pagesSeen: 0 }, readAs: open.draft });
      } catch (thrown) {
        set({ ceremony: { step: 'prepare', error: asAppError(thrown) } });
      }
    },

    seePage: (page) => {
      const { ceremony } = get();
      if (ceremony.step === 'read' && page > ceremony.pagesSeen) set({ ceremony: { ...ceremony, pagesSeen: page } });
    },

    toAdoption: () => {
      const { ceremony } = get();
      if ('frozen' in ceremony) set({ ceremony: { step: 'adopt', frozen: ceremony.frozen } });
    },

    adopt: (typedName) => {
      const { ceremony } = get();
      if ('frozen' in ceremony) set({ ceremony: { step: 'seal', frozen: ceremony.frozen, typedName, error: null } });
    },

    seal: async ({ fingerprint, passphrase }) => {
      const { ceremony, overrides } = get();
      if (ceremony.step !== 'seal') return;
      const { frozen, typedName } = ceremony;
      const sealing = (stage: SealingStage) => set({ ceremony: { step: 'sealing', frozen, typedName, stage } });
      sealing('unlocking');
      const stop = listen('signing:progress', ({ stage }) => get().ceremony.step === 'sealing' && sealing(stage));
      try {
        const packet = await call('signing:seal', {
          draftId: frozen.draftId,
          fingerprint,
          contentHash: frozen.contentHash,
          typedName,
          passphrase,
          overrides: Object.entries(overrides).map(([rule, reason]) => ({ rule, reason })),
        });
        set({ ceremony: { step: 'sealed', packet } });
        await get().openDraft(frozen.draftId);
        await get().refreshLibrary();
      } catch (thrown) {
        // A failure after sealing (opening the list anew) must not read as "not signed".
        if (get().ceremony.step !== 'sealing') return;
        const error = asAppError(thrown);
        if (error.code === 'signing-content-changed') await startAnew(error);
        else set({ ceremony: { step: 'seal', frozen, typedName, error } });
      } finally {
        stop();
      }
    },

    leaveCeremony: () => set({ ceremony: { step: 'prepare', error: null }, screen: 'editor' }),
  };
};
