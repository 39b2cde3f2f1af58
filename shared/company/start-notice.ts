import { emptyDraft, type Draft, type Report } from '../draft/draft';
import { getField, type FieldPath } from '../draft/field-path';
import type { CompanyProfile } from './company-profile';

/** A new notice made from what is known, and what of it a person must look at before it is used. */
export interface StartedNotice {
  readonly draft: Draft;
  /** Left empty on purpose: it is different each time. */
  readonly mustFill: readonly FieldPath[];
  /** Taken over: it was right last time and may not be now. */
  readonly mustCheck: readonly FieldPath[];
}

const differentEachTime: readonly FieldPath[] = [
  'relief.claimed',
  'narrative',
  'priorReports.allFiled',
  'results.significantChange',
  'signature.date',
];

/** A notice for a known company: its name, address, contact and signer, on the current edition. */
export function startFromProfile(profile: CompanyProfile, report: Report | null): StartedNotice {
  const draft = emptyDraft('current');
  const contact = profile.contacts[0];
  const signer = profile.signers[0];
  return onlyAnswered({
    draft: {
      ...draft,
      cover: { ...draft.cover, report, secFileNumber: profile.secFileNumber, cusip: profile.lastNotice.cover.cusip },
      registrant: {
        ...draft.registrant,
        ...profile.address,
        name: profile.name,
        cik: profile.cik,
        filerStatus: profile.lastNotice.registrant.filerStatus,
      },
      contact: {
        name: contact?.name ?? null,
        title: contact?.title ?? null,
        areaCode: contact?.areaCode ?? null,
        phone: contact?.phone ?? null,
      },
      signature: {
        ...draft.signature,
        registrant: profile.name,
        name: signer?.name ?? null,
        title: signer?.title ?? null,
        capacity: signer?.name === profile.lastNotice.signature.name ? profile.lastNotice.signature.capacity : null,
      },
    },
    mustFill: [...(report === null ? (['cover.report'] as const) : []), 'cover.periodEnded', ...differentEachTime],
    mustCheck: takenOver,
  });
}

const takenOver: readonly FieldPath[] = [
  'registrant.street',
  'registrant.city',
  'registrant.state',
  'registrant.zip',
  'registrant.filerStatus',
  'contact.name',
  'contact.phone',
  'signature.name',
  'signature.title',
];

/** What was empty last time was not taken over: there is nothing to look at. */
function onlyAnswered({ draft, mustFill, mustCheck }: StartedNotice): StartedNotice {
  return { draft, mustFill, mustCheck: mustCheck.filter((path) => getField(draft, path) !== null) };
}

/** Whose year it is and what day it is. */
export interface Now {
  /** Month and day of the company's fiscal year end, such as 12-31; `null` where it is not known. */
  readonly fiscalYearEnd: string | null;
  /** Today in Eastern time, ISO. */
  readonly today: string;
}

/**
 * "Same as last time, new period": the last notice on the current edition, about the last period that has ended since, and
 * the texts kept to be rewritten. What no notice may take over unseen (relief, the answers of Part IV, the date) is empty.
 */
export function sameAsLastTime(last: Draft, now: Now): StartedNotice {
  const period = latestPeriod(last, now);
  const fresh = emptyDraft('current');
  return onlyAnswered({
    draft: {
      ...last,
      edition: 'current',
      amendment: null,
      cover: {
        ...last.cover,
        report: last.cover.report === 'N-SAR' ? 'N-CEN' : last.cover.report,
        periodEnded: period,
        transitionReport: null,
        transitionPeriodEnded: null,
        items: null,
      },
      registrant: { ...last.registrant, formerName: null },
      relief: fresh.relief,
      priorReports: fresh.priorReports,
      results: { ...fresh.results, explanation: last.results.explanation },
      signature: { ...last.signature, date: null },
      exhibits: [],
      preflight: {},
    },
    mustFill: [
      ...(period === null ? (['cover.periodEnded'] as const) : []),
      ...differentEachTime.filter((field) => field !== 'narrative'),
    ],
    mustCheck: [
      'cover.periodEnded',
      'narrative',
      ...(last.results.explanation === null ? [] : (['results.explanation'] as const)),
      ...takenOver,
    ],
  });
}

/** The last period of such reports that has ended by now, where it is a later one than the notice's; else `null`. */
export function laterPeriod(last: Draft, now: Now): string | null {
  const period = latestPeriod(last, now);
  return period === null || period === last.cover.periodEnded || period > now.today ? null : period;
}

/** Notices are filed when a report is late, which need not be every time: periods between are passed over. */
function latestPeriod(last: Draft, { fiscalYearEnd, today }: Now): string | null {
  const periods: string[] = [];
  for (let next = nextPeriod(last.cover, fiscalYearEnd); next !== null;) {
    if (periods.length > 0 && next > today) break;
    periods.push(next);
    next = nextPeriod({ ...last.cover, periodEnded: next }, fiscalYearEnd);
  }
  return periods.at(-1) ?? null;
}

/** How many months lie between two reports of a kind; `null` where no calendar tells. */
const monthsBetween: Readonly<Record<Report, number | null>> = {
  '10-K': 12,
  '20-F': 12,
  '11-K': 12,
  '10-Q': 3,
  '10-D': null,
  'N-CEN': 12,
  'N-SAR': 12,
  'N-CSR': 6,
};

/** The end of the next period; the fourth quarter has no 10-Q, so the quarter after it is next. */
function nextPeriod(cover: Draft['cover'], fiscalYearEnd: string | null): string | null {
  const months = cover.report === null ? null : monthsBetween[cover.report];
  if (cover.periodEnded === null || months === null) return null;
  const next = addMonths(cover.periodEnded, months);
  const isFourthQuarter =
    cover.report === '10-Q' && fiscalYearEnd !== null && next.slice(5, 7) === fiscalYearEnd.slice(0, 2);
  return isFourthQuarter ? addMonths(next, months) : next;
}

/** A month's last day stays a last day; fiscal years of 52 or 53 weeks end on another day, which the person sets. */
function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const last = lastDay(year, month);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const [targetYear, targetMonth] = [target.getUTCFullYear(), target.getUTCMonth() + 1];
  const targetDay = day === last ? lastDay(targetYear, targetMonth) : Math.min(day, lastDay(targetYear, targetMonth));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${targetYear}-${two(targetMonth)}-${two(targetDay)}`;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
