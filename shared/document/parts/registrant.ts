import type { Draft } from '../../draft/draft';
import type { FieldPath } from '../../draft/field-path';
import type { Edition } from '../../form/edition';
import { answerRuns, joinRuns } from '../answer';
import type { Block, FieldBlock, Run } from '../block';

/** What is printed for a registrant without a former name, as most filers write it. */
export const noFormerName = 'Not applicable';

/** Part I: who the registrant is. A second street line and the country stand on lines of their own. */
export function composeRegistrant({ registrant }: Draft, { partOne }: Edition): readonly Block[] {
  const formerName = registrant.formerName?.trim() ? registrant.formerName : noFormerName;
  const street = joinRuns(
    [
      answerRuns('registrant.street', registrant.street, 'bold'),
      answerRuns('registrant.street2', registrant.street2, 'bold'),
    ],
    '\n',
  );
  return [
    { kind: 'heading', level: 2, align: 'center', text: partOne.heading.text },
    caption('registrant.name', partOne.fullName.text, answerRuns('registrant.name', registrant.name, 'bold')),
    caption('registrant.formerName', partOne.formerName.text, answerRuns('registrant.formerName', formerName, 'bold')),
    caption('registrant.street', partOne.street.text, street),
    caption('registrant.city', partOne.cityStateZip.text, cityLines(registrant)),
  ];
}

/** `Chelmsford, MA 01824`, and the country beneath it. */
function cityLines({ city, state, zip, country }: Draft['registrant']): readonly Run[] {
  const stateAndZip = joinRuns(
    [answerRuns('registrant.state', state, 'bold'), answerRuns('registrant.zip', zip, 'bold')],
    ' ',
  );
  const line = joinRuns([answerRuns('registrant.city', city, 'bold'), stateAndZip], ', ');
  return joinRuns([line, answerRuns('registrant.country', country, 'bold')], '\n');
}

function caption(field: FieldPath, label: string, runs: readonly Run[]): FieldBlock {
  return { kind: 'field', label, runs, field, layout: 'label-above', align: 'left' };
}
