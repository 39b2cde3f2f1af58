import { emptyDraft, filerStatuses, type Draft } from '../../shared/draft/draft';
import type { BusinessCalendar } from '../../shared/deadlines/calendar';
import { draftDeadline } from '../../shared/deadlines/draft-deadline';
import { datesIn } from '../../shared/rules/narrative/dates';

/** One line of the collection of real notices. */
export interface Notice {
  readonly accession: string;
  readonly submissionType: string;
  readonly filed: string;
  readonly nonReliance8k: readonly string[];
  readonly narrative: string;
}

/** Reads the collection, one JSON object a line; entities that the cutting left are decoded, as an import would. */
export function noticesIn(lines: string): readonly Notice[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const notice = JSON.parse(line) as Notice;
      return { ...notice, narrative: withoutForm(decode(notice.narrative)) };
    });
}

/** A draft with what the collection tells: report, narrative, the first period named, and the status that fits the day. */
export function draftOfNotice(notice: Notice, calendar: BusinessCalendar): Draft {
  const report = notice.submissionType.includes('10-Q') ? '10-Q' : '10-K';
  const empty = emptyDraft();
  const draft: Draft = {
    ...empty,
    cover: { ...empty.cover, report, periodEnded: periodOf(notice) },
    relief: { claimed: true },
    narrative: notice.narrative,
  };
  const status = filerStatuses.find((filerStatus) => {
    const deadline = draftDeadline({ ...draft, registrant: { ...draft.registrant, filerStatus } }, calendar);
    return deadline !== null && notice.filed >= deadline.due && notice.filed <= deadline.notifyBy;
  });
  return { ...draft, registrant: { ...draft.registrant, filerStatus: status ?? null } };
}

function periodOf({ narrative, filed }: Notice): string | null {
  const period = datesIn(narrative).find(
    ({ iso, index }) => iso !== null && iso < filed && /\bend(?:ed|ing)\s*$/i.test(narrative.slice(0, index)),
  );
  return period?.iso ?? null;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  ldquo: '"',
  rdquo: '"',
  rsquo: "'",
  lsquo: "'",
  nbsp: ' ',
  mdash: '-',
  ndash: '-',
};

/** The cutting left the end of Part II and the lead of Part III before some narratives; an import takes neither. */
function withoutForm(text: string): string {
  const tidy = text.replace(/\s+/g, ' ');
  const lead =
    /^.{0,1500}?(?:could|can) ?not be (?:timely )?(?:filed|led|fi led) within the prescribed (?:time )?period\.?(?: ?\(attach extra sheets? if needed\.?\))?/i.exec(
      tidy,
    );
  const formOnly = lead !== null && /State below|reasonable detail|Forms? 10-K, /i.test(lead[0]);
  return (formOnly ? tidy.slice(lead[0].length) : tidy).replace(/^.{0,1500}PART III\W+NARRATIVE/i, '').trim();
}

function decode(text: string): string {
  return text
    .replace(/&amp;/g, '&')
    .replace(/&#x([0-9a-f]+);/gi, (_all, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/gi, (all, name: string) => named[name.toLowerCase()] ?? all);
}
