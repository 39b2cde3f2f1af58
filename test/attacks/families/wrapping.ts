import type { Attack, Kit } from '../kit';
import { signPdf } from '../make/pdf';

const family = 'signature wrapping';
const code = 'E_BR_GAP';

/** Moves the second signed range: bytes of the attacker's choice go between, the digest stays what it was. */
function moved(kit: Kit, filling: string): Buffer {
  const text = kit.signed.toString('latin1');
  const match = /\/ByteRange \[0 +(\d+) +(\d+) +(\d+) *\]/.exec(text);
  const close = Number(match?.[2]);
  const next = close + filling.length;
  const range = match?.[0].replace(String(close).padEnd(10), String(next).padEnd(10)) ?? '';
  const changed = text.replace(match?.[0] ?? '', range);
  return Buffer.from(changed.slice(0, close) + filling + changed.slice(close), 'latin1');
}

/** Signature wrapping: the byte range leaves out more than the signature. */
export const wrapping: readonly Attack[] = [
  { name: 'second range moved behind padding', family, code, make: (kit) => moved(kit, ' '.repeat(500)) },
  {
    name: 'second range moved behind an object',
    family,
    code,
    make: (kit) => moved(kit, '>>\nendobj\n4 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n'),
  },
  {
    name: 'gap wider than the signature at its end',
    family,
    code,
    make: ({ unsigned, signer }) => {
      const after = '/Reason (not signed) ';
      return signPdf(unsigned, {
        signer,
        after,
        range: (open, close, length) => [0, open, close + after.length, length - close - after.length],
      });
    },
  },
  {
    name: 'gap wider than the signature at its beginning',
    family,
    code,
    make: ({ unsigned, signer }) => {
      const key = '/Contents ';
      return signPdf(unsigned, {
        signer,
        range: (open, close, length) => [0, open - key.length, close, length - close],
      });
    },
  },
  {
    name: 'gap narrower than the signature',
    family,
    code,
    make: ({ unsigned, signer }) => {
      return signPdf(unsigned, {
        signer,
        range: (open, close, length) => [0, open, close - 100, length - close + 100],
      });
    },
  },
  {
    name: 'gap somewhere else',
    family,
    code,
    make: ({ unsigned, signer }) =>
      signPdf(unsigned, { signer, range: (_open, _close, length) => [0, 40, 80, length - 80] }),
  },
];
