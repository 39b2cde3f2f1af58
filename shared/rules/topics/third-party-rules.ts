import { thirdPartyWords } from '../narrative/cues';
import { quote } from '../narrative/text-reading';
import type { Hit, Rule, Subject } from '../rule';
import { when, yesNo } from './helpers';

/** Rules 17 and 18: another person's inability, and the statement that this person signs. */
export const thirdPartyRules: readonly Rule[] = [
  {
    id: 'third-party-reason',
    number: 17,
    severity: 'block',
    field: 'preflight.third-party-inability',
    title: 'Is the reason that an auditor or another person could not furnish an opinion, report or certification?',
    authority: 'Rule 12b-25(c)',
    action: 'Answer; if so, attach a statement signed by that person with the specific reasons.',
    check: thirdPartyReason,
  },
  {
    id: 'third-party-statement',
    number: 18,
    severity: 'block',
    field: 'preflight.third-party-statement-signed',
    title: 'The statement under Rule 12b-25(c) is signed by that person and gives the specific reasons',
    authority: 'Rule 12b-25(c)',
    action: 'Have that person sign a statement of the specific reasons, and confirm it.',
    check: thirdPartyStatement,
  },
];

function thirdPartyReason({ draft, narrative }: Subject): readonly Hit[] {
  if (draft.relief.claimed !== true) return [];
  if (draft.exhibits.some((exhibit) => exhibit.kind === 'auditor-statement')) return [];
  const answer = yesNo(draft, 'third-party-inability');
  if (answer === true) {
    return [
      {
        message:
          'The reason is that another person could not furnish an opinion, report or certification, but no statement signed by that person is attached.',
        field: 'exhibits',
      },
    ];
  }
  const words = answer === null ? quote(narrative.text, thirdPartyWords) : null;
  return when(words !== null, {
    severity: 'error',
    message: `Part III says "${words ?? ''}": if the reason is that person's inability, the relief needs that person's signed statement.`,
  });
}

function thirdPartyStatement({ draft }: Subject): readonly Hit[] {
  const attached = draft.exhibits.some((exhibit) => exhibit.kind === 'auditor-statement');
  return when(draft.relief.claimed === true && attached && yesNo(draft, 'third-party-statement-signed') !== true, {
    message:
      'A statement of another person is attached; nobody has confirmed that the person signed it and named the specific reasons.',
  });
}
