import { stateOptions } from '../../form/fields/states';
import { headerFields } from '../../edgar/header-fields';
import type { Hit, Rule, Subject } from '../rule';
import { comparableName, isBlank, isFundReport, replacing, when } from './helpers';

/** Rules 30 to 32, 49 and 50: who the registrant is. */
export const registrantRules: readonly Rule[] = [
  {
    id: 'registrant-name',
    number: 30,
    severity: 'error',
    field: 'registrant.name',
    title: 'The full name is that of the charter block and of EDGAR',
    authority: 'Form 12b-25, Part I and signature block; EDGAR conformed name',
    action: 'Write the name as the charter has it, in both places.',
    check: registrantName,
  },
  {
    id: 'former-name',
    number: 31,
    severity: 'warn',
    field: 'registrant.formerName',
    title: 'A former name, or N/A, differs from the present name',
    authority: 'Form 12b-25, Part I',
    action: 'Enter the name borne before, or leave it out.',
    check: formerName,
  },
  {
    id: 'address',
    number: 32,
    severity: 'warn',
    field: 'registrant.street',
    title: 'The address is complete, state and ZIP code are valid and agree with EDGAR',
    authority: 'Form 12b-25, Part I',
    action: 'Complete the address of the principal executive office.',
    check: address,
  },
  {
    id: 'edgar-codes',
    number: 49,
    severity: 'block',
    field: 'registrant.cik',
    title: 'The CIK has its shape, and no CCC stands anywhere',
    authority: 'EDGAR submission schema eis_Common',
    action: 'Enter the CIK as digits; keep the CCC out of every text and give it to EDGAR only.',
    check: edgarCodes,
  },
  {
    id: 'file-number-prefix',
    number: 50,
    severity: 'warn',
    field: 'cover.secFileNumber',
    title: "The file number begins as such registrants' numbers do",
    authority: 'Practice (from memory): 811- for investment companies, 001-, 000-, 333- and the like for others',
    action: 'Compare with the cover of the last report.',
    check: fileNumberPrefix,
  },
];

function registrantName({ draft, context }: Subject): readonly Hit[] {
  const { name } = draft.registrant;
  const charter = draft.signature.registrant;
  const conformed = context.header?.conformedName ?? null;
  if (isBlank(name)) return [{ message: 'Part I has no name of the registrant.' }];
  const wanted = comparableName(name ?? '');
  return [
    ...when(isBlank(charter), {
      field: 'signature.registrant',
      message: 'The signature block has no name of the registrant as specified in its charter.',
      ...replacing('signature.registrant', name, 'Registrant in the signature block'),
    }),
    ...when(!isBlank(charter) && comparableName(charter ?? '') !== wanted, {
      field: 'signature.registrant',
      message: 'The name in the signature block is not that of Part I.',
    }),
    ...when(conformed !== null && comparableName(conformed) !== wanted, {
      message: `EDGAR knows the registrant as ${conformed ?? ''}.`,
    }),
  ];
}

function formerName({ draft }: Subject): readonly Hit[] {
  const { name, formerName: former } = draft.registrant;
  if (isBlank(former) || isBlank(name)) return [];
  return when(comparableName(former ?? '') === comparableName(name ?? ''), {
    message: 'The former name is the present one.',
    ...replacing('registrant.formerName', null, 'Former name'),
  });
}

function address({ draft, context }: Subject): readonly Hit[] {
  const { street, city, state, zip, country } = draft.registrant;
  const american = isBlank(country) || /^(?:US|USA|United States)/i.test(country ?? '');
  const header = context.header;
  const knownState = stateOptions.some((option) => option.value === (state ?? '').trim().toUpperCase());
  return [
    ...when(isBlank(street), { message: 'Part I has no street.' }),
    ...when(isBlank(city), { field: 'registrant.city', message: 'Part I has no city.' }),
    ...when(american && isBlank(state), { field: 'registrant.state', message: 'Part I has no state.' }),
    ...when(american && !isBlank(state) && !knownState, {
      field: 'registrant.state',
      message: 'The state is none of the codes that EDGAR uses.',
    }),
    ...when(
      american &&
        !/^\d{5}(?:-\d{4})?$/.test((zip ?? '').trim()) &&
        !/^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i.test((zip ?? '').trim()),
      {
        field: 'registrant.zip',
        message: 'The ZIP code is not five digits, or five and four.',
      },
    ),
    ...when(differs(header?.city, city) || differs(header?.zip?.slice(0, 5), zip?.slice(0, 5)), {
      field: 'registrant.city',
      message: 'The address is not the business address that EDGAR has.',
      action: 'Correct the one that is out of date.',
    }),
  ];
}

function differs(known: string | null | undefined, entered: string | null | undefined): boolean {
  if (known === null || known === undefined || isBlank(entered)) return false;
  return known.trim().toUpperCase() !== (entered ?? '').trim().toUpperCase();
}

function edgarCodes({ draft, narrative, explanation }: Subject): readonly Hit[] {
  const { cik } = draft.registrant;
  const code = /\bCCC\b[^A-Za-z0-9]{0,4}(?:is |code )?\S{8}(?=\s|$|[.,;])/;
  return [
    ...when(!isBlank(cik) && !headerFields.cik.pattern.test((cik ?? '').trim()), {
      message: `The CIK should be ${headerFields.cik.expected}.`,
    }),
    ...when(code.test(narrative.text), { field: 'narrative', message: 'Part III seems to hold an EDGAR access code.' }),
    ...when(code.test(explanation.text), {
      field: 'results.explanation',
      message: 'Part IV(3) seems to hold an EDGAR access code.',
    }),
  ];
}

function fileNumberPrefix({ draft }: Subject): readonly Hit[] {
  const number = draft.cover.secFileNumber?.trim() ?? '';
  const prefix = /^(\d{1,3})-/.exec(number)?.[1]?.padStart(3, '0');
  if (prefix === undefined || draft.cover.report === null) return [];
  const fund = isFundReport(draft.cover.report);
  return [
    ...when(fund && prefix !== '811', {
      message: `A fund's file number usually begins with 811-, this one with ${prefix}-.`,
    }),
    ...when(!fund && !['000', '001', '002', '005', '024', '028', '033', '333', '814'].includes(prefix), {
      message: `A file number of such a registrant seldom begins with ${prefix}-.`,
    }),
  ];
}
