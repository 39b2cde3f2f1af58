import { addDays, isCivilDate, longDate } from '../../time/civil-date';
import { easternDate } from '../../time/eastern';
import type { Hit, Rule, Subject } from '../rule';
import { isBlank, replacing, when } from './helpers';
import {
  electronicEvidence,
  editedAfterSigning,
  authenticationDocument,
  attestationOnFile,
  retentionSet,
} from './signing-facts';

/** Rules 36 to 44: who signs, how, and what is kept. */
export const signatureRules: readonly Rule[] = [
  {
    id: 'signer-name-title',
    number: 36,
    severity: 'block',
    field: 'signature.name',
    title: 'Name and one title of the signer are typed beneath the signature',
    authority: 'Form 12b-25, INSTRUCTION',
    action: 'Enter the name and the one title under which the person signs.',
    check: signerNameTitle,
  },
  {
    id: 'signer-authority',
    number: 37,
    severity: 'block',
    field: 'signature.capacity',
    title: 'A signer who is no executive officer has evidence of authority filed with the form',
    authority: 'Form 12b-25, INSTRUCTION',
    action: 'Say in which capacity the person signs; attach the evidence for a representative.',
    check: signerAuthority,
  },
  {
    id: 'conformed-signature',
    number: 38,
    severity: 'block',
    field: 'signature.name',
    title: 'The signature is typed text, /s/ and the printed name',
    authority: 'Regulation S-T Rule 302(a)',
    action: "Type the signer's name; the program writes the line /s/ Name from it.",
    check: conformedSignature,
  },
  {
    id: 'authentication-document',
    number: 39,
    severity: 'block',
    field: 'signature.name',
    title: 'An authentication document was signed before the release, over the very bytes released',
    authority: 'Regulation S-T Rule 302(b)(1)',
    action: 'Sign the authentication document again over the final notice.',
    check: authenticationDocument,
  },
  {
    id: 'attestation-on-file',
    number: 40,
    severity: 'block',
    field: 'signature.name',
    title: "The signer's wet-ink attestation is on file, dated before the first electronic signature",
    authority: 'Regulation S-T Rule 302(b)(2)',
    action: 'Print the attestation, have it signed by hand, and put the scan on file.',
    check: attestationOnFile,
  },
  {
    id: 'electronic-evidence',
    number: 41,
    severity: 'block',
    field: 'signature.name',
    title: 'Credential, non-repudiation, association and timestamp of an electronic signature are recorded',
    authority: 'EDGAR Filer Manual, volume II, 5.1.2',
    action: 'Sign with an identity of this program, which records all four.',
    check: electronicEvidence,
  },
  {
    id: 'signature-date',
    number: 42,
    severity: 'error',
    field: 'signature.date',
    title: 'The signature date exists, is not before the last change and not after today, Eastern time',
    authority: 'Regulation S-T Rule 302(b)',
    action: 'Use the day of signing in Eastern time.',
    check: signatureDate,
  },
  {
    id: 'retention-dates',
    number: 43,
    severity: 'info',
    field: 'signature.date',
    title: 'The days until which authentication document and attestation are kept are set',
    authority: 'Regulation S-T Rule 302(b)',
    action: 'Put both days into the retention calendar.',
    check: retentionSet,
  },
  {
    id: 'edited-after-signing',
    number: 44,
    severity: 'block',
    field: 'signature.name',
    title: 'Nothing was changed after the signing',
    authority: 'Regulation S-T Rule 302(b)',
    action: 'Sign again; the earlier signature is void.',
    check: editedAfterSigning,
  },
];

function signerNameTitle({ draft }: Subject): readonly Hit[] {
  const { name, title } = draft.signature;
  return [
    ...when(isBlank(name), { message: 'The name of the person who signs is missing.' }),
    ...when(isBlank(title), { field: 'signature.title', message: 'The title of the person who signs is missing.' }),
    ...when(/[\n;]|\s\/\s/.test((title ?? '').trim()), {
      field: 'signature.title',
      severity: 'warn',
      message: 'The title holds several titles; the form asks for the one under which the person signs.',
    }),
  ];
}

function signerAuthority({ draft }: Subject): readonly Hit[] {
  const { capacity } = draft.signature;
  if (capacity === null) {
    return [
      { severity: 'error', message: 'It is not said whether the signer is an executive officer or a representative.' },
    ];
  }
  const evidence = draft.exhibits.some((exhibit) => exhibit.kind === 'authority');
  return when(capacity === 'authorized-representative' && !evidence, {
    field: 'exhibits',
    message: 'The signer is no executive officer, and no evidence of authority is attached.',
  });
}

function conformedSignature({ draft, context }: Subject): readonly Hit[] {
  const name = draft.signature.name?.trim() ?? '';
  if (name === '') return [];
  const conformed = context.signing?.conformed ?? null;
  return [
    ...when(!/\p{L}/u.test(name), { message: 'The name of the signer has no letter.' }),
    ...when(/^\/s\//i.test(name), {
      severity: 'warn',
      message: 'The name already begins with /s/, which the program writes before it.',
      action: 'Enter the bare name.',
      ...replacing('signature.name', name.replace(/^\/s\/\s*/i, ''), 'Name of the signer'),
    }),
    ...when(conformed !== null && conformed.trim() !== `/s/ ${name}`, {
      message: 'The typed signature is not /s/ followed by the printed name.',
    }),
  ];
}

function signatureDate({ draft, context, today }: Subject): readonly Hit[] {
  const { date } = draft.signature;
  const useToday = context.signing === undefined ? replacing('signature.date', today, 'Signature date') : {};
  if (date === null) return [{ message: 'The signature has no date.', ...useToday }];
  if (!isCivilDate(date)) return [{ message: `The calendar has no day ${date}.`, ...useToday }];
  const changed = context.signing === undefined ? null : easternDate(context.signing.lastChangedAt);
  const { periodEnded } = draft.cover;
  return [
    ...when(date > today, {
      message: `${longDate(date)} is after today, ${longDate(today)}, in Eastern time.`,
      ...useToday,
    }),
    // A notice that was signed the evening before is none that went stale on its way to the signer.
    ...when(context.signing === undefined && date < addDays(today, -1), {
      severity: 'warn',
      message: `The signature is dated ${longDate(date)}, and today is ${longDate(today)}.`,
      ...useToday,
    }),
    ...when(changed !== null && date < changed, {
      message: `The notice was changed on ${longDate(changed ?? date)}, after the signature date.`,
    }),
    ...when(periodEnded !== null && isCivilDate(periodEnded) && date < periodEnded, {
      message: 'The signature date lies before the end of the period.',
    }),
  ];
}
