/** Openings in our own words, by reason. Square brackets are for the filer to replace; a rule finds those that stay. */
export interface NarrativeTemplate {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

export const narrativeTemplates: readonly NarrativeTemplate[] = [
  {
    id: 'auditor',
    name: 'Audit not complete',
    text: 'The Registrant’s independent registered public accounting firm has not completed its [audit / review] of the financial statements for the period ended [date]. The open work concerns [area], which [what happened and when it was found]. The Registrant has [what was done so far] and expects [what remains]. Because this work could not be finished by the due date without unreasonable effort or expense, the Registrant could not file the report in time. It expects to file on or before [date].',
  },
  {
    id: 'restatement',
    name: 'Restatement or error',
    text: 'In preparing its financial statements for the period ended [date], the Registrant identified [error] in its previously issued financial statements for [periods], concerning [accounts]. On [date] its [audit committee / board] concluded that [those statements should no longer be relied upon / they need to be corrected]. The Registrant is determining the amounts, now estimated at [amount or why no estimate can be made], and assessing the effect on its internal control over financial reporting. This work could not be finished by the due date without unreasonable effort or expense. The Registrant expects to file on or before [date].',
  },
  {
    id: 'system',
    name: 'New system or outage',
    text: 'On [date] the Registrant [moved its general ledger to a new system / suffered an outage of its systems]. As a consequence [which records or reconciliations] were not available until [date], and the closing procedures for the period ended [date] began [number] days late. The systems are [state]. The reconciliations of [accounts] are still to be completed. They could not be finished by the due date without unreasonable effort or expense. The Registrant expects to file on or before [date].',
  },
  {
    id: 'acquisition',
    name: 'Acquisition',
    text: 'On [date] the Registrant acquired [business]. The purchase price allocation, in particular the valuation of [assets], and the consolidation of the acquired business for the period ended [date] need information from [source] that became available on [date]. The Registrant and its valuation advisers are completing [steps]. This work could not be finished by the due date without unreasonable effort or expense. The Registrant expects to file on or before [date].',
  },
  {
    id: 'staff',
    name: 'Loss of key staff',
    text: 'On [date] the Registrant’s [position] left the company, during the closing of the period ended [date]. The work of [which schedules or disclosures] passed to [who, and since when], who needs further time to complete and review it. This could not be done by the due date without unreasonable effort or expense. The Registrant expects to file on or before [date].',
  },
];

export const resultsTemplates: readonly NarrativeTemplate[] = [
  {
    id: 'numbers',
    name: 'Change with numbers',
    text: 'The Registrant expects to report [revenue / net loss] of approximately $[amount] for the period ended [date], compared with $[amount] for the corresponding period of the last fiscal year, [an increase / a decrease] of [percent] percent. The change is due mainly to [reasons]. These figures are preliminary and unaudited.',
  },
  {
    id: 'no-estimate',
    name: 'No reasonable estimate',
    text: 'The Registrant anticipates a significant change in [measure] from the corresponding period of the last fiscal year, because of [reasons]. A reasonable estimate of the results cannot be made, because [which work is not complete and why the amount depends on it].',
  },
];

export const templateStrings = {
  label: 'Start from a template',
  hint: 'Replace every word in square brackets.',
} as const;
