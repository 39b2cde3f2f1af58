import { safeStorage } from 'electron';
import type { KeyRing } from '../vault/key-ring';

/**
 * The platform's key ring as Electron reaches it. On Linux without a Secret Service or KWallet Chromium falls back to a
 * password that stands in its source (`basic_text`): that is no key ring.
 */
export const platformKeyRing: KeyRing = {
  isThere: () => safeStorage.isEncryptionAvailable() && (process.platform !== 'linux' || isRealOnLinux()),
  seal: (secret) => safeStorage.encryptString(secret),
  open: (sealed) => safeStorage.decryptString(sealed),
};

function isRealOnLinux(): boolean {
  return !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}
