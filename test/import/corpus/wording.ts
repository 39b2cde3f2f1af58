import type { Draft } from '../../../shared/draft/draft';
import type { Edition } from '../../../shared/form/edition';
import { editions } from '../../../shared/form/editions';
import { stateOptions } from '../../../shared/form/fields/states';
import { monthNames } from '../../../shared/time/month-names';

/** How a layout draws a box. */
export interface BoxStyle {
  readonly checked: string;
  readonly empty: string;
  readonly side: 'before' | 'after';
}

/** A draft's answers as a typist writes them, with the wording of its edition. */
export interface Sheet {
  readonly draft: Draft;
  readonly edition: Edition;
  readonly reports: readonly { readonly label: string; readonly checked: boolean }[];
  readonly transitions: readonly { readonly label: string; readonly checked: boolean }[];
  readonly period: string;
  readonly transitionPeriod: string;
  readonly former: string;
  readonly streetLines: readonly string[];
  readonly cityLine: string;
  readonly dated: string;
}

export interface SheetOptions {
  readonly dates: 'long' | 'short' | 'european';
  readonly states: 'code' | 'name';
  readonly none: string;
}

export function createSheet(draft: Draft, options: SheetOptions): Sheet {
  const edition = editions[draft.edition];
  const { cover, registrant, signature } = draft;
  return {
    draft,
    edition,
    reports: edition.cover.reports.map((box) => ({ label: box.label.text, checked: box.report === cover.report })),
    transitions: edition.cover.transitionReports.map((box) => ({
      label: box.label.text,
      checked: box.report === cover.transitionReport,
    })),
    period: written(cover.periodEnded, options.dates),
    transitionPeriod: written(cover.transitionPeriodEnded, options.dates),
    former: registrant.formerName ?? options.none,
    streetLines: [registrant.street, registrant.street2].filter((line) => line !== null),
    cityLine: cityLine(draft, options.states),
    dated: written(signature.date, options.dates === 'short' ? 'short' : 'long'),
  };
}

export function withBox(style: BoxStyle, checked: boolean, label: string): string {
  const box = checked ? style.checked : style.empty;
  return style.side === 'before' ? `${box} ${label}` : `${label} ${box}`;
}

export function yesNo(style: BoxStyle, answer: boolean | null, gap = '   '): string {
  return `${withBox(style, answer === true, 'Yes')}${gap}${withBox(style, answer === false, 'No')}`;
}

function cityLine({ registrant }: Draft, states: SheetOptions['states']): string {
  const { city, state, zip, country } = registrant;
  const label = stateOptions.find((option) => option.value === state)?.label.split(' – ')[1];
  const stateWords = states === 'name' ? label : state;
  const region = [city, stateWords].filter(Boolean).join(', ');
  return country === null ? `${region} ${zip ?? ''}`.trim() : `${region}, ${country} ${zip ?? ''}`.trim();
}

function written(iso: string | null, style: SheetOptions['dates']): string {
  if (iso === null) return '';
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = monthNames[Number(month) - 1] ?? '';
  if (style === 'short') return `${month}/${day}/${year}`;
  return style === 'european' ? `${Number(day)} ${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}
