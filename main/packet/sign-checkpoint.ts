import { sign } from 'node:crypto';
import { checkpointBody, formatCheckpoint, type Checkpoint } from '../../shared/audit/checkpoint';
import type { SigningIdentity } from '../signing/signing-identity';

/** Signs an audit log's head: `openssl dgst -sha256 -verify` can check it with the certificate's key. */
export function signCheckpoint(checkpoint: Checkpoint, identity: SigningIdentity): string {
  const signature = sign('sha256', Buffer.from(checkpointBody(checkpoint)), identity.privateKey);
  return formatCheckpoint(checkpoint, signature.toString('base64'));
}
