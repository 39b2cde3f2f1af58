import { basename } from 'node:path';
import { composeAttestation } from '../../../shared/signature/attestation-paper';
import { formatLostKeys } from '../../../shared/signature/lost-keys';
import { readInput } from '../../cli/read-input';
import { renderPdf } from '../../pdf/render-pdf';
import type { IdentitiesService } from '../../services/signing/identities-service';
import { writeFileAtomically } from '../../storage/write-file';
import type { HandlerDependencies } from '../dependencies';
import type { DomainHandlers } from '../handlers';

const identityFiles = [{ name: 'Identity (PKCS#12)', extensions: ['p12', 'pfx'] }];
const scans = [{ name: 'Scan', extensions: ['pdf', 'png', 'jpg', 'jpeg', 'tif', 'tiff'] }];
const lists = [{ name: 'List of lost keys', extensions: ['json'] }];
const pdfs = [{ name: 'PDF', extensions: ['pdf'] }];

/** The doors to the signers on this laptop. Private keys stay on this side. */
export function createIdentitiesHandlers(
  identities: IdentitiesService,
  { dialogs }: Pick<HandlerDependencies, 'dialogs'>,
): DomainHandlers<'identities'> {
  return {
    'identities:list': () => identities.list(),
    'identities:create': ({ passphrase, name, title, key = 'rsa-3072' }) =>
      identities.create({ name, title, key }, passphrase),
    'identities:import': async ({ passphrase }, caller) => {
      const [path] = await dialogs.open(caller, { title: 'Import an identity', kinds: identityFiles });
      return path === undefined ? null : identities.importFile(readInput(path), passphrase);
    },
    'identities:attestation-paper': async ({ fingerprint }, caller) => {
      const person = identities.list().find((identity) => identity.fingerprint === fingerprint);
      const name = 'attestation-to-sign-by-hand.pdf';
      const path = await dialogs.save(caller, { title: 'Save the attestation', kinds: pdfs, name });
      if (path === null || person === undefined) return { fileName: null };
      const { bytes } = await renderPdf(composeAttestation(person), { form: 'Attestation' });
      writeFileAtomically(path, bytes);
      identities.attestationPrinted(fingerprint, bytes);
      return { fileName: basename(path) };
    },
    'identities:file-attestation': async ({ fingerprint, attestedOn }, caller) => {
      const [path] = await dialogs.open(caller, { title: 'Scan of the signed attestation', kinds: scans });
      if (path === undefined) return null;
      const scan = { fileName: basename(path), bytes: readInput(path) };
      return identities.fileAttestation(fingerprint, attestedOn, scan);
    },
    'identities:change-passphrase': async ({ fingerprint, current, next }) => {
      await identities.changePassphrase(fingerprint, current, next);
      return {};
    },
    'identities:export': async ({ fingerprint, passphrase }, caller) => {
      const bytes = await identities.exportFile(fingerprint, passphrase);
      const path = await dialogs.save(caller, {
        title: 'Back up the identity',
        kinds: identityFiles,
        name: 'signer.p12',
      });
      if (path === null) return { fileName: null };
      writeFileAtomically(path, bytes);
      return { fileName: basename(path) };
    },
    'identities:revoke': ({ fingerprint, reason }) => identities.revoke(fingerprint, reason),
    'identities:save-lost-keys': async (_input, caller) => {
      const path = await dialogs.save(caller, {
        title: 'Save the list of lost keys',
        kinds: lists,
        name: 'lost-keys.json',
      });
      if (path === null) return { fileName: null };
      writeFileAtomically(path, Buffer.from(formatLostKeys(identities.revocations())));
      return { fileName: basename(path) };
    },
  };
}
