import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A key and its certificate, made by openssl: nothing of this program takes part. */
export interface TestIdentity {
  readonly keyPem: string;
  readonly certificatePem: string;
  readonly certificateDer: Buffer;
  /** Certificates between this one and its root, root included. */
  readonly chainPem: readonly string[];
}

/** What a test certificate is to be; times are openssl's `YYYYMMDDHHMMSSZ`. */
export interface CertificateWish {
  readonly name: string;
  readonly key?: 'rsa:4096' | 'rsa:3072' | 'rsa:2048' | 'rsa:1024' | 'ec';
  readonly extensions?: readonly string[];
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly issuer?: TestIdentity;
  /** RSA public exponent other than 65537. */
  readonly exponent?: number;
  readonly digest?: 'sha256' | 'sha1';
}

export const signerExtensions = [
  'basicConstraints=critical,CA:FALSE',
  'keyUsage=critical,digitalSignature,nonRepudiation',
];
export const authorityExtensions = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
export const timeStampExtensions = [
  'basicConstraints=critical,CA:FALSE',
  'keyUsage=critical,digitalSignature',
  'extendedKeyUsage=critical,timeStamping',
];

/** Runs a program in a temporary directory that holds `files`, and answers what `read` reads there. */
export function inScratch<Value>(
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (run: (program: string, args: readonly string[]) => Buffer, read: (name: string) => Buffer) => Value,
): Value {
  const directory = mkdtempSync(join(tmpdir(), 'filing-desk-test-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
    return work(
      (program, args) => execFileSync(program, args, { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] }),
      (name) => readFileSync(join(directory, name)),
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Makes a key and a certificate with `openssl ca`, which alone can set both dates freely. */
export function makeIdentity(wish: CertificateWish): TestIdentity {
  const { issuer } = wish;
  const config = [
    '[ca]\ndefault_ca=d',
    '[d]\nnew_certs_dir=.\ndatabase=index\nserial=serial\nrand_serial=yes\npolicy=p\nunique_subject=no\nemail_in_dn=no',
    '[p]\ncommonName=supplied',
    '[req]\ndistinguished_name=n\n[n]',
    `[x]\n${(wish.extensions ?? signerExtensions).join('\n')}`,
  ].join('\n');
  const files: Record<string, string> = { config, index: '' };
  if (issuer !== undefined) {
    files['issuer.key'] = issuer.keyPem;
    files['issuer.pem'] = issuer.certificatePem;
  }
  return inScratch(files, (run, read) => {
    const key = wish.key ?? 'rsa:2048';
    const exponent = wish.exponent === undefined ? [] : ['-pkeyopt', `rsa_keygen_pubexp:${wish.exponent}`];
    const keyArgs =
      key === 'ec' ? ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['-newkey', key, ...exponent];
    run('openssl', [
      'req',
      '-config',
      'config',
      '-new',
      '-utf8',
      '-subj',
      `/CN=${wish.name}`,
      '-nodes',
      ...keyArgs,
      '-keyout',
      'key',
      '-out',
      'csr',
    ]);
    const sign =
      issuer === undefined ? ['-selfsign', '-keyfile', 'key'] : ['-keyfile', 'issuer.key', '-cert', 'issuer.pem'];
    const dates = ['-startdate', wish.notBefore ?? '20200101000000Z', '-enddate', wish.notAfter ?? '20400101000000Z'];
    run('openssl', [
      'ca',
      '-config',
      'config',
      '-batch',
      '-notext',
      '-md',
      wish.digest ?? 'sha256',
      '-extensions',
      'x',
      ...sign,
      ...dates,
      '-in',
      'csr',
      '-out',
      'cert',
    ]);
    run('openssl', ['x509', '-in', 'cert', '-outform', 'DER', '-out', 'der']);
    return {
      keyPem: read('key').toString(),
      certificatePem: read('cert').toString(),
      certificateDer: read('der'),
      chainPem: issuer === undefined ? [] : [issuer.certificatePem, ...issuer.chainPem],
    };
  });
}

/** A list of revoked certificates (DER) by an authority, with none on it, as of now until 2040. */
export function makeRevocationList(issuer: TestIdentity): Buffer {
  const config = '[ca]\ndefault_ca=d\n[d]\ndatabase=index\ncrlnumber=number\ndefault_md=sha256\n';
  return inScratch(
    { config, index: '', number: '01', key: issuer.keyPem, cert: issuer.certificatePem },
    (run, read) => {
      const dates = ['-crl_lastupdate', '20260301000000Z', '-crl_nextupdate', '20400101000000Z'];
      run('openssl', [
        'ca',
        '-config',
        'config',
        '-gencrl',
        '-keyfile',
        'key',
        '-cert',
        'cert',
        ...dates,
        '-out',
        'list',
      ]);
      run('openssl', ['crl', '-in', 'list', '-outform', 'DER', '-out', 'der']);
      return read('der');
    },
  );
}

/** A detached CAdES-BES message by `openssl cms`, with or without what it adds by itself. */
export function opensslCms(content: Uint8Array, signer: TestIdentity, extra: readonly string[] = []): Buffer {
  const files: Record<string, string | Uint8Array> = { content, key: signer.keyPem, cert: signer.certificatePem };
  if (signer.chainPem.length > 0) files['chain'] = signer.chainPem.join('\n');
  return inScratch(files, (run, read) => {
    const chain = signer.chainPem.length > 0 ? ['-certfile', 'chain'] : [];
    run('openssl', [
      'cms',
      '-sign',
      '-binary',
      '-cades',
      '-md',
      'sha256',
      '-in',
      'content',
      '-signer',
      'cert',
      '-inkey',
      'key',
      ...chain,
      ...extra,
      '-outform',
      'DER',
      '-out',
      'cms',
    ]);
    return read('cms');
  });
}
