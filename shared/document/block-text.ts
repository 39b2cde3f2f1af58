import type { FieldPath } from '../draft/field-path';
import { assertNever } from '../text/assert-never';
import type { Block, NoticeDocument, Run } from './block';

/** One line of a document as it is read, and the field it answers, if it does. */
export interface DocumentLine {
  readonly text: string;
  readonly field: FieldPath | null;
}

/** A document as lines of plain text in reading order, boxes as U+2612 and U+2610: for comparison and search. */
export function documentLines(document: NoticeDocument): readonly DocumentLine[] {
  return document.blocks.flatMap(linesOf).filter(({ text }) => text !== '');
}

function linesOf(block: Block): readonly DocumentLine[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: block.text, field: null }];
    case 'paragraph':
      return [lineOf(block.runs)];
    case 'check-row':
      return [...wordsOnly(block.lead ?? ''), ...block.boxes.map((box) => boxLine(box.checked, box.label, box.field))];
    case 'field':
      return [{ text: block.label, field: null }, lineOf(block.runs)];
    case 'list':
      return block.items.map(({ marker, runs }, index) => {
        const line = lineOf([{ text: `${marker} ` }, ...runs]);
        return index === 0 && block.box !== null ? boxLine(block.box.checked, line.text, block.box.field) : line;
      });
    case 'table':
      return block.headerPosition === 'above'
        ? [...block.header.flatMap(wordsOnly), ...block.rows.flatMap((row) => row.map(lineOf))]
        : [...block.rows.flatMap((row) => row.map(lineOf)), ...block.header.flatMap(wordsOnly)];
    case 'signature':
      return [
        lineOf(block.registrant),
        ...wordsOnly(block.registrantCaption),
        ...wordsOnly(block.attestation),
        labelled(block.dateLabel, block.date),
        ...block.signers.flatMap((signer) => [
          labelled(block.byLabel, signer.conformed),
          labelled(block.nameLabel, signer.name),
          labelled(block.titleLabel, signer.title),
        ]),
      ];
    case 'rule':
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}

function lineOf(runs: readonly Run[]): DocumentLine {
  return { text: runs.map(({ text }) => text).join(''), field: runs.find(({ field }) => field)?.field ?? null };
}

function labelled(label: string, runs: readonly Run[]): DocumentLine {
  return lineOf([{ text: `${label} ` }, ...runs]);
}

function boxLine(checked: boolean, label: string, field: FieldPath): DocumentLine {
  return { text: `${checked ? '\u2612' : '\u2610'} ${label}`, field };
}

function wordsOnly(text: string): readonly DocumentLine[] {
  return [{ text, field: null }];
}
