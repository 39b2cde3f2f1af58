import { readPacket } from '../../main/packet/read-packet';
import { sealPacket, zipPacket } from '../../main/packet/write-packet';
import type { SigningIdentity } from '../../main/signing/signing-identity';
import { packetNames } from '../../shared/signature/packet-layout';
import { sonusDraft } from '../helpers/sonus-draft';
import type { Signers } from './benign/own-files';

type Files = Map<string, Uint8Array>;

/** An attack on a packet by somebody who can close it anew: manifest and its signature hold, and the story does not. */
export interface InsiderAttack {
  readonly name: string;
  readonly code: string;
  readonly make: (packet: Uint8Array, signers: Signers) => Uint8Array;
}

const at = Date.parse(`${sonusDraft.signature.date ?? ''}T16:00:00-05:00`);
const own = { key: 'rsa:2048', origin: 'own' } as const;
const signer = (signers: Signers) => signers.identity(sonusDraft.signature.name ?? '', own, at);
const stranger = (signers: Signers) => signers.identity('Somebody Else', own, at);

function attack(
  name: string,
  code: string,
  change: (files: Files) => void,
  by: (signers: Signers) => SigningIdentity = signer,
): InsiderAttack {
  const make = (packet: Uint8Array, signers: Signers) => {
    const { files, manifest } = readPacket(packet);
    const outside: readonly string[] = [packetNames.manifest, packetNames.manifestSignature, packetNames.recipe];
    const listed: Files = new Map([...files].filter(([file]) => !outside.includes(file)));
    change(listed);
    const { draftId, auditHash, signedAt } = manifest;
    const names = [...listed].map(([file, bytes]) => ({ name: file, bytes }));
    return zipPacket(sealPacket(names, { draftId, auditHash, signedAt }, by(signers)));
  };
  return { name, code, make };
}

function edit(name: string, change: (text: string) => string) {
  return (files: Files) => {
    files.set(name, Buffer.from(change(Buffer.from(files.get(name) ?? []).toString('latin1')), 'latin1'));
  };
}

const log = packetNames.auditLog;

/** What only the content can show: the archive, the list and the signature over it are in order. */
export const insiderAttacks: readonly InsiderAttack[] = [
  attack(
    'another filing than the sealed draft gives',
    'E_PKT_CONTENT',
    edit('filing/nt10-k.txt', (text) => `${text} `),
  ),
  attack('one more exhibit', 'E_PKT_EXTRA', (files) => files.set('filing/exhibits/more.htm', Buffer.from('more'))),
  attack('a filing left out', 'E_PKT_MISSING', (files) => files.delete('filing/nt10-k.htm')),
  attack(
    "another person's attestation",
    'E_AUDIT_DISAGREES',
    edit('retained/attestation.pdf', () => 'another scan'),
  ),
  attack('a second attestation', 'E_PKT_EXTRA', (files) =>
    files.set('retained/attestation.2.pdf', Buffer.from('scan')),
  ),
  attack('the authentication document left out', 'E_PKT_MISSING', (files) =>
    files.delete('retained/authentication.pdf'),
  ),
  attack('the notice in place of its authentication document', 'E_PKT_CONTENT', (files) => {
    files.set('retained/authentication.pdf', files.get(packetNames.notice) ?? new Uint8Array());
  }),
  attack(
    'an audit log without its last line',
    'E_AUDIT_CHECKPOINT',
    edit(log, (text) => text.replace(/[^\n]+\n$/, '')),
  ),
  attack(
    'an audit log without a line in the middle',
    'E_AUDIT_BROKEN',
    edit(log, (text) => text.replace(/\n[^\n]+\n/, '\n')),
  ),
  attack(
    'an empty audit log',
    'E_AUDIT_BROKEN',
    edit(log, () => ''),
  ),
  attack(
    'another checkpoint',
    'E_AUDIT_CHECKPOINT',
    edit(packetNames.checkpoint, (text) => text.replace('events ', 'events 1')),
  ),
  attack('a notice without its last bytes', 'E_REV_UNSIGNED', (files) => {
    const notice = files.get(packetNames.notice) ?? new Uint8Array();
    files.set(packetNames.notice, notice.subarray(0, notice.length - 40));
  }),
  attack('closed by somebody else', 'E_CERT_DIFFERS', () => undefined, stranger),
];
