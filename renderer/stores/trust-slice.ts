import type { StateCreator } from 'zustand';
import type { OfferedCertificate, TrustedCertificate, TrustPurpose } from '../../shared/ipc/contracts/trust';
import { call } from '../api/client';
import type { AppState } from './app-store';

export interface TrustSlice {
  /** The certificates this laptop trusts; null until they were read. */
  readonly trusted: readonly TrustedCertificate[] | null;
  readonly refreshTrusted: () => Promise<void>;
  /** Trusts a certificate whose fingerprint the person said to have compared. */
  readonly trustCertificate: (offered: OfferedCertificate, purpose: TrustPurpose) => Promise<void>;
  readonly distrustCertificate: (certificate: TrustedCertificate) => Promise<void>;
}

/** A report on the screen is made anew whenever the list changes: it must not say more, or less, than is trusted now. */
export const createTrustSlice: StateCreator<AppState, [], [], TrustSlice> = (set, get) => ({
  trusted: null,
  refreshTrusted: async () => set({ trusted: await call('trust:list', {}) }),
  trustCertificate: async ({ certificate, fingerprint }, purpose) => {
    set({ trusted: await call('trust:add', { certificate, compared: fingerprint, purpose }) });
    await get().verifyAgain();
  },
  distrustCertificate: async ({ fingerprint, purpose }) => {
    set({ trusted: await call('trust:remove', { fingerprint, purpose }) });
    await get().verifyAgain();
  },
});
