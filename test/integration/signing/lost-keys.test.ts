import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filingDesk } from '../../helpers/command-line';
import { makeSignedPacket, signingDay, type SignedPacket } from '../../helpers/signed-packet';

let made: SignedPacket;

beforeAll(async () => {
  made = await makeSignedPacket();
});
afterAll(() => made.remove());

const at = (name: string) => join(made.folder, name);

test('a key that is called lost makes its signatures count no more, and the list is made from the packet alone', async () => {
  const certificate = unzipSync(made.packet)['signer/certificate.pem'] ?? new Uint8Array();
  writeFileSync(at('signer.pem'), certificate);
  const revoke = ['identity', 'revoke', at('signer.pem'), '--reason', 'stolen', '--list', at('lost.json')];
  expect(await filingDesk(...revoke, '--at', '2004-03-20T12:00:00-05:00')).toMatchObject({ status: 0, errors: '' });
  const first = readFileSync(at('lost.json'), 'utf8');
  expect(await filingDesk(...revoke, '--at', '2004-03-25T12:00:00-05:00')).toMatchObject({ status: 0 });
  expect(readFileSync(at('lost.json'), 'utf8')).toBe(first);
  expect((await made.verify(made.packet)).report.verdict).toBe('valid');
  const { status, report } = await made.verify(made.packet, 'given.zip', '--revoked', at('lost.json'));
  expect([status, report.verdict]).toEqual([1, 'invalid']);
  expect(report.reasons.map(({ code }) => code)).toContain('E_CERT_REVOKED');
  const wrong = await filingDesk('verify', at('given.zip'), '--revoked', at('signer.pem'));
  expect([wrong.status, wrong.errors]).toEqual([2, expect.stringContaining('[invalid-input]') as string]);
});

test('an identity goes under another passphrase, and stays the same', async () => {
  writeFileSync(at('next'), 'another good phrase\n');
  const files = ['--passphrase-file', at('passphrase'), '--new-passphrase-file', at('next'), '--out', at('next.p12')];
  const changed = await filingDesk('identity', 'passphrase', at('nill.p12'), ...files, '--json');
  expect(changed.status).toBe(0);
  const { fingerprint } = JSON.parse(changed.out) as { fingerprint: string };
  const shown = await filingDesk('identity', 'show', at('next.p12'), '--passphrase-file', at('next'), '--json');
  expect(JSON.parse(shown.out)).toMatchObject({ fingerprint, name: 'Stephen J. Nill' });
  const old = await filingDesk('identity', 'show', at('next.p12'), '--passphrase-file', at('passphrase'));
  expect(old.errors).toContain('[identity-wrong-passphrase]');
});

test('an elliptic-curve identity signs a packet that is valid, the same bytes each time', async () => {
  const key = ['--passphrase-file', at('passphrase'), '--at', signingDay];
  const person = ['--name', 'Stephen J. Nill', '--title', 'CFO', '--key', 'p-256', '--out', at('ec.p12')];
  expect(await filingDesk('identity', 'new', ...person, ...key)).toMatchObject({ status: 0, errors: '' });
  const sign = async (out: string) => {
    const files = ['--identity', at('ec.p12'), '--attestation', at('scan.pdf'), '--out', at(out)];
    expect(await filingDesk('sign', at('draft.json'), ...files, ...key)).toMatchObject({ status: 0, errors: '' });
    return readFileSync(at(out));
  };
  const packet = await sign('one.zip');
  expect((await sign('two.zip')).equals(packet)).toBe(true);
  expect((await made.verify(packet)).report).toMatchObject({ verdict: 'valid', reasons: [] });
});
