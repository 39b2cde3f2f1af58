import { z } from 'zod';
import { editionIds, reports } from '../../shared/draft/draft';
import { changedSentences, excerpt } from '../../shared/form/changed-sentences';
import { editions } from '../../shared/form/editions';
import { missingBoxes } from './answers/read-edition';
import type { FilingSource } from './source/read-source';
import type { NoticeText } from './source/notice-text';
import { printedSentences } from './answers/printed-sentences';
import type { Readings } from './answers/read-notice';
import { explainLookAlike, submissionTypeOfReport, submissionTypes } from '../../shared/form/submission-type';

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
    ...aboutTheHeader(context, readings),
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
const reportSchema = z.enum(reports);
/** Where the sheet itself is not the official one of its edition: an older wording, boxes that are missing, other words. */
function aboutTheWording(notice: NoticeText, readings: Readings): string[] {
  const edition = editions[editionSchema.catch('current').parse(readings.get('edition')?.value)];
  const missing = missingBoxes(notice, edition);
  return [
    ...(edition.id === 'current'
      ? []
      : [`The notice is on the wording of ${edition.id}; a new notice uses the current one.`]),
    ...(missing.length === 0
      ? []
      : [`The cover has no box for Form ${missing.join(', Form ')}, as the official form has.`]),
    ...changedSentences(edition, printedSentences(notice)).map(
      ({ place, words }) =>
        `In ${place} the filing says "${excerpt(words, 'added')}" where the form says "${excerpt(words, 'removed')}".`,
    ),
  ];
}

/** What the EDGAR header says otherwise than the cover: both are public, and one of them is wrong. */
function aboutTheHeader({ filing: { header } }: WarningContext, readings: Readings): string[] {
  const report = readings.get('cover.report')?.value ?? null;
  const period = readings.get('cover.periodEnded')?.value ?? null;
  const type = header?.submissionType ?? null;
  const ofTheBox = report === null ? null : submissionTypeOfReport[reportSchema.parse(report)];
  const isOther = type !== null && ofTheBox !== null && type.replace(/\/A$/, '') !== ofTheBox;
  const isKnown = submissionTypes.some((known) => known === type?.replace(/\/A$/, ''));
  return [
    ...(isOther && isKnown
      ? [`The cover checks Form ${String(report)}, the EDGAR header says ${type}: one of them is wrong.`]
      : []),
    ...(header?.period != null && period !== null && header.period !== period
      ? [`The cover names the period ended ${String(period)}, the EDGAR header ${header.period}.`]
      : []),
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
