import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The day on which the matrix is judged, as seconds since 1970: 22 November 2026. */
const checkingTime = String(Date.UTC(2026, 10, 22) / 1000);

/**
 * `openssl cms -verify -cades` over every signature of a PDF, cut out by its byte range. A document time-stamp is no CAdES
 * signature; the other judges check it.
 * @returns `PASS`, or what openssl said
 */
export function opensslCades(path, { trust, scratch }) {
  mkdirSync(scratch, { recursive: true });
  const anchors = join(scratch, 'anchors.pem');
  const pems = readdirSync(trust).filter((name) => name.endsWith('.pem'));
  writeFileSync(anchors, pems.map((name) => readFileSync(join(trust, name), 'utf8')).join(''));
  const signatures = signaturesOf(readFileSync(path));
  const said = signatures.map((signature) => verify(signature, anchors, scratch));
  if (said.length === 0) return 'no signature';
  return said.find((each) => each !== 'PASS') ?? 'PASS';
}

function verify({ cms, content }, anchors, scratch) {
  writeFileSync(join(scratch, 'cms.der'), cms);
  writeFileSync(join(scratch, 'content'), content);
  const files = ['-in', join(scratch, 'cms.der'), '-content', join(scratch, 'content'), '-out', '/dev/null'];
  const trust = ['-CAfile', anchors, '-partial_chain', '-purpose', 'any', '-attime', checkingTime];
  const how = ['cms', '-verify', '-inform', 'DER', '-binary', '-cades'];
  try {
    execFileSync('openssl', [...how, ...trust, ...files], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
    return 'PASS';
  } catch (error) {
    return String(error.stderr).replace(/\s+/g, ' ').slice(0, 200);
  }
}

function signaturesOf(file) {
  const text = file.toString('latin1');
  return [...text.matchAll(/\/ByteRange ?\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].flatMap((match) => {
    if (text.slice(Math.max(0, match.index - 400), match.index).includes('ETSI.RFC3161')) return [];
    const [start, length, after, rest] = match.slice(1).map(Number);
    const padded = Buffer.from(text.slice(start + length + 1, after - 1), 'hex');
    // The DER length says where the message ends: trailing zeros may belong to it.
    const cms = padded.subarray(0, 4 + padded.readUInt16BE(2));
    return [
      { cms, content: Buffer.concat([file.subarray(start, start + length), file.subarray(after, after + rest)]) },
    ];
  });
}
