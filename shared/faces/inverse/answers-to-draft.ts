import { parseDate } from '../../document/format-date';
import { noFormerName } from '../../document/parts/registrant';
import { emptyDraft, type Draft } from '../../draft/draft';
import { editions } from '../../form/editions';
import { readCityLines } from './city-lines';
import type { Filled } from './match-skeleton';
import type { Shape, Slot } from './skeleton';
import { toText } from './token';

/** Undoes a face's own spelling of characters. */
export type Restore = (text: string) => string;

/** The draft that a filled skeleton holds. What is a blank line on the form is `null`. */
export function answersToDraft(shape: Shape, { answers, boxes }: Filled, restore: Restore): Draft {
  const prose = (slot: Slot): string | null => {
    const text = restore(toText(answers.get(slot) ?? []));
    return text === '' || /^_+$/.test(text) ? null : text;
  };
  const lines = (slot: Slot) => prose(slot)?.split('\n') ?? [];
  const line = (slot: Slot) => lines(slot).join(' ') || null;
  const checked = checkedBoxes(shape, boxes);
  const [street, street2] = lines('registrant.street');
  const formerName = line('registrant.formerName');
  const explanation = shape.amendment === 'explained' ? prose('amendment.explanation') : '';
  const draft = emptyDraft(shape.edition);
  return {
    ...draft,
    amendment:
      shape.amendment === 'none'
        ? null
        : { number: Number.parseInt(line('amendment.number') ?? '', 10), explanation: explanation ?? '' },
    cover: {
      ...{ report: checked.report, transitionReport: checked.transitionReport },
      periodEnded: parseDate(line('cover.periodEnded')),
      transitionPeriodEnded: parseDate(line('cover.transitionPeriodEnded')),
      items: line('cover.items'),
      secFileNumber: line('cover.secFileNumber'),
      cusip: line('cover.cusip'),
    },
    registrant: {
      ...draft.registrant,
      name: line('registrant.name'),
      formerName: formerName === noFormerName ? null : formerName,
      ...{ street: street ?? null, street2: street2 ?? null },
      ...readCityLines(lines('cityLine')),
    },
    relief: { claimed: checked.relief },
    narrative: prose('narrative'),
    contact: { ...person(lines('contactName')), areaCode: line('contact.areaCode'), phone: line('contact.phone') },
    priorReports: { allFiled: checked.allFiled, missing: prose('priorReports.missing') },
    results: { significantChange: checked.significantChange, explanation: prose('results.explanation') },
    signature: {
      ...draft.signature,
      registrant: line('signature.registrant'),
      date: parseDate(line('signature.date')),
      name: line('signature.name'),
      title: line('signature.title'),
    },
  };
}

/** The boxes in the order of the sheet: reports, transition reports, Part II, Yes and No of (2), Yes and No of (3). */
function checkedBoxes({ edition }: Shape, boxes: readonly boolean[]) {
  const { reports, transitionReports } = editions[edition].cover;
  const rest = boxes.slice(reports.length + transitionReports.length);
  return {
    report: reports[boxes.slice(0, reports.length).indexOf(true)]?.report ?? null,
    transitionReport: transitionReports[boxes.slice(reports.length).indexOf(true)]?.report ?? null,
    relief: rest[0] === true,
    allFiled: yesOrNo(rest[1], rest[2]),
    significantChange: yesOrNo(rest[3], rest[4]),
  };
}

function yesOrNo(yes: boolean | undefined, no: boolean | undefined): boolean | null {
  return yes === no ? null : yes === true;
}

/** `Charles J. Gray,` and on the next lines `Vice President and General Counsel`. */
function person(lines: readonly string[]): { name: string | null; title: string | null } {
  const end = lines.findIndex((line) => line.endsWith(','));
  if (end === -1 || end === lines.length - 1) return { name: lines.join(' ') || null, title: null };
  const name = lines.slice(0, end + 1).join(' ');
  return { name: name.slice(0, -1), title: lines.slice(end + 1).join(' ') };
}
