/**
 * Which characters the PDF's fonts can draw, as data, so that rules and windows can say so without opening a font: Latin, Greek
 * and Cyrillic of Noto Serif and Noto Sans, and the signs of Noto Sans Math and Noto Sans Symbols 2
 * without their letters of right-to-left writing, which would stand in the wrong order. A test holds this table
 * against the fonts. Ranges of code points in base 36, first to last.
 */
const table =
  'w-3i 4g-on oq-ov p0-p6 p8 pa-pt pv-rl s0-10v 170 59s-5a8 5ad 5af-5am 5mo-5mw 5q8-5x5 5x7-651 654-659 65c-66d ' +
  '66g-66l 66o-66v 66x 66z 671 673-67x 680-69g 69i-69w 69y-6ab 6ae-6aj 6al-6b3 6b6-6b8 6ba-6bi 6bk-6ec 6ee-6ep ' +
  '6es-6fi 6fk-6fw 6g0-6gv 6hc-6hr 6ht-6i8 6io-6lb 6mc 6mh 6mo-6ww 6wy 6x1-6x2 6x4-6x7 6xc-6xf 6xi-6y0 6y3-6y4 6ya ' +
  '6ye-70f 710-711 717-721 72m-72o 730-73b 73d-73e 73h-73j 73l-752 75s-762 778-779 7b4 7ba 7bg 7bk 7bo 7bs 7dc ' +
  '7e9-7ea 7ef 7eo 7es 7ew 7f0 7f4-7f7 7fk-7ih 7im-7iq 7is-7j7 7jk-7jr 7jv-7jy 7k0 7k2 7kk-7lb 7lq-7m7 7mm-7mp 7mt ' +
  '7my-7n0 7n6 7nh-7nx 7nz-7oh 7pc-7pg 7pi-7pl 7pn-7q4 7q8 7qa-7qf 7qh-7rf 7rh 7rj-7rn 7rq-7sl 7tg 7tk-7u7 7u9-7um ' +
  '7uo-8kz 8l2-8lx 8lz-8ov 8rk-8sf 928-95p 9hu 9io fcw-fen wu8-wwv wzk-x56 x5c-x5d x5f x5h-x5l x6a-x6n xf2 xtc-xuz ' +
  '1dkw-1dl2 1e68 1e74-1e7j 1edb 1efv 1efx 1ek9-1ekd 1etc-1evi 1evk-1evw 1ew0 1exc-1eyl 1f4w-1f5n 1g1s-1g1x ' +
  '1g1z-1g34 1g36-1g3e 2k74-2k7n 2k80-2k8j 2k8w-2kba 2kbk-2kc8 2kg0-2kic 2kie-2kkc 2kke-2kkf 2kki 2kkl-2kkm ' +
  '2kkp-2kks 2kku-2kl5 2kl7 2kl9-2klf 2klh-2kn9 2knb-2kne 2knh-2kno 2knq-2knw 2kny-2kop 2kor-2kou 2kow-2kp0 2kp2 ' +
  '2kp6-2kpc 2kpe-2kyt 2kyw-2l6z 2l72-2l8f 2mm8-2mn2 2pz4-2q0b 2q0g-2q37 2q3k-2q3y 2q41-2q4f 2q4h-2q4v 2q4x-2q5x ' +
  '2q6l-2q6n 2q99-2q9b 2qb1 2qkt-2qkv 2ql1 2ql8 2qld-2qlo 2qly 2qns 2qnx 2qoj-2qov 2qp3 2qp8-2qpa 2qpu 2qpw 2qpy ' +
  '2qq2-2qq6 2qqc-2qqo 2qr1 2qr5-2qr7 2qr9-2qrb 2qrs 2qs5 2qsf 2qsm 2qtb 2qtd-2qte 2qti-2qtl 2qto-2qtq 2qtv 2qui ' +
  '2qv1 2qw3 2qwg 2qwj 2qwp 2qwr 2qwv 2qx4-2qx7 2qxm 2qxr 2qxw-2qxy 2qy2-2qy5 2qyf 2qyh-2qyj 2qyl-2qym 2qyr ' +
  '2qyv-2qyy 2qz1 2qz6-2qz7 2r0e-2r0l 2r0q 2r0w-2r21 2r23-2r2s 2r2v-2r37 2r39-2r5m 2r80-2r9b 2r9j 2r9p 2r9t 2r9w ' +
  '2ra0 2ral 2raq 2rax-2ray 2rb0 2rba-2rbf 2rbh-2rbj 2rbn-2rbr 2rc0-2rca 2rcg-2rcj 2rcn-2rcs 2rg4-2rg6 2rgb-2rix ' +
  '2rj4-2rjf 2rk0-2rkb 2rkg-2rlz 2rm8-2rmh 2rmo-2rnr 2ro0-2rot 2row-2rox 2rr4-2rrf 2rsr 2rt2 2ry8-2s0j 2s0w-2s19 ' +
  '2s1c-2s1g 2s1k-2s1m 2s1s-2s1y 2s28-2s2w 2s34-2s3a 2s3k-2s3m 2s40-2s46 2s5c-2s9e 2s9g-2say 2sc0-2sc9';

const ranges: readonly (readonly [first: number, last: number])[] = table.split(' ').map((range) => {
  const [first = '', last = first] = range.split('-');
  return [Number.parseInt(first, 36), Number.parseInt(last, 36)];
});

/** Whether a font of the program draws this code point itself, not by a missing-glyph box. */
export function isPrintable(codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** A character that cannot be printed, and where it stands in its text. */
export interface UnprintableCharacter {
  readonly character: string;
  /** Such as `U+4E2D`. */
  readonly codePoint: string;
  /** Which character of the text it is, counted from 1. */
  readonly position: number;
}

/**
 * Every character of a text that no font of the program draws.
 * @param text as `printable` leaves it: composed, without marks that draw nothing
 */
export function unprintableCharacters(text: string): UnprintableCharacter[] {
  if (/^[\n -~]*$/.test(text)) return [];
  const found: UnprintableCharacter[] = [];
  for (const [index, character] of [...text].entries()) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (character === '\n' || isPrintable(codePoint)) continue;
    const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    found.push({ character, codePoint: name, position: index + 1 });
  }
  return found;
}
