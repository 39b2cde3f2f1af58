import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error';

/**
 * Authenticated encryption of everything the vault keeps: AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce. The
 * context (which kind of file, which draft) is authenticated too, so that one file cannot be passed off as another.
 */

/** A source of random bytes; injected, so that tests can repeat a run. */
export type RandomBytes = (length: number) => Buffer;

/** The envelope as it stands on disk: one JSON object, versioned, base64 inside. */
export interface SealedEnvelope {
  readonly format: 'filing-desk/sealed';
  readonly version: 1;
  readonly nonce: string;
  readonly tag: string;
  readonly ciphertext: string;
}

/** A key for one purpose, derived from the vault's data key (RFC 5869), so that no key serves two purposes. */
export function deriveKey(dataKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), `filing-desk/${purpose}`, 32));
}

/** Encrypts UTF-8 text under a 32-byte key, bound to its context. */
export function seal(key: Buffer, text: string, context: string, random: RandomBytes): SealedEnvelope {
  const nonce = random(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    format: 'filing-desk/sealed',
    version: 1,
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    ciphertext: ciphertext.toString('base64'),
  };
}

/**
 * The text inside an envelope.
 * @throws AppError `vault-corrupt` for a wrong key, a changed byte or another file's envelope; `vault-newer-version` for
 * a format this program does not know
 */
export function open(key: Buffer, envelope: unknown, context: string): string {
  const { nonce, tag, ciphertext } = checkEnvelope(envelope);
  try {
    // A shorter tag would be easier to forge: GCM's full 128 bits are demanded (NIST SP 800-38D, appendix C).
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(context, 'utf8'));
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64')), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw corrupt('its seal does not match its content', cause);
  }
}

function checkEnvelope(value: unknown): SealedEnvelope {
  const envelope = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (envelope['format'] !== 'filing-desk/sealed') throw corrupt('it is not an encrypted file of this program');
  if (typeof envelope['version'] === 'number' && envelope['version'] > 1) {
    throw new AppError('vault-newer-version', {
      message: `Expected an encrypted file of version 1, found version ${envelope['version']}.`,
      action: 'Install the newer program to open it.',
    });
  }
  if (envelope['version'] !== 1) throw corrupt('its version is not one');
  const fields = [envelope['nonce'], envelope['tag'], envelope['ciphertext']];
  if (!fields.every(isCanonicalBase64)) throw corrupt('a field of its envelope is damaged');
  return envelope as unknown as SealedEnvelope;
}

/** Base64 has spare bits at the end that decode to nothing: they too must be what the writer wrote. */
function isCanonicalBase64(field: unknown): boolean {
  return typeof field === 'string' && Buffer.from(field, 'base64').toString('base64') === field;
}

function corrupt(found: string, cause?: unknown): AppError {
  return new AppError('vault-corrupt', {
    message: `Expected an intact encrypted file, but ${found}.`,
    action: 'The file is kept aside; restore the draft from a backup or from its history.',
    cause,
  });
}
