import { unzipSync, zipSync } from 'fflate';
import { writeZip, type ZipFile } from './make/zip';

/** One attack on a packet: what it makes of an honest one, and the code that has to be among the reasons. */
export interface PacketAttack {
  readonly name: string;
  readonly code: string;
  readonly make: (packet: Buffer) => Buffer;
}

function filesOf(packet: Buffer): ZipFile[] {
  return Object.entries(unzipSync(packet)).map(([name, bytes]) => ({ name, bytes }));
}

function attack(name: string, code: string, change: (files: ZipFile[]) => ZipFile[]): PacketAttack {
  const sorted = (files: ZipFile[]) => [...files].sort((left, right) => (left.name < right.name ? -1 : 1));
  return { name, code, make: (packet) => writeZip(sorted(change(filesOf(packet)))) };
}

const extra = (name: string) => (files: ZipFile[]) => [...files, { name, bytes: Buffer.from('anything') }];
const without = (name: string) => (files: ZipFile[]) => files.filter((file) => file.name !== name);

function edited(name: string, edit: (text: string) => string) {
  return (files: ZipFile[]) =>
    files.map((file) => {
      if (file.name !== name) return file;
      return { name, bytes: Buffer.from(edit(Buffer.from(file.bytes).toString('latin1')), 'latin1') };
    });
}

/** An honest archive with one field of its directory changed. */
function patched(name: string, patch: (packet: Buffer) => void): PacketAttack {
  const make = (packet: Buffer) => {
    const copy = Buffer.from(packet);
    patch(copy);
    return copy;
  };
  return { name, code: 'E_PKT_FORM', make };
}

/** Where the directory begins. */
function central(packet: Buffer): number {
  return packet.readUInt32LE(packet.length - 6);
}

/** Attacks on the packet as a whole: partial signing, extra parts, names, the archive itself. */
export const packetAttacks: readonly PacketAttack[] = [
  attack('a file too many', 'E_PKT_EXTRA', extra('filing/exhibits/more.htm')),
  attack('a file with a name of no packet', 'E_PKT_NAME', extra('setup.exe')),
  attack('a name that leaves the folder', 'E_PKT_NAME', extra('../../etc/passwd')),
  attack('an absolute name', 'E_PKT_NAME', extra('/etc/passwd')),
  attack('a name with backslashes', 'E_PKT_NAME', extra('filing\\..\\..\\autorun.inf')),
  attack('a name on another drive', 'E_PKT_NAME', extra('C:autorun.inf')),
  attack('a folder', 'E_PKT_NAME', extra('filing/exhibits/')),
  attack('a name that climbs and comes back', 'E_PKT_NAME', extra('filing/exhibits/../../manifest.json')),
  attack('more files than any packet has', 'E_PKT_LIMIT', (files) => [
    ...files,
    ...Array.from({ length: 130 }, (_, at) => ({ name: `filing/exhibits/${at}.htm`, bytes: Buffer.from('x') })),
  ]),
  attack('a name in another case', 'E_PKT_DUPLICATE', extra('Manifest.json')),
  attack('the same name twice', 'E_PKT_DUPLICATE', extra('manifest.json')),
  attack('a second manifest', 'E_PKT_NAME', extra('audit/manifest.json')),
  attack('the notice is missing', 'E_PKT_MISSING', without('retained/form-12b-25.pdf')),
  attack('the audit log is missing', 'E_PKT_MISSING', without('audit/log.jsonl')),
  attack('the attestation is missing', 'E_PKT_MISSING', without('retained/attestation.pdf')),
  attack("the manifest's signature is missing", 'E_PKT_MISSING', without('manifest.json.p7s')),
  attack(
    'a changed filing',
    'E_PKT_HASH',
    edited('filing/nt10-k.txt', (text) => text.replace('2003', '2002')),
  ),
  attack(
    'a changed manifest',
    'E_CMS_DIGEST',
    edited('manifest.json', (text) => text.replace(/"signedAt":"2004/, '"signedAt":"2005')),
  ),
  attack(
    'a manifest written otherwise',
    'E_PKT_MANIFEST',
    edited('manifest.json', (text) => `${text} `),
  ),
  attack(
    'a cut audit log',
    'E_AUDIT_CHECKPOINT',
    edited('audit/log.jsonl', (text) => text.replace(/[^\n]+\n$/, '')),
  ),
  attack(
    'an audit log with a dropped line',
    'E_AUDIT_BROKEN',
    edited('audit/log.jsonl', (text) => text.replace(/\n[^\n]+\n/, '\n')),
  ),
  attack(
    'another recipe',
    'E_PKT_CONTENT',
    edited('VERIFY.md', (text) => text.replace('sha256sum --check', 'true')),
  ),
  attack(
    'another checkpoint',
    'E_AUDIT_CHECKPOINT',
    edited('audit/checkpoint.txt', (text) => text.replace('events ', 'events 1')),
  ),
  attack(
    'no certificate in its file',
    'E_PKT_CONTENT',
    edited('signer/certificate.pem', () => 'trust me\n'),
  ),
  { name: 'files in another order', code: 'E_PKT_FORM', make: (packet) => writeZip(filesOf(packet).reverse()) },
  {
    name: 'bytes before the archive',
    code: 'E_PKT_FORM',
    make: (packet) => Buffer.concat([Buffer.from('PK\x03\x04'), packet]),
  },
  {
    name: 'bytes after the archive',
    code: 'E_PKT_FORM',
    make: (packet) => Buffer.concat([packet, Buffer.from('more')]),
  },
  {
    name: 'a comment on the archive',
    code: 'E_PKT_FORM',
    make: (packet) => writeZip(filesOf(packet), { comment: 'valid!' }),
  },
  patched('a file that says it is a link', (packet) => packet.writeUInt32LE(0xa1ff_0000, central(packet) + 38)),
  patched('a file that says it is encrypted', (packet) => packet.writeUInt16LE(1, central(packet) + 8)),
  patched('a file that says it is larger', (packet) => packet.writeUInt32LE(0xffff_ffff, central(packet) + 24)),
  patched('a file that begins elsewhere', (packet) => packet.writeUInt32LE(7, central(packet) + 42)),
  patched('a directory that counts one file fewer', (packet) => {
    const end = packet.length - 22;
    packet.writeUInt16LE(packet.readUInt16LE(end + 10) - 1, end + 10);
  }),
  {
    name: 'compressed files',
    code: 'E_PKT_FORM',
    make: (packet) => Buffer.from(zipSync(unzipSync(packet), { level: 9 })),
  },
  {
    name: 'a bomb',
    code: 'E_PKT_FORM',
    make: (packet) =>
      Buffer.from(
        zipSync({ ...unzipSync(packet), 'retained/attestation.2.png': new Uint8Array(8_000_000) }, { level: 9 }),
      ),
  },
  {
    name: 'two names for one file',
    code: 'E_PKT_FORM',
    make: (packet) =>
      writeZip(
        filesOf(packet).map((file, index) =>
          index === 0 ? { ...file, directoryName: file.name.replace(/.$/, 'x') } : file,
        ),
      ),
  },
];
