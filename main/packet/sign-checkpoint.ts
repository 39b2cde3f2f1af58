import type { KeyObject } from 'node:crypto';
import { checkpointBody, formatCheckpoint, type Checkpoint } from '../../shared/audit/checkpoint';
import { signSha256 } from '../signing/sign-bytes';

/** Signs an audit log's head: `openssl dgst -sha256 -verify` can check it with the public key. */
export function signCheckpoint(checkpoint: Checkpoint, privateKey: KeyObject): string {
  const signature = signSha256(Buffer.from(checkpointBody(checkpoint)), privateKey);
  return formatCheckpoint(checkpoint, Buffer.from(signature).toString('base64'));
}
