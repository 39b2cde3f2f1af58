import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSealable } from '../../main/services/faces/notice-faces';
import { sealPdf } from '../../main/signing/seal-pdf';
import type { SigningIdentity } from '../../main/signing/signing-identity';
import { stampPdf, timestampRequest } from '../../main/signing/stamp-pdf';
import { currentLayout } from '../../shared/signature/layout';
import { formatSealReason } from '../../shared/signature/seal-reason';
import { signatureFieldName, type SigningPlan } from '../../shared/signature/signing-plan';
import { timeStampResponse } from '../attacks/families/certificates';
import {
  authorityExtensions,
  makeIdentity,
  makeRevocationList,
  timeStampExtensions,
  type TestIdentity,
} from '../attacks/make/certificates';
import { sonusDraft } from '../helpers/sonus-draft';
import { importedIdentity, keyKinds, ownIdentity } from './matrix-identities';

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
  const turns = [1, 2, 3];
  for (const key of keyKinds) {
    const short = key === 'ec' ? 'p256' : key.replace(':', '');
    const own = turns.map((turn) => ownIdentity(`Signer ${turn}`, key));
    own.forEach(({ certificate }, index) => {
      writeFileSync(join(folder, `trust/${short}-own-${index}.pem`), certificate.toString());
    });
    const imported = turns.map((turn) => importedIdentity(`Signer ${turn}`, key, root));
    for (const count of turns) {
      await writeSealed(join(folder, `${short}-own-${count}`), own.slice(0, count), stamper, root);
      await writeSealed(join(folder, `${short}-imported-${count}`), imported.slice(0, count), stamper, root);
    }
  }
}

const at = Date.parse('2026-03-01T12:00:00Z');
const hash = '0'.repeat(64);
const capacity = 'executive-officer' as const;
const statement = { capacity, contentHash: hash, auditHash: hash, auditEvents: 1 };

/** One notice signed by each identity in turn, without and with a time stamp that came back from an authority. */
async function writeSealed(
  path: string,
  identities: readonly SigningIdentity[],
  stamper: TestIdentity,
  root: TestIdentity,
): Promise<void> {
  const signers = identities.map(({ name }) => ({ name, title: 'CFO', capacity }));
  const plan: SigningPlan = {
    format: 'filing-desk/signing-plan',
    version: 1,
    layout: currentLayout,
    draftId: 'matrix',
    signers,
  };
  let pdf: Uint8Array = (await renderSealable(sonusDraft, plan)).bytes;
  const reason = formatSealReason(statement);
  for (const [index, identity] of identities.entries()) {
    pdf = await sealPdf({ pdf, field: signatureFieldName(index + 1), identity, at, reason });
  }
  writeFileSync(`${path}.pdf`, pdf);
  const response = timeStampResponse(await timestampRequest(pdf), stamper);
  const stamped = await stampPdf(pdf, response, { roots: [root.certificateDer], now: at + 600_000 });
  writeFileSync(`${path}-time.pdf`, stamped.pdf);
}
