import { basename } from 'node:path';
import type { SigningService } from '../../services/signing-service';
import { writeFileAtomically } from '../../storage/write-file';
import type { HandlerDependencies } from '../dependencies';
import type { Caller, DomainHandlers } from '../handlers';

interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The doors to the signing ceremony and to what it leaves behind. */
export function createSigningHandlers(
  signing: SigningService,
  { dialogs }: Pick<HandlerDependencies, 'dialogs'>,
): DomainHandlers<'signing'> {
  /** Asks for a place first, so that a cancelled dialog leaves no event of an export that never was. */
  const save = async (
    caller: Caller,
    kind: 'zip' | 'pdf',
    get: () => Saved | Promise<Saved>,
    stem = 'form-12b-25-signed',
  ) => {
    const kinds = [kind === 'zip' ? { name: 'Packet', extensions: ['zip'] } : { name: 'PDF', extensions: ['pdf'] }];
    const path = await dialogs.save(caller, { title: 'Save', kinds, name: `${stem}.${kind}` });
    if (path === null) return { fileName: null };
    writeFileAtomically(path, (await get()).bytes);
    return { fileName: basename(path) };
  };
  return {
    'signing:freeze': ({ draftId, coSigners }) => signing.freeze(draftId, coSigners),
    'signing:seal': (input) => signing.seal(input),
    'signing:packet': ({ draftId }) => signing.packet(draftId),
    'signing:export-packet': ({ draftId }, caller) => save(caller, 'zip', () => signing.exportPacket(draftId)),
    'signing:export-pdf': ({ draftId }, caller) => save(caller, 'pdf', () => signing.exportPdf(draftId)),
    'signing:export-certificate': ({ draftId }, caller) =>
      save(caller, 'pdf', () => signing.exportCertificate(draftId), 'certificate-of-signature'),
    'signing:history': ({ draftId }) => signing.history(draftId),
    'signing:produce': ({ draftId, recipient }, caller) =>
      save(caller, 'zip', () => signing.produce(draftId, recipient)),
    'signing:void': ({ draftId }) => {
      signing.void(draftId);
      return {};
    },
  };
}
