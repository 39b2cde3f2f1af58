/**
 * The CMap that turns character codes of `bytes` bytes back into text (ISO 32000-1, 9.10.3). Code n (from 1) stands for
 * `texts[n - 1]`. Blocks hold at most 100 entries, as the CMap format allows.
 */
export function toUnicode(texts: readonly string[], bytes: 1 | 2 = 2): string {
  const code = (value: number) => value.toString(16).padStart(2 * bytes, '0');
  const entries = texts.map((text, index) => `<${code(index + 1)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += 100) {
    const block = entries.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    `1 begincodespacerange\n<${code(0)}> <${'ff'.repeat(bytes)}>\nendcodespacerange`,
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
    '',
  ].join('\n');
}

function utf16(text: string): string {
  const unit = (index: number) => text.charCodeAt(index).toString(16).padStart(4, '0');
  return Array.from({ length: text.length }, (_, index) => unit(index)).join('');
}
