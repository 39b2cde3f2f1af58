import type { Draft } from '../draft/draft';
import { longDate } from '../time/civil-date';
import type { Paper } from './authentication-paper';
import { facts, heading, paragraph } from './paper-blocks';
import type { PlannedSigner } from './signing-plan';

/** What the authentication document records when it is signed by hand; hashes are lower-case hexadecimal. */
export interface ManualRecord {
  readonly draft: Draft;
  readonly signer: PlannedSigner;
  readonly contentHash: string;
  readonly noticeSha256: string;
  readonly filing: readonly { readonly name: string; readonly sha256: string }[];
}

/**
 * The authentication document of Rule 302(b)(1) for a pen: it names what is authenticated by its hashes and leaves
 * signature and date empty. No attestation is needed where nothing is signed electronically.
 */
export function composeManualAuthentication({ draft, signer, ...record }: ManualRecord): Paper {
  const { cover, registrant } = draft;
  const capacity = signer.capacity === 'executive-officer' ? 'executive officer' : 'duly authorized representative';
  return {
    title: `Authentication document for Form 12b-25 of ${registrant.name ?? ''}`,
    language: 'en-US',
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: 'Authentication document' },
      paragraph('Rule 302(b)(1) of Regulation S-T (17 CFR 232.302(b)(1)), signed by hand', 'center'),
      { kind: 'rule' },
      heading('What is signed'),
      facts([
        ['Form', `12b-25, for the report on Form ${cover.report ?? ''}`],
        ['Registrant', registrant.name ?? ''],
        ['Period ended', cover.periodEnded === null ? '' : longDate(cover.periodEnded)],
        ['Capacity', capacity],
        ['Answers', `SHA-256 ${record.contentHash}`],
        ['Notice (PDF)', `SHA-256 ${record.noticeSha256}`],
        ...record.filing.map(({ name, sha256 }): [string, string] => [name, `SHA-256 ${sha256}`]),
      ]),
      paragraph(
        `I, ${signer.name}, authenticate, acknowledge and adopt the signature "/s/ ${signer.name}" that appears in typed form ` +
          'in the electronic filing of this notice.',
        'left',
      ),
      penLines(signer),
      { kind: 'rule' },
      paragraph(
        'Sign before or at the time of the electronic filing. The filer keeps this paper for five years and furnishes a copy ' +
          'to the Commission or its staff upon request.',
        'left',
      ),
    ],
  };
}

function penLines(signer: PlannedSigner): Paper['blocks'][number] {
  return {
    kind: 'signature',
    registrant: [],
    registrantCaption: '',
    attestation: 'Signed by hand:',
    dateLabel: 'Date',
    date: [],
    byLabel: 'By',
    nameLabel: 'Name:',
    titleLabel: 'Title:',
    signers: [{ conformed: [], name: [{ text: signer.name }], title: [{ text: signer.title }] }],
  };
}
