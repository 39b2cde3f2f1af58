import { contentHashOf } from '../../main/services/audit/content-hash';
import { renderSealable } from '../../main/services/faces/notice-faces';
import { requirePlan } from '../../main/services/signing/sign-draft';
import { signDetached } from '../../main/signing/cms';
import { insertContents } from '../../main/signing/byte-range';
import { sealPdf } from '../../main/signing/seal-pdf';
import type { SigningIdentity } from '../../main/signing/signing-identity';
import { stampPdf, timestampRequest } from '../../main/signing/stamp-pdf';
import { formatSealReason, type SealStatement } from '../../shared/signature/seal-reason';
import { sonusDraft } from '../helpers/sonus-draft';
import { Signers } from './benign/own-files';
import { makeToken, timeStampResponse } from './families/certificates';
import { authorityExtensions, makeIdentity, timeStampExtensions } from './make/certificates';
import { contentOf, textString, withMessage } from './make/reseal';

/** An attack on a sealed notice by somebody who holds a key: what the file says must be who signed, what and when. */
export interface SealAttack {
  readonly name: string;
  readonly code: string;
  readonly make: (kit: SealKit) => Promise<Uint8Array>;
}

/** When all notices here are sealed. */
export const sealedAt = Date.parse('2004-03-15T16:00:00-05:00');
const name = 'Stephen J. Nill';
const old = { notBefore: '20010101000000Z', notAfter: '20400101000000Z' } as const;
const statement: SealStatement = {
  capacity: 'executive-officer',
  contentHash: contentHashOf(sonusDraft),
  auditHash: '0'.repeat(64),
  auditEvents: 1,
};

/** Keys, and the honest steps that the attacks leave in one place. */
export class SealKit {
  readonly signers = new Signers();
  readonly identity = this.signers.identity(name, { key: 'rsa:2048', origin: 'own' }, sealedAt);
  readonly roots = [this.signers.root.certificateDer];

  async unsigned(coSigners = 0): Promise<Uint8Array> {
    const others = Array.from({ length: coSigners }, (_, index) => {
      return { name: `Co-signer ${index + 1}`, title: 'Officer', capacity: 'executive-officer' as const };
    });
    return (await renderSealable(sonusDraft, requirePlan(sonusDraft, 'attacks', others))).bytes;
  }

  async sealed(
    wish: { pdf?: Uint8Array; identity?: SigningIdentity; reason?: string; field?: string; at?: number } = {},
  ) {
    const {
      identity = this.identity,
      reason = formatSealReason(statement),
      field = 'Signature1',
      at = sealedAt,
    } = wish;
    return sealPdf({ pdf: wish.pdf ?? (await this.unsigned()), field, identity, at, reason });
  }

  /** A sealed notice whose signature covers other words of the same length: only its key's holder can do that. */
  resealed(pdf: Uint8Array, before: string, after: string): Uint8Array {
    const text = Buffer.from(pdf).toString('latin1');
    const at = text.lastIndexOf(before);
    if (at < 0 || before.length !== after.length) throw new Error(`nothing to replace: ${before}`);
    const changed = Buffer.from(text.slice(0, at) + after + text.slice(at + before.length), 'latin1');
    return insertContents(...contentOf(changed, (digest) => signDetached(digest, this.identity)));
  }

  /** A notice with an honest time stamp, whose token is then exchanged. */
  async stamped(token: (kit: SealKit, content: Buffer) => Buffer): Promise<Uint8Array> {
    const pdf = await this.sealed();
    const response = timeStampResponse(await timestampRequest(pdf), this.signers.stamper, '20040315220000Z');
    const honest = await stampPdf(pdf, response, { roots: this.roots, now: sealedAt + 7_200_000 });
    return withMessage(Buffer.from(honest.pdf), (content) => token(this, content));
  }
}

const code = 'E_SIG_APPEARANCE';
const time = '20040315220000Z';

/** Who, what, when: every way in which a seal could say something else than it is. */
export const sealAttacks: readonly SealAttack[] = [
  {
    ...{ name: 'the appearance says another name than the certificate', code },
    make: async (kit) => {
      const shown = await kit.sealed({ identity: { ...kit.identity, name: 'Stephen J. Nell' } });
      return kit.resealed(shown, textString('Stephen J. Nell'), textString(name));
    },
  },
  {
    ...{ name: 'the appearance says another title than the certificate', code },
    make: (kit) => kit.sealed({ identity: { ...kit.identity, title: 'Chief Executive Officer' } }),
  },
  {
    ...{ name: 'the appearance says another time than the signature claims', code },
    make: async (kit) => kit.resealed(await kit.sealed(), 'D:20040315160000', 'D:20040315170000'),
  },
  {
    ...{ name: 'the signature names somebody else than its certificate', code },
    make: (kit) => kit.sealed({ identity: { ...kit.identity, name: 'Somebody Else' } }),
  },
  {
    ...{ name: "another person's key on the signature line", code },
    make: (kit) => {
      const identity = kit.signers.identity('Somebody Else', { key: 'rsa:2048', origin: 'own' }, sealedAt);
      return kit.sealed({ identity });
    },
  },
  stating('another draft', { ...statement, contentHash: 'f'.repeat(64) }),
  stating('another capacity', { ...statement, capacity: 'authorized-representative' }),
  {
    ...{ name: 'the signature does not say what it seals', code: 'E_DRAFT_HASH' },
    make: (kit) => kit.sealed({ reason: 'Approved' }),
  },
  {
    ...{ name: 'the pages are not what the embedded draft prints', code: 'E_DRAFT_PAGES' },
    make: async (kit) => {
      const text = Buffer.from(await kit.unsigned()).toString('latin1');
      return kit.sealed({ pdf: Buffer.from(text.replace(/612 792/, '612 791'), 'latin1') });
    },
  },
  {
    ...{ name: 'the second signer signs before the first', code: 'E_SIG_MALFORMED' },
    make: async (kit) => kit.sealed({ pdf: await kit.unsigned(1), field: 'Signature2' }),
  },
  {
    ...{ name: 'a line end after the seal', code: 'E_REV_UNSIGNED' },
    make: async (kit) => Buffer.concat([await kit.sealed(), Buffer.from('\n')]),
  },
  stamped("another document's time stamp", 'E_TST_IMPRINT', (kit) =>
    makeToken(kit.signers, Buffer.from('else'), { time }),
  ),
  stamped('a time stamp from before the signature', 'E_TST_TIME', (kit, content) => {
    return makeToken(kit.signers, content, { time: '20040301120000Z' });
  }),
  stamped('a time stamp by a key that signs documents', 'E_TST_USAGE', ({ signers }, content) => {
    return makeToken({ stamper: makeIdentity({ name: 'No Stamper', issuer: signers.root, ...old }) }, content, {
      time,
    });
  }),
  stamped('a time stamp by an unknown authority', 'E_TST_UNTRUSTED', (_kit, content) => {
    const issuer = makeIdentity({ name: 'Company Root', extensions: authorityExtensions, ...old });
    const stamper = makeIdentity({ name: 'Company Time', issuer, extensions: timeStampExtensions, ...old });
    return makeToken({ stamper }, content, { time });
  }),
];

function stating(what: string, stated: SealStatement): SealAttack {
  const make = (kit: SealKit) => kit.sealed({ reason: formatSealReason(stated) });
  return { name: `the signature states ${what}`, code: 'E_DRAFT_HASH', make };
}

function stamped(what: string, expected: string, token: (kit: SealKit, content: Buffer) => Buffer): SealAttack {
  return { name: what, code: expected, make: (kit) => kit.stamped(token) };
}
