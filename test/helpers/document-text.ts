import type { Block, NoticeDocument, Run } from '../../shared/document/block';
import { assertNever } from '../../shared/text/assert-never';

/** Every word of a composed document, block by block, in reading order: what each face has to show. */
export function documentText(document: NoticeDocument): string {
  return document.blocks.flatMap(wordsOf).join('\n');
}

const runs = (parts: readonly Run[]): string => parts.map(({ text }) => text).join('');

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [runs(block.runs)];
    case 'check-row':
      return [block.lead ?? '', ...block.boxes.map(({ label }) => label)];
    case 'field':
      return [block.label, runs(block.runs)];
    case 'list':
      return block.items.map((item) => `${item.marker} ${runs(item.runs)}`);
    case 'table':
      return [...block.header, ...block.rows.flatMap((row) => row.map(runs))];
    case 'signature':
      return [
        ...[runs(block.registrant), block.registrantCaption, block.attestation, block.dateLabel, runs(block.date)],
        ...block.signers.flatMap((signer) => [
          ...[block.byLabel, runs(signer.conformed)],
          ...[block.nameLabel, runs(signer.name), block.titleLabel, runs(signer.title)],
        ]),
      ];
    case 'rule':
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}
