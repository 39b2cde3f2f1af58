import { openKeep, type Keep } from '../../main/app/keep';
import type { Draft } from '../../shared/draft/draft';
import type { Override } from '../../shared/rules/release-state';
import { businessCalendar } from '../../shared/deadlines/calendar';
import type { OpenedHandOver } from '../../shared/ipc/contracts/hand-over';
import type { PlannedSigner } from '../../shared/signature/signing-plan';
import { checkDraft } from '../../shared/rules/check-draft';
import type { Unlock } from '../../main/services/hand-over/receiving-service';
import { cheapCost, TestClock } from './drafts-fixture';

/** One passphrase for everything of a laptop: what is tested here is the journey, not the lock. */
export const laptopPassphrase = 'four unrelated words here';

/** A laptop with the very services that the program's window has, in a folder of its own. */
export interface Laptop extends Keep {
  readonly clock: TestClock;
  readonly folder: string;
  /** Makes a signer with an attestation on file; answers the fingerprint. */
  addSigner(name: string): Promise<string>;
  /** Sends a draft as it stands; answers the file. */
  send(draftId: string, to: Recipient, more?: { note?: string; days?: number }): Promise<Uint8Array>;
  receive(file: Uint8Array, unlock: Unlock): Promise<OpenedHandOver>;
  answer(draftId: string, purpose: 'changes-requested' | 'signed', note?: string): Promise<Uint8Array>;
  /** Goes through the ceremony, with a reason for every finding that needs one. */
  sign(draftId: string, fingerprint: string, coSigners?: readonly PlannedSigner[]): Promise<void>;
}

type Recipient = { readonly certificate: Uint8Array } | { readonly passphrase: string };

/** Opens a new laptop in an empty folder. */
export async function openLaptop(owner: string, at: string, folder: string): Promise<Laptop> {
  const clock = new TestClock(at);
  const keep = openKeep(folder, clock, { cost: cheapCost });
  await keep.vaultService.create(laptopPassphrase);
  keep.comments.introduce(owner);
  const { sending, answering, receiving } = keep.handOver;
  const file = async (make: (write: (bytes: Uint8Array) => void) => Promise<void>) => {
    let written = new Uint8Array();
    await make((bytes) => (written = Uint8Array.from(bytes)));
    return written;
  };
  return {
    ...keep,
    clock,
    folder,
    addSigner: async (name) => {
      const { fingerprint } = await keep.identities.create({ name, title: 'Officer' }, laptopPassphrase);
      keep.identities.fileAttestation(fingerprint, null, {
        fileName: 'scan.png',
        bytes: Buffer.from(`ink of ${name}`),
      });
      return fingerprint;
    },
    send: (draftId, recipient, { note = '', days = 14 } = {}) => {
      const { revision } = keep.drafts.open(draftId);
      const request = { draftId, revision, recipient, to: 'the signer', from: owner, days, note };
      return file((write) => sending.send(request, write));
    },
    receive: (bytes, unlock) => receiving.open(bytes, unlock),
    answer: (draftId, purpose, note = '') =>
      file((write) => answering.answer({ draftId, purpose, from: owner, note }, write)),
    sign: (draftId, fingerprint, coSigners) => sign({ ...keep, clock }, { draftId, fingerprint, coSigners }),
  };
}

async function sign(
  { signing, drafts, identities, clock }: Keep & { readonly clock: TestClock },
  act: { draftId: string; fingerprint: string; coSigners: readonly PlannedSigner[] | undefined },
): Promise<void> {
  const { draftId, fingerprint } = act;
  const { contentHash, signatureName } = await signing.freeze(draftId, act.coSigners);
  const overrides = reasonsFor(drafts.open(draftId).draft, clock.now());
  const known = identities.list().some((identity) => identity.fingerprint === fingerprint);
  if (!known) throw new Error('the test has no such signer');
  await signing.seal({
    ...{ draftId, fingerprint, contentHash, overrides },
    typedName: signatureName,
    passphrase: laptopPassphrase,
  });
}

/** A reason for every finding of a draft that needs one. */
export function reasonsFor(draft: Draft, now: number): Override[] {
  const findings = checkDraft(draft, { now, calendar: businessCalendar() });
  const errors = new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
  return [...errors].map((rule) => ({ rule, reason: 'Confirmed with counsel' }));
}
