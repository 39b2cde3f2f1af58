import type { Run, SignatureBlock } from '../../../shared/document/block';
import { only, setText } from './set-lines';
import { joined, underlined, type Mark, type Strip, type Tag } from './strip';
import type { Setting } from './set-blocks';
import { columnWidth, styles, type TextStyle } from './styles';

/** A field that a signer's key will fill: its name in the form and what it is called aloud. */
export interface SignatureField {
  /** The field's /T, unique in the file, without a dot. */
  readonly name: string;
  /** The field's /TU, such as "Digital signature of Stephen J. Nill". */
  readonly label: string;
}

const date = { left: 0, width: 150 } as const;
const by = { left: 186, width: columnWidth - 186 } as const;
const indentOf = 26;
const beneathLeading = 13;
const fieldHeight = 34;

/** White space above a line that is signed with a pen. */
const penSpace = 40;

/** The signature block: never cut, one `/s/` line and one signature field for each signer. */
export function setSignature(block: SignatureBlock, { root, fields, body }: Setting): Strip[] {
  const section: Tag = { type: 'Sect', parent: root };
  const extra = fields.slice(block.signers.length).map((field) => widget(field, section));
  const signers = block.signers.flatMap((signer, index) => {
    const field = fields[index];
    const lines = [
      labelled(block.byLabel, signer.conformed, by, section),
      ...beneath(block.nameLabel, signer.name, section),
      ...beneath(block.titleLabel, signer.title, section),
    ];
    return [joined(field === undefined ? lines : [...lines, widget(field, section)])];
  });
  const [first, ...others] = signers;
  const dated = labelled(block.dateLabel, block.date, date, section);
  const top = first === undefined ? dated : beside(dated, first);
  const isPen = fields.length === 0 && block.signers.some((signer) => signer.conformed.length === 0);
  const spaced = [top, ...others, ...extra].map((strip) => ({ ...strip, space: isPen ? penSpace : 12 }));
  return [joined([...registrant(block, section, body), ...spaced])];
}

/** Whose notice it is and what the signature says; a paper that a person signs for himself has no registrant. */
function registrant(block: SignatureBlock, section: Tag, body: TextStyle): Strip[] {
  const words = setText([{ text: block.attestation }], {
    tag: { type: 'P', parent: section },
    space: 6,
    styleOf: only(body),
  });
  if (block.registrantCaption === '') return words;
  const tag: Tag = { type: 'P', parent: section };
  const name = setText(block.registrant, { tag, align: 'center', space: 12, styleOf: only(styles.answer) });
  const caption = setText([{ text: block.registrantCaption }], {
    tag: { type: 'P', parent: section },
    align: 'center',
    styleOf: only(styles.label),
    space: 1,
  });
  return [underlined(joined(name), 60, columnWidth - 60), ...caption, ...words];
}

interface Frame {
  readonly left: number;
  readonly width: number;
}

/** "Date ____" or "By ____": a label, then the answer above a hairline. */
function labelled(label: string, runs: readonly Run[], frame: Frame, section: Tag): Strip {
  const tag: Tag = { type: 'P', parent: section };
  const inner = { left: frame.left + indentOf, width: frame.width - indentOf };
  const head = joined(setText([{ text: `${label} ` }], { tag, left: frame.left, leading: styles.answer.leading }));
  const answer = joined(setText(runs, { tag, ...inner, styleOf: only(styles.answer) }));
  return underlined({ ...answer, marks: [...head.marks, ...answer.marks] }, inner.left, inner.left + inner.width);
}

/** A signer's name or title, typed beneath the signature as the form's INSTRUCTION asks. */
function beneath(label: string, runs: readonly Run[], section: Tag): Strip[] {
  const left = by.left + indentOf;
  const tag: Tag = { type: 'P', parent: section };
  const head = joined(
    setText([{ text: `${label} ` }], { tag, left, styleOf: only(styles.label), leading: beneathLeading }),
  );
  const frame = { tag, left: left + 26, width: by.left + by.width - left - 26, leading: beneathLeading } as const;
  const answer = joined(setText(runs, { ...frame, styleOf: only({ ...styles.answer, size: 9.5 }) }));
  return [{ ...answer, space: 1, marks: [...head.marks, ...answer.marks] }];
}

function widget(field: SignatureField, section: Tag): Strip {
  const left = by.left + indentOf;
  const mark: Mark = {
    kind: 'widget',
    ...field,
    x: left,
    y: 0,
    width: by.left + by.width - left,
    height: fieldHeight,
    tag: { type: 'Form', parent: section },
  };
  return { height: fieldHeight, space: 6, breakBefore: 'avoid', marks: [mark] };
}

function beside(left: Strip, right: Strip): Strip {
  const marks = [...left.marks, ...right.marks];
  return { ...right, height: Math.max(left.height, right.height), marks };
}
