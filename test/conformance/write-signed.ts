import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSealable } from '../../main/services/notice-faces';
import { insertContents, placeholderEntries, prepareByteRange } from '../../main/signing/byte-range';
import { openPdf } from '../../main/signing/opened-pdf';
import { appendRevision } from '../../main/signing/pdf-revision';
import { sealPdf } from '../../main/signing/seal-pdf';
import { signatureFields } from '../../main/signing/signature-field';
import type { SigningIdentity } from '../../main/signing/signing-identity';
import { formatSealReason } from '../../shared/signature/seal-reason';
import { signatureFieldName, timestampFieldName, type SigningPlan } from '../../shared/signature/signing-plan';
import { makeToken } from '../attacks/families/certificates';
import { kit, type Kit } from '../attacks/kit';
import {
  authorityExtensions,
  makeIdentity,
  makeRevocationList,
  timeStampExtensions,
  type TestIdentity,
} from '../attacks/make/certificates';
import { sonusDraft } from '../helpers/sonus-draft';

/**
 * Writes the matrix that outside judges look at: key kinds x signers x with and without a document time-stamp x identities of
 * one's own and from a company's authority, into a folder, with the trusted certificates and a revocation list beside it.
 */
export async function main([folder = '.cache/conformance/signed']: readonly string[]): Promise<void> {
  mkdirSync(join(folder, 'trust'), { recursive: true });
  const root = makeIdentity({ name: 'Company Root', key: 'rsa:3072', extensions: authorityExtensions });
  const stamper = makeIdentity({ name: 'Company Time', issuer: root, extensions: timeStampExtensions });
  writeFileSync(join(folder, 'trust/root.pem'), root.certificatePem);
  writeFileSync(join(folder, 'trust/root.crl'), makeRevocationList(root));
  for (const key of ['rsa:2048', 'rsa:3072', 'rsa:4096', 'ec'] as const) {
    for (const issuer of [undefined, root]) {
      const kind = `${key.replace('rsa:', 'rsa').replace('ec', 'p256')}-${issuer === undefined ? 'own' : 'imported'}`;
      const identities = [1, 2, 3].map((turn) =>
        makeIdentity({ name: `Signer ${turn}`, key, ...(issuer === undefined ? {} : { issuer }) }),
      );
      if (issuer === undefined) {
        identities.forEach(({ certificatePem }, index) =>
          writeFileSync(join(folder, `trust/${kind}-${index}.pem`), certificatePem),
        );
      }
      for (const signers of [1, 2, 3])
        await writeTwo(join(folder, `${kind}-${signers}`), identities.slice(0, signers), stamper);
    }
  }
}

const at = Date.parse('2026-03-01T12:00:00Z');

async function writeTwo(path: string, identities: readonly TestIdentity[], stamper: TestIdentity): Promise<void> {
  const signers = identities.map((_identity, index) => ({
    name: `Signer ${index + 1}`,
    title: 'CFO',
    capacity: 'executive-officer' as const,
  }));
  const plan: SigningPlan = { format: 'filing-desk/signing-plan', version: 1, layout: 1, draftId: 'matrix', signers };
  let pdf: Uint8Array = (await renderSealable(sonusDraft, plan)).bytes;
  const hash = '0'.repeat(64);
  const reason = formatSealReason({
    capacity: 'executive-officer',
    contentHash: hash,
    auditHash: hash,
    auditEvents: 1,
  });
  for (const [index, identity] of identities.entries()) {
    pdf = await sealPdf({ pdf, field: signatureFieldName(index + 1), identity: asSigning(identity), at, reason });
  }
  writeFileSync(`${path}.pdf`, pdf);
  writeFileSync(`${path}-time.pdf`, await stamp(pdf, { ...kit(), stamper }));
}

function asSigning(identity: TestIdentity): SigningIdentity {
  return {
    name: /CN ?= ?([^\n,/]+)/.exec(new X509Certificate(identity.certificatePem).subject)?.[1] ?? '',
    title: '',
    certificate: new X509Certificate(identity.certificatePem),
    chain: identity.chainPem.map((pem) => new X509Certificate(pem)),
    privateKey: createPrivateKey(identity.keyPem),
  };
}

/** Fills the pre-made time-stamp field with a token. */
async function stamp(pdf: Uint8Array, authority: Kit): Promise<Uint8Array> {
  const opened = await openPdf(pdf);
  const field = signatureFields(opened).find(({ name }) => name === timestampFieldName);
  if (field === undefined) throw new Error('no time-stamp field');
  const number = opened.size;
  const dictionary = `<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 ${placeholderEntries(8192)} >>`;
  const filled = field.dictionary.toString().replace(/>>$/, `/V ${number} 0 R >>`);
  const revision = appendRevision(
    opened,
    new Map([
      [number, Buffer.from(dictionary, 'latin1')],
      [field.reference.objectNumber, Buffer.from(filled, 'latin1')],
    ]),
  );
  const prepared = prepareByteRange(revision.bytes, revision.bodyOffsets.get(number) ?? 0);
  return insertContents(prepared, makeToken(authority, Buffer.alloc(0), { imprint: prepared.digest }));
}
