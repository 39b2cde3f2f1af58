import { AppError } from '../../../shared/errors/app-error';
import { easternIso } from '../../../shared/signature/claimed-time';
import { packetNames } from '../../../shared/signature/packet-layout';
import type { Clock } from '../../../shared/time/clock';
import { readPacket } from '../../packet/read-packet';
import { signCheckpoint } from '../../packet/sign-checkpoint';
import { sealPacket, zipPacket } from '../../packet/write-packet';
import { fingerprintOf, type SigningIdentity } from '../../signing/signing-identity';
import { stampPdf, timestampRequest } from '../../signing/stamp-pdf';
import type { TimeStamp } from '../../verify/timestamp/time-stamp-token';
import { memoryTrail, sha256Hex, type AuditTrail } from '../audit/audit-trail';
import { openPacket } from '../packets/open-packet';

/** A packet begins as every ZIP does. */
export function isPacket(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
}

/** The query for a sealed PDF, or for the sealed notice of a packet. */
export async function requestTimestamp(file: Uint8Array): Promise<Uint8Array> {
  return timestampRequest(isPacket(file) ? (await openPacket(file)).pdf : file);
}

/** An answer to import, and what it is held against. */
export interface TimestampAnswer {
  readonly response: Uint8Array;
  /** Trusted certificates, DER. */
  readonly roots: readonly Uint8Array[];
}

/** Imports an answer into a sealed PDF that stands alone. */
export async function stampFile(pdf: Uint8Array, answer: TimestampAnswer, clock: Clock) {
  return stampPdf(pdf, answer.response, { roots: answer.roots, now: clock.now() });
}

/**
 * Imports an answer into a packet. Notice and log change, so the packet is closed anew by the signer who closed it before:
 * another key would make a manifest that nobody signed.
 * @param closing the signer's identity, and the log that goes on; the packet's own where none is given
 * @throws AppError `timestamp-refused`, `packet-invalid`, `identity-key-mismatch`
 */
export async function stampPacket(
  zip: Uint8Array,
  answer: TimestampAnswer,
  closing: { readonly identity: SigningIdentity; readonly clock: Clock; readonly trail?: AuditTrail },
): Promise<{ readonly zip: Uint8Array; readonly stamp: TimeStamp }> {
  const { identity, clock } = closing;
  const opened = await openPacket(zip);
  const { files, manifest } = readPacket(zip);
  if (!opened.certificates.startsWith(identity.certificate.toString())) throw otherSigner();
  const { pdf, stamp } = await stampFile(opened.pdf, answer, clock);
  const trail = closing.trail ?? memoryTrail(opened.plan.draftId, clock, opened.log);
  const genTime = new Date(stamp.time).toISOString();
  const data = { genTime, authority: stamp.authority, pdfSha256: sha256Hex(pdf) };
  trail.record({ type: 'timestamp-imported', data });
  const signer = fingerprintOf(identity.certificate);
  const checkpoint = { logId: trail.logId, ...trail.head(), at: easternIso(clock.now()), signer };
  const changed = new Map<string, Uint8Array>([
    [packetNames.notice, pdf],
    [packetNames.auditLog, Buffer.from(trail.text())],
    [packetNames.checkpoint, Buffer.from(signCheckpoint(checkpoint, identity.privateKey))],
  ]);
  const listed = manifest.files.map(({ name }) => ({
    name,
    bytes: changed.get(name) ?? files.get(name) ?? new Uint8Array(),
  }));
  const { draftId, auditHash, signedAt } = manifest;
  return { zip: zipPacket(sealPacket(listed, { draftId, auditHash, signedAt }, identity)), stamp };
}

function otherSigner(): AppError {
  return new AppError('identity-key-mismatch', {
    message: 'Expected the identity that closed this packet, found another one.',
    action: "Import the time stamp on the signer's laptop, with the signer's identity.",
  });
}
