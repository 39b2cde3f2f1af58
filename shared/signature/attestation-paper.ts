import type { Paper } from './authentication-paper';

/**
 * The attestation that a person signs by hand, once, before signing electronically for the first time (17 CFR
 * 232.302(b)(2)): that the electronic signature is the legal equivalent of the manual one. The rule prescribes the
 * statement's substance, not its words; these are the program's.
 */
export function composeAttestation(person: { readonly name: string; readonly title: string }): Paper {
  const paragraphs = [
    `I, ${person.name}, attest as follows under Rule 302(b)(2) of Regulation S-T (17 CFR 232.302(b)(2)):`,
    'I agree that the use of an electronic signature in any authentication document that I sign under Rule 302(b) ' +
      'constitutes the legal equivalent of my manual signature for purposes of authenticating the signature to any filing for ' +
      'which it is provided.',
    'I sign this attestation by hand, with ink, before I sign an authentication document electronically for the first time.',
  ];
  const keeping =
    'The filer keeps this paper as long as the signer may use an electronic signature and at least seven years after the ' +
    'latest electronically signed authentication document, and gives a copy to the Commission or its staff upon request.';
  return {
    title: `Attestation of ${person.name} under Rule 302(b)(2)`,
    language: 'en-US',
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: 'Attestation for electronic signatures' },
      ...paragraphs.map((text) => ({ kind: 'paragraph', align: 'left', runs: [{ text }] }) as const),
      {
        kind: 'signature',
        registrant: [],
        registrantCaption: '',
        attestation: 'Signed by hand:',
        dateLabel: 'Date',
        date: [],
        byLabel: 'By',
        nameLabel: 'Name:',
        titleLabel: 'Title:',
        signers: [{ conformed: [], name: [{ text: person.name }], title: [{ text: person.title }] }],
      },
      { kind: 'rule' },
      { kind: 'paragraph', align: 'left', runs: [{ text: keeping, style: 'italic' }] },
    ],
  };
}
