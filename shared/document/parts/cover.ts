import type { Draft } from '../../draft/draft';
import type { FieldPath } from '../../draft/field-path';
import type { Edition, ReportBox } from '../../form/edition';
import { answerRuns } from '../answer';
import type { Block, CheckBox } from '../block';
import { formatDate } from '../format-date';

/** The cover: which report, for which period, and which Items of it. */
export function composeCover(draft: Draft, edition: Edition): readonly Block[] {
  const { cover } = draft;
  const words = edition.cover;
  return [
    {
      kind: 'check-row',
      lead: words.checkOne.text,
      boxes: boxesOf('cover.report', words.reports, cover.report),
      layout: 'inline',
      align: 'left',
    },
    dateField('cover.periodEnded', words.periodEnded.text, cover.periodEnded),
    {
      kind: 'check-row',
      lead: null,
      boxes: boxesOf('cover.transitionReport', words.transitionReports, cover.transitionReport),
      layout: 'stacked',
      align: 'left',
    },
    dateField('cover.transitionPeriodEnded', words.transitionPeriodEnded.text, cover.transitionPeriodEnded),
    { kind: 'rule' },
    { kind: 'paragraph', align: 'center', runs: [{ text: words.readInstruction.text, style: 'italic' }] },
    { kind: 'paragraph', align: 'center', runs: [{ text: words.notVerified.text, style: 'bold' }] },
    { kind: 'rule' },
    {
      kind: 'field',
      label: words.portion.text,
      runs: answerRuns('cover.items', cover.items, 'bold'),
      field: 'cover.items',
      layout: 'label-above',
      align: 'left',
    },
  ];
}

function boxesOf(field: FieldPath, boxes: readonly ReportBox[], chosen: string | null): readonly CheckBox[] {
  return boxes.map(({ report, label }) => ({ checked: report === chosen, label: label.text, field, value: report }));
}

function dateField(field: FieldPath, label: string, isoDate: string | null): Block {
  const date = isoDate === null ? null : formatDate(isoDate);
  return { kind: 'field', label, runs: answerRuns(field, date, 'bold'), field, layout: 'inline', align: 'left' };
}
