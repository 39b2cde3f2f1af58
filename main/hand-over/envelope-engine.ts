import type { webcrypto } from 'node:crypto';
import { CryptoEngine } from 'pkijs';
import { unwrapAesKey, wrapAesKey } from './key-wrap-rfc3394';

type Key = webcrypto.CryptoKey;
type Algorithm = webcrypto.AlgorithmIdentifier;
type KeyFormat = 'jwk' | 'pkcs8' | 'raw' | 'spki';
/** WebCrypto's own arguments, in their order (W3C Web Cryptography API 14.3.11 and 14.3.12). */
type Wrap = [format: KeyFormat, key: Key, wrappingKey: Key, algorithm: Algorithm];
type Unwrap = [
  format: KeyFormat,
  wrapped: ArrayBuffer | ArrayBufferView<ArrayBuffer>,
  unwrappingKey: Key,
  algorithm: Algorithm,
  keyAlgorithm: Algorithm,
  extractable: boolean,
  usages: webcrypto.KeyUsage[],
];

/**
 * WebCrypto for CMS, with the AES key wrap that Electron's lacks: there `AES-KW` keys can be imported and derived, but
 * neither wrap nor unwrap. All else (AES-GCM, PBKDF2, ECDH, RSA-OAEP) is the platform's.
 */
class EnvelopeEngine extends CryptoEngine {
  override async wrapKey(...args: Wrap): Promise<ArrayBuffer> {
    const [format, key, wrappingKey, algorithm] = args;
    if (format !== 'raw' || !isKeyWrap(algorithm)) return super.wrapKey(...args);
    return Uint8Array.from(wrapAesKey(await rawKey(wrappingKey), await rawKey(key))).buffer;
  }

  override async unwrapKey(...args: Unwrap): Promise<Key> {
    const [format, wrapped, unwrappingKey, algorithm, keyAlgorithm, extractable, usages] = args;
    if (format !== 'raw' || !isKeyWrap(algorithm)) {
      const unwrapped: unknown = super.unwrapKey(...args);
      return unwrapped as Promise<Key>;
    }
    const key = unwrapAesKey(await rawKey(unwrappingKey), bytesOf(wrapped));
    return globalThis.crypto.subtle.importKey('raw', Uint8Array.from(key), keyAlgorithm, extractable, usages);
  }
}

async function rawKey(key: Key): Promise<Uint8Array> {
  return new Uint8Array(await globalThis.crypto.subtle.exportKey('raw', key));
}

export const envelopeEngine = new EnvelopeEngine({ name: 'node', crypto: globalThis.crypto });

function isKeyWrap(algorithm: webcrypto.AlgorithmIdentifier): boolean {
  return (typeof algorithm === 'string' ? algorithm : algorithm.name) === 'AES-KW';
}

function bytesOf(source: ArrayBuffer | ArrayBufferView<ArrayBuffer>): Uint8Array {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
}
