import {
  Certificate,
  type EnvelopedData,
  IssuerAndSerialNumber,
  KEKRecipientInfo,
  KeyAgreeRecipientInfo,
  KeyTransRecipientInfo,
  PBKDF2Params,
  PasswordRecipientinfo,
  type RecipientInfo,
} from 'pkijs';

/** For whom a file is, as its header says in clear: enough to ask for the right key, and nothing about the notice. */
export type EnvelopeRecipient =
  | { readonly kind: 'passphrase' }
  /** `isFor` tells whether a certificate (DER) is the recipient's; `serial` is its serial number in hexadecimal. */
  | { readonly kind: 'certificate'; readonly serial: string; readonly isFor: (certificate: Uint8Array) => boolean }
  /** An answer to the hand-over with this id: its key is kept on the laptop that made that one. */
  | { readonly kind: 'answer'; readonly answers: string };

/** PBKDF2 rounds with SHA-512: the figure of OWASP's password storage sheet, doubled twice. */
export const passphraseRounds = 840_000;

/**
 * Reads the one recipient of an envelope. The header is not authenticated before the key is known, so it is held to exactly
 * what this program writes: above all a number of rounds that would keep the laptop busy for hours is refused.
 * @throws RangeError for any other recipient
 */
export function recipientOf({ recipientInfos }: EnvelopedData): EnvelopeRecipient {
  const [recipient, another] = recipientInfos as readonly RecipientInfo[];
  if (recipient === undefined || another !== undefined) throw new RangeError('expected one recipient');
  const { value } = recipient;
  if (value instanceof PasswordRecipientinfo) return passphraseOf(value);
  if (value instanceof KEKRecipientInfo) {
    return { kind: 'answer', answers: uuidOf(value.kekid.keyIdentifier.valueBlock.valueHexView) };
  }
  if (value instanceof KeyTransRecipientInfo) return certificateOf(value.rid);
  if (value instanceof KeyAgreeRecipientInfo) {
    return certificateOf(value.recipientEncryptedKeys.encryptedKeys[0]?.rid.value);
  }
  throw new RangeError('expected a known kind of recipient');
}

/** A UUID as the 16 bytes of a key identifier. */
export function uuidBytes(uuid: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(uuid.replaceAll('-', ''), 'hex')).buffer;
}

function uuidOf(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new RangeError('expected a UUID as the key identifier');
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function passphraseOf({ keyDerivationAlgorithm }: PasswordRecipientinfo): EnvelopeRecipient {
  const { iterationCount } = new PBKDF2Params({ schema: keyDerivationAlgorithm?.algorithmParams });
  if (iterationCount !== passphraseRounds) throw new RangeError('expected the number of rounds of this version');
  return { kind: 'passphrase' };
}

function certificateOf(name: unknown): EnvelopeRecipient {
  if (!(name instanceof IssuerAndSerialNumber)) throw new RangeError('expected a certificate by issuer and number');
  const wanted = derOf(name);
  return {
    kind: 'certificate',
    serial: Buffer.from(name.serialNumber.valueBlock.valueHexView).toString('hex'),
    isFor: (certificate) => {
      const { issuer, serialNumber } = Certificate.fromBER(new Uint8Array(certificate).buffer);
      return derOf(new IssuerAndSerialNumber({ issuer, serialNumber })) === wanted;
    },
  };
}

function derOf(name: IssuerAndSerialNumber): string {
  return Buffer.from(name.toSchema().toBER()).toString('hex');
}
