import { validateDraft } from '../../shared/draft/parse-draft';

/** The seed filing (test/fixtures/filings/sonus-nt10k-2004.txt) as a person would type it in. */
export const sonusDraft = validateDraft({
  format: 'filing-desk/draft',
  version: 1,
  form: '12b-25',
  edition: '2003',
  amendment: null,
  cover: { report: '10-K', periodEnded: '2003-12-31', items: '6, 7, 8 and 9A', secFileNumber: '000-30229' },
  registrant: {
    name: 'Sonus Networks, Inc.',
    street: '250 Apollo Drive',
    city: 'Chelmsford',
    state: 'MA',
    zip: '01824',
    filerStatus: 'accelerated',
  },
  relief: { claimed: true },
  narrative: [
    'As previously reported in the Registrant\u2019s Current Report on Form 8-K filed with the Securities and Exchange Commission on January 21, 2004, Sonus Networks, Inc. (the \u201cCompany\u201d) postponed the release of its financial results for the quarter and year ended December 31, 2003 pending the completion of the audit of its 2003 financial statements.',
    'In connection with this year end audit, as reported in the Company\u2019s press release on February 11, 2004, the Company and its independent auditors have identified certain issues, practices and actions of certain employees relating to both the timing of revenue recognized from certain customer transactions and to certain other financial statement accounts, which may affect the Company\u2019s 2003 financial statements and possibly financial statements for prior periods. The Company is performing a detailed review of the revenue timing issues and practices and of certain other financial statement accounts and, accordingly, is unable to complete in a timely manner the gathering of the relevant financial information and the completion of the required analysis in order to complete Items 6, 7, 8, and 9A of the Annual Report on Form 10-K for the period ended December 31, 2003 without unreasonable effort or expense by the prescribed due date. The Company will make every effort to amend its Form 10-K to include the financial statements and other omitted information by March 30, 2004.',
  ].join('\n\n'),
  contact: { name: 'Charles J. Gray', title: 'Vice President and General Counsel', areaCode: '978', phone: '614-8505' },
  priorReports: { allFiled: true },
  results: {
    significantChange: true,
    explanation:
      'As discussed above, the Registrant is currently gathering the relevant financial information and completing the required analysis to release its 2003 financial statements. Subject to finalization of the financial results, the Company anticipates net loss for fiscal 2003 will decrease from fiscal 2002. Because this process has not yet been completed, the Company cannot yet provide a reasonable estimate of the amount of this change or determine the nature or extent of any other changes.',
  },
  signature: {
    registrant: 'Sonus Networks, Inc.',
    date: '2004-03-15',
    name: 'Stephen J. Nill',
    title: 'Chief Financial Officer, Vice President of Finance',
    capacity: 'executive-officer',
  },
});
