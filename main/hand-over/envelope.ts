import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { fromBER } from 'asn1js';
import { Certificate, ContentInfo, EnvelopedData } from 'pkijs';
import { AppError } from '../../shared/errors/app-error';
import { envelopeEngine } from './envelope-engine';
import { passphraseRounds, recipientOf, uuidBytes, type EnvelopeRecipient } from './recipient-of';

/**
 * The outside of a `.filing` file: a CMS EnvelopedData (RFC 5652 section 6) with AES-256-GCM, for one recipient: a
 * certificate (RSA-OAEP with SHA-256, RFC 4056; or ECDH, RFC 5753), a passphrase (PBKDF2 with SHA-512, RFC 8018), or, for
 * an answer, a key that travelled inside the hand-over it answers (AES key wrap, RFC 5652 section 6.2.3).
 *
 * GCM's tag covers the content, not the header (version, recipient's name). So the file is that CMS followed by 32 bytes
 * of HMAC-SHA-256 over all of it, under a random key that stands before the content inside the encryption: one changed
 * byte anywhere is refused. The envelope hides and protects; who sent it, it does not prove, save that an answer can be
 * made by nobody who has not opened what it answers.
 */

/** A key of 32 bytes that sender and receiver of the hand-over `answers` (a UUID) share. */
interface ReplyKey {
  readonly answers: string;
  readonly replyKey: Uint8Array;
}

/** To whom a file is encrypted. `certificate` is DER. */
export type Recipient = { readonly certificate: Uint8Array } | { readonly passphrase: string } | ReplyKey;

/** What opens a file. `certificate` is DER, `privateKey` PKCS#8 DER. */
export type Opener =
  | { readonly certificate: Uint8Array; readonly privateKey: Uint8Array }
  | { readonly passphrase: string }
  | { readonly replyKey: Uint8Array };

const macBytes = 32;

/** Encrypts bytes for one recipient. */
export async function encryptFor(recipient: Recipient, content: Uint8Array): Promise<Uint8Array> {
  const enveloped = new EnvelopedData({ version: 2 });
  addRecipient(enveloped, recipient);
  const macKey = randomBytes(macBytes);
  const algorithm = { name: 'AES-GCM', length: 256 };
  await enveloped.encrypt(algorithm, exact(Buffer.concat([macKey, content])), envelopeEngine);
  const info = new ContentInfo({ contentType: ContentInfo.ENVELOPED_DATA, content: enveloped.toSchema() });
  const cms = Buffer.from(info.toSchema().toBER());
  return Uint8Array.from(Buffer.concat([cms, mac(macKey, cms)]));
}

/**
 * For whom a file is, without a key. Nothing of it is authenticated yet: it only tells what to ask for.
 * @throws AppError `hand-over-damaged` for what is no such file
 */
export function envelopeRecipient(file: Uint8Array): EnvelopeRecipient {
  return readEnvelope(file.subarray(0, -macBytes)).recipient;
}

/**
 * Decrypts a file.
 * @throws AppError `hand-over-damaged` for what is no such file, `hand-over-not-for-you` for the other kind of recipient,
 * another key, another passphrase or a changed byte: authenticated encryption cannot tell these apart
 */
export async function decryptWith(opener: Opener, file: Uint8Array): Promise<Uint8Array> {
  const cms = file.subarray(0, -macBytes);
  const { enveloped, recipient } = readEnvelope(cms);
  refuseOtherKind(recipient, opener);
  const inside = await decrypt(enveloped, opener);
  const macKey = inside.subarray(0, macBytes);
  if (!timingSafeEqual(mac(macKey, cms), file.subarray(-macBytes))) throw notForYou('it was changed on the way');
  return inside.subarray(macBytes);
}

function addRecipient(enveloped: EnvelopedData, recipient: Recipient): void {
  if ('certificate' in recipient) {
    const certificate = Certificate.fromBER(exact(recipient.certificate));
    enveloped.addRecipientByCertificate(certificate, { oaepHashAlgorithm: 'SHA-256' }, undefined, envelopeEngine);
  } else if ('passphrase' in recipient) {
    const parameters = { hmacHashAlgorithm: 'SHA-512', iterationCount: passphraseRounds };
    enveloped.addRecipientByPreDefinedData(passphraseBytes(recipient.passphrase), parameters, 2, envelopeEngine);
  } else {
    const parameters = { keyIdentifier: uuidBytes(recipient.answers) };
    enveloped.addRecipientByPreDefinedData(exact(recipient.replyKey), parameters, 1, envelopeEngine);
  }
}

const asksFor = {
  passphrase: 'it asks for a passphrase',
  certificate: 'it asks for the key of a certificate',
  answer: 'it is an answer, for the laptop that sent the notice',
} as const;

function refuseOtherKind(recipient: EnvelopeRecipient, opener: Opener): void {
  const kind = 'passphrase' in opener ? 'passphrase' : 'replyKey' in opener ? 'answer' : 'certificate';
  if (recipient.kind !== kind) throw notForYou(asksFor[recipient.kind]);
  if (recipient.kind !== 'certificate' || !('certificate' in opener)) return;
  if (!recipient.isFor(opener.certificate)) throw notForYou('it was made for another certificate');
}

async function decrypt(enveloped: EnvelopedData, opener: Opener): Promise<Uint8Array> {
  try {
    return new Uint8Array(await enveloped.decrypt(0, parametersOf(opener), envelopeEngine));
  } catch (cause) {
    throw notForYou('it does not open with this key or passphrase, or was changed on the way', cause);
  }
}

function parametersOf(opener: Opener) {
  if ('passphrase' in opener) return { preDefinedData: passphraseBytes(opener.passphrase) };
  if ('replyKey' in opener) return { preDefinedData: exact(opener.replyKey) };
  return {
    recipientCertificate: Certificate.fromBER(exact(opener.certificate)),
    recipientPrivateKey: exact(opener.privateKey),
  };
}

function readEnvelope(cms: Uint8Array): { enveloped: EnvelopedData; recipient: EnvelopeRecipient } {
  try {
    const { offset, result } = fromBER(exact(cms));
    if (offset !== cms.byteLength) throw new RangeError('bytes after the end');
    const info = new ContentInfo({ schema: result });
    if (info.contentType !== ContentInfo.ENVELOPED_DATA) throw new RangeError('another content type');
    const enveloped = new EnvelopedData({ schema: info.content });
    return { enveloped, recipient: recipientOf(enveloped) };
  } catch (cause) {
    throw new AppError('hand-over-damaged', {
      message: 'Expected a hand-over (.filing), found another or a damaged file.',
      action: 'Ask the sender for the file again.',
      cause,
    });
  }
}

function mac(key: Uint8Array, bytes: Uint8Array): Buffer {
  return createHmac('sha256', key).update(bytes).digest();
}

function notForYou(found: string, cause?: unknown): AppError {
  return new AppError('hand-over-not-for-you', {
    message: `Expected a hand-over that opens here, but ${found}.`,
    action: 'Check the passphrase or the identity, or ask the sender to make it for you again.',
    cause,
  });
}

function passphraseBytes(passphrase: string): ArrayBuffer {
  return exact(new TextEncoder().encode(passphrase.normalize('NFKC')));
}

/** The bytes as an ArrayBuffer of their own: a Node Buffer may be a window on a larger one. */
function exact(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
