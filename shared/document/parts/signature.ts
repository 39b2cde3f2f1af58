import type { Draft } from '../../draft/draft';
import type { Edition } from '../../form/edition';
import { answerRuns, oneLine } from '../answer';
import type { Block, Run } from '../block';
import { formatDate } from '../format-date';

/** Labels of the typed name and title, as filers print them (the form's INSTRUCTION asks for both beneath the signature). */
export const signerLabels = { name: 'Name:', title: 'Title:' } as const;

/** The signature block. `conformed`: the notice is being signed, so the signature is typed as `/s/ Name` (Rule 302(a)). */
export function composeSignature(draft: Draft, edition: Edition, conformed: boolean): readonly Block[] {
  const { signature } = draft;
  const words = edition.signature;
  const date = signature.date === null ? null : formatDate(signature.date);
  return [
    { kind: 'rule' },
    {
      kind: 'signature',
      registrant: answerRuns('signature.registrant', signature.registrant, 'bold'),
      registrantCaption: words.registrantCaption.text,
      attestation: words.attestation.text,
      dateLabel: words.date.text,
      date: answerRuns('signature.date', date, 'bold'),
      byLabel: words.by.text,
      nameLabel: signerLabels.name,
      titleLabel: signerLabels.title,
      signers: [
        {
          conformed: conformed ? conformedSignature(signature.name) : [],
          name: answerRuns('signature.name', signature.name, 'bold'),
          title: answerRuns('signature.title', signature.title, 'bold'),
        },
      ],
    },
  ];
}

function conformedSignature(name: string | null): readonly Run[] {
  const line = oneLine(name);
  return line === '' ? [] : [{ text: `/s/ ${line}`, style: 'bold', field: 'signature.name' }];
}
