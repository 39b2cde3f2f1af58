import { expect, test } from 'vitest';
import { parts, read } from './typed-notice';

const contactAs = (answer: string) => ({ contact: parts.contact.replace(/ {4}Rosalind[^]*/, `${answer}\n`) });

test.each([
  'Name: Rosalind Ferrar\nTitle: Treasurer\nTelephone: (978) 555-0121',
  'Rosalind Ferrar (978-555-0121)',
  'Rosalind Ferrar (Name) 978 (Area Code) 555-0121 (Telephone Number)',
  'Attention: Rosalind Ferrar   (978) 555-0121',
  'Rosalind Ferrar \u2013 (978) 555-0121',
  'Rosalind Ferrar   Tel. (978) 555-0121   Fax (978) 555-0199',
  'Rosalind Ferrar   Fax: 978-555-0199   Tel: 978-555-0121',
])('the contact in %j', async (answer) => {
  const { contact } = await read(contactAs(answer));
  expect(contact).toMatchObject({ name: 'Rosalind Ferrar', areaCode: '978', phone: '555-0121' });
});

test('a foreign number ends with its line', async () => {
  const { contact } = await read(contactAs('    Rosalind Ferrar     011-61-2-5550-0121'));
  expect(contact).toMatchObject({ name: 'Rosalind Ferrar', areaCode: '+61', phone: '2-5550-0121' });
});

test.each([
  ['(972-4) 555-0121', '972-4', '555-0121'],
  ['(011) 61-2-5550-0121', '011', '61-2-5550-0121'],
  ['(86) 755-5550-0121', '86', '755-5550-0121'],
])('the code in brackets of %j stays apart', async (number, areaCode, phone) => {
  const { contact } = await read(contactAs(`    Rosalind Ferrar     ${number}`));
  expect(contact).toMatchObject({ name: 'Rosalind Ferrar', areaCode, phone });
});

test('an extension is part of the number', async () => {
  const { contact } = await read(contactAs('    Rosalind Ferrar     (978)     555-0121, Ext. 12'));
  expect(contact).toMatchObject({ name: 'Rosalind Ferrar', areaCode: '978', phone: '555-0121 Ext. 12' });
});

test.each(['Dated as of March 31, 1999', 'Date: 31-Mar-99', 'Date: __March 31, 1999__'])(
  'the date signed in %j',
  async (date) => {
    const { signature } = await read({ signature: parts.signature.replace('Date: March 31, 1999', date) });
    expect(signature).toMatchObject({ date: '1999-03-31', name: 'Rosalind Ferrar', title: 'Treasurer' });
  },
);

test.each([
  ['[X] Yes', '[X] No'],
  ['Yes -X- No ---', 'Yes --- No -X-'],
  ['Answer: Yes', 'Answer: No'],
  ['[X] Yes or [ ] No', '[ ] Yes or [X] No'],
])('the answers %j and %j', async (yes, no) => {
  const answers = parts.answers.replace('[X] Yes   [ ] No', yes).replace('[ ] Yes   [X] No', no);
  const { priorReports, results } = await read({ answers });
  expect(priorReports).toEqual({ allFiled: true, missing: null });
  expect(results).toEqual({ significantChange: false, explanation: null });
});

const signedAs = (signer: string) => ({ signature: parts.signature.replace(/By: [^]*/, signer) });

test.each([
  'By: Rosalind Ferrar /s/\n    Treasurer\n',
  'By: /s/ Rosalind Ferrar\n    Rosalind Ferrar - Treasurer\n',
  'By: /s/ Rosalind Ferrar\n    Rosalind Ferrar (Treasurer)\n',
  'By: /s/ R. Ferrar\n    Rosalind Ferrar\n    Treasurer\n',
  'By: /s/ Rosalind T. Ferrar\n    Rosalind Ferrar\n    Treasurer\n',
  'By: "Rosalind Ferrar"\n    Rosalind Ferrar, Treasurer\n',
  'By: /s/ Rosalind Ferrar\n    Treasurer\n\n*Print name and title of the signing officer under the signature of that officer.\n',
])('the signer in %j', async (signer) => {
  const { signature } = await read(signedAs(signer));
  expect(signature).toMatchObject({ name: 'Rosalind Ferrar', title: 'Treasurer' });
});

test('an office that ends in brackets keeps them', async () => {
  const title = 'Treasurer (Principal Financial and Accounting Officer)';
  const { signature } = await read(signedAs(`By: /s/ Rosalind Ferrar, ${title}\n`));
  expect(signature).toMatchObject({ name: 'Rosalind Ferrar', title });
});

test.each([
  'The Registrant, Wexcombe Mills, Inc., has caused this notification to be signed on its\nbehalf by the undersigned, thereunto duly authorized.\n',
  'Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has\nduly caused this notification to be signed on its behalf by the undersigned, thereunto\nduly authorized.\n\n                    Wexcombe Mills, Inc.\n',
])('the registrant of the sentence %j', async (sentence) => {
  const { signature } = await read({
    signature: `SIGNATURE\n\n${sentence}\nDate: March 31, 1999     By: /s/ Rosalind Ferrar\n                             Treasurer\n`,
  });
  expect(signature).toMatchObject({ registrant: 'Wexcombe Mills, Inc.', name: 'Rosalind Ferrar', title: 'Treasurer' });
});

test('answers may speak of Form 12b-25 and of misstatements without losing the words', async () => {
  const said =
    'This Form 12b-25 speaks of no material misstatements or omissions of facts. All are named in the Form 12b-25.';
  const notice = await read({
    narrative: parts.narrative.replace(/The Registrant closed.*/, said),
    answers: `${parts.answers.replace('[ ] Yes   [X] No', '[X] Yes   [ ] No')}\n${said}\n`,
  });
  expect(notice.narrative).toBe(said);
  expect(notice.results.explanation).toBe(said);
});

test("the sheet's own words between the answers are no part of them", async () => {
  const words = `FORM 12b-25

Potential persons who are to respond to the collection of information contained
in this form are not required to respond unless the form displays a currently
valid OMB control number.
`;
  const { narrative } = await read({ narrative: `${parts.narrative}\n${words}` });
  expect(narrative).toBe('The Registrant closed its second mill in December and its count of stock is late.');
});

test('boxes above a caption that lost its name are not the name', async () => {
  const { signature, results } = await read({ signature: parts.signature.replace(/^ +Wexcombe Mills, Inc.\n/, '') });
  expect(signature).toMatchObject({ registrant: null, name: 'Rosalind Ferrar' });
  expect(results).toEqual({ significantChange: false, explanation: null });
});

test.each(['(Registrant)', '(Exact name of registrant as specified in charter)'])(
  'the name above the caption "%s" is no part of the answer before it',
  async (caption) => {
    const signature = parts.signature.replace('(Name of Registrant as Specified in Charter)', caption);
    const notice = await read({ signature });
    expect(notice.results.explanation).toBeNull();
    expect(notice.signature.registrant).toBe('Wexcombe Mills, Inc.');
  },
);

test.each([
  'Cautionary Note Regarding Forward-Looking Statements',
  'This notification contains forward-looking statements within the meaning of the Reform Act.',
])('%j under the answer No explains nothing, and is offered', async (said) => {
  const notice = await read({ answers: `${parts.answers}\n${said}\n` });
  expect(notice.results).toEqual({ significantChange: false, explanation: null });
  expect(notice.confidenceOf('results.explanation')).toBeLessThan(0.9);
});
