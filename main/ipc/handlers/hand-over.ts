import { basename } from 'node:path';
import type { Input } from '../../../shared/ipc/contract';
import { readInput } from '../../cli/read-input';
import type { Recipient } from '../../hand-over/envelope';
import type { CommentsService } from '../../services/drafts/comments-service';
import type { ContactsService } from '../../services/drafts/contacts-service';
import type { AnsweringService } from '../../services/hand-over/answering-service';
import type { ReceivingService } from '../../services/hand-over/receiving-service';
import type { SendingService } from '../../services/hand-over/sending-service';
import { nameAttribute } from '../../signing/signing-identity';
import { writeFileAtomically } from '../../storage/write-file';
import { newRecoveryKey } from '../../vault/recovery-key';
import type { RandomBytes } from '../../vault/sealed-box';
import type { HandlerDependencies } from '../dependencies';
import type { Caller, DomainHandlers } from '../handlers';

const handOvers = [{ name: 'Hand-over', extensions: ['filing'] }];
const certificates = [
  { name: 'Certificates and packets', extensions: ['pem', 'cer', 'crt', 'der', 'zip'] },
  { name: 'All files', extensions: ['*'] },
];

/** What the doors of this domain lead to. */
export interface HandOverServices {
  readonly sending: SendingService;
  readonly answering: AnsweringService;
  readonly receiving: ReceivingService;
  readonly contacts: ContactsService;
  readonly comments: Pick<CommentsService, 'introduce'>;
  readonly random: RandomBytes;
}

/** The doors through which a notice leaves for another laptop and comes back. Paths stay on this side. */
export function createHandOverHandlers(
  { sending, answering, receiving, contacts, comments, random }: HandOverServices,
  { dialogs }: Pick<HandlerDependencies, 'dialogs'>,
): DomainHandlers<'hand-over'> {
  /** Asks for a place first: a dialog that was closed must leave no event of a journey that never was. */
  const save = async (caller: Caller, name: string, make: (write: (bytes: Uint8Array) => void) => Promise<void>) => {
    const path = await dialogs.save(caller, { title: 'Save the hand-over', kinds: handOvers, name });
    if (path === null) return { fileName: null };
    const target = path.toLowerCase().endsWith('.filing') ? path : `${path}.filing`;
    await make((bytes) => writeFileAtomically(target, bytes));
    return { fileName: basename(target) };
  };
  return {
    'hand-over:contacts': () => contacts.list(),
    'hand-over:add-contact': async (_input, caller) => {
      const [path] = await dialogs.open(caller, { title: "Choose the signer's certificate", kinds: certificates });
      return path === undefined ? null : contacts.add(readInput(path));
    },
    'hand-over:forget-contact': ({ fingerprint }) => {
      contacts.forget(fingerprint);
      return {};
    },
    'hand-over:save-certificate': async ({ fingerprint }, caller) => {
      const pem = contacts.certificate(fingerprint).toString();
      const kinds = [{ name: 'Certificate', extensions: ['pem'] }];
      const path = await dialogs.save(caller, { title: 'Save the certificate', kinds, name: 'certificate.pem' });
      if (path === null) return { fileName: null };
      writeFileAtomically(path, Buffer.from(pem));
      return { fileName: basename(path) };
    },
    'hand-over:suggest-passphrase': () => ({ passphrase: newRecoveryKey(random).slice(0, 24) }),
    'hand-over:travel': ({ draftId }) => sending.travel(draftId),
    'hand-over:send': ({ recipient, ...about }, caller) =>
      save(caller, 'for-signature.filing', async (write) => {
        comments.introduce(about.from);
        await sending.send({ ...about, ...addressee(recipient, contacts) }, write);
      }),
    'hand-over:take-back': ({ draftId }) => {
      sending.takeBack(draftId);
      return {};
    },
    'hand-over:choose': async (_input, caller) => {
      const [path] = await dialogs.open(caller, { title: 'Open a hand-over', kinds: handOvers });
      return path === undefined ? null : { fileName: basename(path), bytes: Uint8Array.from(readInput(path)) };
    },
    'hand-over:look': ({ bytes }) => receiving.look(bytes),
    'hand-over:open': ({ bytes, unlock }) => receiving.open(bytes, unlock),
    'hand-over:settle': ({ handOverId }) => receiving.settle(handOverId),
    'hand-over:answer': (request, caller) =>
      save(caller, request.purpose === 'signed' ? 'signed.filing' : 'changes-asked.filing', async (write) => {
        comments.introduce(request.from);
        await answering.answer(request, write);
      }),
  };
}

/** To whom, for the encryption and for people. */
function addressee(
  recipient: Input<'hand-over:send'>['recipient'],
  contacts: ContactsService,
): { readonly recipient: Recipient; readonly to: string } {
  if (recipient.kind === 'passphrase') return { recipient: { passphrase: recipient.passphrase }, to: recipient.to };
  const certificate = contacts.certificate(recipient.fingerprint);
  const to = nameAttribute(certificate.subject, 'CN') ?? certificate.subject;
  return { recipient: { certificate: certificate.raw }, to };
}
