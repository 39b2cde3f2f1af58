import type { webcrypto } from 'node:crypto';
import { CryptoEngine } from 'pkijs';
import { unwrapAesKey, wrapAesKey } from './key-wrap-rfc3394';

/**
 * WebCrypto for CMS, with the AES key wrap that Electron's lacks: there `AES-KW` keys can be imported and derived, but
 * neither wrap nor unwrap. All else (AES-GCM, PBKDF2, ECDH, RSA-OAEP) is the platform's.
 */
class EnvelopeEngine extends CryptoEngine {
  override async wrapKey(...args: Parameters<CryptoEngine['wrapKey']>): Promise<ArrayBuffer> {
    const [format, key, wrappingKey, algorithm] = args;
    if (format !== 'raw' || !isKeyWrap(algorithm)) return super.wrapKey(...args);
    return Uint8Array.from(wrapAesKey(await this.rawKey(wrappingKey), await this.rawKey(key))).buffer;
  }

  override async unwrapKey(...args: Parameters<CryptoEngine['unwrapKey']>): Promise<webcrypto.CryptoKey> {
    const [format, wrapped, unwrappingKey, algorithm, keyAlgorithm, extractable, usages] = args;
    if (format !== 'raw' || !isKeyWrap(algorithm)) return super.unwrapKey(...args);
    const key = unwrapAesKey(await this.rawKey(unwrappingKey), bytesOf(wrapped));
    return this.subtle.importKey('raw', Uint8Array.from(key), keyAlgorithm, extractable, [...usages]);
  }

  private async rawKey(key: webcrypto.CryptoKey): Promise<Uint8Array> {
    return new Uint8Array(await this.subtle.exportKey('raw', key));
  }
}

export const envelopeEngine = new EnvelopeEngine({ name: 'node', crypto: globalThis.crypto });

function isKeyWrap(algorithm: webcrypto.AlgorithmIdentifier): boolean {
  return (typeof algorithm === 'string' ? algorithm : algorithm.name) === 'AES-KW';
}

function bytesOf(source: webcrypto.BufferSource): Uint8Array {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
}
