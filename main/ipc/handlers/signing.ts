import { basename } from 'node:path';
import { readInput } from '../../cli/read-input';
import type { ExportedFile } from '../../services/packets/packet-exports';
import { writeFileAtomically } from '../../storage/write-file';
import type { Keep } from '../../app/keep';
import type { HandlerDependencies } from '../dependencies';
import type { Caller, DomainHandlers } from '../handlers';

interface SignedDesk extends Pick<Keep, 'signing' | 'exports' | 'timestamps' | 'papers' | 'bringer' | 'retention'> {
  /** Told when a notice was sealed. */
  readonly signed: (draftId: string) => void;
}

const kinds = {
  zip: { name: 'Packet', extensions: ['zip'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  tsq: { name: 'Time-stamp query', extensions: ['tsq'] },
  tsr: { name: 'Time-stamp answer', extensions: ['tsr'] },
  scan: { name: 'Scan', extensions: ['pdf', 'png', 'jpg', 'jpeg', 'tif', 'tiff'] },
};

/** The doors to the signing ceremony and to what it leaves behind. */
export function createSigningHandlers(
  { signing, exports, timestamps, papers, bringer, retention, signed }: SignedDesk,
  { dialogs, dragOut, tell }: Pick<HandlerDependencies, 'dialogs' | 'dragOut' | 'tell'>,
): DomainHandlers<'signing'> {
  /** Asks for a place first, so that a cancelled dialog leaves no event of an export that never was. */
  const save = async (caller: Caller, suggested: string, get: () => ExportedFile | Promise<ExportedFile>) => {
    const kind = kinds[suggested.split('.').at(-1) as 'zip' | 'pdf' | 'tsq'];
    const path = await dialogs.save(caller, { title: 'Save', kinds: [kind], name: suggested });
    if (path === null) return { fileName: null };
    writeFileAtomically(path, (await get()).bytes);
    return { fileName: basename(path) };
  };
  const open = async (caller: Caller, title: string, kind: keyof typeof kinds) => {
    const [path] = await dialogs.open(caller, { title, kinds: [kinds[kind]] });
    return path === undefined ? null : { fileName: basename(path), bytes: readInput(path) };
  };
  return {
    'signing:freeze': ({ draftId, coSigners }) => signing.freeze(draftId, coSigners),
    'signing:seal': async (input, caller) => {
      const sealed = await signing.seal(input, (stage) => tell(caller, 'signing:progress', { stage }));
      signed(input.draftId);
      return sealed;
    },
    'signing:packet': ({ draftId }) => signing.packet(draftId),
    'signing:void': ({ draftId }) => {
      signing.void(draftId);
      return {};
    },
    'signing:export-packet': ({ draftId }, caller) =>
      save(caller, 'form-12b-25-signed.zip', () => exports.packet(draftId)),
    'signing:export-pdf': ({ draftId }, caller) => save(caller, 'form-12b-25-signed.pdf', () => exports.pdf(draftId)),
    'signing:export-certificate': ({ draftId }, caller) =>
      save(caller, 'certificate-of-signature.pdf', () => exports.certificate(draftId)),
    'signing:drag-out': ({ draftId, what }, caller) => {
      dragOut.offer(caller, what === 'packet' ? exports.packet(draftId) : exports.pdf(draftId));
      return {};
    },
    'signing:history': ({ draftId }) => exports.history(draftId),
    'signing:produce': ({ draftId, recipient }, caller) =>
      save(caller, 'form-12b-25-produced.zip', () => exports.produce(draftId, recipient)),
    'signing:timestamp-request': ({ draftId }, caller) =>
      save(caller, 'form-12b-25.tsq', () => timestamps.request(draftId)),
    'signing:timestamp-import': async ({ draftId, passphrase }, caller) => {
      const answer = await open(caller, "The authority's answer", 'tsr');
      return answer === null ? null : timestamps.import(draftId, answer.bytes, passphrase);
    },
    'signing:report': ({ draftId }) => timestamps.report(draftId),
    'signing:paper': ({ draftId, overrides }, caller) =>
      save(caller, 'authentication-to-sign-by-hand.pdf', () => papers.print(draftId, overrides)),
    'signing:attach-paper': async ({ draftId, signedOn }, caller) => {
      const scan = await open(caller, 'Scan of the signed authentication document', 'scan');
      return scan === null ? null : papers.attach(draftId, signedOn, scan);
    },
    'signing:bring-packet': async ({ draftId }, caller) => {
      const packet = await open(caller, 'Another copy of the packet', 'zip');
      return packet === null ? null : bringer.bring(draftId, packet);
    },
    'signing:retention': () => retention.list(),
  };
}
