import type { SeededRandom } from './seeded-random';

/** What scanners take letters for. */
const confusions: Readonly<Record<string, readonly string[]>> = {
  I: ['l', '1', '|'],
  l: ['1', 'I', 'i'],
  '1': ['l', 'I'],
  O: ['0'],
  '0': ['O', 'o'],
  o: ['0', 'c'],
  m: ['rn', 'nn'],
  rn: ['m'],
  n: ['u', 'ri'],
  e: ['c', 'o'],
  a: ['o', 'e'],
  h: ['b', 'li'],
  t: ['f', 'l'],
  i: ['l', 'j'],
  s: ['5', 'S'],
  S: ['5', '8'],
  '5': ['S'],
  B: ['8'],
  '8': ['B'],
  g: ['q', '9'],
  w: ['vv'],
  d: ['cl'],
  c: ['e'],
  u: ['ii', 'v'],
  ',': ['.'],
  '.': [','],
  ' ': ['', '  '],
};

/** Text with the given share of its characters misread, as a scanner does; the lines stay. */
export function misread(text: string, share: number, random: SeededRandom): string {
  return [...text]
    .map((letter) => {
      const readings = confusions[letter];
      return readings !== undefined && random.chance(share) ? random.pick(readings) : letter;
    })
    .join('');
}

/** What a scanner does to pages: a line lost, a line doubled, two columns joined; each `count` times. */
export function disturbLines(text: string, count: number, random: SeededRandom): string {
  let lines = text.split('\n');
  for (let step = 0; step < count; step++) {
    const at = Math.floor(random.next() * lines.length);
    const line = lines[at] ?? '';
    const kind = random.pick(['lost', 'doubled', 'joined'] as const);
    if (kind === 'lost' && line.trim().length < 3) lines = lines.filter((_, index) => index !== at);
    if (kind === 'doubled' && line.length > 30) lines = [...lines.slice(0, at), line, ...lines.slice(at)];
    if (kind === 'joined') lines[at] = line.replace(/(?<=\S) {3,}(?=\S)/g, ' ');
  }
  return lines.join('\n');
}
