import { z } from 'zod';
import { editionIds } from '../../shared/draft/draft';
import { editions } from '../../shared/form/editions';
import { missingBoxes } from './read-edition';
import type { FilingSource } from './read-source';
import type { NoticeText } from './notice-text';
import type { Readings } from './read-notice';
import { explainLookAlike } from '../../shared/form/submission-type';

/** What stands around a notice. */
export interface WarningContext {
  readonly filing: FilingSource;
  readonly notices: number;
}

/** What a person should know before the draft is used, one sentence each. */
export function warningsAbout(notice: NoticeText, readings: Readings, context: WarningContext): string[] {
  return [
    ...aboutTheFile(context),
    ...aboutTheWording(notice, readings),
    ...aboutBoxes(notice, readings),
    ...missingAnswers(readings),
  ];
}

function aboutTheFile({ filing, notices }: WarningContext): string[] {
  const type = filing.header?.submissionType ?? null;
  const lookAlike = type === null ? null : explainLookAlike(type);
  const exhibits = filing.attachments.filter((document) => !/^(?:GRAPHIC|COVER|CORRESP)/i.test(document.type));
  return [
    ...(notices > 1 ? [`The file holds ${notices} notices; this is the first, the others are offered beside it.`] : []),
    ...(lookAlike === null ? [] : [`The submission type is ${type}: ${lookAlike}`]),
    ...((filing.header?.filers ?? 1) > 1 ? ['The submission has several filers; the first one is used.'] : []),
    ...(/\/A$/.test(type ?? '')
      ? ['The filing is an amendment: say in the draft what it changes, or leave the amendment out.']
      : []),
    ...exhibits.map(
      ({ type: exhibit, fileName }) =>
        `The submission also holds ${exhibit || 'a document'}${fileName === '' ? '' : ` (${fileName})`}: attach it again if it is still needed.`,
    ),
  ];
}

const editionSchema = z.enum(editionIds);
const officialReports = {
  current: ['N-SAR'],
  '2005': ['N-CEN'],
  '2003': ['N-CEN', '10-D'],
  '2002': ['N-CEN', '10-D', 'N-CSR'],
};

/** Words that do not belong to the edition the notice otherwise follows. */
function aboutTheWording(notice: NoticeText, readings: Readings): string[] {
  const edition = readings.get('edition')?.value;
  const question = notice.form.questions.get('reliefB');
  const wrong = officialReports[(edition ?? 'current') as keyof typeof officialReports] ?? [];
  const printed = question === undefined ? '' : notice.text.slice(question.from, question.to);
  const stale = wrong.filter((report) => printed.includes(report));
  const lead = notice.form.questions.get('reliefLead');
  const slip = lead !== undefined && /without\s+reasonable\s+effort/i.test(notice.text.slice(lead.from, lead.to));
  const missing = missingBoxes(notice, editions[editionSchema.catch('current').parse(edition)]);
  return [
    ...(edition !== null && edition !== undefined && edition !== 'current'
      ? [`The notice is on the wording of ${String(edition)}; a new notice uses the current one.`]
      : []),
    ...(missing.length === 0
      ? []
      : [`The cover has no box for Form ${missing.join(', Form ')}, as the official form has.`]),
    ...stale.map((report) => `Part II (b) still names Form ${report}, which is not in the form's official wording.`),
    ...(slip ? ['Part II reads "without reasonable effort or expense"; the form says "unreasonable".'] : []),
  ];
}

function aboutBoxes(notice: NoticeText, readings: Readings): string[] {
  const report = readings.get('cover.report');
  const several = report?.value === null && report.candidates.length > 1;
  return [
    ...(several ? [`Several reports are checked on the cover: ${report.candidates.join(', ')}.`] : []),
    ...(readings.get('relief.claimed')?.value === null && notice.form.questions.has('reliefLead')
      ? ['No box could be read in Part II: say whether relief under Rule 12b-25(b) is claimed.']
      : []),
  ];
}

const expected: readonly (readonly [Parameters<Readings['get']>[0], string])[] = [
  ['cover.report', 'which report is late'],
  ['cover.periodEnded', 'the period'],
  ['registrant.name', "the registrant's name"],
  ['narrative', 'the narrative of Part III'],
  ['contact.name', 'the person to contact'],
  ['priorReports.allFiled', 'the answer to Part IV (2)'],
  ['results.significantChange', 'the answer to Part IV (3)'],
  ['signature.name', 'who signed'],
];

function missingAnswers(readings: Readings): string[] {
  const hasTransition = (readings.get('cover.transitionPeriodEnded')?.value ?? null) !== null;
  const missing = expected
    .filter(([field]) => (readings.get(field)?.value ?? null) === null)
    .filter(([field]) => !(hasTransition && field === 'cover.periodEnded'))
    .map(([, words]) => words);
  return missing.length === 0 ? [] : [`Not found in the filing: ${missing.join(', ')}.`];
}
