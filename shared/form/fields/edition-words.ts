import type { EditionId } from '../../draft/draft';
import type { Edition, MarkedWording } from '../edition';
import { editions } from '../editions';
import type { ChoiceField, Field, Option, PartId } from './field';

/** The heading an edition prints over a part; what the sheet leaves without one gets the program's word. */
export function partHeading(part: PartId, id: EditionId): string {
  const edition = editions[id];
  const headings: Readonly<Record<PartId, string>> = {
    cover: `${edition.header.formName.text} — ${edition.header.formTitle.text}`,
    'part-1': edition.partOne.heading.text,
    'part-2': edition.partTwo.heading.text,
    'part-3': edition.partThree.heading.text,
    'part-4': edition.partFour.heading.text,
    signature: 'SIGNATURE',
    exhibits: 'EXHIBITS',
    preflight: 'BEFORE RELEASE',
  };
  return headings[part];
}

/** The form's own instruction for a field in an edition's words; `null` where the sheet gives none. */
export function instructionOf(field: Field, id: EditionId): string | null {
  return instructions(editions[id])[field.path] ?? null;
}

/** The statements that the box of Part II represents. */
export function representationsOf(id: EditionId): readonly MarkedWording[] {
  return editions[id].partTwo.representations;
}

/** The boxes of a choice in an edition's order; an answer the edition has no box for is kept visible at the end. */
export function optionsOf(field: ChoiceField, id: EditionId, chosen: unknown): readonly Option[] {
  if (typeof field.options !== 'string') return field.options;
  const { cover } = editions[id];
  const boxes = field.options === 'edition-reports' ? cover.reports : cover.transitionReports;
  const options = boxes.map((box) => ({ value: box.report, label: box.label.text }));
  const isMissing = typeof chosen === 'string' && !options.some((option) => option.value === chosen);
  return isMissing ? [...options, { value: chosen, label: `Form ${chosen} (no box in this edition)` }] : options;
}

function instructions(edition: Edition): Readonly<Record<string, string>> {
  const { cover, partOne, partTwo, partThree, partFour, tail } = edition;
  const { contact, priorReports, results } = partFour;
  return {
    'cover.report': cover.checkOne.text,
    'cover.periodEnded': cover.periodEnded.text,
    'cover.transitionPeriodEnded': cover.transitionPeriodEnded.text,
    'cover.items': cover.portion.text,
    'registrant.name': partOne.fullName.text,
    'registrant.formerName': partOne.formerName.text,
    'registrant.street': partOne.street.text,
    'registrant.city': partOne.cityStateZip.text,
    'relief.claimed': partTwo.lead.text,
    narrative: partThree.lead.text,
    'contact.name': `${contact.marker} ${contact.question.text}`,
    'priorReports.allFiled': `${priorReports.marker} ${priorReports.question.text}`,
    'results.significantChange': `${results.marker} ${results.question.text}`,
    'results.explanation': partFour.resultsExplanation.text,
    'signature.name': tail.instruction.text,
    'signature.capacity': tail.instruction.text,
    'amendment.number': generalInstruction(edition, '4'),
  };
}

function generalInstruction(edition: Edition, number: string): string {
  return edition.generalInstructions.find((each) => each.marker.startsWith(number))?.text ?? '';
}
